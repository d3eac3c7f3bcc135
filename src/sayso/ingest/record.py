"""One published text as it came, before anything is read from it."""

from dataclasses import dataclass, field

from sayso.ingest.given import Given


@dataclass(frozen=True, slots=True)
class Record:
    """The bytes of one published text, and what came with them.

    Attributes:
        path: By which it is known: a file, ``-``, ``FILE#3`` for the third record of a container, or a URL.
        data: As they were published.
        given: What the container or a sidecar says of it.
        media_type: What the container declares, in lower case and without parameters; None where it says nothing.
    """

    path: str
    data: bytes
    given: Given = field(default_factory=Given)
    media_type: str | None = None
