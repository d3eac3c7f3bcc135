"""What stands around a cue in its sentence, and who speaks it."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.domain.span import Span


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words around a cue.

    Attributes:
        sentence: That of the cue.
        within: The part of it that the same speaker speaks.
        beside: What other speakers speak in the sentence: contents that the cue does not stand in, and what
            interrupts the content that it does stand in.
    """

    sentence: Span
    within: Span
    beside: tuple[Span, ...]


class SurroundingsReader:
    """Finds what stands around the cues of a document.

    Args:
        sentences: Of the document, ascending.
        contents: Content spans of each relation.
    """

    def __init__(self, sentences: Sequence[Span], contents: Sequence[Sequence[Span]]) -> None:
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._touching: dict[int, dict[int, list[Span]]] = defaultdict(lambda: defaultdict(list))
        for number, spans in enumerate(contents):
            for span in spans:
                for index in range(self._index(span.start), bisect_left(self._starts, span.end)):
                    self._touching[index][number].append(span)

    def around(self, cue: Span, *, parent: int | None) -> Surroundings:
        """Return what stands around a cue.

        Args:
            cue: Where it stands.
            parent: Number of the relation in whose content it stands.
        """
        index = self._index(cue.start)
        sentence, touching = self._sentences[index], self._touching[index]
        beside = [
            span
            for spans in touching.values()
            if not any(each.start <= cue.start < each.end for each in spans)
            for span in spans
        ]
        spoken = touching[parent] if parent is not None and parent in touching else []
        if not any(each.start <= cue.start < each.end for each in spoken):
            return Surroundings(sentence, sentence, tuple(beside))
        beside += [
            Span(first.end, second.start) for first, second in pairwise(spoken) if first.end < second.start
        ]
        start, end = max(sentence.start, spoken[0].start), min(sentence.end, spoken[-1].end)
        return Surroundings(sentence, Span(start, end), tuple(beside))

    def _index(self, position: int) -> int:
        return max(0, bisect_right(self._starts, position) - 1)
