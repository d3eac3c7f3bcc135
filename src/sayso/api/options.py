"""What every use case that reads can be told."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sayso.api.fetching import FetchOptions
from sayso.engine.tools import ExtractorFactory

if TYPE_CHECKING:
    from sayso.domain.run import Run
    from sayso.ingest import IngestOptions
    from sayso.resolve.comparer import Comparer
    from sayso.resolve.embedder import Embedder


class Tools(ExtractorFactory, Protocol):
    """Builds what the stages need."""

    @property
    def encoder(self) -> str:
        """What names the sentence encoder's weights: vectors of two that are named alike can be compared."""
        ...

    @property
    def embedder(self) -> "Embedder":
        """The sentence encoder."""
        ...

    @property
    def cross_encoder(self) -> str:
        """What names the weights of what compares passages."""
        ...

    @property
    def comparer(self) -> "Comparer":
        """What compares passages."""
        ...

    def run(self, **parameters: object) -> "Run":
        """Return the record of a run."""
        ...


LIKELY: Final = 0.4
"""The score from which on an attribution is told. Between 0.35 and 0.45 the F1 of relations is at its height on the
tuning news, on PolNeAR dev and on our own corpus; what scores less is mostly wrong. A denial is always told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How reports are read.

    Attributes:
        published_at: ISO 8601 day, or day and time, of reports that give none themselves.
        publisher: Likewise.
        timezone: IANA name, for days and times that name none.
        verbatim: Take the text as it is: nothing repaired, nothing left out.
        columns: Which column of a table holds what, such as ``{"text": "body", "published_at": "day"}``; what is
            not named is guessed, what is named with "" is in none.
        jobs: Number of processes.
        fetching: How pages are fetched whose addresses stand among the paths.
        min_score: What scores below this is left out, and counted in a brief; in [0, 1]. None keeps what is
            `LIKELY`, 0 keeps all.
        tools: Model and runtime; None for the installed ones.
    """

    published_at: str | None = None
    publisher: str | None = None
    timezone: str = "UTC"
    verbatim: bool = False
    columns: Mapping[str, str] = field(default_factory=dict)
    jobs: int = 1
    fetching: FetchOptions = field(default_factory=FetchOptions)
    min_score: float | None = None
    tools: Tools | None = None

    @property
    def least(self) -> float:
        """The score that an attribution must reach, in [0, 1]."""
        return LIKELY if self.min_score is None else self.min_score

    def ingest(self) -> "IngestOptions":
        """Return the part that the first stage needs.

        Raises:
            ValueError: The time zone, the day or the columns cannot be understood.
        """
        from sayso.ingest import IngestOptions

        return IngestOptions(
            verbatim=self.verbatim,
            published_at=self.published_at,
            publisher=self.publisher,
            timezone=_find_zone(self.timezone),
            columns=self.columns,
        )

    def choose_tools(self) -> Tools:
        """Return the tools to read with."""
        if self.tools is not None:
            return self.tools
        from sayso.wiring import installed_tools

        return installed_tools()

    def record(self) -> dict[str, object]:
        """Return what was asked for, as it stands in a brief."""
        return {
            "published_at": self.published_at,
            "publisher": self.publisher,
            "timezone": self.timezone,
            "verbatim": self.verbatim,
            **({"columns": dict(self.columns)} if self.columns else {}),
        }


def _find_zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as exc:
        raise ValueError(f"time zone {name!r}; expected a name such as Europe/Kyiv") from exc
