"""Links of propositions, found once: only what is new, or is told in another way since, is compared again."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from sayso.resolve.claims.decide import load_weights
from sayso.resolve.claims.link import link_propositions
from sayso.resolve.claims.proposition import Proposition
from sayso.resolve.claims.sieve import sieve_propositions
from sayso.resolve.comparer import Comparer
from sayso.resolve.embedder import Vectors
from sayso.resolve.linking import Link
from sayso.resolve.neighbours import find_pairs

_TOGETHER: Final = 128
"""New documents whose links are found, and kept, at once: what is cut off loses no more."""
_BYTES: Final = 16
_ROW: Final = np.dtype([("own", "<u4"), ("document", "<u4"), ("other", "<u4"), ("strength", "<f8")])
"""One end by its number in the document that the record is of; the other by that of its document and its own."""


class LinkMemory(Protocol):
    """Keeps a record of the links of each of some documents, by a digest of what they say.

    Between any two documents of those that it keeps, all links stand in the record of one of them. It forgets all when
    the rules change by which links are found, or the model.
    """

    def load(self) -> Mapping[bytes, bytes]:
        """Return all records, by digest."""
        ...

    def keep(self, new: Mapping[bytes, bytes], gone: Collection[bytes]) -> None:
        """Add records, and drop those of these digests, if nothing was changed since they were loaded."""
        ...


@dataclass(frozen=True, slots=True)
class _Told:
    """The propositions of one document: from which place on, how many, and a digest of all that links depend on."""

    start: int
    size: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class _Found:
    """The links of some new documents, and their records."""

    links: list[Link]
    records: dict[bytes, bytes]


def find_links(
    propositions: Sequence[Proposition],
    vectors: Vectors,
    memory: LinkMemory | None = None,
    comparer: Comparer | None = None,
) -> list[Link]:
    """Return the pairs that may be one claim, in order of their places; the same with a memory or without one.

    Args:
        propositions: What is linked, those of one document one after another.
        vectors: One row a proposition.
        memory: Of links that were found before; what is found now is kept there, some documents at a time.
        comparer: Reads the words of both, if there is one.
    """
    told = _list_told(propositions)
    records = memory.load() if memory else {}
    links = set(_recall(told, records))
    for found in _find_new(propositions, vectors, told, records.keys(), comparer):
        links.update(found.links)
        if memory:
            memory.keep(found.records, ())
    gone = records.keys() - {each.digest for each in told}
    if memory and gone:
        memory.keep({}, gone)
    return sorted(links)


def _find_new(
    propositions: Sequence[Proposition],
    vectors: Vectors,
    told: Sequence[_Told],
    known: Collection[bytes],
    comparer: Comparer | None,
) -> Iterator[_Found]:
    """Yield the links of new documents, some documents at a time, to what is known and to those before them."""
    new = [each for each in told if each.digest not in known]
    if not new:
        return
    choose = sieve_propositions(propositions)
    old = _places(each for each in told if each.digest in known)
    for start in range(0, len(new), _TOGETHER):
        some = new[start : start + _TOGETHER]
        places = _places(some)
        pairs = find_pairs(vectors, floor=load_weights().floor, choose=choose, new=places, old=old)
        links = list(link_propositions(propositions, pairs, comparer))
        yield _Found(links, _record(links, told, some))
        old = np.concatenate((old, places))


def _places(told: Iterable[_Told]) -> NDArray[np.intp]:
    return np.array([place for each in told for place in range(each.start, each.start + each.size)], np.intp)


def _list_told(propositions: Sequence[Proposition]) -> list[_Told]:
    told: list[_Told] = []
    start = 0
    for _, own in groupby(propositions, key=lambda each: each.key.document_id):
        parts = list(own)
        told.append(_Told(start, len(parts), _digest(parts)))
        start += len(parts)
    return told


def _digest(parts: Sequence[Proposition]) -> bytes:
    """Return a digest of a document and of what is said in it: of all that a link of one of these depends on.

    Whom a speaker is taken for counts only as far as others in the document are the same.
    """
    document = parts[0].entry.document
    speakers: dict[str, int] = {}
    said = [
        (
            *(part.key, part.part, part.entry.parent, speakers.setdefault(part.actor_id, len(speakers))),
            *(part.text, part.passage.spans, part.stance, part.entry.attribution.act, part.directive),
            *(part.entry.attribution.source.actor, part.entry.attribution.source.words.text),
        )
        for part in parts
    ]
    told = repr((document.id, document.text, said))
    return sha256(told.encode("utf-8", "surrogatepass")).digest()[:_BYTES]


def _recall(told: Iterable[_Told], records: Mapping[bytes, bytes]) -> Iterator[Link]:
    """Yield the links in records of documents that are all still told alike."""
    starts = {each.digest: each.start for each in told}
    for digest in starts.keys() & records.keys():
        others, rows = _parse(records[digest])
        for own, document, other, strength in rows.tolist():
            if others[document] in starts:
                left, right = sorted((starts[digest] + own, starts[others[document]] + other))
                yield Link(left, right, strength)


def _record(found: Iterable[Link], told: Sequence[_Told], new: Iterable[_Told]) -> dict[bytes, bytes]:
    """Return a record for each new document; a link stands in that of the later one, if both are new."""
    place_of = np.repeat(np.arange(len(told)), [each.size for each in told]).tolist()
    rows: dict[bytes, list[tuple[int, bytes, int, float]]] = {each.digest: [] for each in new}
    for left, right, strength in found:
        first, second = (left, told[place_of[left]]), (right, told[place_of[right]])
        (own, holder), (other, held) = (second, first) if second[1].digest in rows else (first, second)
        rows[holder.digest].append((own - holder.start, held.digest, other - held.start, strength))
    return {digest: _serialize(links) for digest, links in rows.items()}


def _serialize(links: Sequence[tuple[int, bytes, int, float]]) -> bytes:
    others = {digest: n for n, digest in enumerate(dict.fromkeys(digest for _, digest, *_ in links))}
    rows = np.array([(own, others[digest], *rest) for own, digest, *rest in links], _ROW)
    return len(others).to_bytes(4, "little") + b"".join(others) + rows.tobytes()


def _parse(record: bytes) -> tuple[list[bytes], NDArray[np.void]]:
    count = int.from_bytes(record[:4], "little")
    end = 4 + count * _BYTES
    return [record[at : at + _BYTES] for at in range(4, end, _BYTES)], np.frombuffer(record[end:], _ROW)
