"""Who says what in published reports, on whose word, and who denies it.

What is offered here is loaded when it is first asked for, so that ``import sayso`` stays cheap.
"""

from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.api import (
        FetchOptions,
        Reader,
        ReadOptions,
        brief,
        doctor,
        fetch_pages,
        ledger,
        read,
        read_paths,
        verify_brief,
    )

__all__ = [
    "FetchOptions",
    "ReadOptions",
    "Reader",
    "__version__",
    "brief",
    "doctor",
    "fetch_pages",
    "ledger",
    "read",
    "read_paths",
    "verify_brief",
]

try:
    __version__ = version("sayso")
except PackageNotFoundError:  # a source tree that was never installed
    __version__ = "0"

_USE_CASES = frozenset(__all__) - {"__version__"}


def __getattr__(name: str) -> object:
    if name == "ledger":
        return import_module("sayso.api.ledger")
    if name in _USE_CASES:
        return getattr(import_module("sayso.api"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
