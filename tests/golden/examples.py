"""The examples, read and briefed in f32, which every processor can compute."""

import os
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Final

from rich.console import Console

from sayso.api import Briefing, ReadOptions, brief, read_paths
from sayso.domain.reading import Reading
from sayso.formats.reading_json import reading_record
from sayso.inference.network import NetworkOptions
from sayso.wiring import Wiring
from tests.golden.patterns import Record

ROOT: Final = Path(__file__).parents[2]
REPORTS: Final = ROOT / "examples"
_OPTIONS: Final = ReadOptions(tools=Wiring(options=NetworkOptions(precision="f32")))
_WIDTH: Final = 100


@cache
def brief_examples() -> Briefing:
    """Return the brief of the examples."""
    return brief(os.path.relpath(REPORTS), options=_OPTIONS)


def record_examples() -> Record:
    """Return the record of the brief."""
    return brief_examples().record()


def read_examples() -> list[Record]:
    """Return the records of the readings."""
    found = read_paths(REPORTS, options=_OPTIONS)
    return [reading_record(each) for each in found if isinstance(each, Reading)]


def show_examples() -> str:
    """Return the brief as a log shows it, but for the last line, which names the machine."""
    file = StringIO()
    brief_examples().print(Console(file=file, width=_WIDTH, color_system=None))
    return file.getvalue().rstrip("\n").rpartition("\n")[0].rstrip("\n") + "\n"
