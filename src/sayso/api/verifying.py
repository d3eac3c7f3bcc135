"""Checks of briefs that are written."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    from sayso.ingest import reopen
    from sayso.verify import verify_brief as check

    return check(Path(path), reports=None if reports is None else Path(reports), reopen=reopen)
