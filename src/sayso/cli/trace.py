"""``sayso trace``."""

from functools import partial
from typing import Final

import click

from sayso.api.ledger.trace import trace_statement
from sayso.cli.ledger_options import as_of_option, json_option, ledger_option
from sayso.cli.output import print_whole, write_lines
from sayso.formats.safe import dump_json

_EXAMPLE: Final = """\b
Example:
  sayso trace s0123456789ab
"""


@click.command(epilog=_EXAMPLE)
@click.argument("statement_id", metavar="ID")
@ledger_option
@as_of_option
@json_option
def trace(statement_id: str, *, ledger: str, as_of: str | None, as_json: bool) -> None:
    """Print a statement with all its tellings, and what changed on the way.

    ID is that of a statement, or of an attribution, such as sayso search finds.
    """
    from sayso.compose.terminal.trace import print_trace
    from sayso.formats.ledger_json import trace_record

    found = trace_statement(ledger, statement_id, as_of=as_of)
    if as_json:
        write_lines(dump_json(trace_record(found), indent=1))
    else:
        print_whole(partial(print_trace, found))
