"""Who "I" is where no relation around it tells: the label of a paragraph, who spoke last, or who signs the text."""

from __future__ import annotations

from sayso.domain.document import Document
from sayso.extract.around import paragraph_around
from sayso.extract.decode import WordRange
from sayso.extract.entities import Entities, Entity
from sayso.extract.words import Words

_ASKS = frozenset(("Q", "Question", "QUESTION"))
_ANSWERS = frozenset(("A", "Answer", "ANSWER"))
_LONGEST_LABEL = 6
_BYLINE_REACH = 3


def label_of(document: Document, words: Words, word: int) -> WordRange | None:
    """Return the speaker's label with which a word's paragraph opens: "Lin: I never said so"."""
    start = words.range(paragraph_around(document, words.span((word, word + 1))))[0]
    colon = next(
        (i for i in range(start + 1, min(word, start + _LONGEST_LABEL + 1)) if words[i] == ":"), None
    )
    if colon is None or not all(words[i][0].isupper() for i in range(start, colon) if words[i][0].isalpha()):
        return None
    return start, colon


def interviewee(words: Words, entities: Entities, label: WordRange) -> Entity | None:
    """Return who answers behind "A:", which is the person named first ahead of the first "Q:"."""
    if words[label[0]] not in _ANSWERS or not _is_label(words, label):
        return None
    asked = (at for at in range(len(words)) if words[at] in _ASKS and _is_label(words, (at, at + 1)))
    first = next(asked, label[0])
    return next((each for each in entities.all if each.kind == "PER" and each.words[1] <= first), None)


def _is_label(words: Words, span: WordRange) -> bool:
    return span[1] - span[0] == 1 and span[1] < len(words) and words[span[1]] == ":"


def is_quoted(document: Document, words: Words, word: int) -> bool:
    """Whether a quotation that is open in its paragraph holds a word."""
    where = words.span((word, word + 1))
    ahead = document.text[paragraph_around(document, where).start : where.start]
    return ahead.count("“") > ahead.count("”") or ahead.count('"') % 2 == 1


def writer_of(document: Document, words: Words, entities: Entities) -> Entity | None:
    """Return the person whose name stands alone in a paragraph at the top or at the end, also behind "By"."""
    paragraphs = document.paragraphs
    for paragraph in (*paragraphs[:_BYLINE_REACH], *paragraphs[-1:]):
        start, end = words.range(paragraph)
        start += start < end and words[start].lower() == "by"
        alone = [e for e in entities.within((start, end)) if e.kind == "PER" and e.words == (start, end)]
        if alone and end - start > 1:
            return alone[0]
    return None
