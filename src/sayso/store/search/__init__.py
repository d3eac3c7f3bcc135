"""Search in a ledger: by words, by meaning, by both; and lists by filters alone."""

from sayso.store.search.cache import SearchCache
from sayso.store.search.filters import SearchFilters
from sayso.store.search.find import list_attributions, search
from sayso.store.search.index import MeaningIndex, list_unindexed
from sayso.store.search.meaning import Meaning
from sayso.store.search.vectors import Halves, digest_text, load_vectors

__all__ = [
    "Halves",
    "Meaning",
    "MeaningIndex",
    "SearchCache",
    "SearchFilters",
    "digest_text",
    "list_attributions",
    "list_unindexed",
    "load_vectors",
    "search",
]
