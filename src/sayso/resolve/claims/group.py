"""Claims with their stances: components over propositions and the statements that hold them."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.domain.act import StanceKind
from sayso.domain.claim import Claim, Stance
from sayso.domain.judgement import Judgement, JudgementKind
from sayso.resolve.claims.headline import choose_headline
from sayso.resolve.claims.link import link_propositions
from sayso.resolve.claims.proposition import Proposition
from sayso.resolve.claims.stance import flip
from sayso.resolve.embedder import Vectors
from sayso.resolve.identity import identify
from sayso.resolve.judging import Founders, pairs_of
from sayso.resolve.linking import Link, connect
from sayso.resolve.neighbours import Pair
from sayso.resolve.statements.group import Told

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
    propositions: Sequence[Proposition],
    told: Sequence[Told],
    pairs: Iterable[Pair],
    vectors: Vectors,
    judgements: Collection[Judgement] = (),
) -> tuple[Gathered, ...]:
    """Return the claims, each with every stance on it; a statement that takes no side has none."""
    founders: Founders = {
        identify(kind, *p.key): n for n, p in enumerate(propositions) for kind in ("claim", "statement")
    }
    components = connect(
        len(propositions),
        [*link_propositions(propositions, pairs), *_within_statements(told)],
        together=pairs_of(judgements, JudgementKind.SAME_CLAIM, founders),
        apart=pairs_of(judgements, JudgementKind.OTHER_CLAIM, founders),
    )
    statements = {place: each.statement.id for each in told for place in each.places}
    gathered: list[Gathered] = []
    for members in components:
        claim = _make(members, propositions, statements, vectors)
        if claim is not None:
            gathered.append(Gathered(claim, tuple(dict.fromkeys(statements[n] for n in members))))
    return tuple(gathered)


def _within_statements(told: Sequence[Told]) -> Iterator[Link]:
    for each in told:
        yield from (Link(left, right, 1.5) for left, right in pairwise(each.places))


def _make(
    members: Sequence[int], propositions: Sequence[Proposition], statements: dict[int, str], vectors: Vectors
) -> Claim | None:
    members = [n for n in members if n in statements]
    sided = [n for n in members if propositions[n].stance is not None]
    worded = [n for n in sided if propositions[n].passage]
    if not worded:
        return None
    chosen = propositions[choose_headline(worded, propositions, vectors)]
    stances: dict[str, set[StanceKind]] = {}
    for n in sided:
        turned = propositions[n].negative != chosen.negative
        kind = flip(propositions[n].stance) if turned else propositions[n].stance
        if kind is not None:
            stances.setdefault(statements[n], set()).add(kind)
    return Claim(
        id=identify("claim", *propositions[members[0]].key),
        headline_document=chosen.key.document_id,
        headline=chosen.passage,
        stances=tuple(
            Stance(statement_id, next(kind for kind in _WEIGHTIEST if kind in kinds))
            for statement_id, kinds in stances.items()
        ),
    )
