"""Writes the golden files anew: ``python -m tests.golden.regenerate``.

The brief of the examples (explain each changed line in the commit) and its picture in the README; the expectations
that are not met yet (some may go, none may come), and the number of wishes that come true (it may rise, not fall).
``--lower`` lets go of that.
"""

import re
import sys
from pathlib import Path
from typing import Final

from tests.golden.examples import ROOT, read_examples, record_examples, show_examples
from tests.golden.expected import FOLDER, list_checks

SNAPSHOT: Final = Path(__file__).with_name("examples.txt")
README: Final = ROOT / "README.md"
_PICTURE: Final = re.compile(r"(?<=^```text\n).+?(?=^```$)", re.MULTILINE | re.DOTALL)
_UNMET: Final = FOLDER / "unmet.txt"
_WISHES: Final = FOLDER / "wishes.txt"


def regenerate(*, lower: bool) -> list[str]:
    """Write the files; return what got worse, in which case only the brief is written unless ``lower``."""
    record, readings = record_examples(), read_examples()
    results = [(need, name, check(record, readings)) for need, name, check in list_checks()]
    unmet = [name for need, name, met in results if need == "must" and not met]
    wishes = sum(met for need, _, met in results if need == "should")
    worse = [name for name in unmet if name not in _UNMET.read_text(encoding="utf-8").split("\n")]
    if wishes < int(_WISHES.read_text(encoding="utf-8")):
        worse.append(f"only {wishes} wishes come true")
    SNAPSHOT.write_text(show_examples(), encoding="utf-8")
    README.write_text(
        _PICTURE.sub(lambda _: cut_picture(), README.read_text(encoding="utf-8"), count=1), encoding="utf-8"
    )
    if lower or not worse:
        _UNMET.write_text("".join(f"{name}\n" for name in unmet), encoding="utf-8")
        _WISHES.write_text(f"{wishes}\n", encoding="utf-8")
    return [] if lower else worse


def cut_picture() -> str:
    """Return the beginning of the brief, up to the end of its first claim."""
    return SNAPSHOT.read_text(encoding="utf-8").partition("\n2. ")[0].rstrip() + "\n"


def find_picture() -> str:
    """Return what the README shows."""
    found = _PICTURE.search(README.read_text(encoding="utf-8"))
    return found[0] if found else ""


if __name__ == "__main__":
    sys.exit("\n".join(regenerate(lower="--lower" in sys.argv[1:])) or 0)
