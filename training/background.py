"""Writes how telling common stems are: `python -m training.background --texts DATA/polnear/train/text`.

The list that resolve weighs shared words by: `src/sayso/resolve/data/background.tsv`.
"""

from __future__ import annotations

import argparse
import math
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from sayso.resolve.stem import stem

OUT = Path("src/sayso/resolve/data/background.tsv")
FEWEST = 4
WORD = re.compile(r"[^\W\d_]+")
NOTE = """\
# How telling a stem is: the negative natural logarithm of its share of the {count} training texts of PolNeAR.
# Stems that are mostly written in lower case and stand in four texts or more; a stem that is not listed is rarer.
# Made by training/background.py.
"""


def weigh_stems(texts: Iterable[str]) -> tuple[int, dict[str, float]]:
    """Return the number of texts, and the weight of each stem that is no name."""
    holders: Counter[str] = Counter()
    low: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    count = 0
    for text in texts:
        count += 1
        words = WORD.findall(text)
        for word in words:
            (capital if word[0].isupper() else low)[stem(word.lower())] += 1
        holders.update({stem(word.lower()) for word in words})
    common = (each for each, n in holders.items() if n >= FEWEST and low[each] >= 2 * capital[each])
    return count, {each: -math.log(holders[each] / count) for each in common if len(each) > 1}


def main() -> None:
    """Write the list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    files = sorted(options.texts.rglob("*.txt"))
    count, weights = weigh_stems(file.read_text(encoding="utf-8") for file in files)
    rows = (f"{each}\t{weight:.2f}\n" for each, weight in sorted(weights.items()))
    options.out.write_text(NOTE.format(count=count) + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
