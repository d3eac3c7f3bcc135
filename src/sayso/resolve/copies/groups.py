"""Groups of documents that share text."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from sayso.domain.copy_group import CopyGroup, CopyKind, SharedPassage
from sayso.domain.document import Document
from sayso.domain.identity import identify
from sayso.resolve.copies.house_passages import without_house_passages
from sayso.resolve.copies.house_text import without_house_text
from sayso.resolve.copies.original import find_original
from sayso.resolve.copies.pairs import SharedText, compare
from sayso.resolve.copies.shingles import Shingles, cut_shingles, locate
from sayso.resolve.copies.versions import group_versions
from sayso.resolve.linking import Link, connect

_SHORTEST = 12
_WHOLE = {CopyKind.EXACT, CopyKind.NEAR}


def group_copies(documents: Sequence[Document]) -> tuple[CopyGroup, ...]:
    """Return the groups of versions, then of copies, those of whole texts first.

    Near copies and those that only share passages make groups of their own, so that a document
    may be in one of each. What versions of one text share is told once, in their own group.

    Args:
        documents: In canonical order, no document twice.
    """
    cut = [cut_shingles(document) for document in documents]
    groups = list(group_versions(cut))
    texts = without_house_text(cut)
    report = {member: group.id for group in groups for member in group.members}
    addresses = [report.get(document.id, document.id) for document in documents]
    pairs = [
        pair
        for pair in without_house_passages(texts, list(compare(texts)))
        if pair.kind is CopyKind.EXACT or addresses[pair.left] != addresses[pair.right]
    ]
    whole = [pair for pair in pairs if pair.kind in _WHOLE]
    for chosen in (whole, pairs):
        for members, inside in _components(len(documents), chosen):
            kind = _weakest(inside)
            if chosen is whole or kind is CopyKind.PARTIAL:
                groups.append(_make_group({place: texts[place] for place in members}, kind, inside))
    return tuple(groups)


def _components(size: int, pairs: Sequence[SharedText]) -> Iterator[tuple[list[int], list[SharedText]]]:
    links = [Link(pair.left, pair.right, pair.containment) for pair in pairs]
    inside: dict[int, list[SharedText]] = {}
    for pair in pairs:
        inside.setdefault(pair.left, []).append(pair)
    for members in connect(size, links):
        if len(members) > 1:
            yield members, [pair for place in members for pair in inside.get(place, ())]


def _weakest(pairs: Sequence[SharedText]) -> CopyKind:
    kinds = {pair.kind for pair in pairs}
    return next(kind for kind in (CopyKind.PARTIAL, CopyKind.NEAR, CopyKind.EXACT) if kind in kinds)


def _make_group(texts: Mapping[int, Shingles], kind: CopyKind, pairs: Sequence[SharedText]) -> CopyGroup:
    members = [text.document for text in texts.values()]
    original, shown_by = find_original(members)
    least = min(pair.containment for pair in pairs)
    alike = (
        "the same words" if kind is CopyKind.EXACT else f"at least {least:.0%} of the shorter text in common"
    )
    return CopyGroup(
        id=identify("group", kind, members[0].id),
        members=tuple(sorted(document.id for document in members)),
        original=original,
        why=f"{alike}; {shown_by}",
        kind=kind,
        shared=tuple(_share(place, text, pairs) for place, text in texts.items()),
    )


def _share(place: int, text: Shingles, pairs: Sequence[SharedText]) -> SharedPassage:
    own = [pair.common for pair in pairs if place in (pair.left, pair.right)]
    spans = locate(text, np.unique(np.concatenate(own)), shortest=_SHORTEST)
    return SharedPassage(text.document.id, text.document.passage(spans))
