"""What each attribution says, ready to be compared."""

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.domain.act import StanceKind
from sayso.domain.passage import Passage
from sayso.resolve.claims.stance import DIRECTIVE
from sayso.resolve.claims.target import Target
from sayso.resolve.corpus import Corpus, Entry
from sayso.resolve.identity import Key
from sayso.resolve.words import Bag, collect, split_words

_SHORT = 25
"""Words up to which one negation can be taken to turn the whole."""


@dataclass(frozen=True, slots=True)
class Proposition:
    """The claim that one attribution speaks to, and how.

    Attributes:
        text: The words, as they are compared.
        negative: Whether the words themselves negate ("the bridge is not shut").
        directive: Whether the attribution orders, demands or promises.
        direct: Whether they are the attribution's own content, not that of another one.
    """

    key: Key
    entry: Entry
    actor_id: str
    passage: Passage
    text: str
    stance: StanceKind | None
    bag: Bag
    negative: bool
    directive: bool
    direct: bool


def make_propositions(
    corpus: Corpus, targets: Mapping[Key, Target], actors: Mapping[Key, str]
) -> tuple[Proposition, ...]:
    """Return one proposition for each attribution, in canonical order."""
    return tuple(_make(corpus.entries[key], targets[key], actors[key]) for key in corpus.entries)


def _make(entry: Entry, target: Target, actor_id: str) -> Proposition:
    text = target.passage.text or ""
    bag = collect(text)
    return Proposition(
        key=entry.key,
        entry=entry,
        actor_id=actor_id,
        passage=target.passage,
        text=text,
        stance=target.stance,
        bag=bag,
        negative=bag.negations == 1 and len(split_words(text)) <= _SHORT,
        directive=entry.attribution.act in DIRECTIVE,
        direct=target.of == entry.key,
    )
