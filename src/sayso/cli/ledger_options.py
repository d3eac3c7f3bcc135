"""Options that commands on a ledger share."""

import getpass
from datetime import UTC, date, datetime, timedelta
from typing import Final
from urllib.parse import urlsplit

import click

from sayso.api.ledger.outdated import is_outdated
from sayso.cli.output import write_error
from sayso.formats.safe import make_safe

DEFAULT: Final = "sayso.db"
"""The ledger of a command that names none."""


def _read_moment(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Return a day, or a day and a time, as the ledger writes times; a day stands for its end."""
    if value is None:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError as exc:
        raise click.BadParameter(
            f"{value!r} is no time; expected such as 2026-03-10 or 2026-03-10T14:00"
        ) from exc
    if len(value) <= len("2026-03-10"):
        moment += timedelta(days=1, microseconds=-1)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def name_ledger(address: str) -> str:
    """Return the address of a ledger as it may be shown: in one line, without a password."""
    parts = urlsplit(address)
    if parts.password is not None:
        address = address.replace(f":{parts.password}@", ":***@", 1)
    return make_safe(address)


def read_day(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Return a day as ISO 8601 has it."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as exc:
        raise click.BadParameter(f"{value!r} is no day; expected such as 2026-03-10") from exc


def tell_stale(*, stale: bool) -> None:
    """Say so where what is told is not all that the ledger holds."""
    if stale:
        write_error("sayso: the ledger was changed since it was last resolved; run sayso resolve")


def tell_outdated(ledger: str, as_of: str | None) -> None:
    """Say so where a ledger as it stands, not as it stood, was last resolved by another version."""
    if as_of is None and is_outdated(ledger):
        write_error("sayso: another version resolved the ledger; sayso resolve brings it up to date")


def name_user() -> str:
    """Return by what name the person at the keyboard is logged in."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


ledger_option = click.option(
    "--ledger",
    default=DEFAULT,
    show_default=True,
    envvar="SAYSO_LEDGER",
    metavar="FILE|URL",
    help="The ledger: a file, or postgresql://user@host/database.",
)
by_option = click.option("--by", default=name_user, show_default="you", metavar="NAME", help="Who decides.")
as_of_option = click.option(
    "--as-of",
    metavar="DATE",
    callback=_read_moment,
    help="As the ledger stood then, in UTC: 2026-03-10, or 2026-03-10T14:00.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="JSON instead of lines.")
