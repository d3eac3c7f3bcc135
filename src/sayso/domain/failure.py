"""What could not be read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """One input that could not be read, or read in full.

    Attributes:
        document: The path as reached from the argument.
        stage: The stage that gave up, such as ``ingest``.
        code: A stable slug, as in ``sayso.errors``.
        message: What was found, what was expected, what to do.
        sha256: Hash of the bytes, where they could be read.
    """

    document: str
    stage: str
    code: str
    message: str
    sha256: str | None = None
