"""What a person may ask of a brief."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposeOptions:
    """How much a brief tells.

    Whatever is left out is counted. A claim is left out as a whole or told with every stance on it.

    Attributes:
        min_score: Claims of which no telling reaches this score, in [0, 1], are left out.
        limit: How many claims are told at most; None for all.
        once: How many of the claims that are said once are told at most, dissent not counted; None for all.
        part: Whether these are only some claims of a ledger, so that what else its documents say is not left out.
        asked: Further options of the run, recorded with the brief; JSON values.

    Raises:
        ValueError: A score outside of [0, 1], or a limit below 1.
    """

    min_score: float = 0.0
    limit: int | None = None
    once: int | None = None
    part: bool = False
    asked: Mapping[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not 0 <= self.min_score <= 1:
            raise ValueError(f"score {self.min_score}; expected 0 <= score <= 1")
        if self.limit is not None and self.limit < 1:
            raise ValueError(f"a limit of {self.limit} claims; expected at least 1")

    def record(self) -> dict[str, object]:
        """Return the options as they stand in the brief."""
        return {**self.asked, "min_score": self.min_score, "limit": self.limit, "once": self.once}
