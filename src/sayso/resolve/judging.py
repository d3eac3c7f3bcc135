"""A person's decisions between founding attributions."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from sayso.domain.judgement import Judgement, JudgementKind, settle
from sayso.resolve.linking import Decision

Founders: TypeAlias = Mapping[str, int]
"""The place of the mention that founds, or would found, the thing of each id."""


def list_decisions(
    judgements: Iterable[Judgement], founders: Founders, *, one: Iterable[JudgementKind], other: JudgementKind
) -> Iterator[Decision]:
    """Yield what was decided on pairs, the latest first; decisions on things that are not here are left out.

    Args:
        judgements: In any order.
        founders: Of subjects and objects.
        one: The kinds that say that two are one.
        other: The kind that says that they are not.
    """
    kinds = {**dict.fromkeys(one, True), other: False}
    for each in settle(judgements):
        left, right = founders.get(each.subject), founders.get(each.object or "")
        if each.kind in kinds and left is not None and right is not None:
            yield Decision(left, right, kinds[each.kind])
