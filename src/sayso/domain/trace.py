"""How one statement was told and told again."""

from dataclasses import dataclass

from sayso.domain.brief import BriefDocument, BriefDrift, BriefStatement


@dataclass(frozen=True, slots=True)
class Trace:
    """One statement, however often it was told.

    Attributes:
        statement: With its tellings, the founding one first.
        attributions: The id in the ledger of each attribution that tells it, with its document and its number there.
        drift: What later tellings changed of the founding one.
        claims: Ids of the claims that it takes a stance on.
        documents: In which it is told.
    """

    statement: BriefStatement
    attributions: tuple[tuple[str, str, str], ...]
    drift: tuple[BriefDrift, ...]
    claims: tuple[str, ...]
    documents: tuple[BriefDocument, ...]
