"""``python -m benchmarks.adding``: what resolving takes, of all and of one article more, as a ledger grows."""

import argparse
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final, NamedTuple

from benchmarks.machine import describe_machine
from benchmarks.record import RESULTS, table, write_record
from benchmarks.settings import Row

_SEED: Final = 5


class Taken(NamedTuple):
    """What a command took: seconds by the clock, seconds of processor time, MB at most."""

    seconds: float
    core: float
    peak: float


def main() -> None:
    """Fill a ledger step by step, and print and record what adding one article takes at each size.

    One is added with all links forgotten, so that everything is compared anew, then another one with what the ledger
    remembers. Each command is a process of its own. What reading and embedding all others takes is not told.
    """
    options = _parse()
    lines = options.data.read_text("utf-8").splitlines(keepends=True)
    Random(_SEED).shuffle(lines)
    ones = reversed(lines)
    rows: list[Row] = []
    for size in options.sizes:
        fill(options.ledger, lines, size)
        rows += measure(options.ledger, ones)
        print(table(rows[-2:]), flush=True)
    if not options.dry:
        print(write_record(RESULTS / "adding", {"machine": describe_machine(), "adding": rows}))


def fill(ledger: Path, lines: Sequence[str], size: int) -> None:
    """Add articles until a ledger holds so many, or more, and resolve it."""
    held = _count(ledger, "documents") if ledger.exists() else 0
    if held < size:
        add(ledger, lines[held:size], "--no-resolve")
    _run("resolve", "--ledger", str(ledger))


def measure(ledger: Path, ones: Iterator[str]) -> Iterator[Row]:
    """Yield what it takes to add an article with all links forgotten, and another one with them."""
    for what in ("all anew", "one more"):
        with closing(sqlite3.connect(ledger)) as connection, connection:
            if what == "all anew":
                connection.execute("DELETE FROM links")
        taken = add(ledger, [next(ones)])
        yield {
            "articles": _count(ledger, "documents"),
            "attributions": _count(ledger, "attributions"),
            "what": what,
            "seconds": round(taken.seconds, 1),
            "of a core": round(taken.core, 1),
            "peak MB": round(taken.peak),
            "ledger MB": round(ledger.stat().st_size / 1e6),
        }


def add(ledger: Path, lines: Sequence[str], *options: str) -> Taken:
    """Add articles to a ledger, and return what that took."""
    with TemporaryDirectory() as folder:
        articles = Path(folder, "articles.jsonl")
        articles.write_text("".join(lines), "utf-8")
        return _run("add", str(articles), "--ledger", str(ledger), *options)


def _run(*arguments: str) -> Taken:
    began = perf_counter()
    process = subprocess.Popen([sys.executable, "-m", "sayso", *arguments, "-q"])
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"sayso {' '.join(arguments)} failed with {os.waitstatus_to_exitcode(status)}")
    return Taken(perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _count(ledger: Path, name: str) -> int:
    with closing(sqlite3.connect(ledger)) as connection:
        found: int = connection.execute(f"SELECT count(*) FROM {name} WHERE until IS NULL").fetchone()[0]
        return found


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("ledger", type=Path, help="a file; made, or gone on with")
    parser.add_argument("--data", type=Path, default=Path("../data/ukraine_2022/articles.jsonl"))
    parser.add_argument("--sizes", type=int, nargs="+", default=[500, 1000, 2000, 4000])
    parser.add_argument("--dry", action="store_true", help="record nothing")
    return parser.parse_args()


if __name__ == "__main__":
    main()
