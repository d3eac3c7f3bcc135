"""How a peer is measured: texts by a file of standard input, figures to standard output. Standard library only."""

import json
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from benchmarks.machine import pin
from benchmarks.texts import count_words, read_texts

REFUSED: Final = "null"
"""The line of a text that the peer could not read."""


def measure_peer(read: Callable[[Iterable[str]], Iterator[str]]) -> None:
    """Time a peer from texts to lines of JSON, after a first text that is not counted."""
    task = json.load(sys.stdin)
    pin(task["cores"])
    texts = Path(task["texts"])
    list(read(islice(read_texts(texts), 1)))
    seconds, refused = [], 0
    for _ in range(task["repeats"]):
        start = time.perf_counter()
        lines = list(read(read_texts(texts)))
        seconds.append(time.perf_counter() - start)
        refused = lines.count(REFUSED)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    words = count_words(read_texts(texts))
    print(json.dumps({"words": words, "seconds": seconds, "refused": refused, "peak_mib": peak}))
