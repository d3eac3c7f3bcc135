"""A call on an input that may be made to break whoever reads it."""

from collections.abc import Callable
from typing import Final, TypeVar

from sayso.errors import InputError, InputTooHard

SHOWN: Final = 200
"""Code points of another's message that are told."""

Answer = TypeVar("Answer")


def attempt(call: Callable[..., Answer], *arguments: object) -> Answer:
    """Return what the call returns; whatever goes wrong is an error of the input.

    Raises:
        InputError: What the call raises itself, or `InputTooHard` for what it did not foresee.
    """
    try:
        return call(*arguments)
    except InputError:
        raise
    except MemoryError as exc:
        raise InputTooHard(
            "reading it takes more memory than there is for it", remedy="split it into its reports"
        ) from exc
    except Exception as exc:
        raise InputTooHard(
            f"reading it ends in an error ({type(exc).__name__}: {str(exc)[:SHOWN]})",
            remedy="save its text as a text file",
        ) from exc
