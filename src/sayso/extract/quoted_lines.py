"""Words with their speaker beside them and no verb: "A spokesman: “No.”", "“No.” — Ada Lin", "Ada Lin (@lin): No"."""

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
    r"(?:(?:^|(?<=\n))(?:[-–•*] )?|(?<=[.?!”\"] ))(?P<source>[A-Z@](?:(?! [–—-] )[^.:;?!“”\"\n]){1,80}): "
    r"(?P<said>“[^“”]{2,}”|\"[^\"]{2,}\")"
)
_LONGEST_ROLE: Final = 8
_POST: Final = re.compile(
    r"(?P<dash>[—–-]) ?(?P<source>[^—–\n]{2,50} \(@\w+\)|@\w+ \([^()\n]{2,60}\)),? (?P<day>[A-Z][a-z]+ \d{1,2}, \d{4})"
)
_SIGNED: Final = re.compile(
    r"(?P<said>“[^“”\n]{2,}”|^\"[^\"\n]{2,}\") ?(?P<dash>[―—–-]+) ?"
    r"(?P<source>[^“”\"\n:;@]{3,80}?)\.?(?=\s*(?:“|\n|\Z))",
    re.MULTILINE,
)
"""A quotation, a dash and who signs it, to the end of the line or up to the next quotation."""

_HANDLED: Final = re.compile(
    r"^(?P<source>[^\n:“”\"]{2,50} \(@\w+\)|@\w+)(?P<colon>:) (?P<said>\S[^\n]*)$", re.MULTILINE
)

_LINK: Final = re.compile(r"https?://|pic\.twitter\.com/")


def quoted_line_relations(document: Document, words: Words, entities: Entities) -> Iterator[Relation]:
    """Yield quotations behind a speaker and a colon or ahead of a dash and one, and posts beside their writer."""
    for found in _LINE.finditer(document.text):
        source = _words(words, found, "source")
        if source[0] < source[1] < len(words) and _is_bare(words, entities, source):
            yield Relation.ruled((source[1], source[1] + 1), source, _words(words, found, "said"))
    for found in _SIGNED.finditer(document.text):
        source = _words(words, found, "source")
        if source[0] < source[1] and _is_bare(words, entities, source):
            yield Relation.ruled(_words(words, found, "dash"), source, _words(words, found, "said"))
    for found in _HANDLED.finditer(document.text):
        colon, source, said = (_words(words, found, group) for group in ("colon", "source", "said"))
        yield Relation.ruled(colon, source, said)
    posts = [region.span for region in document.regions if region.kind is RegionKind.POST]
    for found in _POST.finditer(document.text):
        post = _posted(document, posts, Span(*found.span()))
        if post is not None:
            dash, source = (_words(words, found, group) for group in ("dash", "source"))
            yield Relation.ruled(dash, source, words.range(post))


def _words(words: Words, found: re.Match[str], group: str) -> WordRange:
    return words.range(Span(*found.span(group)))


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
