"""The source of an attribution: its words, who they mean, and what is told of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.domain.document import Document
from sayso.domain.passage import EMPTY, Passage
from sayso.domain.source import ActorKind, Basis, MentionKind, Source
from sayso.extract.acts import is_known
from sayso.extract.decode import WordRange
from sayso.extract.entities import Entities, Entity
from sayso.extract.mentions import Discourse, Pronoun, Referent, mention_kind, pronoun
from sayso.extract.phrases import CUTS, Phrase, read_phrase
from sayso.extract.referents import (
    coordinated,
    described_referent,
    institution,
    named_referent,
    noun_before,
    title_before,
)
from sayso.extract.words import Words

UNKNOWN = "an unstated source"
"""What a source is called of which the text says nothing; a fixed phrase."""
_FITS = {
    ("person", "s"): frozenset({"person"}),
    ("thing", "s"): frozenset({"thing"}),
    ("any", "any"): frozenset({"group", "thing"}),
    ("group", "p"): frozenset({"group", "thing"}),
}
_OWNERS = frozenset(("his", "her", "their"))
_ANYBODY = frozenset(
    "man woman person people official officials source sources group company firm agency organization organisation "
    "body team author authors pair two".split()
)
PRONOUN_THRESHOLD = -2.0
DESCRIPTION_THRESHOLD = 3.5
RELATIVE_REACH = 2
GOVERNING = CUTS - {"that"}
LONGEST_SUBJECT = 12


@dataclass(frozen=True, slots=True)
class Resolved:
    """Whom a source means, its own words, and how it is worded."""

    referent: Referent
    words: Passage
    mention: MentionKind


class SourceResolver:
    """Resolves the sources of one document.

    Args:
        document: the document.
        words: its words.
        entities: its names.
        discourse: who has been mentioned; the names are added to it.
    """

    def __init__(self, document: Document, words: Words, entities: Entities, discourse: Discourse) -> None:
        self._document = document
        self._words = words
        self.entities = entities
        self._discourse = discourse
        for entity in entities.all:
            if entity.kind != "MISC":
                named = named_referent(words, entities, entity)
                discourse.add(entity.words[1] - 1, replace(named, description=title_before(words, entity)))

    def resolve(
        self, source: tuple[WordRange, ...], *, cue: int, sentence: int, speaker: Referent | None
    ) -> Resolved:
        """Return whom a source means.

        Args:
            source: the ranges of its words; empty where implied.
            cue: the first word of the cue.
            sentence: the first word of the sentence.
            speaker: who speaks the words in which the relation stands, or, for an implied source, whose words
                the sentence goes on with.
        """
        if not source:
            return Resolved(speaker or _nobody(cue), EMPTY, MentionKind.IMPLICIT)
        own = self._document.passage(self._words.spans(source))
        form = pronoun(own.text or "")
        doubled = self._doubled(source[0][0], sentence) if form and form.person == 3 else None
        if doubled is not None:
            head, referent = source[0][0], doubled
        elif form:
            head, referent = source[0][0], self._pointed(source[0][0], form, speaker)
        else:
            phrase = read_phrase(self._words, self.entities, source[0])
            head, referent = phrase.head, self._phrased(phrase)
        self._discourse.add(head, referent, speaks=True)
        return Resolved(referent, own, mention_kind(own.text or "", named=referent.named))

    def _doubled(self, word: int, sentence: int) -> Referent | None:
        """Return the subject that a pronoun only repeats, as careless translation does: "Ada Lin she said".

        A pronoun right behind a person's name that nothing governs, or in upper case right behind a word inside a
        sentence ("A clerk at the court He said"), is no subject of its own.
        """
        named = self.entities.ending_at(word)
        if named is not None and named.kind == "PER" and not self._governed(named.words[0], sentence):
            return named_referent(self._words, self.entities, named)
        follows = word > sentence and self._words[word - 1][0].isalnum()
        if not follows or not self._words[word][0].isupper() or self._words[word] == "I":
            return None
        opening = (sentence, word)
        marks = any(not self._words[i][0].isalnum() and self._words[i] not in "-’'." for i in range(*opening))
        if marks or word - sentence > LONGEST_SUBJECT:
            return None
        return self._phrased(read_phrase(self._words, self.entities, opening))

    def _governed(self, word: int, sentence: int) -> bool:
        """Whether a preposition or a verb of saying stands before a word: "told Ada Lin she could go"."""
        if word <= sentence:
            return False
        before = self._words[word - 1]
        return before.lower() in GOVERNING or is_known(before)

    def _pointed(self, word: int, form: Pronoun, speaker: Referent | None) -> Referent:
        found: Referent | None = None
        if form.person == 1:
            found = speaker
        elif form.stands_for == "relative":
            found = self._right_before(word)
        elif form.person == 3:
            fits = _FITS.get((form.stands_for, form.number), frozenset({"person", "thing", "group"}))
            found = self._discourse.antecedent(
                word, fits=fits, threshold=PRONOUN_THRESHOLD, gender=form.gender
            )
        kind = ActorKind.GROUP if form.number == "p" else ActorKind.UNKNOWN
        return found or Referent(self._words[word], (word, word + 1), False, kind)

    def _right_before(self, word: int) -> Referent | None:
        """Return the last one mentioned just before a relative pronoun."""
        near = [
            (head, referent)
            for head, referent in zip(self._discourse.heads, self._discourse.referents, strict=True)
            if word - RELATIVE_REACH <= head < word
        ]
        return max(near, key=lambda pair: pair[0])[1] if near else noun_before(self._words, word)

    def _phrased(self, phrase: Phrase) -> Referent:
        own = self._of_name(phrase)
        if own is not None:
            return own
        own = described_referent(self._words, phrase)
        if phrase.definite and phrase.kind is not ActorKind.DOCUMENT:
            short = phrase.words[1] == phrase.head + 1
            short &= self._words[phrase.words[0]].lower() not in _OWNERS
            return self._by_role(phrase, own) or (self._earlier(phrase, own) if short else None) or own
        return own

    def _of_name(self, phrase: Phrase) -> Referent | None:
        """Return whom the names in a phrase mean: several, one, a body, or the author of a document."""
        body = institution(self._words, self.entities, phrase)
        if body is not None and body.words[1] == phrase.words[1]:
            return body
        several = coordinated(self._words, self.entities, phrase.words)
        if several is not None:
            return several
        if phrase.name is not None:
            return named_referent(self._words, self.entities, phrase.name, phrase)
        return body or self._author(phrase)

    def _author(self, phrase: Phrase) -> Referent | None:
        """Return whose document it is: "a report by the Harbour Board", "data from Eurostat"."""
        if phrase.kind is not ActorKind.DOCUMENT:
            return None
        for index in range(phrase.head + 1, phrase.words[1] - 1):
            if self._words[index].lower() in ("by", "from"):
                return self._of_name(read_phrase(self._words, self.entities, (index + 1, phrase.words[1])))
        return None

    def _by_role(self, phrase: Phrase, own: Referent) -> Referent | None:
        """Return the speaker whose role the description repeats: "the minister" for "Health Minister Ada Lin"."""
        asked = self._role_words(own.description)
        if not asked or own.plural:
            return None
        fitting = [
            (self._nearness(head, phrase.head, silent=not lift), referent)
            for head, referent, lift in self._discourse.mentions()
            if referent.description is not None
            and not referent.plural
            and _repeats(asked, self._role_words(referent.description))
        ]
        return min(fitting, key=lambda pair: pair[0])[1] if fitting else None

    def _role_words(self, span: WordRange | None) -> list[str]:
        return (
            []
            if span is None
            else [self._words[i].lower() for i in range(*span) if self._words[i][0].isalnum()]
        )

    def _nearness(self, head: int, word: int, *, silent: bool) -> tuple[bool, bool, int]:
        """Order mentions: those before a word first, of them those who speak, the nearest of these first."""
        return head > word, silent, abs(word - head)

    def _earlier(self, phrase: Phrase, own: Referent) -> Referent | None:
        """Return whom a definite description points back to; one with a complement ("of …") says itself who it is."""
        fits = (
            frozenset({"group"})
            if own.plural
            else frozenset({"thing" if own.kind is ActorKind.ORGANIZATION else "person"})
        )
        found = self._discourse.antecedent(phrase.head, fits=fits, threshold=DESCRIPTION_THRESHOLD)
        return None if found is not None and self._contradicts(found, phrase) else found

    def _contradicts(self, found: Referent, phrase: Phrase) -> bool:
        """Whether an unnamed one is described as something else: "the mate" is not "a cook", but may be "the man"."""
        head = self._words[phrase.head].lower()
        if found.named or found.description is None or head in _ANYBODY:
            return False
        return _ANYBODY.union((head,)).isdisjoint(self._role_words(found.description))


def _repeats(asked: list[str], role: list[str]) -> bool:
    """Whether a description says no more than a role does, and has its last word."""
    return bool(role) and asked[-1] == role[-1] and set(asked) <= set(role)


def _nobody(cue: int) -> Referent:
    return Referent(UNKNOWN, (cue, cue), False, ActorKind.UNKNOWN)


def source_of(
    document: Document, words: Words, entities: Entities, resolved: Resolved, basis: Basis
) -> Source:
    """Return the source of an attribution from whom it means."""
    referent = resolved.referent
    where = _passage(document, words, referent.words)
    own = resolved.words
    itself = (
        bool(own)
        and bool(where)
        and own.spans[0].start <= where.spans[0].start
        and where.spans[-1].end <= own.spans[-1].end
    )
    description = referent.description
    bodies = [] if description is None else [e for e in entities.within(description) if e.kind != "PER"]
    beside = bodies[:1] or _behind(entities, referent)
    return Source(
        words=own,
        actor=referent.name,
        antecedent=None if itself or not where else where,
        named=referent.named,
        kind=referent.kind,
        mention=resolved.mention,
        role=_passage(document, words, description),
        affiliation=_passage(document, words, beside[0].words if beside else None),
        basis=basis,
    )


def _behind(entities: Entities, referent: Referent) -> list[Entity]:
    """Return the bodies named in an unnamed source's own words ("an official at the agency")."""
    if referent.named:
        return []
    return [e for e in entities.within(referent.words) if e.kind != "PER"][:1]


def _passage(document: Document, words: Words, span: WordRange | None) -> Passage:
    return EMPTY if span is None or span[0] == span[1] else document.passage([words.span(span)])
