"""``sayso read``."""

import sys
from typing import Final

import click

from sayso.api.options import ReadOptions
from sayso.api.reading import measure_inputs, read_paths
from sayso.cli.finish import finish
from sayso.cli.options import paths_argument, quiet_option, reading_options
from sayso.cli.output import print_whole, write_line
from sayso.cli.progress import ProgressBar
from sayso.cli.sources import fetch_sources
from sayso.domain.failure import Failure
from sayso.domain.reading import Reading

_EXAMPLE: Final = """\b
Examples:
  sayso read story.txt
  sayso read reports/ --json > readings.jsonl
  sayso read articles.csv --map text=body,published_at=day --json > readings.jsonl
"""


@click.command(epilog=_EXAMPLE)
@paths_argument
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, one line an input.")
@reading_options
@quiet_option
def read(paths: tuple[str, ...], *, as_json: bool, options: ReadOptions, quiet: bool) -> None:
    """Print who says what in each report: who — act — words. What stands inside of other words is indented.

    PATH is a file, a folder, a glob, - for standard input, or the URL of a page or a feed; a file may hold many
    reports: WARC, JSON Lines, CSV, Parquet.
    """
    failures: list[Failure] = []
    sources = fetch_sources(paths, options, quiet=quiet)
    total = measure_inputs(sources)
    with ProgressBar(total=total, quiet=quiet, shown=not sys.stdout.isatty()) as bar:
        for item in read_paths(sources, options=options, watch=bar):
            failures += item.failures if isinstance(item, Reading) else (item,)
            _write(item, as_json=as_json)
            bar.advance(item)
    finish(n_inputs=bar.n_items, failures=failures, quiet=quiet)


def _write(item: Reading | Failure, *, as_json: bool) -> None:
    if as_json:
        from sayso.formats.reading_json import failed_record, reading_record
        from sayso.formats.safe import dump_json

        record = reading_record(item) if isinstance(item, Reading) else failed_record(item)
        write_line(dump_json(record))
    elif isinstance(item, Reading):
        _print(item)


def _print(reading: Reading) -> None:
    from sayso.compose.terminal.reading import print_reading

    print_whole(lambda console: print_reading(reading, console))
