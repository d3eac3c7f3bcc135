"""Text taken as it is."""

import re

from sayso.domain.origin import TracedText
from sayso.domain.span import Span
from sayso.ingest.layout import Laid

_PARAGRAPH = re.compile(r"\S(?:.*?\S)??(?=\s*(?:\n[ \t\r]*\n|\r[ \t]*\r|\Z))", re.DOTALL)


def take_verbatim(decoded: str) -> Laid:
    """Return the input itself; its paragraphs are what empty lines part."""
    paragraphs = tuple(Span(*found.span()) for found in _PARAGRAPH.finditer(decoded))
    return Laid(TracedText.verbatim(decoded), paragraphs, (), None)
