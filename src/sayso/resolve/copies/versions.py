"""Texts that were published one after another under one address: live pages, corrections."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import cycle

import numpy as np

from sayso.domain.copy_group import CopyGroup, CopyKind, SharedPassage
from sayso.domain.document import Document
from sayso.domain.identity import identify
from sayso.resolve.address import level_address
from sayso.resolve.copies.shingles import LENGTH, Hashes, Shingles, cover, locate

Moment = tuple[str, str, str, int]


def group_versions(texts: Sequence[Shingles]) -> Iterator[CopyGroup]:
    """Return a group for each address under which the texts differ.

    Args:
        texts: In canonical order.
    """
    by_address: dict[str, list[Shingles]] = {}
    for text in texts:
        if (address := level_address(text.document.url)) is not None:
            by_address.setdefault(address, []).append(text)
    for members in by_address.values():
        if any(not text.same_words(members[0]) for text in members):
            yield _make_group(members)


def _make_group(members: Sequence[Shingles]) -> CopyGroup:
    first, latest = _find_ends(members)
    common = _find_common(members)
    return CopyGroup(
        id=identify("group", CopyKind.VERSION, members[0].document.id),
        members=tuple(sorted(text.document.id for text in members)),
        original=first.document.id if first else None,
        why=f"{len(members)} texts under one address; {_tell_change(first, latest)}",
        kind=CopyKind.VERSION,
        shared=tuple(
            SharedPassage(text.document.id, text.document.passage(locate(text, common, shortest=LENGTH)))
            for text in members
        ),
        latest=latest.document.id if latest else None,
    )


def _find_ends(members: Sequence[Shingles]) -> tuple[Shingles | None, Shingles | None]:
    """The first and the latest, each None where another text has the same moment."""
    moments = dict(
        zip((text.document.id for text in members), _date([t.document for t in members]), strict=True)
    )
    ordered = sorted(members, key=lambda text: moments[text.document.id])

    def is_alone(end: Shingles) -> bool:
        moment = moments[end.document.id]
        return all(moments[t.document.id] != moment or t.same_words(end) for t in members)

    first, latest = ordered[0], ordered[-1]
    return first if is_alone(first) else None, latest if is_alone(latest) else None


def _date(documents: Sequence[Document]) -> Iterator[Moment]:
    """When each was published, changed and read, then its number; what is not known of all tells nothing."""
    numbers = [document.version or 0 for document in documents]
    return zip(
        _level(document.published_at for document in documents),
        _level(document.modified_at for document in documents),
        _level(document.accessed_at for document in documents),
        numbers if all(numbers) else cycle([0]),
        strict=False,
    )


def _level(written: Iterable[str | None]) -> Iterable[str]:
    """ISO times, each as exact as the least exact."""
    times = [time or "" for time in written]
    length = min(map(len, times))
    return [time[:length] for time in times]


def _find_common(members: Sequence[Shingles]) -> Hashes:
    """The shingles that two members or more have."""
    found, counts = np.unique(np.concatenate([text.distinct for text in members]), return_counts=True)
    return found[counts > 1]


def _tell_change(first: Shingles | None, latest: Shingles | None) -> str:
    if first is None or latest is None:
        return "which is the latest cannot be told"
    common = np.intersect1d(first.distinct, latest.distinct, assume_unique=True)
    new, gone = (len(text.words) - _count_kept(text, common) for text in (latest, first))
    return (
        f"{new} of the {len(latest.words)} words of the latest are not in the first, "
        f"{gone} of the {len(first.words)} words of the first are gone"
    )


def _count_kept(text: Shingles, common: Hashes) -> int:
    return sum(end - start for start, end in cover(text, common, shortest=LENGTH))
