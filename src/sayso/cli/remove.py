"""``sayso remove``."""

from typing import Final

import click

from sayso.api.ledger.removing import remove as remove_document
from sayso.cli.ledger_options import by_option, ledger_option, name_ledger
from sayso.cli.output import write_line

_EXAMPLE: Final = """\b
Examples:
  sayso remove reports/story.html --why "retracted by its publisher"
  sayso add reports/story.html --readmit
"""


@click.command(epilog=_EXAMPLE)
@click.argument("document")
@ledger_option
@click.option("--why", required=True, metavar="TEXT", help="For what reason.")
@by_option
def remove(document: str, *, ledger: str, why: str, by: str) -> None:
    """Take a report out of a ledger, with everything that holds its words, now and in history.

    DOCUMENT is its id, or the path that it was read from. That it was there, why it went and how much went with it
    stays in the journal; the report stays out when it is met again, unless it is readmitted.
    """
    removed = remove_document(ledger, document, by=by, why=why)
    told = ", ".join(f"{number} {table}" for table, number in removed.counts.items())
    write_line(f"{name_ledger(ledger)}: {removed.document_id} removed, with {told}")
