"""What a person may say about how inputs are read."""

from dataclasses import dataclass
from datetime import UTC, tzinfo
from typing import Final

from sayso.ingest.dates import parse_timestamp

MAX_BYTES: Final = 16 * 2**20
"""Inputs above this are refused: no published report is this long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestOptions:
    """How inputs are read.

    Attributes:
        verbatim: Take the text as it is: nothing repaired, nothing left out.
        published_at: ISO 8601 date or date and time, for documents that come without one of their own
            in a sidecar or front matter; goes before one found in a page.
        publisher: Likewise.
        timezone: Of dates and times that name none.
        max_bytes: Larger inputs end as failures.

    Raises:
        ValueError: ``published_at`` is no ISO 8601 date.
    """

    verbatim: bool = False
    published_at: str | None = None
    publisher: str | None = None
    timezone: tzinfo = UTC
    max_bytes: int = MAX_BYTES

    def __post_init__(self) -> None:
        if self.published_at is not None:
            parse_timestamp(self.published_at, timezone=self.timezone)
