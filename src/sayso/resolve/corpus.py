"""The readings in an order of their own, so that the order they came in does not matter."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from sayso.domain.anchor import anchor_attributions
from sayso.domain.attribution import Attribution
from sayso.domain.document import Document
from sayso.domain.passage import Passage
from sayso.domain.reading import Reading
from sayso.resolve.address import level_address
from sayso.resolve.identity import Key

_UNDATED: Final = "9999"


@dataclass(frozen=True, slots=True)
class Entry:
    """One attribution with what stands around it.

    Attributes:
        anchor: What names it for good: see `anchor_attributions`.
        at: First code point of its words.
        parent: The attribution in whose content it stands, if there is one.
        children: Those that stand in its content, in text order.
    """

    key: Key
    document: Document
    attribution: Attribution
    anchor: str
    at: int
    parent: Key | None
    children: tuple[Key, ...]

    @property
    def founder(self) -> tuple[str, str]:
        """What ids of what it founds are made of."""
        return self.key.document_id, self.anchor


@dataclass(frozen=True, slots=True)
class Corpus:
    """All readings, oldest document first, and their attributions by key, in that order."""

    readings: tuple[Reading, ...]
    entries: Mapping[Key, Entry] = field(repr=False)

    def chain(self, key: Key) -> Iterator[Entry]:
        """Return the attributions around this one, innermost first."""
        seen = {key}
        parent = self.entries[key].parent
        while parent is not None and parent not in seen:
            seen.add(parent)
            yield self.entries[parent]
            parent = self.entries[parent].parent


def arrange(readings: Sequence[Reading]) -> Corpus:
    """Return the readings in canonical order: by day of publication, then by document id.

    Versions of one text, by one address, stand together in the order in which they were changed, or read.
    A repeat of a document, and a second reading of the same one, is left out.
    """
    unique = {r.document.id: r for r in sorted(readings, key=_fullness) if r.document.duplicate_of is None}
    ordered = tuple(sorted(unique.values(), key=_age))
    entries: dict[Key, Entry] = {}
    for reading in ordered:
        entries.update((entry.key, entry) for entry in _enter(reading))
    return Corpus(ordered, entries)


def _fullness(reading: Reading) -> tuple[int, str]:
    return len(reading.attributions), reading.document.path


def _age(reading: Reading) -> tuple[str, str, str, str, int, str]:
    document = reading.document
    address = level_address(document.url)
    version = (document.modified_at or "", document.accessed_at or "", document.version or 0)
    return (
        document.published_at or _UNDATED,
        address or "",
        *(version if address else ("", "", 0)),
        document.id,
    )


def _enter(reading: Reading) -> Iterator[Entry]:
    document = reading.document
    present = {attribution.id for attribution in reading.attributions}
    anchors = anchor_attributions(reading)
    children: dict[str, list[Key]] = {}
    for attribution in reading.attributions:
        if attribution.parent in present and attribution.parent is not None:
            children.setdefault(attribution.parent, []).append(Key(document.id, attribution.id))
    for attribution in reading.attributions:
        parent = attribution.parent
        outer = Key(document.id, parent) if parent in present and parent is not None else None
        key = Key(document.id, attribution.id)
        yield Entry(
            key=key,
            document=document,
            attribution=attribution,
            anchor=anchors[attribution.id],
            at=_start(attribution),
            parent=outer,
            children=tuple(children.get(attribution.id, ())),
        )


def _start(attribution: Attribution) -> int:
    passages: tuple[Passage, ...] = (attribution.cue, attribution.content.words, attribution.source.words)
    return next((passage.spans[0].start for passage in passages if passage), 0)
