"""``sayso who``."""

from functools import partial
from typing import Final

import click

from sayso.api.ledger.who import LIMIT, find_who
from sayso.cli.ledger_options import as_of_option, json_option, ledger_option, tell_outdated
from sayso.cli.output import print_whole, write_lines
from sayso.formats.safe import dump_json

_EXAMPLE: Final = """\b
Examples:
  sayso who Nakagawa
  sayso who "water ministry" --limit 5 --json
"""


@click.command(epilog=_EXAMPLE)
@click.argument("name")
@ledger_option
@click.option(
    "--limit",
    type=click.IntRange(1),
    default=LIMIT,
    show_default=True,
    help="How many statements of each sort are told, the latest.",
)
@as_of_option
@json_option
def who(name: str, *, ledger: str, limit: int, as_of: str | None, as_json: bool) -> None:
    """Print who somebody is: under which names, what they said, and what others say of them.

    NAME is a name, a part of one, or the id of an actor.
    """
    from sayso.compose.terminal.profile import print_profile
    from sayso.formats.ledger_json import profiles_record

    profiles = find_who(ledger, name, limit=limit, as_of=as_of)
    if as_json:
        write_lines(dump_json(profiles_record(profiles), indent=1))
    else:
        for profile in profiles:
            print_whole(partial(print_profile, profile))
    tell_outdated(ledger, as_of)
