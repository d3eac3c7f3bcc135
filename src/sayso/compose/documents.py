"""The reports behind a brief, as ICD 206 wants them cited."""

from collections.abc import Iterable, Mapping, Sequence

from sayso.compose.phrases import EARLIER_VERSION, LATEST_VERSION, OTHER_VERSION, count, tell_foreign
from sayso.domain.brief import BriefCopies, BriefDocument, NotRead
from sayso.domain.copy_group import CopyGroup, CopyKind
from sayso.domain.document import Document
from sayso.domain.failure import Failure
from sayso.domain.reading import Reading

_SOURCE_TYPES = {"text/html": "web page", "application/xhtml+xml": "web page", "text/plain": "published text"}


def cite_documents(documents: Iterable[Document], groups: Sequence[CopyGroup]) -> tuple[BriefDocument, ...]:
    """Return the reports, the oldest first."""
    ordered = sort_documents(documents)
    paths = {each.id: each.path for each in ordered}
    return tuple(_cite(each, groups, paths) for each in ordered)


def sort_documents(documents: Iterable[Document]) -> list[Document]:
    """Return documents by day of publication, those without one last, then by path."""
    return sorted(documents, key=lambda each: (each.published_at or "9999", each.path))


def tell_period(documents: Iterable[Document]) -> tuple[str | None, str | None]:
    """Return the first and the last day of publication; None where none is known."""
    days = sorted(each.published_at[:10] for each in documents if each.published_at)
    return (days[0], days[-1]) if days else (None, None)


def tell_copies(groups: Iterable[CopyGroup], paths: Mapping[str, str]) -> tuple[BriefCopies, ...]:
    """Return groups of copies by the paths of their documents."""
    return tuple(
        BriefCopies(
            id=group.id,
            members=tuple(sorted(paths[each] for each in group.members)),
            original=paths[group.original] if group.original else None,
            kind=group.kind,
            why=group.why,
            latest=paths[group.latest] if group.latest else None,
        )
        for group in groups
    )


def list_not_read(readings: Iterable[Reading], failures: Iterable[Failure]) -> tuple[NotRead, ...]:
    """Return the documents that the brief does not rest on, and why."""
    paths = {each.document.id: each.document.path for each in readings if not each.document.duplicate_of}
    listed = [NotRead(each.document, f"could not be read ({each.code})") for each in failures]
    for reading in readings:
        original = reading.document.duplicate_of
        if original is not None:
            why = f"the same bytes as {paths.get(original, original)}"
            listed.append(NotRead(reading.document.path, why))
        elif not reading.attributions and not reading.failures:
            listed.append(NotRead(reading.document.path, _tell_nothing(reading.document)))
    return tuple(listed)


def _tell_nothing(document: Document) -> str:
    why = tell_foreign(document.language)
    return "nothing that anybody says was found in it" + (f": it is {why}" if why else "")


def _cite(document: Document, groups: Sequence[CopyGroup], paths: Mapping[str, str]) -> BriefDocument:
    return BriefDocument(
        id=document.id,
        path=document.path,
        sha256=document.sha256,
        decoded_sha256=document.decoded_sha256,
        encoding=document.encoding,
        media_type=document.media_type,
        title=document.title,
        publisher=document.publisher,
        published_at=document.published_at,
        accessed_at=document.accessed_at,
        source_type=_SOURCE_TYPES.get(document.media_type, document.media_type),
        descriptor="; ".join(_describe(document, groups, paths)),
        decoded=document.decoded if document.is_fleeting else None,
    )


def _describe(document: Document, groups: Sequence[CopyGroup], paths: Mapping[str, str]) -> Iterable[str]:
    if document.publisher is None:
        yield "publisher not known"
    if document.published_at is None:
        yield "date not known"
    if foreign := tell_foreign(document.language):
        yield foreign
    for group in groups:
        if group.kind is CopyKind.VERSION:
            yield from _describe_version(document, group, paths)
        elif document.id in group.members and group.original != document.id:
            others = (each for each in group.members if each != document.id)
            of = [group.original] if group.original else others
            yield f"{group.kind} copy of {', '.join(paths[each] for each in of)}"
    if document.unplaced:
        yield f"{count(document.unplaced, 'word')} left out that could not be placed in the file"


def _describe_version(document: Document, group: CopyGroup, paths: Mapping[str, str]) -> Iterable[str]:
    if document.id not in group.members:
        return
    if group.latest is None:
        others = sorted(paths[each] for each in group.members if each != document.id)
        yield f"{OTHER_VERSION} {', '.join(others)}"
    elif document.id == group.latest:
        yield f"{LATEST_VERSION} {count(len(group.members), 'version')}"
    else:
        yield f"{EARLIER_VERSION} {paths[group.latest]}"
