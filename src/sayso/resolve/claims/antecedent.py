"""The claim that a bare reference means: "declined to comment on the allegation", "denied it"."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from sayso.domain.act import Act
from sayso.resolve.claims.target import Target
from sayso.resolve.corpus import Corpus, Entry
from sayso.resolve.identity import Key
from sayso.resolve.lexicon import load_lexicon
from sayso.resolve.stem import stem
from sayso.resolve.words import fold, split_words

_DEFINITE: Final = frozenset({"the", "this", "that", "these", "those", "such"})
_RESPONDING: Final = frozenset({Act.CONFIRM, Act.DENY, Act.REJECT, Act.DECLINE})


def resolve_references(
    corpus: Corpus, targets: Mapping[Key, Target], actors: Mapping[Key, str]
) -> dict[Key, Target]:
    """Return the targets, with each bare reference replaced by the claim that it means.

    The claim is looked for in the same document: first what was introduced by the noun of the
    reference ("information obtained by …" for "the information"), then what another said, or
    answered, last.
    """
    by_document: dict[str, list[Entry]] = {}
    for entry in corpus.entries.values():
        by_document.setdefault(entry.key.document_id, []).append(entry)
    resolved = dict(targets)
    for key, target in targets.items():
        if target.bare and _refers(corpus.entries[key]):
            meant = _find_meant(corpus.entries[key], by_document[key.document_id], targets, actors)
            if meant is not None:
                resolved[key] = replace(target, passage=meant.passage, of=meant.of, bare=False)
    return resolved


def _refers(entry: Entry) -> bool:
    """Whether an attribution needs a claim made elsewhere; without any words only an answer does."""
    return bool(entry.attribution.content.words) or entry.attribution.act in _RESPONDING


def _find_meant(
    entry: Entry, others: list[Entry], targets: Mapping[Key, Target], actors: Mapping[Key, str]
) -> Target | None:
    able = [other for other in others if _can_be_meant(other, entry, targets, actors)]
    before = [other for other in able if other.at < entry.at]
    nouns = _saying_nouns(entry.attribution.content.words.text or _read_on(entry))
    introducing = [other for other in before if _mentions(other, nouns, introduced=True)]
    naming = [other for other in before if _mentions(other, nouns, introduced=False)]
    for candidates in (introducing, naming, before):
        if candidates:
            return targets[max(candidates, key=lambda other: (other.at, -_length(targets[other.key]))).key]
    return None


def _read_on(entry: Entry) -> str:
    """What follows the cue up to the next mark: what an attribution without content is about."""
    cue = entry.attribution.cue
    rest = entry.document.text[cue.spans[-1].end :] if cue else ""
    return re.split(r"[.,;:!?\n“”\"]", rest, maxsplit=1)[0]


def _can_be_meant(
    other: Entry, entry: Entry, targets: Mapping[Key, Target], actors: Mapping[Key, str]
) -> bool:
    target = targets[other.key]
    said = not (target.bare or target.unreal) and actors[other.key] != actors[entry.key]
    return said and other.key != entry.parent and other.parent != entry.key


def _length(target: Target) -> int:
    return sum(span.length for span in target.passage.spans)


def _saying_nouns(text: str) -> frozenset[str]:
    return frozenset(
        stem(word) for word in map(fold, split_words(text)) if word in load_lexicon().saying_nouns
    )


def _mentions(entry: Entry, nouns: frozenset[str], *, introduced: bool) -> bool:
    """Whether source or cue hold one of the nouns; introduced means without a definite article."""
    for passage in (entry.attribution.source.words, entry.attribution.cue):
        words = [fold(word) for word in split_words(passage.text or "")]
        places = [place for place, word in enumerate(words) if stem(word) in nouns]
        if places and not (introduced and _DEFINITE & set(words[: places[0]])):
            return True
    return False
