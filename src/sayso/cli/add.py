"""``sayso add``."""

from typing import Final

import click

from sayso.api.ledger.adding import Added
from sayso.api.ledger.adding import add as add_paths
from sayso.api.options import ReadOptions
from sayso.api.reading import measure_inputs
from sayso.cli.finish import finish
from sayso.cli.ledger_options import ledger_option, name_ledger, name_user
from sayso.cli.options import paths_argument, quiet_option, reading_options
from sayso.cli.output import write_line
from sayso.cli.progress import ProgressBar
from sayso.cli.sources import fetch_sources
from sayso.compose.phrases import count

_EXAMPLE: Final = """\b
Examples:
  sayso add reports/
  sayso add archive.warc.gz --ledger news.db --jobs 2
  sayso add reports/ --ledger postgresql://desk@db.example/sayso
"""


@click.command(epilog=_EXAMPLE)
@paths_argument
@ledger_option
@click.option(
    "--keep-originals", is_flag=True, help="Keep the files themselves too, compressed, not their text alone."
)
@click.option("--readmit", is_flag=True, help="Take reports too that were removed before.")
@click.option(
    "--by", default=name_user, show_default="you", metavar="NAME", help="Who takes them, for the journal."
)
@click.option(
    "--resolve/--no-resolve",
    default=True,
    help="Find out at the end what all reports say together; else the next command that adds does.",
)
@reading_options
@quiet_option
def add(
    paths: tuple[str, ...],
    *,
    ledger: str,
    keep_originals: bool,
    readmit: bool,
    by: str,
    resolve: bool,
    options: ReadOptions,
    quiet: bool,
) -> None:
    """Read reports into a ledger, each once.

    PATH is a file, a folder, a glob, - for standard input, or the URL of a page or a feed; a file may hold many
    reports: WARC, JSON Lines, CSV, Parquet. Cut off at any time and run again, it goes on where it was.
    """
    sources = fetch_sources(paths, options, quiet=quiet)
    with ProgressBar(total=measure_inputs(sources), quiet=quiet) as bar:
        added = add_paths(
            sources,
            ledger,
            options=options,
            keep_originals=keep_originals,
            readmit=readmit,
            by=by,
            resolve=resolve,
            on_read=bar.advance,
            watch=bar,
        )
    if not quiet and bar.n_items:
        write_line(f"{name_ledger(ledger)}: {_tell(added)}")
    finish(n_inputs=bar.n_items, failures=added.failures, quiet=quiet)


def _tell(added: Added) -> str:
    told = [f"{count(added.new, 'new report')}, {count(added.attributions, 'attribution')}"]
    if added.known:
        told.append(f"{added.known:,} known already")
    if added.removed:
        told.append(f"{added.removed:,} removed before, left out")
    return "; ".join(told)
