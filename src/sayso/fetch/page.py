"""What is asked for, and what comes back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Request:
    """An address to fetch, and which of its versions is known.

    Attributes:
        url: As it was asked for.
        known_url: Where the known version was found in the end.
        etag: What that answer called it; None where nothing is known.
        last_modified: When that answer said it had changed.
    """

    url: str
    known_url: str | None = None
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One published page.

    Attributes:
        asked: The address that was asked for.
        url: The one that it was found at, after redirects.
        data: Its bytes as published; only what the transfer packed is unpacked.
        status: Of the answer.
        media_type: As declared, in lower case and without parameters.
        charset: As declared.
        accessed_at: ISO 8601, in UTC.
    """

    asked: str
    url: str
    data: bytes
    status: int
    accessed_at: str
    media_type: str | None = None
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None
