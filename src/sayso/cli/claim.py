"""``sayso claim``."""

from functools import partial
from typing import Final

import click

from sayso.api.ledger.claims import show_claim
from sayso.cli.ledger_options import as_of_option, json_option, ledger_option, tell_outdated, tell_stale
from sayso.cli.output import print_whole, write_lines
from sayso.formats.safe import dump_json

_EXAMPLE: Final = """\b
Example:
  sayso claim c0123456789ab
"""


@click.command(epilog=_EXAMPLE)
@click.argument("claim_id", metavar="ID")
@ledger_option
@as_of_option
@json_option
def claim(claim_id: str, *, ledger: str, as_of: str | None, as_json: bool) -> None:
    """Print one claim of a ledger with all its sides, and what changed in the retelling."""
    from sayso.compose.terminal.claims import print_claim

    told = show_claim(ledger, claim_id, as_of=as_of)
    if as_json:
        write_lines(dump_json(told.record(), indent=1))
    else:
        print_whole(partial(print_claim, told.brief))
    tell_stale(stale=told.stale)
    tell_outdated(ledger, as_of)
