"""``sayso export``."""

from pathlib import Path
from typing import Final

import click

from sayso.api.ledger.exporting import FORMATS, export_file, export_lines
from sayso.cli.ledger_options import as_of_option, ledger_option
from sayso.cli.output import write_line

TABLES: Final = (
    "documents", "attributions", "actors", "mentions", "statements", "tellings", "claims", "stances", "members",
    "answers", "failures",
)  # fmt: skip

_EXAMPLE: Final = """\b
Examples:
  sayso export attributions -o attributions.parquet
  sayso export claims --where contested=true > claims.jsonl
  sayso export attributions --where act=deny --format csv
"""


@click.command(epilog=_EXAMPLE)
@click.argument("table", type=click.Choice(TABLES))
@ledger_option
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="By default what the name of the file says, else jsonl.",
)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="File to write to.")
@click.option(
    "--where", "conditions", multiple=True, metavar="COLUMN=VALUE", help="Only rows of which this holds."
)
@as_of_option
def export(
    table: str,
    *,
    ledger: str,
    form: str | None,
    output: Path | None,
    conditions: tuple[str, ...],
    as_of: str | None,
) -> None:
    """Write a table of a ledger for other programs: JSON Lines, CSV or Parquet.

    The columns of each table, which stay as they are, are in docs/schema.md.
    """
    form = form or _guess(output)
    where = dict(_split(each) for each in conditions)
    if output is None and form == "parquet":
        raise click.UsageError("Parquet is written to a file; expected --output FILE")
    if output is None:
        for line in export_lines(ledger, table, form, where=where, as_of=as_of):
            write_line(line)
        return
    try:
        export_file(ledger, table, output, form, where=where, as_of=as_of)
    except OSError as exc:
        raise click.UsageError(f"{str(output)!r} cannot be written ({exc.strerror or exc})") from exc


def _guess(output: Path | None) -> str:
    suffix = output.suffix.lower().removeprefix(".") if output else ""
    return suffix if suffix in FORMATS else "jsonl"


def _split(condition: str) -> tuple[str, str]:
    name, equals, value = condition.partition("=")
    if not equals:
        raise click.UsageError(f"{condition!r} is no condition; expected COLUMN=VALUE")
    return name, value
