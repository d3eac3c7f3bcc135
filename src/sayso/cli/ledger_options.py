"""Options that commands on a ledger share."""

from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import click

DEFAULT: Final = "sayso.db"
"""The ledger of a command that names none."""


class Moment(click.ParamType):
    """A day, or a day and a time, as a time in UTC; a day stands for its end."""

    name = "DATE"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the time as the ledger writes it: ISO 8601 in UTC, to the microsecond."""
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no time; expected such as 2026-03-10 or 2026-03-10T14:00", param, ctx)
        if "T" not in value and " " not in value:
            moment += timedelta(days=1, microseconds=-1)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=ZoneInfo("UTC"))
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
