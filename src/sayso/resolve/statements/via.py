"""Through whom a telling came."""

from collections.abc import Mapping

from sayso.domain.act import StanceKind
from sayso.domain.actor import Actor
from sayso.domain.statement import Telling
from sayso.resolve.claims.inner import has_no_source
from sayso.resolve.claims.stance import own_stance
from sayso.resolve.corpus import Corpus, Entry
from sayso.resolve.identity import Key

_PASSES_ON = frozenset({StanceKind.ASSERTS, StanceKind.REPORTS})


def trace_via(entry: Entry, corpus: Corpus, actors: Mapping[Key, Actor]) -> Telling:
    """Return the telling, with the names of those who pass it on, outermost first.

    Who denies what he cites does not pass it on, and nobody passes on his own word.
    """
    names: list[str] = []
    for outer in corpus.chain(entry.key):
        speaker = actors[outer.key]
        passes_on = own_stance(outer.attribution) in _PASSES_ON and not has_no_source(outer)
        if passes_on and actors[entry.key].id != speaker.id and speaker.name not in names:
            names.append(speaker.name)
    return Telling(entry.key.document_id, entry.key.attribution_id, tuple(reversed(names)))
