"""``sayso migrate``."""

from typing import Final

import click

from sayso.api.ledger.moving import migrate as migrate_ledger
from sayso.cli.ledger_options import name_ledger
from sayso.cli.output import write_line

_EXAMPLE: Final = """\b
Example:
  sayso migrate sayso.db
"""


@click.command(epilog=_EXAMPLE)
@click.argument("ledger")
def migrate(ledger: str) -> None:
    """Bring the tables of a LEDGER to the version of this sayso: all at once, or not at all."""
    done = migrate_ledger(ledger)
    write_line(f"{name_ledger(ledger)}: {'brought up to date' if done else 'up to date already'}")
