"""Finds the names in a text by what the network sees, and what each of them names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from sayso.domain.source import ActorKind
from sayso.extract.decode import WordRange
from sayso.extract.entities import Entities, Entity
from sayso.extract.genders import is_given
from sayso.extract.name_edges import is_letter, trimmed, whole
from sayso.extract.name_evidence import kind_told
from sayso.extract.name_joining import joined, owning
from sayso.extract.nouns import spoken_kind, what
from sayso.extract.words import Floats, Words

KINDS = ("PER", "ORG", "LOC", "MISC")
WHOLE_NAME = 4
"""Votes of a name of several words on what its last word names; a lone word has one."""
TOLD = 20.0
"""Votes of a title or an apposition that says what a name is: more than the network's for a few places."""

_OCCUPATIONS = ("man", "woman", "er", "or", "ist", "ian")
"""How words end that say what somebody does, if not all do."""

_INSIDE_PERSON = 2
"""The network's label of a word inside a person's name; those that open names are odd."""

_OPENERS = frozenset(".!?:;“\"‘'—–")


def find_entities(words: Words) -> Entities:
    """Return the names that the network sees; what a name is, all its places in the text decide together."""
    if not len(words):
        return Entities(words, ())
    labels = words.heads["entities"].argmax(axis=1).tolist()
    spans = [edged for span in _runs(words, labels) if (edged := trimmed(words, span)) is not None]
    spans = _everywhere(words, whole(words, spans))
    kinds = _kinds(words, spans, labels)
    names = [
        Entity(kind, span)
        for kind, span in zip(kinds, spans, strict=True)
        if not _is_tag(words, span) and (kind == "PER" or not _is_common(words, span))
    ]
    return Entities(words, tuple(owning(words, _with_surnames(words, joined(words, names)))))


def _runs(words: Words, labels: Sequence[int]) -> list[WordRange]:
    """Return the runs of words that the network labels as one name."""
    found: list[WordRange] = []
    for index in (index for index, label in enumerate(labels) if label):
        opens, same = labels[index] % 2 == 1, _kind(labels[index]) == _kind(labels[index - 1])
        touches = bool(found) and found[-1][1] == index
        if not opens and same and touches:
            found[-1] = (found[-1][0], index + 1)
        elif touches and labels[index] == _INSIDE_PERSON and _may_open(words[index - 1], words[index]):
            start, _ = found.pop()
            found += [(start, index - 1)] * (start < index - 1) + [(index - 1, index + 1)]
        else:
            found.append((index, index + 1))
    return found


def _kinds(words: Words, spans: Sequence[WordRange], labels: Sequence[int]) -> list[str]:
    """Return what each name names, by the votes of all names that end in the same word."""
    logits = words.heads["entities"]
    seen = np.maximum(logits[:, 1::2], logits[:, 2::2])
    votes: dict[str, Floats] = defaultdict(lambda: np.zeros(len(KINDS), np.float32))
    for span in spans:
        labelled = [at for at in range(*span) if labels[at]] or range(*span)
        vote = votes[_key(words, span)]
        vote += (WHOLE_NAME if span[1] - span[0] > 1 else 1) * seen[labelled].mean(axis=0)
        told = kind_told(words, span)
        if told is not None:
            vote[KINDS.index(told)] += TOLD
    return [KINDS[votes[_key(words, span)].argmax()] for span in spans]


def _with_surnames(words: Words, names: Sequence[Entity]) -> list[Entity]:
    """Return names with the places at which the network has overlooked a person's surname: never a word of the text."""
    bearers = {words[e.words[1] - 1] for e in names if e.kind == "PER" and e.words[1] - e.words[0] > 1}
    spoken = {words[at] for at in range(len(words))}
    surnames = {name for name in bearers if name.istitle() and name.lower() not in spoken}
    taken = {at for each in names for at in range(*each.words)}
    alone = [at for at in range(len(words)) if words[at] in surnames and at not in taken]
    overlooked = [Entity("PER", (at, at + 1)) for at in alone if not (taken & {at - 1, at + 1})]
    return sorted((*names, *overlooked), key=lambda each: each.words)


def _may_open(word: str, rest: str) -> bool:
    """Whether a word that is seen as another kind of name may be a person's given name: the "Ada" of "Korea Ada Lin".

    Args:
        word: what may be.
        rest: the word behind it, which is seen inside a person's name.
    """
    if not word.isalpha() or not word.istitle():
        return False
    unknown = what(word.lower())[0] is ActorKind.UNKNOWN
    return is_given(word) or (unknown and not word.endswith(_OCCUPATIONS) and not is_given(rest))


def _is_tag(words: Words, span: WordRange) -> bool:
    """Whether a name is only the party and state of the person before it: "Ada Pell, R-Tenn.", "Ada Pell (R)"."""
    start, end = span
    if start == 0 or not is_letter(words[start]):
        return False
    if end - start == 1:
        return words[start - 1] == "(" and end < len(words) and words[end] == ")"
    return words[start - 1] in (",", "(") and end - start > 2 and words[start + 1] == "-"


def _is_common(words: Words, span: WordRange) -> bool:
    """Whether a name is only the noun for those who speak, with the capital of a sentence: "Eyewitnesses said"."""
    start, end = span
    between = words.text[words.ends[start - 1] : words.starts[start]] if start else "\n"
    opens = "\n" in between or words[start - 1] in _OPENERS
    return end - start == 1 and opens and words[start].istitle() and spoken_kind(words[start]) is not None


def _everywhere(words: Words, spans: Sequence[WordRange]) -> list[WordRange]:
    """Add the places at which the network has overlooked a name that it has seen elsewhere in the text."""
    seen = {tuple(words[i] for i in range(*span)) for span in spans}
    longest = max((len(name) for name in seen), default=0)
    taken = {i for span in spans for i in range(*span)}
    openings = {name[0] for name in seen}
    found = list(spans)
    for start in range(len(words)):
        if start in taken or words[start] not in openings:
            continue
        for end in range(min(len(words), start + longest), start, -1):
            if tuple(words[i] for i in range(start, end)) in seen and taken.isdisjoint(range(start, end)):
                found.append((start, end))
                taken.update(range(start, end))
                break
    return sorted(found)


def _kind(label: int) -> int:
    return (label - 1) // 2


def _key(words: Words, span: WordRange) -> str:
    return words[span[1] - 1].lower()
