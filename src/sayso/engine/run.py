"""Documents to readings, in this process or in several."""

from collections.abc import Iterable, Iterator

from sayso.domain.document import Document
from sayso.domain.failure import Failure
from sayso.domain.reading import Reading
from sayso.engine.one import read_one
from sayso.engine.processes import read_in_processes
from sayso.engine.tools import ExtractorFactory


def read_documents(
    inputs: Iterable[Document | Failure], tools: ExtractorFactory, *, jobs: int = 1
) -> Iterator[Reading | Failure]:
    """Yield a reading or a failure for every input, in input order, whatever the number of jobs.

    Args:
        inputs: Documents, and failures of those that could not be ingested.
        tools: Builds the extractor; in each process one.
        jobs: Number of processes; 1 reads in this one.

    Raises:
        ModelError: The reader cannot be used.
        ValueError: Less than one job.
    """
    if jobs < 1:
        raise ValueError(f"{jobs} jobs; expected at least 1")
    if jobs == 1:
        yield from _read_here(inputs, tools)
    else:
        yield from read_in_processes(inputs, tools, jobs=jobs)


def _read_here(inputs: Iterable[Document | Failure], tools: ExtractorFactory) -> Iterator[Reading | Failure]:
    for item in inputs:
        yield item if isinstance(item, Failure) else read_one(item, tools.extractor)
