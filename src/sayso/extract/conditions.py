"""What is only supposed or asked, nobody has said: "if he says so", "should she deny it", "would he say the same?"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from operator import itemgetter
from typing import Final

from sayso.extract.decode import WordRange
from sayso.extract.lemmas import form_index
from sayso.extract.relations import Relation
from sayso.extract.words import Words

_SPEECH: Final = (
    "say tell deny confirm claim admit announce add insist argue report state reply promise swear".split()
)
_OPENERS: Final = frozenset(("if", "unless", "should"))
_ASKING: Final = frozenset("would will could can should does do did has have is are might may".split())
_IMAGINED: Final = frozenset(("imagine", "suppose"))
_WHO: Final = frozenset(("who", "what", "which"))
_PASSED: Final = 2


def without_suppositions(
    words: Words, sentences: Sequence[WordRange], relations: Sequence[Relation]
) -> list[Relation]:
    """Return the relations without those that tell a speech as a condition of something else, or ask for one.

    Past speech stays: "if he said so, he was wrong" is about what was said; not so "had he said so".
    """
    return [
        each
        for each in relations
        if not _is_supposed(words, sentences, each)
        and not _is_inverted(words, sentences, each)
        and not _asks_who(words, sentences, each)
    ]


def _asks_who(words: Words, sentences: Sequence[WordRange], relation: Relation) -> bool:
    """Whether the source is what a question asks for: "Who would believe that?"."""
    if not relation.source or words[relation.source[0][0]].lower() not in _WHO:
        return False
    start = relation.source[0][0]
    first, end = _sentence(sentences, start)
    opening = next((at for at in range(first, start + 1) if words[at][0].isalnum()), start)
    return opening == start and any("?" in words[at] for at in range(relation.cue[1], end))


def _is_inverted(words: Words, sentences: Sequence[WordRange], relation: Relation) -> bool:
    """Whether the verb of a source stands ahead of it: "Had Lin said so, …", "Would Lin say the same?"."""
    if not relation.source or relation.cue[0] < relation.source[0][0]:
        return False
    start, end = relation.source[0]
    sentence = _sentence(sentences, start)
    opening = next((at for at in range(sentence[0], start + 1) if words[at][0].isalnum()), start)
    near = relation.cue[0] - end <= _PASSED and start - opening <= 1
    if not near or any(words[at] in ",;:" for at in range(opening, relation.cue[0])):
        return False
    behind = {words[at] for at in range(relation.cue[1], sentence[1])}
    verb = words[opening].lower()
    return "," in behind if verb in ("had", "were") else verb in _ASKING and "?" in behind


def _is_supposed(words: Words, sentences: Sequence[WordRange], relation: Relation) -> bool:
    if not relation.source or not any(words[at].lower() in _present() for at in range(*relation.cue)):
        return False
    start = min(part[0] for part in relation.source)
    if not start < relation.cue[0]:
        return False
    sentence = _sentence(sentences, start)[0]
    opening = next((at for at in range(sentence, start + 1) if words[at][0].isalnum()), start)
    if words[opening].lower() in _IMAGINED:
        return True
    near = relation.cue[0] - max(part[1] for part in relation.source) <= _PASSED
    if words[start].lower() == "should":
        return near
    before = words[start - 1].lower() if start > sentence else ""
    return near and before in _OPENERS and (before != "should" or start - 1 == opening)


def _sentence(sentences: Sequence[WordRange], at: int) -> WordRange:
    """Return the sentence in which a word stands."""
    return sentences[max(0, bisect_right(sentences, at, key=itemgetter(0)) - 1)]


@cache
def _present() -> frozenset[str]:
    """Return the forms of verbs of speech that are no past."""
    forms = form_index(_SPEECH)
    return frozenset(form for form in forms if form in _SPEECH or form.endswith("s"))
