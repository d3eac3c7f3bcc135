"""Denials as a person judged them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.domain.act import StanceKind
from sayso.domain.claim import Stance
from sayso.domain.identity import identify
from sayso.domain.judgement import Judgement, JudgementKind, decided
from sayso.domain.statement import Statement
from sayso.resolve.claims.group import Gathered
from sayso.resolve.corpus import Corpus
from sayso.resolve.identity import Key


def judge_denials(
    gathered: Sequence[Gathered],
    told: Mapping[Key, Statement],
    corpus: Corpus,
    judgements: Collection[Judgement],
) -> tuple[Gathered, ...]:
    """Return the claims with the denials that were judged to be some, and without those judged to be none.

    A claim on which nobody takes a stance any more is none.

    Args:
        gathered: The claims.
        told: The statement that each attribution tells.
        corpus: All attributions.
        judgements: Decisions of people; subject is an attribution or a statement, object a claim.
    """
    if not any(judgement.kind.question == "denial" for judgement in judgements):
        return tuple(gathered)
    speaking = dict(_name_statements(told, corpus))
    added = set(_decide(judgements, JudgementKind.DENIAL, speaking))
    dropped = set(_decide(judgements, JudgementKind.NO_DENIAL, speaking))
    judged = (_judge(each, set(_name_claim(each, corpus)), added, dropped) for each in gathered)
    return tuple(each for each in judged if each.claim.stances)


def _judge(
    each: Gathered, names: set[str], added: Iterable[tuple[str, str]], dropped: Iterable[tuple[str, str]]
) -> Gathered:
    denying = sorted(statement for statement, claim in added if claim in names)
    not_denying = {statement for statement, claim in dropped if claim in names}
    kept = [
        stance
        for stance in each.claim.stances
        if stance.statement_id not in denying
        and not (stance.kind is StanceKind.DENIES and stance.statement_id in not_denying)
    ]
    stances = (*kept, *(Stance(statement, StanceKind.DENIES) for statement in denying))
    told = tuple(dict.fromkeys((*each.statement_ids, *denying)))
    return replace(each, claim=replace(each.claim, stances=stances), statement_ids=told)


def _decide(
    judgements: Iterable[Judgement], kind: JudgementKind, speaking: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    for subject, claim in decided(judgements, kind):
        if subject in speaking:
            yield speaking[subject], claim


def _name_statements(told: Mapping[Key, Statement], corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield every id that leads to a statement, with the statement's own."""
    for key, statement in told.items():
        founder = corpus.entries[key].founder
        yield identify("attribution", *founder), statement.id
        yield identify("statement", *founder), statement.id


def _name_claim(each: Gathered, corpus: Corpus) -> Iterator[str]:
    """Yield every id that leads to a claim."""
    for document_id, number, part in each.claim.members:
        founder = corpus.entries[Key(document_id, number)].founder
        yield identify("claim", *founder, *((str(part),) if part else ()))
