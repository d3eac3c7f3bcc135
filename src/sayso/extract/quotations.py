"""Contents completed by the marks of quotation: what begins or ends within a quotation tells all of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import Final

from sayso.domain.document import Document
from sayso.extract.decode import WordRange
from sayso.extract.forms import find_quotes
from sayso.extract.relations import Relation
from sayso.extract.words import Words

LONGEST_QUOTATION: Final = 200
_NEAR_TAG: Final = 3
"""Words between a quotation and the cue behind it: ", “No,” Ada Lin said" is told by its tag."""
_CLOSING: Final = frozenset('”"»')
_OPENING: Final = frozenset('“"«„')
_PRONOUNS: Final = frozenset("i we you he she it they who that this".split())


def quotations(document: Document, words: Words) -> list[WordRange]:
    """Return what stands between double quotation marks, in words, without the marks."""
    found = (words.range(quote) for part in document.paragraphs for quote in find_quotes(document.text, part))
    return [quote for quote in found if quote[0] < quote[1]]


def with_whole_quotations(
    words: Words, quotes: Sequence[WordRange], relations: Sequence[Relation]
) -> list[Relation]:
    """Return the relations with every quotation whole that a content has a part of.

    A quotation stays as it is where somebody outside of it has words in it, or where the cue itself stands in it.
    """
    return [replace(each, content=_whole(words, quotes, each, relations)) for each in relations]


def without_others_quotations(
    words: Words, sentences: Sequence[WordRange], relations: Sequence[Relation]
) -> list[Relation]:
    """Return the relations without quotations whose own tag follows them: “No,” said Lin. “Yes,” said Pell."""
    ends = [end for _, end in sentences]
    tagged = {
        part: each
        for each in relations
        for part in each.content
        if words[part[0]][0] in _OPENING and 0 <= each.cue[0] - part[1] <= _NEAR_TAG
    }
    return [
        replace(
            each, content=tuple(part for part in each.content if not _is_others(part, each, tagged, ends))
        )
        for each in relations
    ]


def _is_others(
    part: WordRange, one: Relation, tagged: Mapping[WordRange, Relation], ends: Sequence[int]
) -> bool:
    """Whether a part of a content is a quotation that another's tag follows, sentences away from one's own."""
    other = tagged.get(part)
    if other is None or other is one or len(one.content) == 1 or other.source == one.source:
        return False
    between = bisect_left(ends, part[0] + 1) - bisect_left(ends, one.cue[0] + 1)
    return one.cue[1] <= part[0] and between > 0


def _whole(
    words: Words, quotes: Sequence[WordRange], relation: Relation, relations: Sequence[Relation]
) -> tuple[WordRange, ...]:
    parts = list(relation.content)
    for at, part in enumerate(relation.content):
        for quote in _overlapping(quotes, part):
            if _is_cut(part, quote) and _is_free(words, quote, part, relation, relations):
                start = quote[0] - (quote[0] > 0 and words[quote[0] - 1] in _OPENING)
                end = quote[1] + _closes(words, quote[1])
                parts[at] = min(parts[at][0], start), max(parts[at][1], end)
    return _merged(parts)


def _overlapping(quotes: Sequence[WordRange], part: WordRange) -> Sequence[WordRange]:
    """Return the quotations that have words in common with a part of a content."""
    return quotes[
        bisect_right(quotes, part[0], key=itemgetter(1)) : bisect_left(quotes, part[1], key=itemgetter(0))
    ]


def _is_cut(part: WordRange, quote: WordRange) -> bool:
    """Whether a part of a content has words of a quotation, and not all of them."""
    shared = min(part[1], quote[1]) - max(part[0], quote[0])
    return shared > 0 and not (part[0] <= quote[0] and quote[1] <= part[1])


def _is_free(
    words: Words, quote: WordRange, part: WordRange, relation: Relation, relations: Sequence[Relation]
) -> bool:
    """Whether nobody but the speaker has the words of a quotation that a content leaves out."""
    if quote[1] - quote[0] > LONGEST_QUOTATION or _touches((relation.cue, *relation.source), quote):
        return False
    for other in relations:
        inside = quote[0] <= other.cue[0] and other.cue[1] <= quote[1]
        roles = (*other.source, *other.content)
        if inside and any(_crosses(role, quote) for role in roles):
            return False
        if not inside and other is not relation and any(_crosses_out(role, part, quote) for role in roles):
            return False
    return _closes(words, quote[1]) or not _tells_of_others(words, quote, part, relations)


def _crosses(role: WordRange, quote: WordRange) -> bool:
    """Whether words of who speaks in a quotation stand outside of it."""
    return role[0] < quote[0] - 1 or role[1] > quote[1] + 1


def _crosses_out(role: WordRange, part: WordRange, quote: WordRange) -> bool:
    """Whether somebody else has words of a quotation that a part leaves out."""
    low, high = max(role[0], quote[0]), min(role[1], quote[1])
    return low < high and not (part[0] <= low and high <= part[1])


def _touches(roles: Sequence[WordRange], quote: WordRange) -> bool:
    return any(role[0] < quote[1] and quote[0] < role[1] for role in roles)


def _closes(words: Words, at: int) -> bool:
    """Whether a word is the mark that closes a quotation, right behind its last word."""
    return 0 < at < len(words) and words[at] in _CLOSING and words.starts[at] == words.ends[at - 1]


def _tells_of_others(words: Words, quote: WordRange, part: WordRange, relations: Sequence[Relation]) -> bool:
    """Whether somebody named speaks in what a part leaves out: where no mark closes, it may be the narrator's."""
    return any(
        source[0] >= part[1] and words[source[0]].lower() not in _PRONOUNS
        for other in relations
        if quote[0] <= other.cue[0] < quote[1]
        for source in other.source
    )


def _merged(parts: Sequence[WordRange]) -> tuple[WordRange, ...]:
    """Return ranges with those that touch as one."""
    found: list[WordRange] = []
    for start, end in sorted(parts):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return tuple(found)
