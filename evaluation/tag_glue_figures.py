"""How many words are parted that a page would glue if its inline tags went with the space beside them.

Also by itself: `python -m evaluation.tag_glue_figures --data FOLDER`.
"""

import argparse
import gzip
import json
import re
import tempfile
from collections import Counter
from collections.abc import Set
from pathlib import Path

from evaluation.archives import unpack
from evaluation.floors import Figures
from sayso.ingest.decode import decode
from sayso.ingest.glue.repair import find_glue
from sayso.ingest.glue.word_counts import load_word_counts

_TAGS = r"(?:</?(?:a|em|strong|span|b|i)\b[^>]*>)+"
_WORD = r"[A-Za-z'’]+"
_AT_TAGS = re.compile(rf"({_WORD})(?:\s{_TAGS}|{_TAGS}\s)({_WORD})")
_PAIR = re.compile(rf"(?<![\w'’])({_WORD}) ({_WORD})(?![\w'’])")
Pairs = Counter[tuple[str, str]]


def tag_glue_figures(data: Path, work: Path) -> Figures:
    """Return percentages over the pages of the benchmark: glued places found, and parted places that were glued."""
    folder = unpack(data, "pages", work) / "article-extraction-benchmark"
    gold = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    n_glued = n_found = n_right = 0
    for name in sorted(gold):
        source = decode(gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())).text
        glued, found = _try(gold[name]["articleBody"], {pair.groups() for pair in _AT_TAGS.finditer(source)})
        n_glued += glued.total()
        n_found += found.total()
        n_right += (found & glued).total()
    print(
        f"  glued at inline tags {n_glued} places, {n_right} of them found, {n_found - n_right} others parted"
    )
    return {"glue found at tags": 100 * n_right / n_glued, "glue right at tags": 100 * n_right / n_found}


def _try(body: str, at_tags: Set[tuple[str | None, ...]]) -> tuple[Pairs, Pairs]:
    """Glue in a text what tags stand between; return what was glued, and what is parted that was not before."""
    glued: Pairs = Counter()

    def take_space(pair: re.Match[str]) -> str:
        if pair.groups() not in at_tags:
            return pair.group()
        glued[pair[1], pair[2]] += 1
        return pair[1] + pair[2]

    text = _PAIR.sub(take_space, body)
    if not glued:
        return glued, Counter()
    counts = load_word_counts()
    before = {(candidate.left, candidate.right) for candidate in find_glue(body, counts)}
    found: Pairs = Counter()
    for candidate in find_glue(text, counts):
        if (candidate.left, candidate.right) not in before:
            found[candidate.left, candidate.right] += len(candidate.places)
    return glued, found


def main() -> None:
    """Measure it alone."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the data archives")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        for name, figure in tag_glue_figures(options.data, Path(work)).items():
            print(f"{name:42}{figure:7.1f}")


if __name__ == "__main__":
    main()
