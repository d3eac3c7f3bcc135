"""``sayso verify``."""

from pathlib import Path
from typing import Final

import click

from sayso.api.ledger.verifying import Checked, verify_ledger
from sayso.api.verifying import verify_brief
from sayso.cli.ledger_options import name_ledger
from sayso.cli.options import quiet_option
from sayso.cli.output import write_error, write_line
from sayso.compose.phrases import count
from sayso.errors import InputError, StoreError
from sayso.formats.safe import make_safe
from sayso.formats.whole_file import is_ledger

_EXAMPLE: Final = """\b
Examples:
  sayso verify brief.html
  sayso verify sayso.db --head 5f2c…
"""


@click.command(epilog=_EXAMPLE)
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--reports",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder that holds the reports, where they are not where the brief says.",
)
@click.option(
    "--head", metavar="HASH", help="Hash of a journal entry, noted elsewhere, that the ledger must hold."
)
@quiet_option
def verify(files: tuple[str, ...], *, reports: Path | None, head: str | None, quiet: bool) -> None:
    """Check every citation of a brief against the reports, or all of a ledger, character by character.

    FILE is a brief in JSON, HTML or Markdown; or a ledger, as a file or as postgresql://…, of which the journal of
    judgements and briefs is checked as well. Exits with 1 if anything is not as it is cited, or was changed.
    """
    codes = [
        _verify_ledger(file, head, quiet=quiet)
        if "://" in file or is_ledger(Path(file))
        else _verify(file, reports, quiet=quiet)
        for file in files
    ]
    raise click.exceptions.Exit(max(codes))


def _verify_ledger(file: str, head: str | None, *, quiet: bool) -> int:
    """Return 0 for a ledger that holds, 1 for one with faults, 2 for what cannot be read."""
    try:
        checked = verify_ledger(file, head=head)
    except StoreError as exc:
        write_error(f"sayso: {exc}")
        return 2
    for fault in checked.faults:
        write_line(make_safe(f"{name_ledger(file)}: {fault}"))
    if not quiet:
        write_line(f"{name_ledger(file)}: {_tell(checked)}")
    return 1 if checked.faults else 0


def _tell(checked: Checked) -> str:
    told = [
        count(checked.documents, "report"),
        count(checked.attributions, "attribution"),
        count(checked.entries, "journal entry"),
        count(len(checked.faults), "fault"),
    ]
    if checked.gone:
        told.append(f"{count(checked.gone, 'report')} not to be found where it was read")
    return ", ".join(told) + (f"; head {checked.head}" if checked.head else "")


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
