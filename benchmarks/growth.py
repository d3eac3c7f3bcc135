"""How time and memory grow with the number of documents and with the length of one."""

from itertools import islice

from benchmarks.settings import Row, Settings
from benchmarks.task import Task, perform
from benchmarks.texts import many, pieces, write_texts


def measure_documents(settings: Settings) -> list[Row]:
    """Return seconds, words a second and peak memory over the number of documents, each run once."""
    rows = []
    for count in settings.sizes.documents:
        texts = write_texts(settings.work / "documents.jsonl", many(settings.texts, count))
        rows.append({"documents": count, **_row_of(Task(texts, cores=settings.on(1)))})
    return rows


def measure_lengths(settings: Settings) -> list[Row]:
    """Return milliseconds, words a second and peak memory over the length of one text."""
    rows = []
    for length in settings.sizes.words:
        texts = write_texts(settings.work / "length.jsonl", islice(pieces(settings.texts, length), 1))
        task = Task(texts, repeats=settings.sizes.repeats, cores=settings.on(1))
        rows.append(_row_of(task))
    return rows


def _row_of(task: Task) -> Row:
    found = perform(task)
    return {
        "words": found.words,
        "seconds": round(found.words / found.speed, 4),
        "words a second": round(found.speed),
        "core held": round(found.busy, 2),
        "loaded MiB": found.loaded_mib and round(found.loaded_mib),
        "peak MiB": round(found.peak_mib),
    }
