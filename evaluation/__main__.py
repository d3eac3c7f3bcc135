"""Measure what users get, and refuse figures under their pinned floors: `python -m evaluation --data FOLDER`.

Every text is read by `sayso read --json`; PolNeAR dev is scored by the scorer that lies beside the data, the
hand-marked reports and news by `evaluation.score_reading`, nested sources on MPQA. Hard cases, pages and the repair
of glued words are measured by themselves.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from evaluation.claim_figures import claim_figures
from evaluation.copy_figures import copy_figures
from evaluation.damage_figures import damage_figures
from evaluation.floors import FLOORS, Figures, compare, raise_floors
from evaluation.furniture_figures import furniture_figures
from evaluation.glue_figures import glue_figures
from evaluation.gold_figures import corpus_figures, news_figures, report_figures
from evaluation.hard_cases import case_figures
from evaluation.mpqa_figures import mpqa_figures
from evaluation.page_figures import page_figures
from evaluation.polnear_figures import polnear_figures
from evaluation.tag_glue_figures import tag_glue_figures


def read_folder(folder: Path, out: Path) -> Path:
    """Read a folder of texts as a user would, and return the JSON Lines file."""
    command = [sys.executable, "-m", "sayso", "read", "--json", "--quiet", str(folder)]
    with out.open("w", encoding="utf-8") as lines:
        subprocess.run(command, stdout=lines, check=True)
    return out


def measure(data: Path, *, rounds: int) -> Figures:
    """Return every gated figure, in percent, by name; ``rounds`` are drawn for intervals."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        figures = polnear_figures(data, work, read=read_folder, rounds=rounds)
        figures |= report_figures(data.parent / "reports", work, read=read_folder)
        figures |= news_figures(data, work, read=read_folder)
        figures |= corpus_figures(work, read=read_folder)
        figures |= mpqa_figures(data, work, read=read_folder)
        figures |= case_figures()
        figures |= damage_figures()
        figures |= page_figures(data, work)
        figures |= furniture_figures(data, work)
        figures |= glue_figures(data, work)
        figures |= tag_glue_figures(data, work)
        figures |= copy_figures(data, work)
        figures |= claim_figures(data, work)
    return figures


def main() -> None:
    """Measure, print figures beside their floors, and exit with 1 if any is under its floor."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the data archives")
    parser.add_argument(
        "--raise", action="store_true", dest="lift", help="pin floors that have risen; never lowers one"
    )
    parser.add_argument(
        "--intervals", type=int, default=500, metavar="ROUNDS", help="draw texts so often for 95%% intervals"
    )
    options = parser.parse_args()
    if not options.data.is_dir():
        print(f"nothing measured: {options.data} is not there")
        return
    figures = measure(options.data, rounds=options.intervals)
    if options.lift:
        raise_floors(figures, FLOORS)
    rows, failed = compare(figures, FLOORS)
    print("\n".join(rows))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
