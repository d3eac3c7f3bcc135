"""``sayso brief``."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import click

from sayso.api.briefing import Briefing
from sayso.api.briefing import brief as make_brief
from sayso.api.ledger.briefing import brief_ledger
from sayso.api.options import ReadOptions
from sayso.api.reading import measure_inputs
from sayso.cli.finish import finish
from sayso.cli.ledger_options import as_of_option, tell_outdated
from sayso.cli.options import quiet_option, reading_options
from sayso.cli.output import print_whole, write_file, write_lines
from sayso.cli.progress import ProgressBar
from sayso.cli.sources import fetch_sources
from sayso.formats.safe import dump_json

_BY_SUFFIX: Final = {".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".json": "json"}
_PLAIN: Final = frozenset(("", ".txt", ".text", ".log"))
"""Endings of files of plain lines."""
_ONCE: Final = 20
"""How many claims that were said once a terminal shows."""
_LOG_WIDTH: Final = 100
"""Columns of a file, which has no width of its own."""

_EXAMPLE: Final = """\b
Examples:
  sayso brief reports/
  sayso brief reports/ -o brief.html
  sayso brief https://example.org/story https://example.org/feed.xml
  sayso brief --ledger sayso.db -o brief.html
  zcat story.txt.gz | sayso brief - --published-at 2026-03-10
"""


@click.command(epilog=_EXAMPLE)
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@click.option(
    "--ledger",
    metavar="FILE|URL",
    help="Add the reports to this ledger, and tell all that it holds on their claims; without PATH, on all claims.",
)
@as_of_option
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(["terminal", "md", "html", "json"]),
    help="By default what the name of the file says, else terminal.",
)
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="File to write the brief to."
)
@click.option(
    "--limit", type=click.IntRange(1), metavar="N", help="Tell the first N claims, count the others."
)
@click.option("--all", "tell_all", is_flag=True, help="In the terminal, too, tell all that was said once.")
@reading_options
@quiet_option
def brief(
    paths: tuple[str, ...],
    *,
    ledger: str | None,
    as_of: str | None,
    form: str | None,
    output: Path | None,
    limit: int | None,
    tell_all: bool,
    options: ReadOptions,
    quiet: bool,
) -> None:
    """Print the brief of some reports: who says what, on whose word, and who denies it.

    PATH is a file, a folder, a glob, - for standard input, or the URL of a page or a feed; a file may hold many
    reports: WARC, JSON Lines, CSV, Parquet. Claims that are contested come first. Every line cites the words that it
    rests on, and every stance on a claim is told.
    """
    _check_usage(paths, ledger, as_of)
    form = form or _guess(output)
    sources = fetch_sources(paths, options, quiet=quiet)
    with ProgressBar(total=measure_inputs(sources), quiet=quiet) as bar:
        once = _ONCE if form == "terminal" and not tell_all else None
        if ledger is None:
            briefing = make_brief(
                sources, options=options, limit=limit, once=once, on_read=bar.advance, watch=bar
            )
        else:
            briefing = brief_ledger(
                ledger,
                sources,
                options=options,
                limit=limit,
                once=once,
                as_of=as_of,
                on_read=bar.advance,
                watch=bar,
            )
    if briefing.documents:
        _write(briefing, form, output)
    if ledger is not None:
        tell_outdated(ledger, as_of)
    n_inputs = bar.n_items if paths else len(briefing.documents) + len(briefing.brief.failures)
    finish(n_inputs=n_inputs, failures=briefing.brief.failures, quiet=quiet)


def _check_usage(paths: tuple[str, ...], ledger: str | None, as_of: str | None) -> None:
    if not paths and ledger is None:
        raise click.UsageError("no report is given; expected PATH…, or --ledger of reports that were added")
    if as_of is not None and (paths or ledger is None):
        raise click.UsageError("--as-of asks a ledger how it stood; give --ledger, and no PATH")


def _guess(output: Path | None) -> str:
    """Return the format that the name of a file says.

    Raises:
        click.UsageError: It says one that a brief does not come in.
    """
    suffix = output.suffix.lower() if output else ""
    if suffix in _PLAIN:
        return "terminal"
    if suffix not in _BY_SUFFIX:
        expected = ", ".join([*_BY_SUFFIX, ".txt"])
        raise click.UsageError(
            f"no brief is written as {suffix!r}; expected {expected}, or --format beside it"
        )
    return _BY_SUFFIX[suffix]


def _write(briefing: Briefing, form: str, output: Path | None) -> None:
    if form == "terminal" and output is None:
        print_whole(briefing.print)
        return
    text = _RENDERERS[form](briefing).rstrip("\n")
    if output is None:
        write_lines(text)
    else:
        write_file(output, text + "\n")


def _print_to_text(briefing: Briefing) -> str:
    from io import StringIO

    from rich.console import Console

    file = StringIO()
    briefing.print(Console(file=file, width=_LOG_WIDTH, color_system=None))
    return file.getvalue()


def _dump(briefing: Briefing) -> str:
    return dump_json(briefing.record(), indent=1)


_RENDERERS: Final[dict[str, Callable[[Briefing], str]]] = {
    "terminal": _print_to_text,
    "md": Briefing.markdown,
    "html": Briefing.html,
    "json": _dump,
}
