"""The path that is measured: clean text in, the JSON of ``sayso read --json`` out, nothing left out."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.task import Setup

if TYPE_CHECKING:
    from sayso import Reader
    from sayso.domain.failure import Failure
    from sayso.domain.reading import Reading
    from sayso.wiring import Wiring


def make_tools(setup: Setup) -> "Wiring":
    """Return model and runtime as a setup asks for them; nothing is loaded yet."""
    from sayso.inference.network import NetworkOptions
    from sayso.wiring import Wiring

    options = NetworkOptions(runtime=setup.runtime, precision=setup.precision, n_threads=setup.threads)
    return Wiring(Path(setup.model) if setup.model else None, options)


def make_reader(tools: "Wiring", *, jobs: int = 1) -> "Reader":
    """Return the reader of `sayso` with these tools."""
    from sayso import Reader, ReadOptions

    return Reader(ReadOptions(tools=tools, jobs=jobs))


def lines_of(reader: "Reader", texts: Iterable[str]) -> Iterator[str]:
    """Yield the line that ``sayso read --json`` prints for each text."""
    return map(line_of, reader.read_many(texts))


def line_of(item: "Reading | Failure") -> str:
    """Return a reading or a failure as a line of JSON."""
    from sayso.domain.reading import Reading
    from sayso.formats.reading_json import failed_record, reading_record

    record = reading_record(item) if isinstance(item, Reading) else failed_record(item)
    return json.dumps(record, ensure_ascii=False)
