"""How sure a source says it is."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.domain.passage import EMPTY, Passage


class Level(StrEnum):
    """Likelihood in the seven terms of ICD 203, or the weaker ways of putting it."""

    ALMOST_NO_CHANCE = "almost no chance"
    VERY_UNLIKELY = "very unlikely"
    UNLIKELY = "unlikely"
    ROUGHLY_EVEN_CHANCE = "roughly even chance"
    LIKELY = "likely"
    VERY_LIKELY = "very likely"
    ALMOST_CERTAIN = "almost certain"
    POSSIBLE = "possible"
    JUDGED = "judged"
    STATED = "stated"


class Confidence(StrEnum):
    """How good the evidence is, apart from how likely the matter is."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Certainty:
    """How sure a source says it is, and the words that say so.

    Attributes:
        level: How likely what is said as a whole is said to be.
        confidence: How good the evidence is said to be.
        words: What tells the level and the confidence; of what is stated or judged, also what hedges a part of it.
    """

    level: Level = Level.STATED
    confidence: Confidence | None = None
    words: Passage = EMPTY

    @property
    def is_told(self) -> bool:
        """Whether the source says how sure it is of the whole."""
        return self.level is not Level.STATED or self.confidence is not None


STATED = Certainty()
"""Nothing hedges."""
