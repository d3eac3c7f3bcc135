"""How long it takes to find what documents were copied from one another, over their number."""

import time
from collections import Counter

from benchmarks.settings import Row, Settings
from benchmarks.texts import many
from sayso.domain.copy_group import CopyKind
from sayso.domain.document import Document
from sayso.ingest import from_texts, read_inputs
from sayso.resolve.copies.groups import group_copies


def measure_copies(settings: Settings) -> list[Row]:
    """Return processor seconds and what was found, over the number of documents, oldest first; each run once."""
    documents = _load(settings, max(settings.sizes.copies))
    return [_measure(documents[:count]) for count in settings.sizes.copies if count <= len(documents)]


def _load(settings: Settings, count: int) -> list[Document]:
    items = (
        from_texts(many(settings.texts, count))
        if settings.articles is None
        else read_inputs([settings.articles])
    )
    unique: dict[str, Document] = {}
    for item in items:
        if isinstance(item, Document):
            unique.setdefault(item.id, item)
        if len(unique) == count:
            break
    return sorted(unique.values(), key=lambda each: (each.published_at or "9999", each.id))


def _measure(documents: list[Document]) -> Row:
    start = time.process_time()
    groups = group_copies(documents)
    seconds = time.process_time() - start
    kinds = Counter(group.kind for group in groups)
    return {
        "documents": len(documents),
        "seconds": round(seconds, 1),
        "ms a document": round(1000 * seconds / len(documents), 2),
        **{f"{kind} groups": kinds[kind] for kind in CopyKind},
    }
