"""Whether some words name one who speaks, no verb among them: "experts", "Mayor Ada Lin", "a clerk of the court"."""

from __future__ import annotations

from typing import Final

from sayso.extract.decode import WordRange
from sayso.extract.entities import Entities, Entity
from sayso.extract.nouns import CUTS, DETERMINERS, spoken_kind
from sayso.extract.phrases import read_phrase
from sayso.extract.words import Words

LONGEST_SPEAKER: Final = 8
_BELONGING: Final = frozenset(("of", "for", "in", "at", "from", "by"))
_JOINTS: Final = frozenset("-’'.&/,()")


def person_closing(words: Words, entities: Entities, span: WordRange) -> Entity | None:
    """Return the person whose name closes some words, only a title before it."""
    return _closing(words, entities, span, ("PER",))


def body_closing(words: Words, entities: Entities, span: WordRange) -> Entity | None:
    """Return the body or place whose name closes some words, only capitals before it: "Russian MOD"."""
    return _closing(words, entities, span, ("ORG", "LOC"))


def _closing(words: Words, entities: Entities, span: WordRange, kinds: tuple[str, ...]) -> Entity | None:
    start, end = span
    last = entities.ending_at(end)
    if last is None or last.kind not in kinds or last.words[0] < start:
        return None
    ahead = range(start, last.words[0])
    titled = all(_in_title(words[at], capital=last.kind != "PER") for at in ahead)
    return last if titled and end - start <= LONGEST_SPEAKER else None


def _in_title(word: str, *, capital: bool) -> bool:
    if word in _JOINTS:
        return word != ","
    plain = word[0].isalpha() and word.lower() not in CUTS - {"of", "for"}
    return plain and (word[0].isupper() or not capital) and word.lower() not in DETERMINERS - {"the"}


def describes_speaker(words: Words, entities: Entities, span: WordRange) -> bool:
    """Whether some words are a noun for people, a body that speaks, or a document that tells."""
    if not 0 < span[1] - span[0] <= LONGEST_SPEAKER or words[span[0]].lower() in CUTS:
        return False
    head = read_phrase(words, entities, span).head
    if spoken_kind(words[head]) is None:
        return False
    plain = all(words[at][0].isalnum() or words[at] in _JOINTS for at in range(*span))
    return plain and (head == span[1] - 1 or words[head + 1].lower() in _BELONGING)
