"""Figures on web pages: how much of the text is placed in its source, and how like it is to the gold text.

Also by itself: `python -m evaluation.page_figures --data FOLDER`.
"""

import argparse
import gzip
import json
import re
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC
from pathlib import Path

from trafilatura import extract

from evaluation.archives import unpack
from evaluation.floors import Figures
from sayso.domain.document import RegionKind
from sayso.errors import InputError
from sayso.ingest.decode import decode
from sayso.ingest.html.page import Page, clean_page

SHINGLE = 4
Matched = tuple[int, int, int]


def page_figures(data: Path, work: Path) -> Figures:
    """Return percentages over the pages of the benchmark, and print trafilatura's own beside them."""
    folder = unpack(data, "pages", work) / "article-extraction-benchmark"
    gold = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    ours: list[Matched] = []
    theirs: list[Matched] = []
    n_words = unplaced = 0
    clocks = {"sayso": 0.0, "trafilatura alone": 0.0}
    for name in sorted(gold):
        source = decode(gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())).text
        body = gold[name]["articleBody"]
        clocks["trafilatura alone"] -= time.process_time()
        text = extract(source, include_comments=False) or ""
        clocks["trafilatura alone"] += time.process_time()
        theirs.append(compare_shingles(body, text))
        clocks["sayso"] -= time.process_time()
        page = _read(source)
        clocks["sayso"] += time.process_time()
        if page is None:
            ours.append(compare_shingles(body, ""))
            continue
        n_words += page.n_words
        unplaced += page.unplaced
        ours.append(compare_shingles(body, _body(page)))
    print(f"pages: {len(gold)}, {unplaced} of {n_words} words not placed")
    for (label, seconds), matched in zip(clocks.items(), (ours, theirs), strict=True):
        f1, precision, recall = score(matched)
        pace = f"{1000 * seconds / len(gold):.0f} ms of processor time a page"
        print(f"  {label:20} F1 {f1:.1f}  precision {precision:.1f}  recall {recall:.1f}  {pace}")
    return {"pages placed words": 100 * (1 - unplaced / n_words), "pages f1": score(ours)[0]}


def _read(source: str) -> Page | None:
    try:
        return clean_page(source, timezone=UTC)
    except InputError:
        return None


def _body(page: Page) -> str:
    titles = {region.span for region in page.laid.regions if region.kind is RegionKind.TITLE}
    text = page.laid.traced.text
    return "\n".join(text[span.start : span.end] for span in page.laid.paragraphs if span not in titles)


def compare_shingles(gold: str, text: str) -> Matched:
    """Return how many runs of four tokens are right, spurious and missed, as the benchmark counts them."""
    left, right = _shingles(gold), _shingles(text)
    right_ones = (left & right).total()
    return right_ones, right.total() - right_ones, left.total() - right_ones


def score(matched: Sequence[Matched]) -> tuple[float, float, float]:
    """Return F1, precision and recall in percent: means over pages."""
    precision = _mean(right / (right + spurious) if right else 0.0 for right, spurious, _ in matched)
    recall = _mean(right / (right + missed) if right else 0.0 for right, _, missed in matched)
    return 100 * 2 * precision * recall / (precision + recall), 100 * precision, 100 * recall


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    tokens = re.findall(r"\w+|[^\w\s]+", text)
    if len(tokens) < SHINGLE:
        return Counter([tuple(tokens)]) if tokens else Counter()
    return Counter(tuple(tokens[at : at + SHINGLE]) for at in range(len(tokens) - SHINGLE + 1))


def main() -> None:
    """Measure the pages alone."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the data archives")
    with tempfile.TemporaryDirectory() as work:
        print(page_figures(parser.parse_args().data, Path(work)))


if __name__ == "__main__":
    main()
