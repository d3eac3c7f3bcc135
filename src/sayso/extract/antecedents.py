"""Whom a pronoun means, of all who are mentioned before it: chosen by a small model over what tells them apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from sayso.extract.decode import WordRange
from sayso.extract.genders import is_title
from sayso.extract.lexicon import rows
from sayso.extract.mentions import Discourse, Referent
from sayso.extract.relations import Relation
from sayso.extract.scorer import Floats

FEATURES = (
    "link",
    "distance",
    "sentences",
    "speaks",
    "last_speaker",
    "last_behind",
    "first",
    "first_near",
    "in_own",
    "named_in_own",
    "around_quoted",
    "around_told",
    "gender",
    "named",
    "person",
    "thing",
    "group",
    "place",
)
"""What is looked at in each mention, in the order of the columns of `Antecedents.features`."""

_MARKS = frozenset("“\"‘'«„")
_FAR = 4.0
"""Sentences between, beyond which one more tells nothing."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A pronoun that is a source, and what stands around it.

    Attributes:
        word: where it stands.
        fits: the classes of those that it may mean.
        gender: `m` or `f` where it tells it.
        content: what its relation says.
        around: who speaks the words around it.
    """

    word: int
    fits: frozenset[str]
    gender: str | None = None
    content: tuple[WordRange, ...] = ()
    around: Referent | None = None


@dataclass
class Antecedents:
    """Chooses among the mentions of a text.

    Attributes:
        discourse: who has been mentioned.
        openings: first word of each sentence, ascending.
        relations: the relations of the text.
    """

    discourse: Discourse
    openings: Sequence[int] = ()
    relations: Sequence[Relation] = ()

    def meant(self, asked: Asked) -> Referent | None:
        """Return whom a pronoun means, or None where nobody fits well enough; its gender is told of them."""
        found = self._chosen(asked)
        if asked.gender:
            known = self.discourse
            known.genders[found.name if found else known.words[asked.word]] = asked.gender
        return found

    def _chosen(self, asked: Asked) -> Referent | None:
        chosen = self.fitting(asked)
        if not chosen:
            return None
        weights, alone, bias = _model()[kind_of_asked(asked)]
        scores = self.features(asked, chosen) @ weights
        best = int(scores.argmax())
        none = alone * float(self.discourse.words.heads["alone"][asked.word, 0]) + bias
        return None if scores[best] < none else self.discourse.referents[chosen[best]]

    def fitting(self, asked: Asked) -> list[int]:
        """Return the numbers of the mentions before a pronoun that may be meant."""
        known = self.discourse
        fitting = [
            number
            for number, (head, kind) in enumerate(zip(known.heads, known.classes, strict=True))
            if head < asked.word and kind in asked.fits
        ]
        if asked.gender is None:
            return fitting
        return [number for number in fitting if known.agrees(known.referents[number], asked.gender)]

    def features(self, asked: Asked, chosen: Sequence[int]) -> Floats:
        """Return what tells the chosen mentions apart. *Shape:* ``(n_chosen, len(FEATURES))``.

        A pronoun behind its own quotation looks back from where that begins.
        """
        known, word = self.discourse, asked.word
        heads = np.array([known.heads[i] for i in chosen])
        others = [known.referents[i] for i in chosen]
        start = min(word, asked.content[0][0]) if asked.content else word
        own = _inside(heads, asked.content)
        told_of = self._names_in(asked.content)
        speaks = np.array([known.lifts[i] > 0 for i in chosen])
        last = self._last_speaker(heads, speaks & ~own & (self._depths[heads] <= self._depths[word]), others)
        between = np.maximum(self._sentence(np.array([start])) - self._sentence(heads), 0)
        first = self._are_first(heads)
        around = np.array([asked.around is not None and each.name == asked.around.name for each in others])
        quoted = self._quoted[word] > 0
        classes = np.array([known.classes[i] for i in chosen])
        columns = {
            "link": known.links(word, heads),
            "distance": np.log2(np.maximum(start - heads, 1)),
            "sentences": np.minimum(between, _FAR),
            "speaks": speaks,
            "last_speaker": last,
            "last_behind": last & (start < word),
            "first": first,
            "first_near": first & (between <= 1),
            "in_own": own,
            "named_in_own": [each.name in told_of for each in others],
            "around_quoted": around & quoted,
            "around_told": around & ~quoted,
            "gender": [asked.gender is not None and each.name in known.genders for each in others],
            "named": [each.named for each in others],
            "person": classes == "person",
            "thing": classes == "thing",
            "group": classes == "group",
            "place": [each.place for each in others],
        }
        return np.stack([np.asarray(columns[name], np.float32) for name in FEATURES], axis=1)

    def _names_in(self, ranges: Sequence[WordRange]) -> set[str]:
        """Return the names of those whom words mention: who speaks hardly tells of himself by name."""
        known = self.discourse
        inside = _inside(np.array(known.heads, np.int64), ranges)
        return {known.referents[at].name for at in np.flatnonzero(inside)}

    def _last_speaker(
        self, heads: NDArray[np.int64], spoke: NDArray[np.bool_], others: Sequence[Referent]
    ) -> NDArray[np.bool_]:
        """Whether each mention is of the one who spoke last."""
        at = np.flatnonzero(spoke)
        name = others[int(at[heads[at].argmax()])].name if len(at) else None
        return np.array([each.name == name for each in others])

    def sentence_of(self, word: int) -> int:
        """Return the number of the sentence in which a word stands."""
        return int(np.searchsorted(self._openings, word, side="right"))

    def sentence_around(self, word: int) -> range:
        """Return the words of the sentence in which a word stands."""
        number = self.sentence_of(word)
        bounds = [0, *self.openings, len(self.discourse.words)]
        return range(bounds[number], bounds[number + 1])

    def opens(self, start: int) -> bool:
        """Whether a name that starts at a word opens its sentence, but for a civil title."""
        words = self.discourse.words
        while start > 0 and (words[start - 1] == "." or is_title(words[start - 1])):
            if start in self._starts:
                return True
            start -= 1
        return start == 0 or start in self._starts

    def speaks(self, word: int) -> bool:
        """Whether a word belongs to a source that nobody quotes."""
        spoken = (part for relation in self.relations for part in relation.source)
        return not self._depths[word] and any(start <= word < end for start, end in spoken)

    @cached_property
    def _starts(self) -> frozenset[int]:
        return frozenset(self.openings)

    def _sentence(self, at: NDArray[np.int64]) -> NDArray[np.int64]:
        return np.searchsorted(self._openings, at, side="right")

    @cached_property
    def _openings(self) -> NDArray[np.int64]:
        return np.array(self.openings, np.int64)

    @cached_property
    def _depths(self) -> NDArray[np.int64]:
        """In how many contents each word stands."""
        return self._covered(part for relation in self.relations for part in relation.content)

    @cached_property
    def _quoted(self) -> NDArray[np.int64]:
        """In how many contents that a mark of quotation opens each word stands."""
        words = self.discourse.words
        parts = (part for relation in self.relations for part in relation.content)
        return self._covered(part for part in parts if words[part[0]] in _MARKS)

    def _covered(self, ranges: Iterable[WordRange]) -> NDArray[np.int64]:
        steps = np.zeros(len(self.discourse.words) + 1, np.int64)
        for start, end in ranges:
            steps[start] += 1
            steps[end] -= 1
        return np.cumsum(steps)

    def _are_first(self, heads: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Whether each mention is the first of its sentence."""
        every = np.sort(np.array(self.discourse.heads))
        opening = np.append(0, self._openings)[self._sentence(heads)]
        firsts: NDArray[np.bool_] = np.searchsorted(every, opening) == np.searchsorted(every, heads)
        return firsts


def _inside(heads: NDArray[np.int64], ranges: Sequence[WordRange]) -> NDArray[np.bool_]:
    inside = np.zeros(len(heads), np.bool_)
    for start, end in ranges:
        inside |= (start <= heads) & (heads < end)
    return inside


def kind_of_asked(asked: Asked) -> str:
    """Return the class of a pronoun: `person`, `thing` or `group`."""
    return next(iter(asked.fits)) if len(asked.fits) == 1 else "group"


@cache
def _model() -> dict[str, tuple[Floats, float, float]]:
    """The weights of each class of pronouns, then those of having no antecedent."""
    table = {row[0]: [float(value) for value in row[1:4]] for row in rows("antecedents.tsv")}
    return {
        kind: (
            np.array([table[name][at] for name in FEATURES], np.float32),
            table["alone"][at],
            table["none"][at],
        )
        for at, kind in enumerate(("person", "thing", "group"))
    }
