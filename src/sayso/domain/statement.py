"""One act of speech by one actor, however often it is told."""

from dataclasses import dataclass

from sayso.domain.act import Act
from sayso.domain.attribution import TimeReference
from sayso.domain.certainty import STATED, Certainty
from sayso.domain.source import Basis


@dataclass(frozen=True, slots=True)
class Telling:
    """One attribution that tells a statement.

    Attributes:
        via: Actors through whom it was told, outermost first.
    """

    document_id: str
    attribution_id: str
    via: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One act of speech by one actor.

    Attributes:
        tellings: At least one, in the order of their documents. The first one that has words, or answers somebody,
            founds it. What is only put into somebody's mouth ("the minister was warned of X") tells no statement.
        answers: Ids of the statements that this one answers.
    """

    id: str
    actor_id: str
    act: Act
    negated: bool
    tellings: tuple[Telling, ...]
    certainty: Certainty = STATED
    basis: Basis = Basis.UNKNOWN
    said_at: TimeReference | None = None
    answers: tuple[str, ...] = ()
