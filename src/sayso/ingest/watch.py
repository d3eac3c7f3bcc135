"""What a person is told while inputs are read."""

from dataclasses import dataclass
from typing import Protocol


class Watch(Protocol):
    """Hears how far reading is, and what was decided on the way."""

    def place(self, n_bytes: int, /) -> None:
        """Hear how many bytes of all inputs were taken, before each document or failure."""
        ...

    def note(self, message: str, /) -> None:
        """Hear what a person may want to set right, such as a guess."""
        ...


class Unwatched:
    """Nobody listens."""

    def place(self, n_bytes: int, /) -> None:
        """Do nothing."""

    def note(self, message: str, /) -> None:
        """Do nothing."""


@dataclass(slots=True)
class Meter:
    """Counts the bytes that were taken of all inputs."""

    n_bytes: int = 0

    def add(self, n_bytes: int) -> None:
        """Count more."""
        self.n_bytes += n_bytes
