"""What kind of being a noun names, and the words at which a noun phrase opens or ends."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from sayso.domain.source import ActorKind
from sayso.extract.lexicon import rows

DETERMINERS: Final = frozenset(
    "the a an this that these those his her their its our my some many several".split()
)
OWNERS: Final = frozenset("my our your his her its their".split())
PEOPLES = ("an", "ish", "ese", "ch")
"""How most words end that say of which people or country somebody is."""

CUTS: Final = frozenset(
    "of for from in at on with who whose whom which that to by inside close familiar including as told "
    "speaking named called based near among like across throughout such behind about against under over after before "
    "within outside and or but".split()
)

_PLURALS: Final = (("ies", "y"), ("es", ""), ("s", ""))


def what(head: str) -> tuple[ActorKind, str, bool]:
    """Return kind, mark in the lexicon, and whether it is in the plural; several bodies have no mark."""
    known = _heads()
    if head in known:
        kind, mark = known[head]
        return kind, mark, kind is ActorKind.GROUP or head in ("police", "forces", "services")
    for ending, single in _PLURALS:
        if head.endswith(ending) and head[: -len(ending)] + single in known:
            kind, mark = known[head[: -len(ending)] + single]
            mark = mark if kind is ActorKind.PERSON else ""
            return (kind if kind is ActorKind.DOCUMENT else ActorKind.GROUP), mark, True
    plural = head.endswith("s") and not head.endswith(("ss", "us", "is"))
    return (ActorKind.GROUP if plural else ActorKind.UNKNOWN), "", plural


def head_of(spoken: Sequence[str]) -> str:
    """Return the word of some in small letters that says what somebody is: "mayor" of "mayor of Pell"."""
    return next((spoken[at - 1] for at in range(1, len(spoken)) if spoken[at] in CUTS), spoken[-1])


def kind_of(noun: str) -> ActorKind:
    """Return what kind of being a noun names."""
    return what(noun.lower())[0]


def spoken_kind(noun: str) -> ActorKind | None:
    """Return what those are who speak under a noun, in whatever number; None where nobody does."""
    noun = noun.lower()
    singles = (noun[: -len(ending)] + single for ending, single in _PLURALS if noun.endswith(ending))
    return next((_speakers()[form] for form in (noun, *singles) if form in _speakers()), None)


@cache
def _speakers() -> dict[str, ActorKind]:
    return {row[0]: ActorKind(row[1]) for row in rows("speakers.tsv")}


@cache
def _heads() -> dict[str, tuple[ActorKind, str]]:
    return {row[0]: (ActorKind(row[1]), row[2] if row[2:] else "") for row in rows("heads.tsv")}
