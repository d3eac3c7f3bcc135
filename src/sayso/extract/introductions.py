"""Who is described first and named in the next sentence: "Norland's mayor said so. Ada Lin spoke of …"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.domain.source import ActorKind
from sayso.extract.antecedents import Antecedents
from sayso.extract.genders import gender_of_noun
from sayso.extract.mentions import Referent
from sayso.extract.nouns import head_of
from sayso.extract.phrases import Phrase
from sayso.extract.roles import role_words
from sayso.extract.words import Words

_ANYBODY = frozenset(
    "man woman person official source spokesman spokeswoman spokesperson aide adviser advisor diplomat officer "
    "resident one another other user expert analyst insider witness survivor member reporter journalist employee "
    "president".split()
)
"""Nouns of those whom a text often leaves unnamed on purpose, of whom it names another next, or whom all know."""

_OCCUPATIONS = ("er", "or", "ist", "ian", "man", "woman")
_MORE = frozenset({"and", "who"})
_HIDDEN = frozenset({"anonymous", "anonymously", "anonymity", "unnamed", "unidentified"})

_REACH = 2


@dataclass(frozen=True, slots=True)
class Introductions:
    """Finds the name that a text gives behind a description.

    Attributes:
        words: the text's words.
        antecedents: who is mentioned where.
    """

    words: Words
    antecedents: Antecedents

    def named(self, phrase: Phrase, own: Referent) -> Referent | None:
        """Return the person whose name opens one of the next sentences, or speaks there, for the first time.

        Args:
            phrase: the description.
            own: the source under its own description.
        """
        noun = self.words[phrase.head].lower()
        if own.plural or phrase.mark == "kin" or noun in _ANYBODY or not self._is_someone(phrase):
            return None
        found = self._next_person(phrase)
        if found is None or not self.antecedents.discourse.agrees(found, gender_of_noun(noun)):
            return None
        role = role_words(self.words, found.description)
        alike = not role or noun in (role[-1], head_of(role)) or role[-1].isdigit()
        return replace(found, description=own.description) if alike else None

    def _is_someone(self, phrase: Phrase) -> bool:
        """Whether a description is of one person, whose name is not held back."""
        noun = self.words[phrase.head]
        person = phrase.kind is ActorKind.PERSON or (
            phrase.kind is ActorKind.UNKNOWN and noun.islower() and noun.endswith(_OCCUPATIONS)
        )
        if not person or any(self.words[i].lower() in _MORE for i in range(*phrase.words)):
            return False
        return not any(
            self.words[i].lower() in _HIDDEN for i in self.antecedents.sentence_around(phrase.head)
        )

    def _next_person(self, phrase: Phrase) -> Referent | None:
        """Return the first person who opens a sentence or speaks behind a description, if not named before it."""
        known = self.antecedents
        here = known.sentence_of(phrase.head)
        persons = [
            (head, referent.name, referent)
            for head, referent, _ in known.discourse.mentions()
            if referent.named and referent.kind is ActorKind.PERSON
        ]
        persons.sort(key=lambda person: person[0])
        before = {
            name for head, name, each in persons if head < phrase.words[0] and each.words[1] == head + 1
        }
        for head, name, referent in persons:
            if here < known.sentence_of(head) <= here + _REACH and (
                known.opens(self._start(head)) or known.speaks(head)
            ):
                return None if name in before else referent
        return None

    def _start(self, head: int) -> int:
        """Return where the capitals begin that end with a name's last word."""
        start = head
        while start > 0 and self.words[start - 1][0].isupper():
            start -= 1
        return start
