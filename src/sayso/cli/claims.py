"""``sayso claims``."""

from functools import partial
from typing import Final

import click

from sayso.api.ledger.claims import LIMIT, list_claims
from sayso.cli.ledger_options import (
    as_of_option,
    json_option,
    ledger_option,
    read_day,
    tell_outdated,
    tell_stale,
)
from sayso.cli.output import print_whole, write_lines
from sayso.formats.safe import dump_json

_EXAMPLE: Final = """\b
Examples:
  sayso claims
  sayso claims --contested --outlet "Harbour Gazette" --json
  sayso claims --actor Nakagawa --as-of 2026-03-12
"""


@click.command(epilog=_EXAMPLE)
@ledger_option
@click.option(
    "--contested/--uncontested",
    default=None,
    help="Only those that somebody denies or doubts, or the others.",
)
@click.option("--actor", metavar="NAME|ID", help="Only those on which this one takes a stance.")
@click.option("--outlet", metavar="NAME", help="Only those that this publisher tells of.")
@click.option(
    "--from", "first_day", metavar="DAY", callback=read_day, help="Only those told from this day on."
)
@click.option("--to", "last_day", metavar="DAY", callback=read_day, help="Only those told up to this day.")
@click.option(
    "--limit", type=click.IntRange(0), default=LIMIT, show_default=True, help="How many are told; 0 for all."
)
@as_of_option
@json_option
def claims(
    *,
    ledger: str,
    contested: bool | None,
    actor: str | None,
    outlet: str | None,
    first_day: str | None,
    last_day: str | None,
    limit: int,
    as_of: str | None,
    as_json: bool,
) -> None:
    """List the claims of a ledger: contested ones first, then those with the most statements.

    Every side that anybody takes on a claim is told with it. What is beyond the limit is counted.
    """
    from sayso.compose.terminal.claims import print_claims
    from sayso.store import ClaimFilters

    filters = ClaimFilters(contested=contested, outlet=outlet, first_day=first_day, last_day=last_day)
    told = list_claims(ledger, filters, actor=actor, limit=limit or None, as_of=as_of)
    if as_json:
        write_lines(dump_json(told.record(), indent=1))
    else:
        print_whole(partial(print_claims, told.brief))
    tell_stale(stale=told.stale)
    tell_outdated(ledger, as_of)
