"""Words of a document that are cited."""

from dataclasses import dataclass
from typing import Final

from sayso.domain.span import Span

GAP: Final = " … "
"""What stands between the pieces of a passage that is not continuous."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words cited from one document.

    Attributes:
        spans: where they stand in the document's clean text; ascending and disjoint.
        origin: the pieces of the decoded input they came from; not parallel to `spans`.
        text: the words, pieces joined by `GAP`; None where the document leaves them out.
    """

    spans: tuple[Span, ...]
    origin: tuple[Span, ...]
    text: str | None

    def __bool__(self) -> bool:
        return bool(self.spans)


EMPTY: Final = Passage((), (), None)
"""The passage of what a document leaves out."""
