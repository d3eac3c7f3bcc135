"""Documents read by several processes, each with an extractor of its own."""

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Final

from sayso.domain.document import Document
from sayso.domain.failure import Failure
from sayso.domain.reading import Reading
from sayso.engine.one import read_one
from sayso.engine.tools import Extractor, ExtractorFactory
from sayso.errors import ModelError

_AHEAD: Final = 4
"""Documents in hand for each process, so that none waits and few are held in memory."""

_extractor: Extractor | ModelError | None = None


def read_in_processes(
    inputs: Iterable[Document | Failure], tools: ExtractorFactory, *, jobs: int
) -> Iterator[Reading | Failure]:
    """Yield a reading or a failure for every input, in input order."""
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _start, (tools,))
    try:
        yield from _keep_order(inputs, pool, ahead=jobs * _AHEAD)
    except BrokenProcessPool as exc:
        raise ModelError(
            "a process that reads documents ended", remedy="read with one job to see why"
        ) from exc
    finally:
        pool.shutdown(cancel_futures=True)


def _keep_order(
    inputs: Iterable[Document | Failure], pool: ProcessPoolExecutor, *, ahead: int
) -> Iterator[Reading | Failure]:
    waiting: deque[Failure | Future[Reading | Failure]] = deque()
    for item in inputs:
        waiting.append(item if isinstance(item, Failure) else pool.submit(_read, item))
        if len(waiting) >= ahead:
            yield _await(waiting.popleft())
    while waiting:
        yield _await(waiting.popleft())


def _await(item: Failure | Future[Reading | Failure]) -> Reading | Failure:
    return item if isinstance(item, Failure) else item.result()


def _start(tools: ExtractorFactory) -> None:
    """Build the extractor of this process; why there is none is told with the first document."""
    global _extractor
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that asked
    try:
        _extractor = tools.extractor
    except ModelError as exc:
        _extractor = exc


def _read(document: Document) -> Reading | Failure:
    if _extractor is None:
        raise RuntimeError("the process was not started by _start")
    if isinstance(_extractor, ModelError):
        raise _extractor
    return read_one(document, _extractor)
