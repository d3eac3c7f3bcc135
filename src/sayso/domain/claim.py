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
        members: All sentences that are about it, with or without a stance, in the order of their documents: id of
            the document, id of the attribution, number of the sentence in its content. The first one that takes a
            stance in words of its own founds it.
        agreeing: Pairs of ids of statements by different actors that all but certainly say the same in words of their
            own; others are about the claim, and may say more or less than it.
    """

    id: str
    headline_document: str
    headline: Passage
    stances: tuple[Stance, ...]
    members: tuple[tuple[str, str, int], ...] = ()
    agreeing: tuple[tuple[str, str], ...] = ()

    @property
    def contested(self) -> bool:
        """Whether anybody denies or doubts what somebody asserts or reports."""
        kinds = {stance.kind for stance in self.stances}
        against = {StanceKind.DENIES, StanceKind.DOUBTS}
        return bool(kinds & against) and bool(kinds & {StanceKind.ASSERTS, StanceKind.REPORTS})
