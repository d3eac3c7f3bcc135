"""What documents say together, as rows that hold from one commit until another."""

from sayso.store.resolution.check import check_resolution
from sayso.store.resolution.load import load_actor, load_part, load_resolution
from sayso.store.resolution.redirect import find_current, find_told
from sayso.store.resolution.write import last_unresolved, resolved_up_to, write_resolution

__all__ = [
    "check_resolution",
    "find_current",
    "find_told",
    "last_unresolved",
    "load_actor",
    "load_part",
    "load_resolution",
    "resolved_up_to",
    "write_resolution",
]
