"""Search in a ledger, by words and by meaning."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from sayso.api.ledger.opening import opened
from sayso.api.ledger.part import find_speakers
from sayso.api.options import ReadOptions
from sayso.domain.hit import Hit

if TYPE_CHECKING:
    from sayso.store import Ledger, Meaning, SearchFilters

LIMIT: Final = 20
"""Hits that are told where nothing else is asked for."""
_DEFAULTS: Final = ReadOptions()


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found.

    Attributes:
        hits: The best first; where nothing is looked for, the newest first.
        is_stale: Whether anything was added since all was last resolved, and is not found by who says it.
    """

    hits: tuple[Hit, ...]
    is_stale: bool = False

    def record(self) -> dict[str, Any]:
        """Return the hits as a JSON object."""
        from sayso.formats.ledger_json import hits_record

        return hits_record(self.hits)


def search(
    ledger: "str | Ledger",
    query: str = "",
    filters: "SearchFilters | None" = None,
    *,
    actor: str | None = None,
    limit: int = LIMIT,
    as_of: str | None = None,
    by_meaning: bool = True,
    options: ReadOptions = _DEFAULTS,
) -> Found:
    """Return attributions whose words a query names, or that mean something like it.

    Args:
        ledger: A file, or ``postgresql://…``; or one that is open.
        query: Words, and phrases in quotation marks; nothing to list what passes the filters.
        filters: Which attributions; None for all.
        actor: Only those of one of this name, or of this id.
        limit: How many are told at most.
        as_of: ISO 8601 time in UTC: the ledger as it stood then.
        by_meaning: Look for what is meant as well, not for words alone.
        options: The model, and the score that an attribution must reach.

    Raises:
        StoreError: The ledger cannot be read, or holds nobody of this name.
        ModelError: The sentence encoder cannot be used.
    """
    from sayso.store import SearchFilters

    asked = replace(filters or SearchFilters(), min_score=options.least)
    meaning = _embed(query, options) if by_meaning and query.strip() else None
    with opened(ledger, read_only=True) as held, held.view(as_of) as view:
        if actor is not None:
            asked = replace(asked, actor_ids=tuple(find_speakers(view, actor)))
        if query.strip():
            hits = view.search(query, meaning, asked, limit=limit)
        else:
            hits = view.list_attributions(asked, limit=limit)
        return Found(tuple(hits), view.is_stale())


def _embed(query: str, options: ReadOptions) -> "Meaning":
    """Return what a query means; what no text can hold is replaced."""
    from sayso.store import Meaning

    tools = options.choose_tools()
    text = query.encode("utf-8", "replace").decode().replace("\0", " ")
    return Meaning(tools.encoder, tools.embedder.embed([text])[0])
