"""A person's decision, which beats the machine's."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sayso.domain.span import Span


class JudgementKind(StrEnum):
    """What was decided about subject and object."""

    RIGHT = "right"
    """The attribution is one, however unlikely the reader finds it."""
    WRONG = "wrong"
    """The attribution is none."""
    SOURCE_IS = "source-is"
    """The source of the attribution is that actor, and nobody else that the machine takes it for."""
    SAME_ACTOR = "same-actor"
    OTHER_ACTOR = "other-actor"
    SAME_STATEMENT = "same-statement"
    OTHER_STATEMENT = "other-statement"
    SAME_CLAIM = "same-claim"
    OTHER_CLAIM = "other-claim"
    DENIAL = "denial"
    """The statement that the attribution tells denies that claim."""
    NO_DENIAL = "no-denial"
    """The statement that the attribution tells does not deny that claim."""
    HIDE = "hide"
    """The claim, the statement, or the attribution is left out of briefs, which count it with the reason."""
    SHOW = "show"
    """It is not."""

    @property
    def question(self) -> str:
        """What it decides: of two decisions on one question, the later one holds."""
        return _QUESTIONS[self]

    @property
    def on_pair(self) -> bool:
        """Whether subject and object together are what is asked about."""
        return self in _PAIRED

    @property
    def has_object(self) -> bool:
        """Whether it is about two things."""
        return self in _PAIRED or self is JudgementKind.SOURCE_IS


_QUESTIONS: Final = {
    JudgementKind.RIGHT: "attribution",
    JudgementKind.WRONG: "attribution",
    JudgementKind.SOURCE_IS: "source",
    JudgementKind.SAME_ACTOR: "actor",
    JudgementKind.OTHER_ACTOR: "actor",
    JudgementKind.SAME_STATEMENT: "statement",
    JudgementKind.OTHER_STATEMENT: "statement",
    JudgementKind.SAME_CLAIM: "claim",
    JudgementKind.OTHER_CLAIM: "claim",
    JudgementKind.DENIAL: "denial",
    JudgementKind.NO_DENIAL: "denial",
    JudgementKind.HIDE: "hide",
    JudgementKind.SHOW: "hide",
}
_PAIRED: Final = frozenset(
    kind for kind, question in _QUESTIONS.items() if question in ("actor", "statement", "claim", "denial")
)


@dataclass(frozen=True, slots=True)
class Ground:
    """The words that a judgement was made on: those of one attribution.

    Attributes:
        document_id: Of the document that they stand in.
        attribution_id: In the ledger.
        part: Which sentence of the content, where it is about a claim.
        place: Where the cue stands in the input, or where there is none the content; empty for neither.
        source: The words of the source, as they are; None where it is only implied.
        cue: The words of saying, likewise.
        content: What was said, likewise.
    """

    document_id: str
    attribution_id: str
    part: int
    place: tuple[Span, ...]
    source: str | None
    cue: str | None
    content: str | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision of one person.

    Attributes:
        subject: The id that it is about.
        object: The other id, or None where it is about one thing only.
        at: ISO time in UTC.
        id: Of the decision itself.
        grounds: The words that subject and object rested on when it was made, one for each.
    """

    kind: JudgementKind
    subject: str
    object: str | None
    by: str
    at: str
    why: str
    id: str = ""
    grounds: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True)
class Orphan:
    """A decision whose words are no longer read as they were: it is kept, and has no effect."""

    judgement: Judgement
    why: str


def decided(judgements: Iterable[Judgement], kind: JudgementKind) -> Iterator[tuple[str, str]]:
    """Yield subject and object of every judgement of a kind that holds; the object is empty where there is none."""
    for judgement in settle(judgements):
        if judgement.kind is kind:
            yield judgement.subject, judgement.object or ""


def settle(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the latest judgement on each question, the latest first, whatever the order they come in."""
    settled: dict[tuple[str, frozenset[str | None]], Judgement] = {}
    for judgement in latest_first(judgements):
        about = (judgement.subject, judgement.object) if judgement.kind.on_pair else (judgement.subject,)
        settled.setdefault((judgement.kind.question, frozenset(about)), judgement)
    return list(settled.values())


def latest_first(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return judgements in the order in which they beat one another; those of one time by their ids."""
    return sorted(
        judgements, key=lambda j: (j.at, j.id, j.kind, j.subject, j.object or "", j.why), reverse=True
    )
