"""``sayso resolve``."""

from typing import Final

import click

from sayso.api.ledger.opening import opened
from sayso.api.ledger.resolving import resolve_ledger
from sayso.api.options import ReadOptions
from sayso.cli.ledger_options import ledger_option, name_ledger
from sayso.cli.options import quiet_option
from sayso.cli.output import write_line

_EXAMPLE: Final = """\b
Example:
  sayso add a/ --no-resolve && sayso add b/ --no-resolve && sayso resolve
"""


@click.command(epilog=_EXAMPLE)
@ledger_option
@quiet_option
def resolve(*, ledger: str, quiet: bool) -> None:
    """Find out what the reports of a ledger say together, if any were added or judged since that was last
    done, or an older sayso did it.
    """
    with opened(ledger) as held:
        done = resolve_ledger(held, ReadOptions())
    if not quiet:
        write_line(f"{name_ledger(ledger)}: {'resolved' if done else 'nothing to resolve'}")
