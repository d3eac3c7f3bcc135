"""What a person may say about how inputs are read."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, tzinfo
from typing import Final

from sayso.ingest.apart import Bounds
from sayso.ingest.dates import parse_timestamp
from sayso.ingest.given import Given

MAX_BYTES: Final = 16 * 2**20
"""Inputs above this are refused: no published report is this long."""
MAX_SECONDS: Final = 30.0
"""Of processor time for one document. A PDF file of 2,000 pages takes 2, a page of 3 MB 5."""
MAX_MEMORY: Final = 2 * 2**30
"""Bytes of address space for one document; a page of 16 MiB takes less."""

GIVEN_KEYS: Final = tuple(known.name for known in fields(Given) if known.name not in ("charset", "version"))
"""What a column of a table can tell of a text."""

COLUMN_KEYS: Final = ("text", "html", *GIVEN_KEYS)
"""What a column of a table can hold: the text, or a page's source; and what else is known of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestOptions:
    """How inputs are read.

    Attributes:
        verbatim: Take the text as it is: nothing repaired, nothing left out.
        published_at: ISO 8601 date or date and time, for documents that come without one of their own
            in a sidecar or front matter; goes before one found in a page.
        publisher: Likewise.
        timezone: Of dates and times that name none.
        max_bytes: Larger inputs, and larger records of a container, end as failures.
        max_seconds: Of processor time; what takes longer to become text ends as a failure.
        max_memory: Bytes; likewise. What is no short plain text is read in a process with so much address space.
        columns: Which column of a table holds what, such as ``{"text": "body", "published_at": "day"}``. What is
            not named is guessed; what is named with "" is in no column. Keys are those of `COLUMN_KEYS`.

    Raises:
        ValueError: ``published_at`` is no ISO 8601 date, a key of ``columns`` is unknown, or there is no time.
    """

    verbatim: bool = False
    published_at: str | None = None
    publisher: str | None = None
    timezone: tzinfo = UTC
    max_bytes: int = MAX_BYTES
    max_seconds: float = MAX_SECONDS
    max_memory: int = MAX_MEMORY
    columns: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.published_at is not None:
            parse_timestamp(self.published_at, timezone=self.timezone)
        check_columns(self.columns)
        if self.max_seconds <= 0:
            raise ValueError(f"{self.max_seconds} seconds for a document; expected more than 0")

    @property
    def bounds(self) -> Bounds:
        """What reading one document may take."""
        return Bounds(self.max_seconds, self.max_memory)


def check_columns(columns: Mapping[str, str]) -> None:
    """Refuse a mapping of columns that cannot be followed.

    Raises:
        ValueError: A key is unknown, or both text and html have a column.
    """
    for key in columns:
        if key not in COLUMN_KEYS:
            raise ValueError(f"{key!r} is nothing that a column can hold; expected {', '.join(COLUMN_KEYS)}")
    if columns.get("text") and columns.get("html"):
        raise ValueError("text and html have a column each; expected one of them")
