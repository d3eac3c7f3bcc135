"""Checks of briefs that are written."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.errors import MalformedRecord

if TYPE_CHECKING:
    from sayso.ingest import Reopener
    from sayso.verify import Fault


def verify_brief(
    path: str | os.PathLike[str], *, reports: str | os.PathLike[str] | None = None
) -> "list[Fault]":
    """Return everything that is wrong with a brief in JSON, HTML or Markdown; nothing if all is as cited.

    Args:
        path: The brief.
        reports: A folder that holds the reports, where they are not where the brief says.

    Raises:
        InputError: The brief cannot be read.
    """
    from sayso.verify import verify_brief as check

    return check(Path(path), reports=None if reports is None else Path(reports), make_reopen=make_reopen)


def make_reopen(asked: Mapping[str, object]) -> "Reopener":
    """Return what reads the inputs of a brief again, as they were read for it.

    Args:
        asked: The options of the brief.

    Raises:
        MalformedRecord: They cannot be followed.
    """
    from sayso.ingest import IngestOptions, Reopener

    columns = asked.get("columns") or {}
    try:
        if not isinstance(columns, Mapping):
            raise ValueError(f"{columns!r}; expected names of columns")
        return Reopener(IngestOptions(columns={str(key): str(name) for key, name in columns.items()}))
    except ValueError as exc:
        raise MalformedRecord(f"the columns that the brief names cannot be read ({exc})") from exc
