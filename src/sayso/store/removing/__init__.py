"""Takes every word of a document out of a ledger, and leaves what others tell."""

from sayso.store.removing.take_out import take_out

__all__ = ["take_out"]
