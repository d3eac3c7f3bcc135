"""Options that commands on a ledger share."""

from datetime import UTC, datetime, timedelta
from typing import Final

import click

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


ledger_option = click.option(
    "--ledger",
    default=DEFAULT,
    show_default=True,
    envvar="SAYSO_LEDGER",
    metavar="FILE|URL",
    help="The ledger: a file, or postgresql://user@host/database.",
)
as_of_option = click.option(
    "--as-of",
    type=Moment(),
    metavar="DATE",
    help="As the ledger stood then: 2026-03-10, or 2026-03-10T14:00.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="JSON instead of lines.")
