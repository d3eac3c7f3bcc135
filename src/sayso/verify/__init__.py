"""Checks every citation of a brief against the reports themselves, character by character."""

from sayso.verify.fault import Fault
from sayso.verify.verify_brief import verify_brief

__all__ = ["Fault", "verify_brief"]
