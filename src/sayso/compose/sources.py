"""Who speaks in a brief, and how good the sourcing of the whole is (ICD 206)."""

from collections.abc import Iterable, Sequence

from sayso.compose.documents import sort_documents
from sayso.compose.lookup import Lookup
from sayso.compose.phrases import count
from sayso.domain.brief import BriefActor, BriefClaim, BriefStatement, Sourcing


def list_actors(statements: Sequence[BriefStatement], lookup: Lookup) -> tuple[BriefActor, ...]:
    """Return who speaks: named ones first, the most often told first, then by name."""
    told: dict[str, list[BriefStatement]] = {}
    for statement in statements:
        told.setdefault(statement.actor_id, []).append(statement)
    actors = [_describe(actor_id, theirs, lookup) for actor_id, theirs in told.items()]
    return tuple(sorted(actors, key=lambda each: (not each.named, -each.statements, each.name, each.id)))


def sum_up(
    claims: Sequence[BriefClaim], statements: Sequence[BriefStatement], *, left_out: int = 0
) -> Sourcing:
    """Return how good the sourcing of a brief is.

    Args:
        claims: All that are told.
        statements: All that are told, on claims and aside.
        left_out: How many claims there are besides.
    """
    named = {each.actor_id for each in statements if each.named}
    unnamed = {each.actor_id for each in statements} - named
    first_hand = {each.actor_id for each in statements if _is_first_hand(each)}
    relayed = (named | unnamed) - first_hand
    single = tuple(claim.id for claim in claims if claim.independent_sources == 1)
    return Sourcing(
        sources=len(named | unnamed),
        named=len(named),
        unnamed=len(unnamed),
        first_hand=len(first_hand),
        relayed=len(relayed),
        single_source_claims=single,
        summary=_summary(len(named), len(unnamed), len(relayed), claims, single, left_out),
    )


def _describe(actor_id: str, statements: Iterable[BriefStatement], lookup: Lookup) -> BriefActor:
    actor = lookup.actors[actor_id]
    speaking = {document for document, _ in actor.mentions}
    distinct = {statement.id for statement in statements}
    return BriefActor(
        id=actor.id,
        name=actor.name,
        named=actor.named,
        kind=actor.kind,
        aliases=actor.aliases,
        documents=tuple(
            each.path for each in sort_documents(lookup.documents.values()) if each.id in speaking
        ),
        statements=len(distinct),
    )


def _is_first_hand(statement: BriefStatement) -> bool:
    return any(not telling.via for telling in statement.tellings)


def _summary(
    named: int, unnamed: int, relayed: int, claims: Sequence[BriefClaim], single: Sequence[str], left_out: int
) -> str:
    contested = sum(claim.contested for claim in claims)
    told = count(len(claims) + left_out, "claim")
    told = f"{len(claims)} of {told} told" if left_out else told
    sentences = [
        f"{count(named + unnamed, 'source')}: {named} named, {unnamed} not named.",
        f"{count(relayed, 'source')} known only through another." if relayed else "",
        f"{told}: {contested} contested, {len(single)} on the word of a single source.",
    ]
    return " ".join(sentence for sentence in sentences if sentence)
