"""A person's decisions on what a ledger holds."""

import secrets
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from sayso.api.ledger.opening import opened
from sayso.api.ledger.part import find_id
from sayso.api.ledger.resolving import resolve_ledger
from sayso.api.options import ReadOptions
from sayso.domain.judgement import Ground, Judgement, JudgementKind
from sayso.domain.run import Run
from sayso.errors import NotInLedger

if TYPE_CHECKING:
    from sayso.store import Ledger, View

_DEFAULTS = ReadOptions()
_SUBJECTS: Final = {
    "attribution": "a",
    "source": "a",
    "actor": "p",
    "statement": "s",
    "claim": "c",
    "denial": "as",
    "hide": "acs",
}
"""The first letters that the id of a subject can have, by the question."""
_OBJECTS: Final = {"source": "p", "actor": "p", "statement": "s", "claim": "c", "denial": "c"}
"""The same of an object."""


def take_out(
    ledger: "str | Ledger",
    claim_id: str,
    statement_id: str,
    *,
    by: str,
    why: str = "",
    options: ReadOptions = _DEFAULTS,
    resolve: bool = True,
) -> list[Judgement]:
    """Decide that a statement is not about a claim: each of its sentences is kept apart from the others of the claim.

    Args:
        ledger: A file, or ``postgresql://…``; or one that is open.
        claim_id: Of the claim.
        statement_id: Of a statement on it.
        by: Who decides.
        why: For what reason.
        options: How what is said together is found out anew.
        resolve: Whether it takes effect at once.

    Raises:
        NotInLedger: There is no such claim, or statement on it.
        ValueError: Nothing else is about the claim.
        StoreError: The ledger cannot be written.
    """
    with opened(ledger) as held:
        with held.view() as view:
            claim, statement = find_id(view, claim_id, "claim"), find_id(view, statement_id, "statement")
            taken, left = view.part_claim(claim, statement)
        if not taken:
            raise NotInLedger(
                f"{statement_id!r} says nothing about {claim_id!r}", remedy="see sayso claim ID"
            )
        if not left:
            raise ValueError(
                f"nothing but {statement_id!r} is about {claim_id!r}; expected something to keep"
            )
        made = [
            judge(held, JudgementKind.OTHER_CLAIM, left[0], each, by=by, why=why, resolve=False)
            for each in taken
        ]
        if resolve:
            resolve_ledger(held, options)
    return made


def judge(
    ledger: "str | Ledger",
    kind: JudgementKind,
    subject: str,
    object_: str | None = None,
    *,
    by: str,
    why: str = "",
    options: ReadOptions = _DEFAULTS,
    resolve: bool = True,
) -> Judgement:
    """Write a decision into a ledger, and return it.

    Args:
        ledger: A file, or ``postgresql://…``; or one that is open.
        kind: What is decided.
        subject: The id that it is about.
        object_: The other id, where it is about two things.
        by: Who decides.
        why: For what reason.
        options: How what is said together is found out anew.
        resolve: Whether it takes effect at once; else the next time that the ledger is resolved.

    Raises:
        NotInLedger: An id names nothing.
        ValueError: The ids are none that can be decided on so.
        StoreError: The ledger cannot be written.
    """
    _check_ids(kind, subject, object_)
    with opened(ledger) as held:
        with held.view() as view:
            ids = [subject, *([object_] if object_ else [])]
            named = [_name(view, id_, kind) for id_ in ids]
        judgement = Judgement(
            kind=kind,
            subject=named[0][0],
            object=named[1][0] if len(named) > 1 else None,
            by=by,
            at=datetime.now(UTC).isoformat(timespec="microseconds"),
            why=why,
            id=f"j{secrets.token_hex(6)}",
            grounds=tuple(ground for _, ground in named),
        )
        write_judgements(held, [judgement])
        if resolve:
            resolve_ledger(held, options)
    return judgement


def undo(
    ledger: "str | Ledger",
    judgement_id: str,
    *,
    by: str,
    why: str = "",
    options: ReadOptions = _DEFAULTS,
    resolve: bool = True,
) -> None:
    """Undo a decision; that it was made and undone stays in the journal.

    Args:
        ledger: A file, or ``postgresql://…``; or one that is open.
        judgement_id: Of the decision.
        by: Who undoes it.
        why: For what reason.
        options: How what is said together is found out anew.
        resolve: Whether it takes effect at once.

    Raises:
        NotInLedger: There is no such decision, or it was undone.
        StoreError: The ledger cannot be written.
    """
    with opened(ledger) as held:
        with held.view() as view:
            if judgement_id not in {each.id for each in view.judgements()}:
                raise NotInLedger(
                    f"no judgement {judgement_id!r} holds", remedy="list them with sayso judge list"
                )
        work = held.begin("judge", Run(version("sayso")))
        with work.change() as change:
            change.undo(judgement_id, by=by, why=why)
        work.end()
        if resolve:
            resolve_ledger(held, options)


def write_judgements(ledger: "Ledger", judgements: Sequence[Judgement]) -> None:
    """Write decisions into the journal of a ledger, all in one change; they take effect when it is resolved."""
    if not judgements:
        return
    work = ledger.begin("judge", Run(version("sayso")))
    with work.change() as change:
        for each in judgements:
            change.judge(each)
    work.end()


def _name(view: "View", id_: str, kind: JudgementKind) -> tuple[str, Ground]:
    """Return the id of the attribution that gives a thing its id, as the thing, and the words that it rests on."""
    from sayso.resolve.grounds import lay_ground

    current = view.find_current(id_)
    founder = None if current is None else view.founder(id_) or view.founder(current)
    if founder is None:
        raise NotInLedger(
            f"the ledger holds nothing of the id {id_!r}", remedy="see sayso claims and sayso who"
        )
    reading = next(iter(view.readings([founder.document_id])))
    attribution = reading.find(founder.number)
    return id_, lay_ground(reading, attribution, founder.part)


def _check_ids(kind: JudgementKind, subject: str, object_: str | None) -> None:
    if kind.has_object != (object_ is not None):
        raise ValueError(f"{kind} with {'one id' if object_ is None else 'two ids'}; expected the other way")
    for id_, letters in ((subject, _SUBJECTS), (object_, _OBJECTS)):
        if id_ is not None and id_[:1] not in letters[kind.question]:
            expected = " or ".join(f"{letter}…" for letter in letters[kind.question])
            raise ValueError(f"{kind} of {id_!r}; expected an id such as {expected}")
