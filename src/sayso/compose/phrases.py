"""The fixed phrases of which a brief is made, besides words that it cites."""

from collections.abc import Mapping
from typing import Final

from sayso.domain.act import Act, StanceKind
from sayso.domain.certainty import Level
from sayso.domain.drift import DriftKind
from sayso.domain.source import Basis, names_none

SIDES: Final[Mapping[StanceKind, str]] = {
    StanceKind.ASSERTS: "Says so",
    StanceKind.DENIES: "Denies it",
    StanceKind.DOUBTS: "Doubts it",
    StanceKind.UNAWARE: "Does not know of it",
    StanceKind.DECLINES: "Will not comment",
    StanceKind.REPORTS: "Passes it on",
}

ACTS: Final[Mapping[Act, tuple[str, str]]] = {
    Act.ASSERT: ("said", "did not say"),
    Act.REPORT: ("reported", "did not report"),
    Act.CONFIRM: ("confirmed", "did not confirm"),
    Act.ACKNOWLEDGE: ("acknowledged", "did not acknowledge"),
    Act.DENY: ("denied", "did not deny"),
    Act.REJECT: ("rejected", "did not rule out"),
    Act.ACCUSE: ("accused", "did not accuse"),
    Act.CRITICIZE: ("criticised", "did not criticise"),
    Act.PRAISE: ("praised", "did not praise"),
    Act.AGREE: ("agreed", "did not agree"),
    Act.DISAGREE: ("disagreed", "did not disagree"),
    Act.DOUBT: ("doubted", "did not doubt"),
    Act.ASSESS: ("assessed", "did not assess"),
    Act.PREDICT: ("predicted", "did not predict"),
    Act.WARN: ("warned", "did not warn"),
    Act.THREATEN: ("threatened", "did not threaten"),
    Act.PROMISE: ("promised", "did not promise"),
    Act.DEMAND: ("demanded", "did not demand"),
    Act.ORDER: ("ordered", "did not order"),
    Act.ASK: ("asked", "did not ask"),
    Act.ANNOUNCE: ("announced", "did not announce"),
    Act.DECLINE: ("declined to comment", "did not decline to comment"),
    Act.DESCRIBE: ("described", "did not describe"),
    Act.FEEL: ("felt", "did not feel"),
    Act.BELIEVE: ("believed", "did not believe"),
}
"""The act, and the act negated, in the past, where one form serves one speaker and many."""

_COMMENTED: Final = "would comment"
"""What is told of a refusal where the source says "not" for it: "Neither ministry would comment"."""

UNAWARE: Final = "knew nothing of it"

BASES: Final[Mapping[Basis, str]] = {
    Basis.ANONYMITY_GRANTED: "on condition of anonymity",
    Basis.HEARSAY: "hearsay, no origin given",
    Basis.INTELLIGENCE: "intelligence",
    Basis.DOCUMENT: "a document",
    Basis.UNNAMED: "",
    Basis.ON_RECORD: "on the record",
    Basis.UNKNOWN: "",
}
"""Besides ``named`` or ``not named``."""

LEVELS: Final[Mapping[Level, str]] = {
    Level.ALMOST_NO_CHANCE: "almost no chance, 1–5%",
    Level.VERY_UNLIKELY: "very unlikely, 5–20%",
    Level.UNLIKELY: "unlikely, 20–45%",
    Level.ROUGHLY_EVEN_CHANCE: "roughly even chance, 45–55%",
    Level.LIKELY: "likely, 55–80%",
    Level.VERY_LIKELY: "very likely, 80–95%",
    Level.ALMOST_CERTAIN: "almost certain, 95–99%",
    Level.POSSIBLE: "possible, no likelihood given",
    Level.JUDGED: "a judgement, no likelihood given",
    Level.STATED: "",
}
"""ICD 203: the term and its range."""

CREDIBILITY: Final[Mapping[int, str]] = {
    1: "confirmed by other independent sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable, contradicted",
    6: "cannot be judged",
}
"""The Admiralty's grades."""

DRIFTS: Final[Mapping[DriftKind, str]] = {
    DriftKind.FIGURE: "a figure changed",
    DriftKind.TIME: "a time changed",
    DriftKind.NAME: "a name changed",
    DriftKind.ROLE: "a role changed",
    DriftKind.HEDGE: "a hedge changed",
    DriftKind.NEGATION: "a negation changed",
    DriftKind.MODALITY: "a modality changed",
    DriftKind.CONDITION: "a condition changed",
    DriftKind.SCOPE: "the scope changed",
    DriftKind.QUOTATION: "a quotation changed",
    DriftKind.ATTRIBUTION: "an attribution changed",
    DriftKind.DENIAL: "a denial changed",
}

LEFT_OUT: Final = "left out"
NO_SIDE: Final = "Takes no side"
HIDDEN: Final = "Hidden"
EARLIER_VERSION: Final = "an earlier version of"
LATEST_VERSION: Final = "the latest of"
OTHER_VERSION: Final = "another version, earlier or later, of"

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def count(number: int, noun: str) -> str:
    """Return a number with its noun: ``1 source``, ``2 sources``."""
    plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{number} {noun if number == 1 else plural}"


def tell_foreign(language: str | None) -> str:
    """Return that a report is in a language that the reader was not made for; empty for English and unknown ones."""
    return f"not in English ({language})" if language not in {None, "en"} else ""


def tell_day(day: str) -> str:
    """Return an ISO date as people write it: ``31 March 2022``; the text itself if it is none."""
    parts = day[:10].split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts) or not 1 <= int(parts[1]) <= 12:
        return day
    return f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {parts[0]}"


def tell_days(first: str | None, last: str | None) -> str:
    """Return two ISO dates as a range without repetition: ``10–14 March 2026``; empty if unknown."""
    ends = [tell_day(day) for day in (first, last) if day]
    if not ends or ends[0] == ends[-1]:
        return ends[0] if ends else ""
    start, end = (each.split(" ") for each in ends)
    while len(start) > 1 and start[-1] == end[len(start) - 1]:
        start.pop()
    joint = "–" if len(start) == 1 else " – "
    return " ".join(start) + joint + " ".join(end)


def tell_act(act: Act, actor: str, *, negated: bool, named: bool) -> str:
    """Return an act as it is told behind who did it, or did not.

    Args:
        act: What is done by speaking.
        actor: Who does it, as it is told.
        negated: Whether the act is negated; not said again behind "no one", "neither side", "no official".
        named: Whether the actor has a name.
    """
    if not names_none(actor, named=named):
        return ACTS[act][negated]
    return _COMMENTED if act is Act.DECLINE else ACTS[act][False]
