"""A small dispute over a bridge, built by hand: three reports, five speakers, two claims."""

import hashlib
from collections.abc import Iterable

from sayso.domain.act import Act, StanceKind
from sayso.domain.actor import Actor
from sayso.domain.attribution import Attribution, Content, Quantity, TimeReference
from sayso.domain.certainty import STATED, Certainty, Level
from sayso.domain.claim import Claim, Stance
from sayso.domain.copy_group import CopyGroup, CopyKind
from sayso.domain.document import Document
from sayso.domain.drift import Drift, DriftKind, Severity
from sayso.domain.grade import Grade
from sayso.domain.independence import Independence
from sayso.domain.origin import TracedText
from sayso.domain.passage import EMPTY, Passage
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.domain.source import ActorKind, Basis, MentionKind, Source
from sayso.domain.span import Span
from sayso.domain.statement import Statement, Telling
from sayso.domain.weighing import Weighing

COURIER = (
    "The bridge at Aldmoor may be closed for two years, according to an engineer who spoke on condition of "
    "anonymity. “That is nonsense,” said the transport secretary, Ivo Lund, on Monday. About 400 lorries cross "
    "it every day, the council said. Its clerk declined to comment."
)
ECHO = (
    "The bridge at Aldmoor will be closed for two years, an engineer told the Courier. "
    "Port director Ana Veil said she had not heard of any closure. Mr Lund did not deny that cracks were found."
)


def make_document(path: str, text: str, *, publisher: str | None = None, day: str | None = None) -> Document:
    """Return a document whose text is taken as it is."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        id=sha256[:16],
        path=path,
        sha256=sha256,
        decoded_sha256=sha256,
        encoding="utf-8",
        media_type="text/plain",
        decoded=text,
        traced=TracedText.verbatim(text),
        paragraphs=(Span(0, len(text)),) if text else (),
        publisher=publisher,
        published_at=day,
    )


def find(document: Document, *words: str) -> Passage:
    """Return the passage of these words, each at its first place in the text."""
    starts = [(document.text.index(each), each) for each in words if each]
    return document.passage(Span(start, start + len(each)) for start, each in starts)


def attribute(
    document: Document,
    id_: str,
    source: str,
    cue: str,
    content: str,
    *,
    act: Act = Act.ASSERT,
    negated: bool = False,
    actor: str = "",
    named: bool = False,
    basis: Basis = Basis.UNKNOWN,
    role: str = "",
    hedge: str = "",
    level: Level = Level.STATED,
    time: tuple[str, str] | None = None,
    quantities: Iterable[Quantity] = (),
    score: float = 0.9,
) -> Attribution:
    """Return an attribution whose words are looked up in the text."""
    return Attribution(
        id=id_,
        parent=None,
        source=Source(
            words=find(document, source),
            actor=actor or source,
            named=named,
            kind=ActorKind.PERSON,
            mention=MentionKind.NAME if named else MentionKind.DESCRIPTION,
            role=find(document, role) if role else EMPTY,
            basis=basis,
        ),
        cue=find(document, cue),
        content=Content(find(document, content) if content else EMPTY),
        act=act,
        negated=negated,
        certainty=Certainty(level, None, find(document, hedge)) if hedge else STATED,
        said_at=TimeReference(find(document, time[0]), time[1], time[1]) if time else None,
        quantities=tuple(quantities),
        score=score,
    )


courier = make_document("reports/courier.txt", COURIER, publisher="Courier", day="2026-05-05")
echo = make_document("reports/echo.txt", ECHO, day="2026-05-06")

ENGINEER = attribute(
    courier,
    "a1",
    "an engineer who spoke on condition of anonymity",
    "according to",
    "The bridge at Aldmoor may be closed for two years",
    basis=Basis.ANONYMITY_GRANTED,
    hedge="may",
    level=Level.POSSIBLE,
    quantities=[Quantity(find(courier, "two years"), 2.0, unit="years")],
)
LUND = attribute(
    courier,
    "a2",
    "the transport secretary, Ivo Lund",
    "said",
    "“That is nonsense,”",
    act=Act.DENY,
    actor="Ivo Lund",
    named=True,
    basis=Basis.ON_RECORD,
    role="transport secretary",
    time=("on Monday", "2026-05-04"),
)
COUNCIL = attribute(
    courier,
    "a3",
    "the council",
    "the council said",
    "About 400 lorries cross it every day",
    basis=Basis.ON_RECORD,
    score=0.4,
    quantities=[Quantity(find(courier, "About 400 lorries"), 400.0, unit="lorries", approximate=True)],
)
CLERK = attribute(courier, "a4", "Its clerk", "declined to comment", "", act=Act.DECLINE, score=0.3)
RETOLD = attribute(
    echo,
    "a1",
    "an engineer",
    "told",
    "The bridge at Aldmoor will be closed for two years",
    basis=Basis.UNNAMED,
)
VEIL = attribute(
    echo,
    "a2",
    "Port director Ana Veil",
    "had not heard of",
    "any closure",
    act=Act.DOUBT,
    actor="Ana Veil",
    named=True,
    basis=Basis.ON_RECORD,
    role="Port director",
)
LUND_LATER = attribute(
    echo,
    "a3",
    "Mr Lund",
    "did not deny",
    "cracks were found",
    act=Act.DENY,
    negated=True,
    actor="Ivo Lund",
    named=True,
)

READINGS = (
    Reading(courier, (ENGINEER, LUND, COUNCIL, CLERK)),
    Reading(echo, (RETOLD, VEIL, LUND_LATER)),
)


def _actor(id_: str, name: str, *keys: tuple[Document, str], named: bool = True) -> Actor:
    mentions = tuple((document.id, attribution) for document, attribution in keys)
    return Actor(id_, name, named, ActorKind.PERSON, (), mentions)


def _state(
    id_: str, actor: str, attribution: Attribution, *tellings: Telling, answers: str = ""
) -> Statement:
    return Statement(
        id=id_,
        actor_id=actor,
        act=attribution.act,
        negated=attribution.negated,
        tellings=tellings,
        certainty=attribution.certainty,
        basis=attribution.source.basis,
        said_at=attribution.said_at,
        answers=tuple(answers.split()),
    )


RESOLUTION = Resolution(
    copy_groups=(
        CopyGroup("g1", tuple(sorted((courier.id, echo.id))), courier.id, "one sentence", CopyKind.PARTIAL),
    ),
    actors=(
        _actor("p1", "an engineer", (courier, "a1"), (echo, "a1"), named=False),
        _actor("p2", "Ivo Lund", (courier, "a2"), (echo, "a3")),
        _actor("p3", "the council", (courier, "a3")),
        _actor("p4", "Its clerk", (courier, "a4"), named=False),
        _actor("p5", "Ana Veil", (echo, "a2")),
    ),
    statements=(
        _state("s1", "p1", ENGINEER, Telling(courier.id, "a1"), Telling(echo.id, "a1", ("the Courier",))),
        _state("s2", "p2", LUND, Telling(courier.id, "a2"), answers="s1"),
        _state("s3", "p3", COUNCIL, Telling(courier.id, "a3")),
        _state("s4", "p4", CLERK, Telling(courier.id, "a4"), answers="s1"),
        _state("s5", "p5", VEIL, Telling(echo.id, "a2"), answers="s1"),
        _state("s6", "p2", LUND_LATER, Telling(echo.id, "a3"), answers="s1"),
    ),
    claims=(
        Claim(
            "c2",
            courier.id,
            find(courier, "About 400 lorries cross it every day"),
            (Stance("s3", StanceKind.ASSERTS),),
        ),
        Claim(
            "c1",
            courier.id,
            find(courier, "The bridge at Aldmoor may be closed for two years"),
            (
                Stance("s1", StanceKind.ASSERTS),
                Stance("s2", StanceKind.DENIES),
                Stance("s4", StanceKind.DECLINES),
                Stance("s5", StanceKind.UNAWARE),
            ),
        ),
    ),
)
WEIGHING = Weighing(
    independence=(
        Independence("c1", 1, 0, "both reports give the same engineer"),
        Independence("c2", 1, 0, "one report"),
    ),
    drifts=(Drift(DriftKind.HEDGE, "c1", courier.id, find(courier, "may"), echo.id, EMPTY, Severity.HIGH),),
    grades=(Grade("c1", 5, "denied by a named source"), Grade("c2", 3, "one source")),
)
