"""Times that one verb of saying shares with the next: "She said on Monday that it rained, adding that …"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from sayso.domain.attribution import Attribution
from sayso.domain.span import Span
from sayso.extract.time_places import is_later

_REACH: Final = 24
_JOINED: Final = re.compile(r"(?:,[”\"]?|\b(?:and|but|by|while))\s+(?:(?:also|then|\w+ly)\s+)?$")


def with_shared_times(
    text: str, attributions: Iterable[Attribution], sentences: Sequence[int]
) -> tuple[Attribution, ...]:
    """Return attributions, those joined on to another of the same sentence and source with its time.

    Args:
        text: The text.
        attributions: In text order.
        sentences: Where the sentence of each begins.
    """
    shared: list[Attribution] = []
    for number, each in enumerate(attributions):
        if each.said_at is None and _is_joined(text, each.cue.spans[0]):
            before = (
                shared[earlier]
                for earlier in range(number - 1, -1, -1)
                if sentences[earlier] == sentences[number]
            )
            joined = next((other for other in before if _same_speaker(other, each)), None)
            shared.append(replace(each, said_at=joined.said_at) if joined else each)
        else:
            shared.append(each)
    return tuple(shared)


def _is_joined(text: str, cue: Span) -> bool:
    """Whether a cue is joined on to what goes before it, and not as what still holds: "but has not said"."""
    joined = _JOINED.search(text, max(0, cue.start - _REACH), cue.start)
    return joined is not None and not is_later(joined[0], text[cue.start : cue.end])


def _same_speaker(first: Attribution, second: Attribution) -> bool:
    """Whether two stand in the same words, and have one source or two that are one actor's."""
    if first.parent != second.parent:
        return False
    same = first.source.words.spans == second.source.words.spans
    return same or (first.source.named and first.source.actor == second.source.actor)
