"""Whom a definite description means that was mentioned elsewhere: "the minister", "the company", "the 38-year-old"."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.domain.source import ActorKind
from sayso.extract.decode import WordRange
from sayso.extract.mentions import Discourse, Referent
from sayso.extract.nouns import DETERMINERS, OWNERS, what
from sayso.extract.phrases import Phrase
from sayso.extract.roles import repeats, role_words
from sayso.extract.words import Words

_ANYBODY = frozenset(
    "man woman person people official officials source sources group company firm agency organization organisation "
    "body team author authors pair two".split()
)
_POINTING = frozenset({"same", "said", "aforementioned"})
_NOT_YET = frozenset("next future new incoming coming other".split())
_CLOSING = frozenset(",.;)")
GENERIC_THRESHOLD = -2.0
DESCRIPTION_THRESHOLD = 3.5
OFFICE_THRESHOLD = 3.0


@dataclass(frozen=True, slots=True)
class Descriptions:
    """Finds whom descriptions mean among those who are mentioned in a text.

    Attributes:
        words: the text's words.
        discourse: who has been mentioned.
    """

    words: Words
    discourse: Discourse
    _roles: dict[WordRange, list[str]] = field(default_factory=dict)

    def meant(self, phrase: Phrase, own: Referent) -> Referent | None:
        """Return whom a definite description means; None where it says itself who it is.

        Args:
            phrase: the description.
            own: the source under its own description.
        """
        first = self.words[phrase.words[0]].lower()
        if not phrase.definite or phrase.kind is ActorKind.DOCUMENT:
            return None
        found = self._by_role(phrase, own)
        short = phrase.words[1] == phrase.head + 1 and first not in OWNERS
        if found is None and short and self.words[phrase.head][0].isupper():
            found = self._namesake(phrase)
        if found is not None or not short or phrase.owned:
            return found
        if own.kind is not ActorKind.ORGANIZATION or own.plural:
            if "office" in phrase.mark:
                return None if self.words[phrase.words[0] + 1].lower() in _NOT_YET else self._officer(phrase)
            return self._aged(phrase) or self._earlier(phrase, own)
        return (
            None if first == "this" else self._namesake(phrase) or self._apposed(phrase) or self._body(phrase)
        )

    def _by_role(self, phrase: Phrase, own: Referent) -> Referent | None:
        """Return the one whose role the description repeats: "the minister" for "Health Minister Ada Lin"."""
        asked = role_words(self.words, own.description)
        if not asked or own.plural:
            return None
        return self._nearest(
            phrase,
            [
                (head, lift, referent)
                for head, referent, lift in self.discourse.mentions()
                if referent.description is not None
                and not referent.plural
                and repeats(asked, self._role(referent.description))
            ],
        )

    def _role(self, span: WordRange) -> list[str]:
        """Return the words of a role, told once for each place: a long text asks again and again."""
        if span not in self._roles:
            self._roles[span] = role_words(self.words, span)
        return self._roles[span]

    def _officer(self, phrase: Phrase) -> Referent | None:
        """Return the person that the network links to an office that no name has been given: "the deputy mayor"."""
        return self.discourse.antecedent(
            phrase.head,
            fits=frozenset({"person"}),
            threshold=OFFICE_THRESHOLD,
            among=lambda other: other.named and other.description is None,
        )

    def _aged(self, phrase: Phrase) -> Referent | None:
        """Return the person named last before "the 38-year-old", where no name has that age beside it."""
        last = self.words[phrase.head].lower()
        if last != "old" or phrase.head < 2 or self.words[phrase.head - 2].lower() != "year":
            return None
        before = [
            (head, referent)
            for head, referent, _ in self.discourse.mentions()
            if head < phrase.words[0]
            and referent.named
            and referent.kind is ActorKind.PERSON
            and not referent.plural
        ]
        return max(before, key=lambda pair: pair[0])[1] if before else None

    def _namesake(self, phrase: Phrase) -> Referent | None:
        """Return the body whose name the description shortens: "the ministry" for "Norland's Water Ministry"."""
        asked = set(role_words(self.words, (phrase.words[0] + 1, phrase.head + 1))) - _POINTING
        return self._nearest(
            phrase,
            [
                (head, lift, referent)
                for head, referent, lift in self.discourse.mentions()
                if _is_body(referent) and asked <= set(self._role(referent.words))
            ],
        )

    def _apposed(self, phrase: Phrase) -> Referent | None:
        """Return the body that has the description beside it, parted by a comma: "the operator, Pell Power"."""
        asked = self.words[phrase.head].lower()
        return self._nearest(
            phrase,
            [
                (head, lift, referent)
                for head, referent, lift in self.discourse.mentions()
                if _is_body(referent) and asked in self._beside(referent.words)
            ],
        )

    def _beside(self, name: WordRange) -> set[str]:
        """Return the nouns that a comma parts from a name, in small letters; not of "the firm, Reuters reported"."""
        words, (start, end) = self.words, name
        nouns: set[str] = set()
        closed = end == len(words) or words[end] in _CLOSING
        if start > 1 and words[start - 1] == "," and closed:
            nouns.add(words[start - 2].lower())
        if end + 2 < len(words) and words[end] == "," and words[end + 1].lower() in DETERMINERS:
            nouns.add(words[end + 2].lower())
        return nouns

    def _nearest(self, phrase: Phrase, fitting: list[tuple[int, float, Referent]]) -> Referent | None:
        """Return the first of the mentions before a description, of them who speak, of these the nearest."""
        if not fitting:
            return None
        at = phrase.head
        return min(fitting, key=lambda each: (each[0] > at, not each[1], abs(at - each[0])))[2]

    def _body(self, phrase: Phrase) -> Referent | None:
        """Return the named body that the network links to "the company"; a ministry is no company."""
        bare = phrase.head == phrase.words[0] + 1
        if "generic" not in phrase.mark or not bare:
            return None
        return self.discourse.antecedent(
            phrase.head,
            fits=frozenset({"thing"}),
            threshold=GENERIC_THRESHOLD,
            among=lambda other: _is_body(other) and not self._is_institution(other),
        )

    def _is_institution(self, referent: Referent) -> bool:
        """Whether a name says that it is a ministry, a court or the like."""
        return any("institution" in what(word)[1] for word in role_words(self.words, referent.words))

    def _earlier(self, phrase: Phrase, own: Referent) -> Referent | None:
        """Return whom the network links to a description of people."""
        found = self.discourse.antecedent(
            phrase.head,
            fits=frozenset({"group" if own.plural else "person"}),
            threshold=DESCRIPTION_THRESHOLD,
        )
        return None if found is not None and self._contradicts(found, phrase) else found

    def _contradicts(self, found: Referent, phrase: Phrase) -> bool:
        """Whether an unnamed one is described as something else: "the mate" is not "a cook", but may be "the man"."""
        head = self.words[phrase.head].lower()
        if found.named or found.description is None or head in _ANYBODY:
            return False
        return _ANYBODY.union((head,)).isdisjoint(role_words(self.words, found.description))


def _is_body(referent: Referent) -> bool:
    return referent.named and not referent.place and referent.kind is ActorKind.ORGANIZATION
