"""Whether scores mean what they say: of the relations scored 0.8, are eight in ten right?

`python -m evaluation.reliability GOLD.jsonl READ.jsonl --texts PATH [--split gate] [--svg FILE]` prints a table of bins
and the expected calibration error (Guo et al. 2017), and draws the diagram. Read with `--min-score 0`, so that nothing
is left out.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.gold_texts import find_texts, load_gold
from evaluation.score_reading import TextScore, readings_by_key

Verdict = tuple[float, bool]
N_BINS = 10
SIDE, EDGE = 300, 40


@dataclass(frozen=True, slots=True)
class Bin:
    """The relations whose scores fall between two tenths.

    Attributes:
        count: how many.
        score: their mean score, in [0, 1].
        right: the share of them that is right, in [0, 1].
    """

    count: int
    score: float
    right: float


def bins(verdicts: Sequence[Verdict]) -> list[Bin]:
    """Return the bins that hold anything, ascending."""
    found: dict[int, list[Verdict]] = {}
    for verdict in verdicts:
        found.setdefault(min(int(verdict[0] * N_BINS), N_BINS - 1), []).append(verdict)
    return [
        Bin(len(each), sum(s for s, _ in each) / len(each), sum(r for _, r in each) / len(each))
        for _, each in sorted(found.items())
    ]


def calibration_error(found: Sequence[Bin]) -> float:
    """Return the mean distance between score and share of right ones, in [0, 1]; 0 of nothing."""
    total = sum(each.count for each in found)
    return sum(each.count * abs(each.score - each.right) for each in found) / total if total else 0.0


def diagram(found: Sequence[Bin], title: str) -> str:
    """Return an SVG: mean score to the right, share right upwards; the area of a dot is its count."""
    most = max((each.count for each in found), default=1)
    return "\n".join((*_frame(title), *(_dot(each, most) for each in found), "</svg>\n"))


def _frame(title: str) -> Iterator[str]:
    whole = SIDE + 2 * EDGE
    size = f'viewBox="0 0 {whole} {whole}" font-family="sans-serif" font-size="11"'
    yield f'<svg xmlns="http://www.w3.org/2000/svg" {size}>'
    yield f'<rect width="{whole}" height="{whole}" fill="#fff"/><text x="{EDGE}" y="22" font-size="13">{title}</text>'
    yield f'<rect x="{EDGE}" y="{EDGE}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#888"/>'
    yield f'<line x1="{EDGE}" y1="{EDGE + SIDE}" x2="{EDGE + SIDE}" y2="{EDGE}" stroke="#bbb" stroke-dasharray="4"/>'
    for tenth in (0, 0.5, 1):
        at = EDGE + tenth * SIDE
        yield f'<text x="{at:.0f}" y="{EDGE + SIDE + 14}" text-anchor="middle">{tenth:g}</text>'
        yield f'<text x="{EDGE - 6}" y="{EDGE + SIDE - tenth * SIDE + 4:.0f}" text-anchor="end">{tenth:g}</text>'
    yield f'<text x="{EDGE + SIDE / 2:.0f}" y="{EDGE + SIDE + 30}" text-anchor="middle">score</text>'
    turned = f'x="14" y="{EDGE + SIDE / 2:.0f}" transform="rotate(-90 14 {EDGE + SIDE / 2:.0f})"'
    yield f'<text {turned} text-anchor="middle">share right</text>'


def _dot(each: Bin, most: int) -> str:
    x, y = EDGE + each.score * SIDE, EDGE + (1 - each.right) * SIDE
    radius = 3 + 11 * (each.count / most) ** 0.5
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="#2a6f97" fill-opacity="0.75">'
        f"<title>{each.count} relations, score {each.score:.2f}, right {each.right:.2f}</title></circle>"
    )


def main() -> None:
    """Print the table, and draw the diagram where a file is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("read", type=Path)
    parser.add_argument("--texts", type=Path, action="append", required=True)
    parser.add_argument("--split", choices=("train", "tune", "gate"))
    parser.add_argument("--svg", type=Path)
    options = parser.parse_args()
    readings = readings_by_key(options.read)
    verdicts: list[Verdict] = []
    for gold in load_gold(options.gold, find_texts(options.texts), split=options.split):
        read = readings.get(gold.sha256, readings.get(gold.name, ()))
        verdicts += TextScore(gold, read).verdicts()
    found = bins(verdicts)
    print("  score   right  relations")
    print("\n".join(f"{each.score:7.2f}{each.right:8.2f}{each.count:11}" for each in found))
    print(f"expected calibration error {100 * calibration_error(found):.1f}% over {len(verdicts)} relations")
    if options.svg:
        options.svg.write_text(diagram(found, f"{len(verdicts)} relations"), encoding="utf-8")


if __name__ == "__main__":
    main()
