"""Measures the quality of what users get, and fails when a figure drops below its floor.

Run as ``python -m evaluation --data FOLDER``, where FOLDER holds the archives.
"""

import argparse
import sys
from pathlib import Path

from evaluation import marked, polnear
from evaluation.archives import unpacked
from evaluation.floors import judge, load_floors

GATES = {"polnear-dev": polnear, "marked-reports": marked}


def main() -> int:
    """Print every figure with its floor; return 1 if one is too low."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of archives")
    parser.add_argument("--gate", choices=GATES, action="append", help="these alone")
    options = parser.parse_args()
    floors = load_floors()
    verdicts = []
    for name in options.gate or GATES:
        gate = GATES[name]
        with unpacked(options.data, *gate.ARCHIVES) as folder:
            figures = gate.measure(folder, options.data.parent)
        for verdict in judge(name, figures, floors.get(name, {})):
            print(verdict, flush=True)
            verdicts.append(verdict)
    return 0 if all(verdict.holds for verdict in verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
