"""What a search found, in a terminal."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import Console
from rich.text import Text

from sayso.compose.phrases import tell_act, tell_day
from sayso.compose.terminal.layout import Run, fill, print_lines, width_of
from sayso.domain.hit import Hit
from sayso.formats.quotation import collapse

_MARKED: Final = "bold yellow"
_OPENING: Final = frozenset('“„«"')
_CLOSING: Final = frozenset('”“»"')


def print_hits(hits: Sequence[Hit], console: Console) -> None:
    """Print who says what in which words, those of the query marked, and where that stands."""
    print_lines(_tell(hits, width_of(console)), console)


def _tell(hits: Sequence[Hit], width: int) -> Iterator[Text]:
    if not hits:
        yield Text("nothing found")
    for hit in hits:
        yield from fill(list(_tell_words(hit)), width=width, hanging=2)
        yield from fill(list(_tell_place(hit)), width=width, indent=2, hanging=2)
        yield Text()


def _tell_words(hit: Hit) -> Iterator[Run]:
    yield Run(collapse(hit.actor), "bold")
    if not hit.named:
        yield Run(" (not named)")
    verb = tell_act(hit.act, hit.actor, negated=hit.negated, named=hit.named)
    yield Run(f" {verb}: “" if verb else ": “")
    yield from _mark(hit)
    yield Run("”")


def _tell_place(hit: Hit) -> Iterator[Run]:
    known = (collapse(hit.outlet or ""), tell_day(hit.day) if hit.day else "", hit.path)
    yield Run(" · ".join(part for part in known if part), "dim")
    yield Run(" ")
    yield Run(hit.attribution_id, "cyan", solid=True)
    if hit.by_meaning and not hit.by_words:
        yield Run(" means something alike", "dim")


def _mark(hit: Hit) -> Iterator[Run]:
    """Yield the content, white space as blanks, without quotation marks around it."""
    content, at = hit.content, 0
    quoted = len(content) > 1 and content[0] in _OPENING and content[-1] in _CLOSING
    at, end = (1, len(content) - 1) if quoted else (0, len(content))
    for span in hit.highlights:
        yield Run(_level(content[at : span.start]))
        yield Run(_level(content[span.start : span.end]), _MARKED)
        at = span.end
    yield Run(_level(content[at:end]))


def _level(text: str) -> str:
    return re.sub(r"\s+", " ", text)
