"""Options that commands share."""

import csv
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from sayso.api.fetching import FetchOptions
from sayso.api.options import LIKELY, ReadOptions

P = ParamSpec("P")
R = TypeVar("R")

paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH…")
quiet_option = click.option("-q", "--quiet", is_flag=True, help="No progress and no notes.")


allow_private_option = click.option(
    "--allow-private", is_flag=True, help="Fetch from private and local addresses too, and from any port."
)


def reading_options(command: Callable[..., R]) -> Callable[..., R]:
    """Give a command the options of reading; it gets them as ``options``."""

    @wraps(command)
    def gather(*args: Any, **kwargs: Any) -> R:
        names = ("published_at", "publisher", "timezone", "columns", "jobs", "min_score", "verbatim")
        said = {name: kwargs.pop(name) for name in names}
        fetching = FetchOptions(allow_private=kwargs.pop("allow_private"))
        return command(*args, options=ReadOptions(fetching=fetching, **said), **kwargs)

    for option in reversed(_OPTIONS):
        gather = option(gather)
    return gather


def _check_zone(ctx: click.Context, param: click.Parameter, value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError) as exc:
        raise click.BadParameter(f"{value!r} is no time zone; expected a name such as Europe/Kyiv") from exc
    return value


def _read_columns(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> dict[str, str]:
    """Return the columns in values such as ``text=body,published_at=day``; quoted as in CSV."""
    columns = {}
    for pair in (pair for each in value for pair in next(csv.reader([each]), [])):
        key, equals, name = pair.partition("=")
        if not equals:
            raise click.BadParameter(f"{pair!r} names no column; expected such as text=body,published_at=day")
        columns[key.strip()] = name.strip()
    try:
        ReadOptions(columns=columns).ingest()
    except ValueError as exc:
        raise click.BadParameter(str(exc)) from exc
    return columns


_OPTIONS = (
    click.option("--published-at", metavar="DATE", help="Day of reports that give none: 2022-03-31."),
    click.option("--publisher", metavar="NAME", help="Publisher of reports that give none."),
    click.option(
        "--timezone", default="UTC", show_default=True, callback=_check_zone, help="Of days that name none."
    ),
    click.option(
        "--map",
        "columns",
        metavar="KEY=COLUMN,…",
        multiple=True,
        callback=_read_columns,
        help="Which column of JSON Lines, CSV or Parquet holds what: text=body,published_at=day. Keys: text or html, "
        "title, published_at, modified_at, accessed_at, publisher, url, authors, language. What is not named is "
        "guessed, and shown.",
    ),
    click.option(
        "--min-score",
        type=click.FloatRange(0, 1),
        help="Leave out what is less likely to be read right than this, a denial excepted; a brief counts it. "
        f"{LIKELY} where nothing is said, 0 keeps all.",
    ),
    click.option(
        "--verbatim", is_flag=True, help="Take the text as it is: nothing repaired, nothing left out."
    ),
    allow_private_option,
    click.option(
        "-j", "--jobs", type=click.IntRange(1), default=1, show_default=True, help="Number of processes."
    ),
)
