"""One attribution that a search found."""

from dataclasses import dataclass

from sayso.domain.act import Act, StanceKind
from sayso.domain.span import Span


@dataclass(frozen=True, slots=True)
class Hit:
    """One attribution that a search found.

    Attributes:
        attribution_id: In the ledger.
        document_id: Of the report.
        number: Of the attribution in the reading of the report, such as ``a3``.
        path: Of the report.
        title: Of the report.
        outlet: Its publisher.
        day: ISO date on which it was published.
        actor_id: Who speaks, across documents; None where that is not found out yet.
        actor: Their name or description.
        named: Whether the source has a name.
        act: What they do by speaking.
        negated: Whether that is negated.
        stance: The stance that this takes on the content.
        content: What they say, as the report has it.
        highlights: Ranges of the content that the query names, in code points, ascending.
        score: By which hits are ordered; comparable within one search alone.
        by_words: Whether words of the query stand in the content.
        by_meaning: Whether the content means something alike.
    """

    attribution_id: str
    document_id: str
    number: str
    path: str
    title: str | None
    outlet: str | None
    day: str | None
    actor_id: str | None
    actor: str
    named: bool
    act: Act
    negated: bool
    stance: StanceKind | None
    content: str
    highlights: tuple[Span, ...]
    score: float
    by_words: bool
    by_meaning: bool
