"""How a source is worded, and the actors that a text has introduced so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

import numpy as np

from sayso.domain.source import ActorKind, MentionKind
from sayso.extract.decode import WordRange, bucket
from sayso.extract.lexicon import rows
from sayso.extract.scorer import Floats
from sayso.extract.words import Words

SPEAKER_LIFT = 1.5
"""Added to the link score of a mention that is itself a source; chosen on the tuning half of the news gold."""


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
    """

    name: str
    words: WordRange
    named: bool
    kind: ActorKind
    plural: bool = False
    description: WordRange | None = None


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun's person (1 to 3), number (`s`, `p`, `any`) and what it stands for."""

    person: int
    number: str
    stands_for: str


@cache
def _pronouns() -> dict[str, Pronoun]:
    return {form: Pronoun(int(person), number, what) for form, person, number, what in rows("pronouns.tsv")}


def pronoun(text: str) -> Pronoun | None:
    """Return what a pronoun is, or None for any other words."""
    return _pronouns().get(text.strip().lower())


@dataclass(slots=True)
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

    def add(self, head: int, referent: Referent, *, speaks: bool = False) -> None:
        """Note a mention; those who speak are likelier to be meant by "he" or "the official" later on."""
        self.heads.append(head)
        self.referents.append(referent)
        self.lifts.append(SPEAKER_LIFT if speaks else 0.0)

    def antecedent(self, word: int, *, fits: frozenset[str], threshold: float) -> Referent | None:
        """Return whom a word points back to.

        Args:
            word: the pronoun, or the head of a description.
            fits: what the antecedent may be: `person`, `thing`, `group`.
            threshold: how far the best must score above having none.
        """
        chosen = [i for i, head in enumerate(self.heads) if head < word and _class(self.referents[i]) in fits]
        if not chosen:
            return None
        heads = np.array([self.heads[i] for i in chosen])
        asks, offers = self.words.heads["anaphor"][word], self.words.heads["antecedent"][heads]
        lifts = np.array([self.lifts[i] for i in chosen], np.float32)
        scores = (
            offers @ asks / np.float32(len(asks) ** 0.5) + self.link_distance[bucket(word - heads)] + lifts
        )
        best = int(scores.argmax())
        if float(scores[best] - self.words.heads["alone"][word, 0]) < threshold:
            return None
        return self.referents[chosen[best]]


def _class(referent: Referent) -> str:
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
