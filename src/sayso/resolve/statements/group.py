"""Statements: components over pairs of attributions that tell one act of speech."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sayso.domain.act import Act, StanceKind
from sayso.domain.actor import Actor
from sayso.domain.attribution import TimeReference
from sayso.domain.certainty import STATED
from sayso.domain.identity import identify
from sayso.domain.judgement import Judgement, JudgementKind
from sayso.domain.source import Basis
from sayso.domain.statement import Statement
from sayso.resolve.claims.inner import has_no_source
from sayso.resolve.claims.proposition import Proposition
from sayso.resolve.claims.stance import ANSWERING
from sayso.resolve.claims.target import Target
from sayso.resolve.corpus import Corpus
from sayso.resolve.identity import Key
from sayso.resolve.judging import Founders, list_decisions
from sayso.resolve.linking import Link, connect_judged
from sayso.resolve.neighbours import Pair
from sayso.resolve.statements.decide import are_one_statement, may_be_same_time
from sayso.resolve.statements.via import trace_via

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Told:
    """A statement and the places of the propositions that tell it."""

    statement: Statement
    places: tuple[int, ...]


def group_statements(
    corpus: Corpus,
    propositions: Sequence[Proposition],
    targets: Mapping[Key, Target],
    pairs: Iterable[Pair],
    actors: Mapping[Key, Actor],
    judgements: Collection[Judgement] = (),
) -> tuple[Told, ...]:
    """Return the acts of speech; each attribution that says or answers something tells exactly one.

    Args:
        corpus: All attributions.
        propositions: What each of them says, in canonical order.
        targets: Whose content that is.
        pairs: Pairs of places of propositions that are alike, each of one speaker.
        actors: The actor of each attribution.
        judgements: Decisions of people.
    """
    founders: Founders = {identify("statement", *p.entry.founder): n for n, p in enumerate(propositions)}
    links, apart = _decide(propositions, pairs)
    links += _fold(propositions, targets)
    decisions = list_decisions(
        judgements, founders, one=(JudgementKind.SAME_STATEMENT,), other=JudgementKind.OTHER_STATEMENT
    )
    components = connect_judged(len(propositions), links, apart=apart, decisions=decisions)
    said = ([n for n in members if not targets[propositions[n].key].unreal] for members in components)
    return tuple(
        Told(_make([propositions[n] for n in places], corpus, actors), tuple(places))
        for places in said
        if any(_says_something(propositions[n]) for n in places)
    )


def group_by_speaker(propositions: Sequence[Proposition]) -> Iterable[Sequence[int]]:
    """Return the places of each speaker's propositions: no others are one act of speech."""
    places: dict[str, list[int]] = {}
    for n, proposition in enumerate(propositions):
        places.setdefault(proposition.actor_id, []).append(n)
    return places.values()


def _decide(
    propositions: Sequence[Proposition], pairs: Iterable[Pair]
) -> tuple[list[Link], list[tuple[int, int]]]:
    links: list[Link] = []
    apart: list[tuple[int, int]] = []
    for left, right, cosine in pairs:
        first, second = propositions[left], propositions[right]
        if are_one_statement(first, second, cosine):
            links.append(Link(left, right, cosine))
        elif not may_be_same_time(first, second):
            apart.append((left, right))
    return links, apart


def _fold(propositions: Sequence[Proposition], targets: Mapping[Key, Target]) -> list[Link]:
    """Links between nested attributions of one who speaks of himself, or names nobody: "We believe that X", he said."""
    places = {proposition.key: n for n, proposition in enumerate(propositions)}
    links: list[Link] = []
    for n, inner in enumerate(propositions):
        outer = inner.entry.parent
        if outer is None or targets[inner.key].of != targets[outer].of:
            continue
        around = propositions[places[outer]]
        one_speaker = inner.actor_id == around.actor_id or has_no_source(inner.entry)
        if one_speaker and inner.stance == around.stance:
            links.append(Link(min(n, places[outer]), max(n, places[outer]), 2.0))
    return links


def _says_something(proposition: Proposition) -> bool:
    return bool(proposition.passage) or proposition.stance in ANSWERING or proposition.stance is None


def _make(members: Sequence[Proposition], corpus: Corpus, actors: Mapping[Key, Actor]) -> Statement:
    founder = members[0]
    speaker = next((member for member in members if not has_no_source(member.entry)), founder)
    attributions = [member.entry.attribution for member in members]
    here = [m.entry.attribution for m in members if m.key.document_id == founder.key.document_id]
    keys = {member.key for member in members}
    outermost = [m.entry.attribution for m in members if m.entry.parent not in keys] or attributions
    act, negated = _vote((each.act, each.negated) for each in outermost)
    if act is Act.ASSERT and all(member.stance is StanceKind.DENIES for member in members):
        act = Act.DENY
    return Statement(
        id=identify("statement", *_first(filter(_says_something, members), founder).entry.founder),
        actor_id=speaker.actor_id,
        act=act,
        negated=negated,
        tellings=tuple(trace_via(member.entry, corpus, actors) for member in _outermost_first(members)),
        certainty=_first((each.certainty for each in here if each.certainty.is_told), STATED),
        basis=_first(
            (each.source.basis for each in attributions if each.source.basis is not Basis.UNKNOWN),
            Basis.UNKNOWN,
        ),
        said_at=_first_time(each.said_at for each in here),
    )


def _outermost_first(members: Sequence[Proposition]) -> list[Proposition]:
    """The members of each document with those behind that only repeat in it what another one of them holds."""
    keys = {member.key for member in members}
    documents = dict.fromkeys(member.key.document_id for member in members)
    place = {document: n for n, document in enumerate(documents)}
    return sorted(members, key=lambda m: (place[m.key.document_id], m.entry.parent in keys))


def _vote(acts: Iterable[tuple[Act, bool]]) -> tuple[Act, bool]:
    """The act told most often; of these one that says more than "assert", then the first."""
    told = list(acts)
    counts = Counter(told)
    return max(counts, key=lambda act: (counts[act], act[0] is not Act.ASSERT, -told.index(act)))


def _first(values: Iterator[T], default: T) -> T:
    return next(values, default)


def _first_time(times: Iterator[TimeReference | None]) -> TimeReference | None:
    return next((time for time in times if time is not None), None)
