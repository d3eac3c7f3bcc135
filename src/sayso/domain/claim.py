"""What statements are about."""

from dataclasses import dataclass

from sayso.domain.act import StanceKind
from sayso.domain.passage import Passage


@dataclass(frozen=True, slots=True)
class Stance:
    """What one statement does to a claim."""

    statement_id: str
    kind: StanceKind


@dataclass(frozen=True, slots=True)
class Claim:
    """What statements are about, told in the words of one of them.

    Attributes:
        headline_document: Id of the document that the headline is taken from.
    """

    id: str
    headline_document: str
    headline: Passage
    stances: tuple[Stance, ...]

    @property
    def contested(self) -> bool:
        """Whether anybody denies or doubts what somebody asserts or reports."""
        kinds = {stance.kind for stance in self.stances}
        against = {StanceKind.DENIES, StanceKind.DOUBTS}
        return bool(kinds & against) and bool(kinds & {StanceKind.ASSERTS, StanceKind.REPORTS})
