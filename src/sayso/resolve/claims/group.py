"""Claims with their stances: clusters of propositions and the statements that hold them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.domain.act import StanceKind
from sayso.domain.claim import Claim, Stance
from sayso.domain.identity import identify
from sayso.domain.judgement import Judgement, JudgementKind
from sayso.domain.statement import Statement
from sayso.resolve.actors.houses import Houses
from sayso.resolve.claims.cluster import cluster_propositions
from sayso.resolve.claims.decide import load_weights
from sayso.resolve.claims.headline import choose_headline
from sayso.resolve.claims.inner import has_no_source
from sayso.resolve.claims.proposition import Proposition, are_opposed, differ_in_polarity
from sayso.resolve.claims.stance import ANSWERING, flip
from sayso.resolve.embedder import Vectors
from sayso.resolve.identity import Key
from sayso.resolve.judging import Founders, list_decisions
from sayso.resolve.linking import Link, connect_judged

_OPPOSITE = frozenset({StanceKind.ASSERTS, StanceKind.DENIES})
_WEIGHTIEST = (
    StanceKind.DENIES,
    StanceKind.DOUBTS,
    StanceKind.UNAWARE,
    StanceKind.DECLINES,
    StanceKind.ASSERTS,
    StanceKind.REPORTS,
)


@dataclass(frozen=True, slots=True)
class Gathered:
    """A claim and all statements that are about it, those that take no side among them."""

    claim: Claim
    statement_ids: tuple[str, ...]


def group_claims(
    parts: Sequence[Proposition],
    told: Mapping[Key, Statement],
    links: Sequence[Link],
    vectors: Vectors,
    houses: Houses,
    judgements: Collection[Judgement] = (),
) -> tuple[Gathered, ...]:
    """Return the claims, each with every stance on it; a statement that takes no side has none.

    Args:
        parts: What each attribution says, sentence by sentence, in canonical order.
        told: The statement that each attribution tells, if it tells one.
        links: Pairs of places of parts that may be one claim.
        vectors: One row a part.
        houses: What each actor speaks for.
        judgements: Decisions of people.
    """
    founders: Founders = {
        identify(kind, *part.identity): n for n, part in enumerate(parts) for kind in ("claim", "statement")
    }
    decisions = tuple(
        list_decisions(judgements, founders, one=(JudgementKind.SAME_CLAIM,), other=JudgementKind.OTHER_CLAIM)
    )
    apart = list(_list_contradictions(parts))
    parted = [(left, right) for left, right, one in decisions if not one]
    claiming = {n for n, part in enumerate(parts) if part.key in told and _is_claimed(part)}
    tells = [told[part.key].id if part.key in told else part.key for part in parts]
    clusters = cluster_propositions(parts, links, [*apart, *parted], claiming, tells)
    components = connect_judged(
        len(parts),
        [Link(members[0], other, 1.0) for members in clusters for other in members[1:]],
        apart=apart,
        decisions=decisions,
    )
    same = [*links, *(Link(left, right, 1.0) for left, right, one in decisions if one)]
    agreeing = _pair_agreeing(parts, same, told, houses)
    gathered: list[Gathered] = []
    for members in components:
        able = [n for n in members if parts[n].key in told]
        within = frozenset(members)
        pairs_within = {both for n in able for other, both in agreeing.get(n, ()) if other in within}
        claim = _make(able, parts, told, vectors, pairs_within)
        if claim is not None:
            ids = dict.fromkeys(told[parts[n].key].id for n in able)
            gathered.append(Gathered(claim, tuple(ids)))
    return tuple(gathered)


def _is_claimed(part: Proposition) -> bool:
    """Whether somebody stands behind it: not who answers, and not the nobody of "the minister was told that …"."""
    return part.stance not in ANSWERING and not (part.entry.parent is not None and has_no_source(part.entry))


def _pair_agreeing(
    parts: Sequence[Proposition],
    links: Iterable[Link],
    told: Mapping[Key, Statement],
    houses: Houses,
) -> Mapping[int, list[tuple[int, tuple[str, str]]]]:
    """Return for each place the later ones that all but certainly say the same, with both statements."""
    confirming = load_weights().confirming
    found: dict[int, list[tuple[int, tuple[str, str]]]] = {}
    for left, right, strength in links:
        first, second = parts[left], parts[right]
        if strength < confirming or not {first.key, second.key} <= told.keys():
            continue
        if _are_witnesses(first, second) and houses[first.actor_id].isdisjoint(houses[second.actor_id]):
            one, other = sorted((told[first.key].id, told[second.key].id))
            found.setdefault(left, []).append((right, (one, other)))
    return found


def _are_witnesses(left: Proposition, right: Proposition) -> bool:
    """Whether two actors take one side, each in words of his own and not by what another said."""
    if left.actor_id == right.actor_id or left.stance != right.stance or left.stance not in _OPPOSITE:
        return False
    return left.direct and right.direct and not differ_in_polarity(left, right)


def _list_contradictions(parts: Sequence[Proposition]) -> Iterator[tuple[int, int]]:
    """Pairs of which one speaker asserts one and denies the other in one document: he means two claims."""
    spoken: dict[tuple[str, str], list[int]] = {}
    for n, part in enumerate(parts):
        if part.stance in _OPPOSITE:
            spoken.setdefault((part.key.document_id, part.actor_id), []).append(n)
    for places in spoken.values():
        denied = [n for n in places if parts[n].stance is StanceKind.DENIES]
        yield from ((n, other) for n in denied for other in places if _are_two_claims(parts[n], parts[other]))


def _are_two_claims(denied: Proposition, other: Proposition) -> bool:
    nested = other.key in (denied.key, denied.entry.parent) or other.entry.parent == denied.key
    return other.stance is StanceKind.ASSERTS and not nested and not differ_in_polarity(denied, other)


def _make(
    members: Sequence[int],
    parts: Sequence[Proposition],
    told: Mapping[Key, Statement],
    vectors: Vectors,
    agreeing: Collection[tuple[str, str]],
) -> Claim | None:
    sided = [n for n in members if parts[n].stance is not None]
    worded = [n for n in sided if parts[n].passage]
    if not worded:
        return None
    chosen = parts[choose_headline(worded, parts, vectors)]
    stances: dict[str, set[StanceKind]] = {}
    for n in sided:
        kind = flip(parts[n].stance) if are_opposed(parts[n], chosen) else parts[n].stance
        if kind is not None:
            stances.setdefault(told[parts[n].key].id, set()).add(kind)
    return Claim(
        id=identify("claim", *parts[worded[0]].identity),
        headline_document=chosen.key.document_id,
        headline=chosen.passage,
        stances=tuple(
            Stance(statement_id, next(kind for kind in _WEIGHTIEST if kind in kinds))
            for statement_id, kinds in stances.items()
        ),
        members=tuple((*parts[n].key, parts[n].part) for n in members),
        agreeing=tuple(sorted(agreeing)),
    )
