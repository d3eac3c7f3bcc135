"""``sayso verify``."""

from pathlib import Path
from typing import Final

import click

from sayso.api.verifying import verify_brief
from sayso.cli.options import quiet_option
from sayso.cli.output import write_error, write_line
from sayso.errors import InputError
from sayso.formats.safe import make_safe

_EXAMPLE: Final = """\b
Example:
  sayso verify brief.html
"""


@click.command(epilog=_EXAMPLE)
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--reports",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder that holds the reports, where they are not where the brief says.",
)
@quiet_option
def verify(files: tuple[str, ...], *, reports: Path | None, quiet: bool) -> None:
    """Check every citation of a brief against the reports, character by character.

    FILE is a brief in JSON, HTML or Markdown. Exits with 1 if anything is not as it is cited.
    """
    codes = [_verify(file, reports, quiet=quiet) for file in files]
    raise click.exceptions.Exit(max(codes))


def _verify(file: str, reports: Path | None, *, quiet: bool) -> int:
    """Return 0 for a brief that holds, 1 for one with faults, 2 for what is no brief."""
    try:
        faults = verify_brief(file, reports=reports)
    except InputError as exc:
        write_error(f"sayso: {file}: {exc}")
        return 2
    for fault in faults:
        write_line(make_safe(f"{file}: {fault}"))
    if not faults and not quiet:
        write_line(f"{file}: every citation is as its report has it")
    return 1 if faults else 0
