"""The brief: claims, ranked and told, every line with its citation."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.domain.act import Act, StanceKind
from sayso.domain.attribution import TimeReference
from sayso.domain.certainty import STATED, Certainty
from sayso.domain.citation import Citation
from sayso.domain.copy_group import CopyKind
from sayso.domain.drift import DriftKind, Severity
from sayso.domain.failure import Failure
from sayso.domain.run import Run
from sayso.domain.source import ActorKind, Basis


@dataclass(frozen=True, slots=True)
class BriefDocument:
    """A document as ICD 206 wants it cited.

    Attributes:
        source_type: Such as ``news report``.
        descriptor: What is known of its quality.
        decoded: The decoded input itself, kept where it cannot be read again (standard input, URLs).
    """

    id: str
    path: str
    sha256: str
    decoded_sha256: str
    encoding: str
    media_type: str = "text/plain"
    title: str | None = None
    publisher: str | None = None
    published_at: str | None = None
    accessed_at: str | None = None
    source_type: str = "published text"
    descriptor: str = ""
    decoded: str | None = None


@dataclass(frozen=True, slots=True)
class BriefQuantity:
    """A figure that a telling gives, in its words."""

    words: Citation
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class BriefTelling:
    """One attribution that tells a statement.

    Attributes:
        via: Through whom it was told, outermost first.
        words: What is cited for it: the content, or the cue where there is none.
        source: Who speaks, in the words of this document.
        cue: The words of saying.
        score: Calibrated probability in [0, 1] that the attribution is right.
        within: Ids of further attributions that tell the statement in a part of these words.
    """

    attribution_id: str
    words: Citation
    via: tuple[str, ...] = ()
    source: Citation | None = None
    cue: Citation | None = None
    quantities: tuple[BriefQuantity, ...] = ()
    score: float = 1.0
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BriefStatement:
    """One act of speech, with the name of who spoke.

    Attributes:
        hedge: The words of ``certainty``, cited from the telling that hedges first.
        time: The words of ``said_at``, from the one that gives a time first.
        role: What the first telling that says so calls the office of who spoke.
        affiliation: Whom they speak for, likewise.
    """

    id: str
    actor_id: str
    actor: str
    named: bool
    basis: Basis
    act: Act
    tellings: tuple[BriefTelling, ...]
    negated: bool = False
    certainty: Certainty = STATED
    said_at: TimeReference | None = None
    answers: tuple[str, ...] = ()
    hedge: Citation | None = None
    time: Citation | None = None
    role: Citation | None = None
    affiliation: Citation | None = None


@dataclass(frozen=True, slots=True)
class BriefSide:
    """All statements that take one stance on a claim."""

    stance: StanceKind
    statements: tuple[BriefStatement, ...]


@dataclass(frozen=True, slots=True)
class BriefDrift:
    """What a telling changed; the text of ``to`` is None where something was left out."""

    kind: DriftKind
    from_: Citation
    to: Citation
    severity: Severity


@dataclass(frozen=True, slots=True)
class BriefHidden:
    """Statements of one side of a claim that a person hid, or tellings of one that others tell too.

    Attributes:
        cites: The ids of the statements; of a telling that of its document and its own there, ``document/a1``.
        places: The path of each document that tells them, and where in its input.
        by: Who hid them.
        why: For what reason.
    """

    stance: StanceKind
    cites: tuple[str, ...]
    places: tuple[str, ...]
    by: str
    why: str


@dataclass(frozen=True, slots=True)
class BriefClaim:
    """A claim with every stance that the ledger holds on it.

    Attributes:
        aside: Statements that answer one of these and take no side ("did not deny").
        weight: Points by which claims are ranked; see ``compose/rank.py``.
        hidden: What a person left out of its sides: counted, with the reason and the place.
    """

    id: str
    headline: Citation
    contested: bool
    sides: tuple[BriefSide, ...]
    independent_sources: int = 0
    proven_independent: int = 0
    why_independent: str = ""
    credibility: int = 6
    why_credibility: str = ""
    drift: tuple[BriefDrift, ...] = ()
    aside: tuple[BriefStatement, ...] = ()
    weight: int = 0
    hidden: tuple[BriefHidden, ...] = ()


@dataclass(frozen=True, slots=True)
class BriefActor:
    """One who speaks in the brief.

    Attributes:
        aliases: All other wordings, sorted.
        documents: Paths of the documents in which they speak, the oldest first.
        statements: How many of theirs the brief tells.
    """

    id: str
    name: str
    named: bool
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    statements: int = 0


@dataclass(frozen=True, slots=True)
class BriefCopies:
    """Documents that share text, by their paths.

    Attributes:
        original: The one that the others took from, of versions the first; None where that cannot be told.
        latest: Of versions the last; None where that cannot be told.
    """

    id: str
    members: tuple[str, ...]
    original: str | None
    kind: CopyKind
    why: str = ""
    latest: str | None = None


@dataclass(frozen=True, slots=True)
class Sourcing:
    """How good the sourcing of the whole brief is.

    Attributes:
        sources: Who speaks, each counted once.
        first_hand: Sources that at least one report quotes without anybody between.
        relayed: Sources that are known through another alone.
    """

    sources: int = 0
    named: int = 0
    unnamed: int = 0
    first_hand: int = 0
    relayed: int = 0
    single_source_claims: tuple[str, ...] = ()
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Withheld:
    """What is counted and not told, with the reason; ``cites`` names the statements."""

    reason: str
    claims: int = 0
    statements: int = 0
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotRead:
    """A document that the brief does not rest on."""

    document: str
    why: str


@dataclass(frozen=True, slots=True)
class Brief:
    """The whole brief.

    Attributes:
        options: What was asked for, such as the shortest and longest it may be; JSON values.
        period: ISO dates of the first and the last document; None where unknown.
        aside: Statements that take no side on any claim.
    """

    tool: Run
    documents: tuple[BriefDocument, ...]
    claims: tuple[BriefClaim, ...]
    options: Mapping[str, object] = field(default_factory=dict)
    period: tuple[str | None, str | None] = (None, None)
    sourcing: Sourcing = Sourcing()
    withheld: tuple[Withheld, ...] = ()
    not_read: tuple[NotRead, ...] = ()
    failures: tuple[Failure, ...] = ()
    aside: tuple[BriefStatement, ...] = ()
    actors: tuple[BriefActor, ...] = ()
    copies: tuple[BriefCopies, ...] = ()
