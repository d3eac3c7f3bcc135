"""``sayso reread``."""

from typing import Final

import click

from sayso.api.ledger.rereading import reread as reread_ledger
from sayso.api.options import ReadOptions
from sayso.cli.finish import finish
from sayso.cli.ledger_options import ledger_option, name_ledger
from sayso.cli.options import quiet_option
from sayso.cli.output import write_error, write_line
from sayso.cli.progress import ProgressBar
from sayso.compose.phrases import count
from sayso.formats.safe import make_safe

_EXAMPLE: Final = """\b
Example:
  sayso reread --jobs 2
"""


@click.command(epilog=_EXAMPLE)
@ledger_option
@click.option("--all", "everything", is_flag=True, help="Also those that the installed model read already.")
@click.option(
    "-j", "--jobs", type=click.IntRange(1), default=1, show_default=True, help="Number of processes."
)
@quiet_option
def reread(*, ledger: str, everything: bool, jobs: int, quiet: bool) -> None:
    """Read the reports of a ledger again that another model read, from the text that it keeps of them.

    What was read before stays as history, and every judgement stays in force whose words are read as they were.
    """
    with ProgressBar(total=0, quiet=quiet) as bar:
        done = reread_ledger(
            ledger, options=ReadOptions(jobs=jobs), everything=everything, on_read=bar.advance
        )
    for orphan in done.orphans:
        write_error(make_safe(f"sayso: judgement {orphan.judgement.id} has no effect any more: {orphan.why}"))
    if not quiet:
        write_line(f"{name_ledger(ledger)}: {count(done.documents, 'report')} read again")
    if done.failures:
        finish(n_inputs=bar.n_items, failures=done.failures, quiet=quiet)
