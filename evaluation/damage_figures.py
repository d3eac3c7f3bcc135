"""What the repair of damaged text is worth to the reader: relations read in damaged passages, mended and as they are.

Also by itself: `python -m evaluation.damage_figures`.
"""

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from corpus.gold import record
from corpus.markup import passages
from evaluation.floors import Figures
from evaluation.gold_figures import CORPUS
from evaluation.gold_texts import GoldText
from evaluation.score_reading import TextScore, figures
from sayso.api import ReadOptions
from sayso.api.reading import Reader
from sayso.domain.origin import Edit, TracedText
from sayso.domain.span import Span
from sayso.formats.reading_json import reading_record

GLUED = 0.03
"""Share of the spaces between a word and a capital that are lost, as at the tags of a page."""
FURNITURE = (
    "Advertisement",
    "Share this article",
    "Read more",
    "Sign up for our newsletter",
    "Follow us on Twitter",
)
_BREAK = re.compile(r"\n\n+")
_SPACE = re.compile(r"(?<=[a-z]) (?=[A-Z][a-z])|(?<=[a-z,]) (?=(?:said|that|who|which|the)\b)")
_TYPOGRAPHIC = re.compile("[“”‘’—–]")


def damage_figures() -> Figures:
    """Return F1 of relations in the damaged passages of the corpus's test half, and print what bounds it."""
    files = sorted((CORPUS / "test").glob("*.txt"))
    texts = [record(each) for file in files for each in passages(file.read_text(encoding="utf-8"))]
    found = {
        "sound relation f1": _score(texts, Reader(), damaged=False),
        "damaged relation f1": _score(texts, Reader(), damaged=True),
        "damaged relation f1, verbatim": _score(texts, Reader(ReadOptions(verbatim=True)), damaged=True),
    }
    print(f"{len(texts)} passages: {found}")
    return {"damaged relation f1": found["damaged relation f1"]}


def damage(text: str, chance: random.Random) -> TracedText:
    """Return a text as careless copying leaves it: words glued, marks garbled, page furniture between paragraphs."""
    return TracedText.verbatim(text).apply(sorted(_edits(text, chance), key=lambda edit: edit.start))


def _edits(text: str, chance: random.Random) -> Iterator[Edit]:
    for found in _BREAK.finditer(text):
        yield Edit(*found.span(), f"\n\n{chance.choice(FURNITURE)}\n\n")
    for found in _SPACE.finditer(text):
        if chance.random() < GLUED:
            yield Edit(*found.span())
    for found in _TYPOGRAPHIC.finditer(text):
        yield Edit(*found.span(), found.group().encode().decode("cp1252", "replace"))


def _score(texts: Sequence[GoldText], reader: Reader, *, damaged: bool) -> float:
    total: Counter[str] = Counter()
    for gold in texts:
        text = gold.text or ""
        traced = damage(text, random.Random(gold.name)) if damaged else TracedText.verbatim(text)
        read = reading_record(reader.read(traced.text))["attributions"]
        total += TextScore(gold, [_back(each, traced) for each in read]).counts()
    return float(figures(total)["found with source"]["f1"])


def _back(value: Any, traced: TracedText) -> Any:
    """Return a record with all its origins counted in the text before it was damaged."""
    if isinstance(value, list):
        return [_back(each, traced) for each in value]
    if not isinstance(value, dict):
        return value
    told = {name: _back(each, traced) for name, each in value.items()}
    if value.get("origin"):
        spans = traced.origin(Span(start, end) for start, end in value["origin"])
        told["origin"] = [[span.start, span.end] for span in spans]
    return told


if __name__ == "__main__":
    damage_figures()
