"""Quotations whose speaker stands beside them without a verb: "A spokesman: “No.”", "“No.” — Ada Lin (@lin)"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from sayso.domain.document import Document, RegionKind
from sayso.domain.span import Span
from sayso.extract.acts import is_known
from sayso.extract.around import paragraph_around
from sayso.extract.decode import WordRange
from sayso.extract.entities import Entities
from sayso.extract.nouns import CUTS
from sayso.extract.relations import Relation
from sayso.extract.speakers import describes_speaker, person_closing
from sayso.extract.words import Words

_LINE: Final = re.compile(
    r"(?:^|(?<=\n)|(?<=[.?!”\"] ))(?P<source>[A-Z@](?:(?! [–—-] )[^.:;?!“”\"\n]){1,80}): "
    r"(?P<said>“[^“”]{2,}”|\"[^\"]{2,}\")"
)
_LONGEST_ROLE: Final = 8
_POST: Final = re.compile(
    r"(?P<dash>[—–-]) ?(?P<source>[^—–\n]{2,50} \(@\w+\)),? (?P<day>[A-Z][a-z]+ \d{1,2}, \d{4})"
)

_LINK: Final = re.compile(r"https?://|pic\.twitter\.com/")


def quoted_line_relations(document: Document, words: Words, entities: Entities) -> Iterator[Relation]:
    """Yield quotations behind a speaker and a colon, and posts ahead of their writer."""
    for found in _LINE.finditer(document.text):
        source = words.range(Span(*found.span("source")))
        if source[0] < source[1] < len(words) and _is_bare(words, entities, source):
            yield Relation.ruled((source[1], source[1] + 1), source, words.range(Span(*found.span("said"))))
    posts = [region.span for region in document.regions if region.kind is RegionKind.POST]
    for found in _POST.finditer(document.text):
        said = _posted(document, posts, Span(*found.span()))
        if said is not None:
            dash, source = (words.range(Span(*found.span(group))) for group in ("dash", "source"))
            yield Relation.ruled(dash, source, words.range(said))


def _is_bare(words: Words, entities: Entities, source: WordRange) -> bool:
    """Whether a line opens with a speaker alone: no verb, and what is apposed is short."""
    comma = next((at for at in range(*source) if words[at] == ","), source[1])
    plain = [words[at] for at in range(*source) if words[at].islower() and words[at] not in CUTS]
    if any(is_known(word) for word in plain):
        return False
    if comma < source[1]:
        return source[1] - comma <= _LONGEST_ROLE and _is_name(words, (source[0], comma))
    return person_closing(words, entities, source) is not None or describes_speaker(words, entities, source)


def _is_name(words: Words, span: WordRange) -> bool:
    """Whether all words are capitals, two or more, as in a list of those who were asked."""
    return span[1] - span[0] > 1 and all(
        words[at][0].isupper() or not words[at].isalpha() for at in range(*span)
    )


def _posted(document: Document, posts: Sequence[Span], signed: Span) -> Span | None:
    """Return the post that a signature closes: all that is embedded, the quotation before it, or its paragraph."""
    at = bisect_right(posts, signed.start, key=lambda post: post.start) - 1
    embedded = at >= 0 and posts[at].contains(signed)
    paragraph = posts[at] if embedded else paragraph_around(document, signed)
    ahead = _without_links(document.text[paragraph.start : signed.start])
    end = paragraph.start + len(ahead)
    if signed.end < paragraph.end and not ahead.endswith(("”", '"')):
        return None
    if ahead.endswith("”") and "“" in ahead:
        return Span(paragraph.start + ahead.rindex("“"), end)
    return Span(paragraph.start, end) if ahead else None


def _without_links(text: str) -> str:
    """Return a text without the links at its end, which may touch its last word."""
    text = text.rstrip()
    while (found := _LINK.search(text, max(map(text.rfind, " \n\t")) + 1)) is not None:
        text = text[: found.start()].rstrip()
    return text
