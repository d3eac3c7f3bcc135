"""``sayso restore``."""

from pathlib import Path
from typing import Final

import click

from sayso.api.ledger.moving import restore as restore_ledger
from sayso.cli.ledger_options import name_ledger
from sayso.cli.output import write_line
from sayso.compose.phrases import count

_EXAMPLE: Final = """\b
Examples:
  sayso restore kept.db sayso.db
  sayso restore sayso.db postgresql://desk@db.example/sayso
"""


@click.command(epilog=_EXAMPLE)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("ledger")
def restore(file: Path, ledger: str) -> None:
    """Write all of a ledger that is kept in a FILE into a new LEDGER, on either store: a file, or postgresql://…"""
    write_line(f"{name_ledger(ledger)}: {count(restore_ledger(file, ledger), 'row')}")
