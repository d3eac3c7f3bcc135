"""The ledger: what was read and resolved, by rows that hold from one commit until another, in SQLite or PostgreSQL."""

from sayso.store.change import Change
from sayso.store.choosing import ClaimFilters
from sayso.store.ledger import Ledger, Work, open_ledger
from sayso.store.search import Halves, Meaning, SearchFilters, digest_text
from sayso.store.view import View

__all__ = [
    "Change",
    "ClaimFilters",
    "Halves",
    "Ledger",
    "Meaning",
    "SearchFilters",
    "View",
    "Work",
    "digest_text",
    "open_ledger",
]
