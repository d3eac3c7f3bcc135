"""``sayso backup``."""

from pathlib import Path
from typing import Final

import click

from sayso.api.ledger.moving import back_up
from sayso.cli.output import write_line
from sayso.compose.phrases import count

_EXAMPLE: Final = """\b
Examples:
  sayso backup sayso.db kept.db
  sayso backup postgresql://desk@db.example/sayso kept.db
"""


@click.command(epilog=_EXAMPLE)
@click.argument("ledger")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def backup(ledger: str, file: Path) -> None:
    """Write all of a LEDGER, as it stands, into a FILE, which is a ledger itself; others may write on meanwhile."""
    write_line(f"{file}: {count(back_up(ledger, file), 'row')}")
