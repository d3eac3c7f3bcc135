"""One loaded reader for many texts."""

import pickle
from concurrent.futures import ThreadPoolExecutor

from sayso import Reader, ReadOptions, read
from sayso.domain.failure import Failure
from sayso.domain.reading import Reading
from sayso.wiring import installed_tools

TEXTS = (
    "The mayor of Pell denied on Monday that the bridge was unsafe.",
    "   ",
    "“We were told nothing,” said Ada Lorn, who runs the ferry.",
)


def test_many_texts_come_out_in_order_and_a_bad_one_is_a_failure() -> None:
    """As `read` gives them, one by one."""
    found = list(Reader().read_many(TEXTS))
    assert isinstance(found[1], Failure)
    assert found[1].document == "text 2"
    for text, reading in zip(TEXTS[::2], found[::2], strict=True):
        assert isinstance(reading, Reading)
        assert reading.attributions
        assert reading.attributions == read(text).attributions


def test_texts_are_taken_as_they_are_needed() -> None:
    """An endless stream of texts can be read."""
    taken = []

    def endless() -> object:
        while True:
            taken.append(1)
            yield TEXTS[0]

    stream = Reader().read_many(endless())  # type: ignore[arg-type]
    next(stream)
    next(stream)
    assert len(taken) == 2


def test_processes_read_the_same_though_the_reader_was_used_before() -> None:
    """What was built here stays here; the processes build their own."""
    reader = Reader()
    reader.read(TEXTS[0])
    assert list(Reader(ReadOptions(jobs=2)).read_many(TEXTS)) == list(reader.read_many(TEXTS))
    assert pickle.loads(pickle.dumps(installed_tools())) == installed_tools()


def test_threads_take_turns() -> None:
    """Several threads share one reader."""
    reader = Reader()
    texts = [TEXTS[0], TEXTS[2]] * 8
    alone = [reader.read(text) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(reader.read, texts)) == alone
