"""Headlines that set their source apart by a mark: "Bridge is unsafe: report", "Mayor Lin: 'We never knew'"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from sayso.domain.document import Document, RegionKind
from sayso.domain.source import ActorKind
from sayso.domain.span import Span
from sayso.extract.decode import WordRange
from sayso.extract.entities import Entities, Entity
from sayso.extract.nouns import DETERMINERS, spoken_kind
from sayso.extract.relations import Relation
from sayso.extract.speakers import body_closing, describes_speaker, person_closing
from sayso.extract.words import Words

_DASHES: Final = frozenset("–—-")
_LONGEST: Final = 30
_LEAST_TOLD: Final = 3
_WHICH: Final = frozenset("what who whose where when why how which meet inside".split())
_SELF: Final = frozenset("i we my our me you your i'm we're".split())
_QUOTED: Final = re.compile(r"[“\"‘](?=\w)|(?<!\w)'(?=\w)")


def headline_relations(
    document: Document, words: Words, entities: Entities, relations: Sequence[Relation]
) -> Iterator[Relation]:
    """Yield what headlines say by a colon or a dash alone.

    Args:
        document: the document.
        words: its words.
        entities: its names.
        relations: what else was read: who speaks in the text below may speak in its headline.
    """
    speaking = {words[part[1] - 1].lower() for each in relations for part in each.source}
    for span in _headlines(document):
        line = words.range(span)
        found = _source_last(words, entities, line) or _source_first(words, entities, line, speaking)
        if found is not None:
            yield found


def _headlines(document: Document) -> Iterator[Span]:
    """Yield the headlines, or the text that is one line and no sentence."""
    titles = [region.span for region in document.regions if region.kind is RegionKind.TITLE]
    alone = not titles and len(document.paragraphs) == 1
    for span in document.paragraphs if alone else titles:
        words = document.text[span.start : span.end]
        if not words.rstrip("”\"’'").endswith((".", "!", ";", ":")) and len(words.split()) <= _LONGEST:
            yield span


def _source_last(words: Words, entities: Entities, line: WordRange) -> Relation | None:
    """Return what stands before the last mark, if only a source stands behind it."""
    start, end = line
    mark = next((at for at in range(end - 2, start, -1) if _parts(words, at)), None)
    if mark is None or words[start].lower() in _WHICH | DETERMINERS:
        return None
    told = sum(words[at][0].isalnum() for at in range(start, mark))
    return (
        Relation.ruled((mark, mark + 1), (mark + 1, end), (start, mark))
        if (told >= _LEAST_TOLD and _is_source(words, entities, (mark + 1, end)))
        else None
    )


def _is_source(words: Words, entities: Entities, span: WordRange) -> bool:
    if person_closing(words, entities, span) or body_closing(words, entities, span):
        return words[span[0]].lower() != "the" or words[span[0]].islower()
    return words[span[1] - 1].islower() and describes_speaker(words, entities, span)


def _parts(words: Words, at: int) -> bool:
    """Whether a word is a colon, or a dash with space on both sides."""
    if words[at] == ":":
        return words.ends[at] < words.starts[at + 1]
    return (
        words[at] in _DASHES
        and words.ends[at - 1] < words.starts[at]
        and words.ends[at] < words.starts[at + 1]
    )


def _source_first(words: Words, entities: Entities, line: WordRange, speaking: set[str]) -> Relation | None:
    """Return what stands behind the first colon, if only a source stands before it."""
    start, end = line
    colon = next((at for at in range(start + 1, end - 2) if words[at] == ":"), None)
    if colon is None or not _parts(words, colon) or words[colon + 1].lower() in _WHICH:
        return None
    told = next((at for at in range(start + 1, colon) if words[at].lower() == "to"), colon)
    source = (start, told)
    person = person_closing(words, entities, source) or _named(entities, source, to=told < colon)
    own = _is_own(words, (colon + 1, end)) or _is_addressed(words, entities, (told + 1, colon))
    speaks = (
        _is_single(words, source)
        or (person is not None and (own or _speaks(words, person, speaking)))
        or (own and describes_speaker(words, entities, source))
    )
    return Relation.ruled((colon, colon + 1), source, (colon + 1, end)) if speaks else None


def _named(entities: Entities, span: WordRange, *, to: bool) -> Entity | None:
    """Return the name that a source is, of whatever kind, where it speaks "to" somebody."""
    return next((each for each in entities.within(span) if to and each.words == span), None)


def _is_addressed(words: Words, entities: Entities, span: WordRange) -> bool:
    """Whether some words are one who may be spoken to, as in "Lin to ministers:"."""
    return span[0] < span[1] and _is_source(words, entities, span)


def _speaks(words: Words, person: Entity, speaking: set[str]) -> bool:
    return words[person.words[1] - 1].lower() in speaking


def _is_single(words: Words, span: WordRange) -> bool:
    """Whether some words close with a noun for one person who speaks, or for a poll or a report."""
    kind, noun = spoken_kind(words[span[1] - 1]), words[span[1] - 1].lower()
    return kind is ActorKind.DOCUMENT or (kind is ActorKind.PERSON and not noun.endswith("s"))


def _is_own(words: Words, span: WordRange) -> bool:
    """Whether words are somebody's own: in quotation marks, or of "I", "we" and "you"."""
    text = words.text[words.starts[span[0]] : words.ends[span[1] - 1]]
    return bool(_QUOTED.match(text)) or any(
        words[at].lower() in _SELF and words[at] != "US" for at in range(*span)
    )
