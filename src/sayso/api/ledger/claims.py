"""The claims of a ledger, or one of them with all its sides."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from sayso.api.ledger.opening import opened
from sayso.api.ledger.part import compose_part, find_id, find_speakers, load_part
from sayso.domain.brief import Brief, Withheld
from sayso.domain.document import Document

if TYPE_CHECKING:
    from sayso.store import ClaimFilters, Ledger, View

LIMIT: Final = 30
"""Claims that are told where nothing else is asked for."""


@dataclass(frozen=True, slots=True)
class Told:
    """Some claims of a ledger as a brief, and the documents that it cites.

    Attributes:
        brief: Of these claims; those beyond the limit are counted.
        documents: In which they are told.
        stale: Whether anything was added, judged or removed since the ledger was last resolved.
    """

    brief: Brief
    documents: tuple[Document, ...]
    stale: bool = False

    def record(self) -> dict[str, Any]:
        """Return the claims as a JSON object, of the shape of a brief."""
        from sayso.formats.brief_json import brief_record

        return brief_record(self.brief)


def list_claims(
    ledger: "str | Ledger",
    filters: "ClaimFilters | None" = None,
    *,
    actor: str | None = None,
    limit: int | None = LIMIT,
    as_of: str | None = None,
) -> Told:
    """Return the claims of a ledger, contested ones first, then those with the most statements.

    Args:
        ledger: A file, or ``postgresql://…``; or one that is open.
        filters: Which claims; None for all.
        actor: Only claims on which one of this name, or of this id, takes a stance.
        limit: How many are told at most; the others are counted. None for all.
        as_of: ISO 8601 time in UTC: the ledger as it stood then.

    Raises:
        StoreError: The ledger cannot be read, or holds nobody of this name.
    """
    from sayso.store import ClaimFilters

    with opened(ledger, read_only=True) as held, held.view(as_of) as view:
        asked = filters or ClaimFilters()
        if actor is not None:
            asked = replace(asked, actor_ids=tuple(find_speakers(view, actor)))
        told = view.choose_claims(asked, limit=limit)
        return _tell(view, told, _count(view, asked, told, limit))


def show_claim(ledger: "str | Ledger", claim_id: str, *, as_of: str | None = None) -> Told:
    """Return one claim with all its sides.

    Args:
        ledger: A file, or ``postgresql://…``; or one that is open.
        claim_id: Its id, or one that leads to it.
        as_of: ISO 8601 time in UTC: the ledger as it stood then.

    Raises:
        NotInLedger: There is no such claim.
        StoreError: The ledger cannot be read.
    """
    with opened(ledger, read_only=True) as held, held.view(as_of) as view:
        return _tell(view, [find_id(view, claim_id, "claim")], [])


def _tell(view: "View", claim_ids: Sequence[str], withheld: Sequence[Withheld]) -> Told:
    part = load_part(view, claim_ids=claim_ids)
    documents = tuple(reading.document for reading in part.readings)
    return Told(compose_part(view, part, withheld), documents, view.is_stale())


def _count(view: "View", filters: "ClaimFilters", told: Collection[str], limit: int | None) -> list[Withheld]:
    """Return the count of what is beyond the limit; there may be too many to name them."""
    if limit is None or len(told) < limit:
        return []
    n_claims, n_statements = view.count_claims(filters, without=told)
    return [Withheld(f"beyond the limit of {limit}", n_claims, n_statements)] if n_claims else []
