"""The source of an attribution: its words, who they mean, and what is told of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.domain.document import Document
from sayso.domain.passage import EMPTY, Passage
from sayso.domain.source import ActorKind, Basis, MentionKind, Source
from sayso.extract.acts import is_known
from sayso.extract.antecedents import Antecedents, Asked
from sayso.extract.decode import WordRange
from sayso.extract.descriptions import Descriptions
from sayso.extract.entities import Entities, Entity
from sayso.extract.genders import gender_of_name, gender_of_noun
from sayso.extract.introductions import Introductions
from sayso.extract.mentions import Pronoun, Referent, mention_kind, pronoun
from sayso.extract.name_evidence import is_modifier
from sayso.extract.nouns import CUTS
from sayso.extract.phrases import Phrase, read_phrase
from sayso.extract.referents import (
    before_brackets,
    described_referent,
    handle_of,
    institution,
    named_referent,
    noun_before,
    signer_of,
)
from sayso.extract.roles import role_beside
from sayso.extract.several import several
from sayso.extract.voices import interviewee, is_quoted, label_of, writer_of
from sayso.extract.words import Words

UNKNOWN = "an unstated source"
"""What a source is called of which the text says nothing; a fixed phrase."""
_FITS = {
    ("person", "s"): frozenset({"person"}),
    ("thing", "s"): frozenset({"thing"}),
    ("any", "any"): frozenset({"group", "thing"}),
    ("group", "p"): frozenset({"group", "thing"}),
}
RELATIVE_REACH = 2
GOVERNING = CUTS - {"that"}
LONGEST_SUBJECT = 12
_NO_AUTHORS = frozenset("signed approved reviewed seen backed brokered adopted".split())


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
        antecedents: chooses among those who have been mentioned; the names are added to them.
    """

    def __init__(
        self, document: Document, words: Words, entities: Entities, antecedents: Antecedents
    ) -> None:
        self._document = document
        self._words = words
        self.entities = entities
        self._antecedents = antecedents
        self._discourse = antecedents.discourse
        self._descriptions = Descriptions(words, self._discourse)
        self._introductions = Introductions(words, antecedents)
        for entity in entities.all:
            if entity.kind != "MISC" and not is_modifier(words, entity):
                self._introduce(entity)

    def _introduce(self, entity: Entity) -> None:
        """Note who bears a name, with the role and the gender that the words around it tell."""
        named = named_referent(self._words, self.entities, entity)
        role = role_beside(self._words, entity)
        named = replace(named, description=role)
        self._discourse.add(entity.words[1] - 1, named)
        if entity.kind == "PER":
            told = gender_of_name(self._words, entity.words, named.words)
            called = gender_of_noun(self._words[role[1] - 1]) if role else None
            self._discourse.tell_gender(named, told or called)

    def resolve(
        self,
        source: tuple[WordRange, ...],
        *,
        cue: int,
        sentence: int,
        speaker: Referent | None,
        content: tuple[WordRange, ...] = (),
    ) -> Resolved:
        """Return whom a source means.

        Args:
            source: the ranges of its words; empty where implied.
            cue: the first word of the cue.
            sentence: the first word of the sentence.
            speaker: who speaks the words in which the relation stands, or, for an implied source, whose words
                the sentence goes on with.
            content: what is said.
        """
        if not source:
            return Resolved(speaker or _nobody(cue), EMPTY, MentionKind.IMPLICIT)
        own = self._document.passage(self._words.spans(source))
        form = pronoun(own.text or "")
        if form:
            doubled = self._doubled(source[0][0], sentence) if form.person == 3 else None
            head, referent, by_name = (
                source[0][0],
                doubled or self._pointed(source[0][0], form, speaker, content),
                False,
            )
        else:
            phrase = read_phrase(self._words, self.entities, source[0])
            name = self._of_name(phrase)
            described = name or self._described(phrase, speaker)
            head, referent, by_name = phrase.head, described, name is not None
            if not referent.named:
                self._discourse.tell_gender(referent, gender_of_noun(self._words[head]))
        self._discourse.add(head, referent, speaks=True)
        return Resolved(referent, own, mention_kind(own.text or "", named=by_name))

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

    def _pointed(
        self, word: int, form: Pronoun, speaker: Referent | None, content: tuple[WordRange, ...]
    ) -> Referent:
        found: Referent | None = None
        if form.person == 1:
            found = speaker or self._voice(word)
        elif form.stands_for == "relative":
            found = self._right_before(word)
        elif form.person == 3:
            fits = _FITS.get((form.stands_for, form.number), frozenset({"person", "thing", "group"}))
            found = self._antecedents.meant(Asked(word, fits, form.gender, content, speaker))
        if found and found.named and form.person == 1 and form.number == "s":
            return replace(found, kind=ActorKind.PERSON)
        return found or _unresolved(self._words[word], word, form)

    def _voice(self, word: int) -> Referent | None:
        """Return who says "I" where no relation stands around it."""
        label = label_of(self._document, self._words, word)
        if label is not None:
            return self._phrased(read_phrase(self._words, self.entities, label))
        if is_quoted(self._document, self._words, word):
            return self._discourse.last_speaker(word)
        writer = writer_of(self._document, self._words, self.entities)
        return None if writer is None else named_referent(self._words, self.entities, writer)

    def _right_before(self, word: int) -> Referent | None:
        """Return the last one mentioned just before a relative pronoun, whatever stands in brackets between."""
        word = before_brackets(self._words, word)
        near = [
            (head, referent)
            for head, referent, _ in self._discourse.mentions()
            if word - RELATIVE_REACH <= head < word
        ]
        if near:
            return max(near, key=lambda pair: pair[0])[1]
        found = noun_before(self._words, word)
        return found and self._phrased(read_phrase(self._words, self.entities, found))

    def _phrased(self, phrase: Phrase) -> Referent:
        return self._of_name(phrase) or self._described(phrase)

    def _described(self, phrase: Phrase, speaker: Referent | None = None) -> Referent:
        """Return whom a description means; who speaks the words around it calls himself "I" or "he"."""
        own = described_referent(self._words, phrase)
        meant = self._descriptions.meant(phrase, own)
        if meant is not None and speaker is not None and meant.name == speaker.name:
            meant = None
        return meant or self._introductions.named(phrase, own) or own

    def _of_name(self, phrase: Phrase) -> Referent | None:
        """Return whom the names in a phrase mean: several, one, a body, or the author of a document."""
        answers = interviewee(self._words, self.entities, phrase.words)
        if answers is not None:
            return named_referent(self._words, self.entities, answers)
        body = institution(self._words, self.entities, phrase)
        if body is not None and body.words[1] == phrase.words[1]:
            return body
        signer = signer_of(self._words, phrase.words)
        if signer is not None:
            named = phrase.name and named_referent(self._words, self.entities, phrase.name, phrase)
            return named or signer
        handle = handle_of(self._words, phrase.words)
        joined = handle or several(self._words, self.entities, phrase.words) or self._author(phrase)
        if joined is not None:
            return joined
        if phrase.name is not None:
            return named_referent(self._words, self.entities, phrase.name, phrase)
        return body

    def _author(self, phrase: Phrase) -> Referent | None:
        """Return whose document it is: "a report by the Harbour Board", "data from Eurostat"."""
        if phrase.kind is not ActorKind.DOCUMENT:
            return None
        for index in range(phrase.head + 1, phrase.words[1] - 1):
            signed = self._words[index - 1].lower() in _NO_AUTHORS
            if self._words[index].lower() in ("by", "from") and not signed:
                return self._of_name(read_phrase(self._words, self.entities, (index + 1, phrase.words[1])))
        return None


def _nobody(cue: int) -> Referent:
    return Referent(UNKNOWN, (cue, cue), False, ActorKind.UNKNOWN)


def _unresolved(word: str, at: int, form: Pronoun) -> Referent:
    """Return a pronoun that points to nobody, of the kind that its form tells; "I" and "we" are then whoever writes."""
    single = ActorKind.PERSON if form.stands_for == "person" else ActorKind.UNKNOWN
    several = form.number == "p" or form.stands_for == "any"
    kind = ActorKind.GROUP if several else single
    return Referent(word, (at, at + 1), False, kind, identified=form.person == 1)


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
