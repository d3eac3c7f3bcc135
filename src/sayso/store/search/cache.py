"""What search keeps from one search to the next."""

from dataclasses import dataclass, field

from sayso.store.search.counts import CountCache
from sayso.store.search.signs import SignCache


@dataclass(frozen=True, slots=True)
class SearchCache:
    """What was read or counted once, as long as a ledger is open.

    Attributes:
        signs: Of what attributions mean.
        counts: Of contents that have some words.
    """

    signs: SignCache = field(default_factory=SignCache)
    counts: CountCache = field(default_factory=CountCache)
