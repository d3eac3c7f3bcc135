"""The decisions that were made on what a ledger holds: listed, taken elsewhere, and learnt from."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from sayso.api.ledger.judging import write_judgements
from sayso.api.ledger.opening import opened
from sayso.api.ledger.part import list_in_force, list_orphans
from sayso.api.ledger.resolving import resolve_ledger
from sayso.api.options import ReadOptions
from sayso.domain.judgement import Judgement, JudgementKind, Orphan
from sayso.errors import MalformedRecord
from sayso.formats.passage_json import Record

if TYPE_CHECKING:
    from sayso.store import Ledger, View

_DEFAULTS = ReadOptions()
_TEACHING: Final = (JudgementKind.RIGHT, JudgementKind.WRONG, JudgementKind.SOURCE_IS)
"""What a reader can be trained on."""


def list_judgements(
    ledger: "str | Ledger", *, as_of: str | None = None
) -> tuple[list[Judgement], list[Orphan]]:
    """Return the decisions that are in force, as they were made, and those whose words are no longer read.

    Args:
        ledger: A file, or ``postgresql://…``; or one that is open.
        as_of: ISO 8601 time in UTC: the ledger as it stood then.

    Raises:
        StoreError: The ledger cannot be read.
    """
    with opened(ledger, read_only=True) as held, held.view(as_of) as view:
        orphans = list_orphans(view)
        lost = {orphan.judgement.id for orphan in orphans}
        return [each for each in view.judgements() if each.id not in lost], orphans


def import_judgements(
    ledger: "str | Ledger",
    judgements: Iterable[Judgement],
    *,
    options: ReadOptions = _DEFAULTS,
    resolve: bool = True,
) -> int:
    """Write decisions that were exported from another ledger, as they were made; those that are there stay.

    Those that were made on words of documents that were taken out of this one are left out. Of two on one question
    the later one holds, so none may come from the future.

    Args:
        ledger: A file, or ``postgresql://…``; or one that is open.
        judgements: With the words that they were made on, by which they are found again.
        options: How what is said together is found out anew.
        resolve: Whether they take effect at once.

    Returns:
        How many were new.

    Raises:
        MalformedRecord: One is dated later than now.
        StoreError: The ledger cannot be written.
    """
    judgements = list(judgements)
    _refuse_future(judgements)
    with opened(ledger) as held:
        with held.view() as view:
            known = {entry.record.get("id") for entry in view.entries("judgement")}
            new = [each for each in judgements if each.id not in known and not _is_removed(view, each)]
        write_judgements(held, new)
        if resolve:
            resolve_ledger(held, options)
    return len(new)


def _refuse_future(judgements: Iterable[Judgement]) -> None:
    now = datetime.now(UTC).isoformat(timespec="microseconds")
    for each in judgements:
        if each.at > now:
            raise MalformedRecord(
                f"the judgement {each.id} is of {each.at}",
                expected=f"a time up to {now}",
                remedy="set its clock right",
            )


def list_training(ledger: "str | Ledger") -> Iterator[Record]:
    """Yield what was judged right or wrong, each with the text that it stands in, to train a reader on.

    Args:
        ledger: A file, or ``postgresql://…``; or one that is open.

    Raises:
        StoreError: The ledger cannot be read.
    """
    from sayso.formats.reading_json import attribution_record

    with opened(ledger, read_only=True) as held, held.view() as view:
        for each in list_in_force(view):
            founder = view.founder(each.subject) if each.kind in _TEACHING else None
            if founder is None:
                continue
            reading = next(iter(view.readings([founder.document_id])))
            yield {
                "judgement": each.kind,
                "actor": None if each.object is None else _name_actor(view, each.object),
                "document": {"sha256": reading.document.sha256, "text": reading.document.text},
                "attribution": attribution_record(reading.find(founder.number)),
            }


def _name_actor(view: "View", actor_id: str) -> str:
    return view.actor(view.find_current(actor_id) or actor_id).name


def _is_removed(view: "View", judgement: Judgement) -> bool:
    return bool(view.removed([ground.document_id for ground in judgement.grounds]))
