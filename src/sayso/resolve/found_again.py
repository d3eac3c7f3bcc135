"""The words that a judgement was made on, looked for in what is read now; never taken for others alike."""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Final

from sayso.domain.anchor import anchor_attributions
from sayso.domain.attribution import Attribution
from sayso.domain.document import Document
from sayso.domain.identity import identify
from sayso.domain.judgement import Ground
from sayso.domain.passage import GAP
from sayso.domain.reading import Reading
from sayso.domain.span import Span

_ABOUT_SOURCE: Final = frozenset(("source", "actor"))
"""Questions that rest on who speaks, whatever is said."""


def place_of(attribution: Attribution) -> tuple[Span, ...]:
    """Return where an attribution stands in the input: its cue, or where there is none its content, or its source."""
    return attribution.cue.origin or attribution.content.words.origin or attribution.source.words.origin


class ReadWords:
    """What was read of one document.

    Args:
        reading: All of it.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    @cached_property
    def _anchors(self) -> Mapping[str, str]:
        return anchor_attributions(self._reading)

    def find(self, ground: Ground, question: str) -> str:
        """Return the anchor of the attribution that has the words of a ground.

        Args:
            ground: Of a judgement.
            question: What it decides.

        Raises:
            LookupError: None has, or more than one.
        """
        chosen = self._find_there(ground, question) or self._find_shifted(ground)
        if len(chosen) != 1:
            how = "are not read any more" if not chosen else "are read more than once"
            words = ground.content or ground.cue or ground.source
            raise LookupError(f"the words that it was made on {how}: “{words}”")
        return self._anchors[chosen[0].id]

    def _find_there(self, ground: Ground, question: str) -> list[Attribution]:
        """Return those with its words at its place; of several, the one of its id."""
        alike = (each for each in self._reading.attributions if place_of(each) == ground.place)
        there = [each for each in alike if _has_words(each, ground, question)]
        own = [each for each in there if self._name(each) == ground.attribution_id]
        return own or there

    def _find_shifted(self, ground: Ground) -> list[Attribution]:
        """Return those with all its words, where the text came to stand elsewhere, and says them but once."""
        if _stands(ground, self._reading.document) or not _is_said_once(ground, self._reading.document.text):
            return []
        return [each for each in self._reading.attributions if _has_words(each, ground, "")]

    def _name(self, attribution: Attribution) -> str:
        return identify("attribution", self._reading.document.id, self._anchors[attribution.id])


def _has_words(attribution: Attribution, ground: Ground, question: str) -> bool:
    same = attribution.source.words.text == ground.source and attribution.cue.text == ground.cue
    return same and (question in _ABOUT_SOURCE or attribution.content.words.text == ground.content)


def _stands(ground: Ground, document: Document) -> bool:
    """Whether the text still has the words of a ground at its place, whatever is read there."""
    words = (ground.cue or ground.content or ground.source or "").split(GAP)[0]
    if not words or not ground.place:
        return False
    starts = (found.start() for found in re.finditer(re.escape(words), document.text))
    origins = (document.traced.origin([Span(start, start + len(words))]) for start in starts)
    return any(origin and origin[0].start == ground.place[0].start for origin in origins)


def _is_said_once(ground: Ground, text: str) -> bool:
    pieces = (ground.content or ground.cue or ground.source or "").split(GAP)
    return any(piece and text.count(piece) == 1 for piece in pieces)
