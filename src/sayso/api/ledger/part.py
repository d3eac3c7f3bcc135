"""Part of a ledger, loaded and told: some claims or statements, with the documents that they stand in."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NoReturn

from sayso.domain.brief import Brief, Withheld
from sayso.domain.copy_group import CopyGroup
from sayso.domain.judgement import Judgement, JudgementKind, Orphan, decided
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.errors import LedgerDamaged, NotInLedger

if TYPE_CHECKING:
    from sayso.store import View

_MOST: Final = 1000
"""Actors that a part of a name may stand for."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some statements, the claims that were asked for, and the readings that they rest on, with what is told at least.

    Raises:
        LedgerDamaged: They rest on something that is not there.
    """

    resolution: Resolution
    readings: tuple[Reading, ...]

    def __post_init__(self) -> None:
        documents = {reading.document.id for reading in self.readings}
        read = {(reading.document.id, each.id) for reading in self.readings for each in reading.attributions}
        actors = {actor.id for actor in self.resolution.actors}
        for statement in self.resolution.statements:
            told = {(telling.document_id, telling.attribution_id) for telling in statement.tellings}
            if not told <= read or statement.actor_id not in actors:
                _refuse(f"statement {statement.id}")
        for claim in self.resolution.claims:
            if claim.headline_document not in documents:
                _refuse(f"claim {claim.id}")


def load_part(view: "View", *, claim_ids: Collection[str] = (), statement_ids: Collection[str] = ()) -> Part:
    """Return some claims with all statements on them, or some statements; of what was read, only what tells these.

    Documents of which a person judged something are read whole, since an attribution is named beside all others.
    """
    found = view.part(claim_ids=claim_ids, statement_ids=statement_ids)
    told = _list_told(found)
    whole = {ground.document_id for each in view.judgements() for ground in each.grounds}
    whole |= {document_id for document_id, numbers in told.items() if not numbers}
    narrow = {document_id: told[document_id] for document_id in sorted(told.keys() - whole)}
    readings = (*view.readings(sorted(told.keys() & whole)), *view.readings_told(narrow))
    return _make_part(found, told, readings)


def load_whole_part(view: "View", claim_ids: Collection[str]) -> Part:
    """Return some claims with all statements on them, and all that was read out of the documents that tell these."""
    found = view.part(claim_ids=claim_ids)
    told = _list_told(found)
    return _make_part(found, told, view.readings(sorted(told)))


def _list_told(found: Resolution) -> dict[str, set[str]]:
    """Return what is told, by document: the numbers of attributions."""
    told: dict[str, set[str]] = {claim.headline_document: set() for claim in found.claims}
    for statement in found.statements:
        for telling in statement.tellings:
            told.setdefault(telling.document_id, set()).add(telling.attribution_id)
    return told


def _make_part(found: Resolution, told: Collection[str], readings: Iterable[Reading]) -> Part:
    return Part(replace(found, copy_groups=tuple(_narrow(found.copy_groups, told))), tuple(readings))


def compose_part(view: "View", part: Part, withheld: Sequence[Withheld] = ()) -> Brief:
    """Return the brief of a part; what is left out of it is counted besides.

    Args:
        view: What the ledger says.
        part: Of it.
        withheld: What else there is.
    """
    from sayso.compose import ComposeOptions, compose
    from sayso.resolve import states_of
    from sayso.weigh import weigh

    weighing = weigh(part.readings, part.resolution, states_of)
    asked = ComposeOptions(part=True, asked={"as_of": view.time})
    judged = list_in_force(view)
    brief = compose(part.readings, part.resolution, weighing, view.last_run(), asked, judgements=judged)
    return replace(brief, withheld=(*brief.withheld, *withheld))


def list_in_force(view: "View") -> list[Judgement]:
    """Return the judgements that are in force, by the ids that stand for things now."""
    holding, _ = _hold(view)
    return [replace(each, subject=view.find_current(each.subject) or each.subject) for each in holding]


def list_orphans(view: "View") -> list[Orphan]:
    """Return the judgements whose words are not read any more."""
    return _hold(view)[1]


def _hold(view: "View") -> tuple[list[Judgement], list[Orphan]]:
    """Return the judgements that are in force, and those that are not.

    What was hidden stays hidden as long as any of it is told in the words that were read when it was.
    """
    from sayso.resolve.grounds import hold

    made = view.judgements()
    documents = {ground.document_id for each in made for ground in each.grounds}
    holding, orphans = hold(made, view.readings(sorted(documents)))
    wrong = {subject for subject, _ in decided(holding, JudgementKind.WRONG)}
    left: list[Orphan] = []
    for orphan in orphans:
        judgement = orphan.judgement
        hides = judgement.kind.question == "hide"
        heir = view.find_heir(judgement.subject, at=judgement.at, without=wrong) if hides else None
        if heir is None:
            left.append(orphan)
        else:
            holding.append(replace(judgement, subject=heir))
    return holding, left


def find_id(view: "View", id_: str, kind: str) -> str:
    """Return the id that stands for one that was ever given out.

    Args:
        view: What the ledger says.
        id_: The one to look for.
        kind: Of what: ``claim``, ``statement``, ``person``, ``attribution``.

    Raises:
        NotInLedger: There is nothing of this id, or it names something else.
    """
    found = view.find_current(id_) if id_.startswith(kind[0]) else None
    if found is None:
        raise NotInLedger(
            f"the ledger holds no {kind} {id_!r}", expected=f"an id such as {kind[0]}0123456789ab"
        )
    return found


def find_actors(view: "View", name: str) -> list[str]:
    """Return the ids of those of a name, or of a part of one, or of an id; those heard most often first.

    Raises:
        NotInLedger: There is nobody.
    """
    found = view.find_current(name) if name.startswith("p") else None
    actors = [found] if found is not None else view.find_actors(name)
    if not actors:
        raise NotInLedger(f"nobody called {name!r} speaks in this ledger", remedy="try a part of the name")
    return actors


def find_speakers(view: "View", name: str) -> list[str]:
    """Return the ids of those of exactly this name; where there are none, of all in whose name it stands.

    Raises:
        NotInLedger: There is nobody.
    """
    return view.find_namesakes(name)[:_MOST] or find_actors(view, name)[:_MOST]


def _refuse(what: str) -> NoReturn:
    raise LedgerDamaged(
        f"{what} rests on something that the ledger does not hold",
        remedy="see with sayso verify what is damaged, and restore a backup with sayso restore",
    )


def _narrow(groups: Iterable[CopyGroup], documents: Collection[str]) -> Iterable[CopyGroup]:
    """Yield the groups of which at least two members are there, without the others."""
    for group in groups:
        members = tuple(each for each in group.members if each in documents)
        if len(members) > 1:
            yield replace(
                group,
                members=members,
                original=group.original if group.original in members else None,
                latest=group.latest if group.latest in members else None,
                shared=tuple(each for each in group.shared if each.document_id in members),
            )
