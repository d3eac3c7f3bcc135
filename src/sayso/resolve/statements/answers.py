"""Which statements a denial, a doubt or a refusal answers."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.domain.act import StanceKind
from sayso.domain.statement import Statement
from sayso.resolve.claims.group import Gathered
from sayso.resolve.claims.proposition import Proposition
from sayso.resolve.claims.stance import ANSWERING
from sayso.resolve.claims.target import Target
from sayso.resolve.identity import Key
from sayso.resolve.statements.group import Told

_CLAIMING = frozenset({StanceKind.ASSERTS, StanceKind.REPORTS})


def find_answers(
    told: Sequence[Told],
    propositions: Sequence[Proposition],
    targets: Mapping[Key, Target],
    gathered: Sequence[Gathered],
) -> tuple[Statement, ...]:
    """Return the statements, each with those that it answers.

    What it cites comes first; else what others claim in the same documents; else what was
    claimed first elsewhere.
    """
    by_key = {propositions[place].key: each.statement for each in told for place in each.places}
    rivals = _list_rivals(gathered, {each.statement.id: each.statement for each in told})
    answering = {
        stance.statement_id for each in gathered for stance in each.claim.stances if stance.kind in ANSWERING
    }
    return tuple(
        replace(
            each.statement, answers=tuple(_answer(each, propositions, targets, by_key, rivals, answering))
        )
        for each in told
    )


def _answer(
    told: Told,
    propositions: Sequence[Proposition],
    targets: Mapping[Key, Target],
    by_key: Mapping[Key, Statement],
    rivals: Mapping[str, Sequence[Statement]],
    answering: Collection[str],
) -> Iterator[str]:
    members = [propositions[place] for place in told.places]
    own = told.statement
    if own.id not in answering and not any(m.stance is None or m.stance in ANSWERING for m in members):
        return
    cited = {by_key[targets[m.key].of].id for m in members if targets[m.key].of in by_key} - {own.id}
    others = [other for other in rivals.get(own.id, ()) if other.actor_id != own.actor_id]
    if cited:
        yield from sorted(cited)
        return
    documents = {telling.document_id for telling in own.tellings}
    near = [other for other in others if documents & {telling.document_id for telling in other.tellings}]
    yield from (other.id for other in near or others[:1])


def _list_rivals(
    gathered: Sequence[Gathered], statements: Mapping[str, Statement]
) -> dict[str, list[Statement]]:
    """For each statement those that assert or report a claim that it is about, in canonical order."""
    rivals: dict[str, list[Statement]] = {}
    for each in gathered:
        claiming = [
            statements[stance.statement_id] for stance in each.claim.stances if stance.kind in _CLAIMING
        ]
        for statement_id in each.statement_ids:
            rivals.setdefault(statement_id, []).extend(claiming)
    return rivals
