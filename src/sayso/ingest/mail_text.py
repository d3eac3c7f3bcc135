"""The text of a mail without what it quotes of earlier ones, its signature, and the heads of mails passed on."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from sayso.domain.origin import Edit, TracedText
from sayso.domain.span import Span
from sayso.ingest.layout import Laid
from sayso.ingest.plain_text import clean_plain_text

INTRODUCTION: Final = 3
"""Lines over which the words that introduce a quoted mail may run."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_QUOTED = re.compile(r"[ \t]*>")
_MARKS = re.compile(r"[ \t]*(?:>[ \t]?)+")
_WROTE = re.compile(r"\s*(?:On|Am|Le|El)\b.{5,300}\b(?:wrote|schrieb|écrit|escribió)\s*:\s*", re.DOTALL)
_SIGNATURE = re.compile(r"-- ?[\r\n]*")
_EARLIER = re.compile(r"\s*-{2,}\s*Original Message\s*-{2,}\s*", re.IGNORECASE)
_PASSED_ON = re.compile(
    r"\s*(?:-{2,}\s*(?:Forwarded|Original) message\s*-{2,}|Begin forwarded message:)\s*", re.IGNORECASE
)
_FIELD = re.compile(r"[*\s]*(?:From|Sent|Date|Subject|To|Cc|Reply-To)\s*:.*", re.IGNORECASE)


def clean_mail_text(traced: TracedText, title: str | None) -> Laid:
    """Return what the sender of a mail wrote or passed on; all it quotes if there is nothing else.

    Args:
        traced: The text of the mail.
        title: Its subject; a first line that says the same is a headline, and no other is.
    """
    text = traced.text
    lines = [Span(*found.span()) for found in _LINE.finditer(text) if found.group()]
    left_out = _find_left_out([text[line.start : line.end] for line in lines])
    kept = (line for number, line in enumerate(lines) if number not in left_out)
    if any(text[line.start : line.end].strip() for line in kept):
        own = traced.apply(Edit(lines[number].start, lines[number].end) for number in sorted(left_out))
    else:
        own = traced.apply(_marks(text, lines))
    first = own.text.strip().split("\n", 1)[0].strip()
    return clean_plain_text(own, headline=first == title)


def _find_left_out(lines: Sequence[str]) -> set[int]:
    own = _own_end(lines)
    left_out = set(range(own, len(lines)))
    head = False
    for number, line in enumerate(lines[:own]):
        if _QUOTED.match(line):
            left_out |= {number, *_introduction(lines, number)}
        elif _PASSED_ON.fullmatch(line):
            left_out.add(number)
            head = True
        elif head and (_FIELD.fullmatch(line.rstrip()) or not line.strip()):
            left_out.add(number)
        else:
            head = False
    return left_out


def _own_end(lines: Sequence[str]) -> int:
    """Where the signature begins, or an earlier mail that stands whole below the answer to it."""
    said = False
    for number, line in enumerate(lines):
        if _SIGNATURE.fullmatch(line) or (said and _EARLIER.fullmatch(line)):
            return number
        said = said or bool(line.strip())
    return len(lines)


def _introduction(lines: Sequence[str], quoted: int) -> Iterator[int]:
    """The lines above a quoted one that say whose words follow."""
    end = quoted
    while end and not lines[end - 1].strip():
        end -= 1
    for start in range(end - 1, max(-1, end - 1 - INTRODUCTION), -1):
        if _WROTE.fullmatch("".join(lines[start:end])):
            yield from range(start, end)


def _marks(text: str, lines: Sequence[Span]) -> Iterator[Edit]:
    for line in lines:
        if (found := _MARKS.match(text, line.start, line.end)) is not None:
            yield Edit(*found.span())
