"""Who speaks when in a conversation that is printed with labels: "LIN: Was it you? BERG: No"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from sayso.domain.document import Document, RegionKind
from sayso.domain.source import ActorKind
from sayso.domain.span import Span
from sayso.extract.around import paragraph_around
from sayso.extract.decode import WordRange
from sayso.extract.entities import Entities
from sayso.extract.nouns import spoken_kind
from sayso.extract.relations import Relation
from sayso.extract.words import Words

_QUESTION_AND_ANSWER: Final = frozenset(("q", "a", "question", "answer"))
_UPPER: Final = "[A-ZÀ-ÖØ-Þ]"
_SHORT: Final = "mr mrs ms dr sen rep gov gen amb col lt maj capt sgt adm prof rev hon jr sr st".split()
_SHORTENED: Final = (
    rf"(?:{'|'.join(form for each in _SHORT for form in (each.title(), each.upper()))}|{_UPPER})\."
)
_CAPITAL: Final = rf"(?:{_SHORTENED}|{_UPPER}(?:[\w’'-]*\w)?)"
_AHEAD: Final = r"(?:(?<!\S)(?:[-–•*]|[\[(]?\d{1,2}[:.]\d\d(?:[:.]\d\d)?[\])]?)\s+)?"
"""A bullet or an hour may stand before a label."""

_LABEL: Final = re.compile(
    rf"{_AHEAD}(?<!\w)(?:(?P<label>{_CAPITAL}(?: (?:{_CAPITAL}|of|the|de|van|von|al|bin)){{0,6}}"
    r"(?: \([^()\n]{1,40}\)|,(?: [\w’'-]+){1,6})?):|(?P<letter>[QA])\.)\s+(?=\S)"
)
_LOOSE: Final = re.compile(_AHEAD + r"(?P<label>[A-ZÀ-ÖØ-Þ][^:.!?“”\"\n]{1,60}):\s+(?=\S)")
"""Whatever opens a paragraph up to a colon: "Opposition leader Ada Lin", "The clerk's sister, Liis"."""

LEAST_WHOLE: Final = 3
WHOLE_SHARE: Final = 0.75
"""Of so many paragraphs labels make a conversation, whoever they are, if that share of all paragraphs has one."""
LONGEST_SURE: Final = 60
"""Words after which a turn ends with its sentence, where narration may follow it unmarked."""
_ENDED: Final = re.compile(r"[.?!…\"”’'\)\]—–-]\s+\Z")
_LONGEST_LOOK: Final = 400
"""Code points of a turn that are looked at: however long it is, a question or "I" comes early."""
_SELF: Final = re.compile(r"\b(?:I|I['’]\w+|[Mm]y|[Ww]e|[Oo]ur)\b")
_ASIDE: Final = re.compile(r"[(\[][^()\[\]]*[)\]][.]?")


@dataclass(frozen=True, slots=True)
class _Turn:
    """A label and what it says.

    Attributes:
        opening: where the turn begins: a bullet or an hour may stand before its label.
        label: where it stands.
        colon: the end of its colon.
        speaker: its last word in small letters, by which longer and shorter labels are one.
        upper: whether it is all in capitals.
    """

    opening: int
    label: Span
    colon: int
    speaker: str
    upper: bool


def turn_relations(
    document: Document, words: Words, entities: Entities, sentences: Sequence[WordRange]
) -> Iterator[Relation]:
    """Yield every turn of a conversation: its label, the colon, and all that is said up to the next label."""
    n_paragraphs = len(document.paragraphs)
    turns = _conversation(words, entities, list(_labels(document)), n_paragraphs=n_paragraphs) or _list(
        words, entities, list(_loose_labels(document)), n_paragraphs=n_paragraphs
    )
    limits = [*(turn.opening for turn in turns[1:]), None] if turns else []
    contents = [
        tuple(_content(document, words, each, limit)) for each, limit in zip(turns, limits, strict=True)
    ]
    openings = {paragraph.start for paragraph in document.paragraphs}
    if any(turn.opening not in openings for turn in turns):
        contents = _without_narration(words, turns, contents, sentences)
    for turn, content in zip(turns, contents, strict=True):
        label = words.range(turn.label)
        if content:
            yield Relation.ruled((label[1], label[1] + 1), label, *content)


def _without_narration(
    words: Words,
    turns: Sequence[_Turn],
    contents: Sequence[tuple[WordRange, ...]],
    sentences: Sequence[WordRange],
) -> list[tuple[WordRange, ...]]:
    """Return turns that no paragraph ends without what the writer tells behind them.

    A turn that names its own speaker is narrated from that sentence on. Where one is, others may be without the
    name, and so all turns end after `LONGEST_SURE` words; the last one always does.
    """
    starts = [start for start, _ in sentences]
    named = [_names(words, content, turn.speaker) for turn, content in zip(turns, contents, strict=True)]
    narrated = any(at is not None for at in named)
    cut: list[tuple[WordRange, ...]] = []
    for number, (content, at) in enumerate(zip(contents, named, strict=True)):
        ends = [] if at is None else [starts[max(0, bisect_right(starts, at) - 1)]]
        if content and (narrated or number + 1 == len(turns)):
            ends += starts[bisect_left(starts, content[0][0] + LONGEST_SURE) :][:1]
        end = min(ends, default=len(words))
        cut.append(tuple((first, min(last, end)) for first, last in content if first < end))
    return cut


def _names(words: Words, content: Sequence[WordRange], speaker: str) -> int | None:
    """Return where a turn names its own speaker."""
    places = (at for start, end in content for at in range(start, end))
    return next((at for at in places if words[at][0].isupper() and words[at].lower() == speaker), None)


def _labels(document: Document) -> Iterator[_Turn]:
    """Yield what may be labels: capitals and a colon where a paragraph or a sentence opens, no headline's."""
    titles = set(_headlines(document))
    openings = {paragraph.start for paragraph in document.paragraphs}
    for found in _LABEL.finditer(document.text):
        start = found.start()
        if start not in titles and (
            start in openings or _ENDED.search(document.text, max(0, start - 3), start)
        ):
            yield _turn(found, "label" if found["label"] else "letter")


def _loose_labels(document: Document) -> Iterator[_Turn]:
    """Yield what stands before a colon where paragraphs open."""
    for paragraph in document.paragraphs:
        found = _LOOSE.match(document.text, paragraph.start, paragraph.end)
        if found is not None:
            yield _turn(found, "label")


def _turn(found: re.Match[str], group: str) -> _Turn:
    bare = re.sub(r"(?: \(|,).*", "", found[group])
    return _Turn(
        found.start(),
        Span(*found.span(group)),
        found.end(group) + 1,
        bare.split()[-1].lower(),
        bare.isupper(),
    )


def _headlines(document: Document) -> Iterator[int]:
    """Yield where headlines start; the first turn of a conversation may look like one."""
    titles = {region.span for region in document.regions if region.kind is RegionKind.TITLE}
    for paragraph, following in pairwise(document.paragraphs):
        if paragraph in titles and not _LABEL.match(document.text, following.start):
            yield paragraph.start


def _conversation(
    words: Words, entities: Entities, turns: Sequence[_Turn], *, n_paragraphs: int
) -> list[_Turn]:
    """Return the turns of a conversation: two or more who take turns, one of them a person or "A".

    Labels in small letters count if they recur; all do where hardly a paragraph opens without one, and there it is
    enough if somebody asks or says "I".
    """
    upper = 2 * sum(turn.upper for turn in turns) > len(turns)
    whole = _is_whole(turns, n_paragraphs)
    alike = list(turns) if whole else [turn for turn in turns if turn.upper == upper]
    times = Counter(turn.speaker for turn in alike)
    spoken = [turn for turn in alike if upper or whole or times[turn.speaker] > 1]
    people = {turn.speaker for turn in spoken if _is_person(words, entities, turn)}
    n_speakers = len({turn.speaker for turn in spoken})
    changes = sum(one.speaker != other.speaker for one, other in pairwise(spoken))
    personal = bool(people) or (whole and any(_is_personal(words, turn) for turn in spoken))
    if n_speakers < 2 or not personal or 2 * changes < len(spoken) - 1:
        return []
    recurs = whole or any(times[speaker] > 1 for speaker in people) or people <= _QUESTION_AND_ANSWER
    return spoken if recurs and _talks(words, spoken) else []


def _list(words: Words, entities: Entities, turns: Sequence[_Turn], *, n_paragraphs: int) -> list[_Turn]:
    """Return the turns of a list of speakers, whatever their labels hold, if hardly a paragraph has none."""
    if not _is_whole(turns, n_paragraphs):
        return []
    n_people = sum(_is_person(words, entities, turn) for turn in turns)
    return list(turns) if 2 * n_people >= len(turns) and _talks(words, turns) else []


def _is_whole(turns: Sequence[_Turn], n_paragraphs: int) -> bool:
    """Whether hardly a paragraph has no label."""
    return len(turns) >= LEAST_WHOLE and WHOLE_SHARE * n_paragraphs <= len(turns)


def _is_personal(words: Words, turn: _Turn) -> bool:
    """Whether a turn asks, or its speaker tells of himself."""
    line = words.text[turn.colon : turn.colon + _LONGEST_LOOK].lstrip().partition("\n")[0]
    return line.rstrip("”\"’'").endswith("?") or _SELF.search(line) is not None


def _talks(words: Words, turns: Sequence[_Turn]) -> bool:
    """Whether most turns open with words, and not with the figures of a list."""
    opens = [words.text[turn.colon : turn.colon + 40].lstrip(" \n“\"'‘(")[:1] for turn in turns]
    return 2 * sum(letter.isalpha() for letter in opens) > len(turns)


def _is_person(words: Words, entities: Entities, turn: _Turn) -> bool:
    if turn.speaker in _QUESTION_AND_ANSWER:
        return True
    label = words.range(turn.label)
    named = entities.ending_at(label[1])
    return (named is not None and named.kind == "PER") or spoken_kind(words[label[1] - 1]) is ActorKind.PERSON


def _content(document: Document, words: Words, turn: _Turn, limit: int | None) -> Iterator[WordRange]:
    """Yield what is said in a turn, a paragraph at a time; the last ends with its own paragraph."""
    own = paragraph_around(document, turn.label)
    for paragraph in document.paragraphs:
        start, end = max(paragraph.start, turn.colon), min(paragraph.end, own.end if limit is None else limit)
        if start < end and not _ASIDE.fullmatch(document.text[start:end].strip()):
            part = words.range(Span(start, end))
            if part[0] < part[1]:
                yield part
