"""What one document says that somebody said."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.domain.act import Act
from sayso.domain.certainty import STATED, Certainty
from sayso.domain.passage import EMPTY, Passage
from sayso.domain.source import Source


class Form(StrEnum):
    """How the words of a source are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class TimeReference:
    """A time that the text gives, and the first and last day that it can mean.

    Attributes:
        from_date: ISO date, or None where the day of publication is not known.
        to_date: ISO date, likewise.
    """

    words: Passage
    from_date: str | None = None
    to_date: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure in the content; ``low`` and ``high`` are set for ranges."""

    words: Passage
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """What was said."""

    words: Passage
    form: Form = Form.INDIRECT


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content, and what is known of the telling.

    Attributes:
        id: Unique in its document; ids run in text order.
        parent: The attribution in whose content this one stands; None at the top.
        negated: Whether the cue is negated ("did not deny").
        score: Calibrated probability in [0, 1] that the relation is right.
    """

    id: str
    parent: str | None
    source: Source
    cue: Passage
    content: Content
    act: Act = Act.ASSERT
    negated: bool = False
    certainty: Certainty = STATED
    said_at: TimeReference | None = None
    addressee: Passage = EMPTY
    quantities: tuple[Quantity, ...] = ()
    score: float = 1.0
