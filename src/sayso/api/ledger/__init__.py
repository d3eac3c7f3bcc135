"""The use cases of a ledger: add to it, ask it, judge what it holds."""

from sayso.api.ledger.adding import Added, add

__all__ = ["Added", "add"]
