"""Judgements whose ground another judgement took away."""

from collections.abc import Collection, Iterable, Mapping

from sayso.domain.judgement import Judgement, JudgementKind, latest_first, settle


def find_overtaken(resting: Mapping[Judgement, Collection[str]]) -> dict[Judgement, str]:
    """Return why judgements rest on nothing any more.

    What was judged wrong is no ground for anything else. Words that were given to another source are no ground for
    what was decided about their actor before.

    Args:
        resting: Judgements, with the ids of the attributions that subject and object rest on.
    """
    wrong = {each.subject: each for each in settle(resting) if each.kind is JudgementKind.WRONG}
    given: dict[str, Judgement] = {}
    overtaken: dict[Judgement, str] = {}
    for each in latest_first(resting):
        why = _why_wrong(each, resting[each], wrong) or _why_given(each, resting[each], given)
        if why:
            overtaken[each] = why
        elif each.kind is JudgementKind.SOURCE_IS and len(set(resting[each])) > 1:
            given.setdefault(each.subject, each)
    return overtaken


def _why_wrong(judgement: Judgement, ids: Iterable[str], wrong: Mapping[str, Judgement]) -> str | None:
    if judgement.kind.question == "attribution":
        return None
    by = next((wrong[id_].by for id_ in ids if id_ in wrong), None)
    return None if by is None else f"{by} judged the words that it was made on wrong"


def _why_given(judgement: Judgement, ids: Iterable[str], given: Mapping[str, Judgement]) -> str | None:
    named = {"actor": list(ids), "source": list(ids)[1:]}.get(judgement.kind.question, [])
    by = next((given[id_].by for id_ in named if id_ in given), None)
    return None if by is None else f"{by} gave the words that it was made on to another source"
