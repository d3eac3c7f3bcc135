"""Attributions that people decided on."""

from collections.abc import Collection, Iterable

from sayso.domain.anchor import name_attributions
from sayso.domain.judgement import Judgement, JudgementKind, settle
from sayso.domain.reading import Reading

Key = tuple[str, str]
"""An attribution: the id of its document, and its own there."""


def find_judged(
    readings: Iterable[Reading], judgements: Collection[Judgement], kind: JudgementKind
) -> dict[Key, Judgement]:
    """Return the attributions of which a kind of decision holds, with the decision."""
    judged = {each.subject: each for each in settle(judgements) if each.kind is kind}
    if not judged:
        return {}
    return {
        (reading.document.id, number): judged[id_]
        for reading in readings
        for number, id_ in name_attributions(reading).items()
        if id_ in judged
    }
