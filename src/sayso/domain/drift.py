"""What a telling changed."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.domain.passage import Passage


class DriftKind(StrEnum):
    """What sort of thing was changed."""

    FIGURE = "figure"
    TIME = "time"
    NAME = "name"
    ROLE = "role"
    HEDGE = "hedge"
    NEGATION = "negation"
    MODALITY = "modality"
    CONDITION = "condition"
    SCOPE = "scope"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    DENIAL = "denial"


class Severity(StrEnum):
    """How much the change matters."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Drift:
    """A change between two tellings; ``to`` is ``EMPTY`` where something was left out."""

    kind: DriftKind
    claim_id: str
    from_document: str
    from_: Passage
    to_document: str
    to: Passage
    severity: Severity
