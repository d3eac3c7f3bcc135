"""How a source is worded, and the actors that a text has introduced so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from sayso.domain.source import ActorKind, MentionKind
from sayso.extract.decode import WordRange, bucket
from sayso.extract.lexicon import rows
from sayso.extract.scorer import Floats
from sayso.extract.words import Words

KNOWN_REACH = 32
FAR = 1.0
"""What each doubling of a distance beyond `KNOWN_REACH` words takes from a link score; chosen as `SPEAKER_LIFT` was."""

SPEAKER_LIFT = 3.0
"""Added to the link score of a mention that is itself a source; chosen on the tuning half of the news gold."""

_SENTENCE_ENDS = frozenset(".!?")
PLACE_WEIGHT = 2.0
"""Taken from the link score of a country or city: it speaks seldom. Chosen like `SPEAKER_LIFT`, as the two below."""

SENTENCE = 1.0
"""What every end of a sentence between takes from a link score, of the first `ENDS_COUNTED`."""

ENDS_COUNTED = 3


@dataclass(frozen=True, slots=True)
class Referent:
    """Who is meant, as far as one text tells.

    Attributes:
        name: the fullest name, or the description of an unnamed source.
        words: where that stands.
        named: whether it has a proper name.
        kind: what kind of being it is.
        plural: whether it is several.
        description: the words that say what it is ("Kremlin spokesman"), if any.
        identified: whether a description without a name says who it is ("his lawyer", "the ministry").
        place: whether it is a country, city or the like that speaks.
    """

    name: str
    words: WordRange
    named: bool
    kind: ActorKind
    plural: bool = False
    description: WordRange | None = None
    identified: bool = False
    place: bool = False


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun's person (1 to 3), number (`s`, `p`, `any`), what it stands for, and its gender if it has one."""

    person: int
    number: str
    stands_for: str
    gender: str | None


@cache
def _pronouns() -> dict[str, Pronoun]:
    return {
        row[0]: Pronoun(int(row[1]), row[2], row[3], row[4] if row[4:] else None)
        for row in rows("pronouns.tsv")
    }


def pronoun(text: str) -> Pronoun | None:
    """Return what a pronoun is, or None for any other words ("US" is none)."""
    word = text.strip()
    return None if len(word) > 1 and word.isupper() else _pronouns().get(word.lower())


@dataclass
class Discourse:
    """Who has been mentioned, by the word that heads each mention; asked for antecedents by the network's links.

    Attributes:
        words: the text's words.
        link_distance: score of each distance bucket. *Shape:* ``(32,)``.
    """

    words: Words
    link_distance: Floats
    heads: list[int] = field(default_factory=list)
    referents: list[Referent] = field(default_factory=list)
    lifts: list[float] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)

    def add(self, head: int, referent: Referent, *, speaks: bool = False) -> None:
        """Note a mention; those who speak are likelier to be meant by "he" or "the official" later on."""
        self.heads.append(head)
        self.referents.append(referent)
        self.classes.append(class_of(referent))
        self.lifts.append(SPEAKER_LIFT if speaks else 0.0)

    @cached_property
    def _ends(self) -> NDArray[np.float32]:
        """How many sentences have ended up to each word."""
        marks = [self.words[index] in _SENTENCE_ENDS for index in range(len(self.words))]
        return np.cumsum(marks, dtype=np.float32)

    def mentions(self) -> Iterator[tuple[int, Referent, float]]:
        """Yield every mention with its head, and its lift: above zero where it speaks."""
        return zip(self.heads, self.referents, self.lifts, strict=True)

    def tell_gender(self, referent: Referent, gender: str | None) -> None:
        """Note what is known of somebody's gender; what was told first stays."""
        if gender:
            self.genders.setdefault(referent.name, gender)

    def last_speaker(self, word: int) -> Referent | None:
        """Return the source that stands last before a word."""
        spoke = [
            (head, referent)
            for head, referent, lift in zip(self.heads, self.referents, self.lifts, strict=True)
            if lift and head < word
        ]
        return max(spoke, key=lambda pair: pair[0])[1] if spoke else None

    def antecedent(
        self,
        word: int,
        *,
        fits: frozenset[str],
        threshold: float,
        gender: str | None = None,
        among: Callable[[Referent], bool] | None = None,
    ) -> Referent | None:
        """Return whom a word points back to.

        Args:
            word: the pronoun, or the head of a description.
            fits: what the antecedent may be: `person`, `thing`, `group`.
            threshold: how far the best must score above having none.
            gender: `m` or `f` where the word tells it; whom it is told of keeps it, if only the word itself.
            among: further conditions on the antecedent.
        """
        found = self._best(word, fits=fits, threshold=threshold, gender=gender, among=among)
        if gender:
            self.genders[found.name if found else self.words[word]] = gender
        return found

    def _best(
        self,
        word: int,
        *,
        fits: frozenset[str],
        threshold: float,
        gender: str | None,
        among: Callable[[Referent], bool] | None,
    ) -> Referent | None:
        chosen = [
            i
            for i, (head, other, kind) in enumerate(
                zip(self.heads, self.referents, self.classes, strict=True)
            )
            if head < word and kind in fits and self.agrees(other, gender) and (among is None or among(other))
        ]
        if not chosen:
            return None
        heads = np.array([self.heads[i] for i in chosen])
        lifts = np.array([self.lifts[i] - PLACE_WEIGHT * self.referents[i].place for i in chosen], np.float32)
        scores = self.links(word, heads) + self.nearness(word - heads) + lifts
        scores -= SENTENCE * np.minimum(self._ends[word] - self._ends[heads], ENDS_COUNTED)
        best = int(scores.argmax())
        if float(scores[best] - self.words.heads["alone"][word, 0]) < threshold:
            return None
        return self.referents[chosen[best]]

    def agrees(self, referent: Referent, gender: str | None) -> bool:
        """Whether nothing that is known of somebody's gender speaks against another."""
        return gender is None or self.genders.get(referent.name, gender) == gender

    def links(self, word: int, heads: NDArray[np.int64]) -> Floats:
        """Return how well the network links a word to each of some mentions, wherever they stand."""
        asks, offers = self.words.heads["anaphor"][word], self.words.heads["antecedent"][heads]
        scores: Floats = offers @ asks / np.float32(len(asks) ** 0.5)
        return scores

    def nearness(self, distances: NDArray[np.int64]) -> Floats:
        """Return what a distance in words adds to a score; the network learnt it within its window only."""
        beyond = np.log2(np.maximum(distances, KNOWN_REACH).astype(np.float32) / KNOWN_REACH)
        learnt = np.minimum.accumulate(self.link_distance[16:])[bucket(distances) - 16]
        nearness: Floats = (learnt - FAR * beyond).astype(np.float32)
        return nearness


def class_of(referent: Referent) -> str:
    """Return what a pronoun may stand for: `person`, `thing` or `group`."""
    if referent.kind is ActorKind.PERSON:
        return "person"
    if referent.kind is ActorKind.GROUP or referent.plural:
        return "group"
    return "thing" if referent.kind in (ActorKind.ORGANIZATION, ActorKind.DOCUMENT) else "person"


def mention_kind(text: str, *, named: bool) -> MentionKind:
    """Return how a source is worded."""
    if not text:
        return MentionKind.IMPLICIT
    if pronoun(text):
        return MentionKind.PRONOUN
    return MentionKind.NAME if named else MentionKind.DESCRIPTION
