"""From what was read, resolved and weighed to the brief."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from sayso.compose.claims import add_aside, list_statements, tell_claim
from sayso.compose.documents import cite_documents, list_not_read, tell_copies, tell_period
from sayso.compose.hiding import Hidden, find_hidden
from sayso.compose.lookup import Lookup
from sayso.compose.options import ComposeOptions
from sayso.compose.rank import rank
from sayso.compose.sources import list_actors, sum_up
from sayso.compose.statements import tell_statement
from sayso.compose.withhold import (
    count_below,
    count_unplaced,
    find_right,
    find_wrong,
    split_by_limits,
    split_by_score,
)
from sayso.domain.brief import Brief, BriefClaim, BriefStatement, Withheld
from sayso.domain.claim import Claim
from sayso.domain.drift import Drift
from sayso.domain.failure import Failure
from sayso.domain.judgement import Judgement
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.domain.run import Run
from sayso.domain.weighing import Weighing

_DEFAULTS = ComposeOptions()


def compose(
    readings: Sequence[Reading],
    resolution: Resolution,
    weighing: Weighing,
    run: Run,
    options: ComposeOptions = _DEFAULTS,
    *,
    failures: Sequence[Failure] = (),
    judgements: Collection[Judgement] = (),
) -> Brief:
    """Return the brief: claims ranked, each with every stance on it; what is left out is counted.

    Args:
        readings: What every document says.
        resolution: Actors, statements, claims and copies over all of them.
        weighing: What the claims are worth.
        run: What made the readings.
        options: How much is told.
        failures: Inputs that gave no reading.
        judgements: Decisions of people, by the ids of what is told: what they hide is left out and counted.
    """
    hidden = find_hidden(judgements, readings, resolution.statements)
    resolution = replace(resolution, statements=tuple(hidden.trim(resolution.statements)))
    lookup = Lookup(readings, resolution, weighing)
    right, wrong = find_right(readings, judgements), find_wrong(readings, judgements)
    decided = {**hidden.reasons(), **wrong}
    shown = hidden.show_claims(resolution.claims)
    chosen, below = split_by_score(shown, lookup, min_score=options.min_score, right=right)
    claims, beyond = _tell_claims(chosen, lookup, weighing.drifts, hidden, options)
    aside = _tell_aside(resolution, claims, lookup, hidden)
    counts = count_below(below, min_score=options.min_score)
    withheld = (*counts, *beyond, *hidden.count(resolution.claims, resolution.statements))
    unplaced = [] if options.part else count_unplaced(lookup, min_score=options.min_score, decided=decided)
    documents = list(lookup.documents.values())
    statements = [*_list_told(claims), *aside]
    return Brief(
        tool=run,
        documents=cite_documents(documents, resolution.copy_groups),
        claims=tuple(claims),
        options=options.record(),
        period=tell_period(documents),
        sourcing=sum_up(claims, statements, left_out=sum(each.claims for each in withheld)),
        withheld=(*withheld, *unplaced),
        not_read=list_not_read(readings, failures),
        failures=(*failures, *(failure for reading in readings for failure in reading.failures)),
        aside=tuple(aside),
        actors=list_actors(statements, lookup),
        copies=tell_copies(resolution.copy_groups, {each.id: each.path for each in documents}),
    )


def _tell_claims(
    claims: Iterable[Claim],
    lookup: Lookup,
    drifts: Sequence[Drift],
    hidden: Hidden,
    options: ComposeOptions,
) -> tuple[list[BriefClaim], list[Withheld]]:
    """Return the claims that are told, the weightiest first, and the counts of the others."""
    told = [
        tell_claim(
            claim, lookup, drifts=[drift for drift in drifts if drift.claim_id == claim.id], hidden=hidden
        )
        for claim in claims
    ]
    published = {document.id: document.published_at for document in lookup.documents.values()}
    ranked = rank(told, published=published)
    kept, beyond = split_by_limits(ranked, limit=options.limit, once=options.once)
    sided = {each.id for claim in kept for each in list_statements(claim)}
    free = hidden.show(lookup.statements.values())
    answers = [each for each in free if each.answers and each.id not in sided]
    return [add_aside(claim, answers, lookup) for claim in kept], beyond


def _tell_aside(
    resolution: Resolution, claims: Iterable[BriefClaim], lookup: Lookup, hidden: Hidden
) -> list[BriefStatement]:
    """Return the statements that take no side on any claim and are not told beside one."""
    sided = {stance.statement_id for claim in resolution.claims for stance in claim.stances}
    told = {each.id for claim in claims for each in claim.aside}
    free = (each for each in hidden.show(resolution.statements) if each.id not in sided | told)
    return [
        tell_statement(each, lookup) for each in sorted(free, key=lambda each: (lookup.place(each), each.id))
    ]


def _list_told(claims: Iterable[BriefClaim]) -> Iterable[BriefStatement]:
    for claim in claims:
        yield from list_statements(claim)
        yield from claim.aside
