"""Reports enough to measure with: the given ones over and over, each copy told apart by a last line."""

from collections.abc import Iterable
from pathlib import Path


def read_reports(paths: Iterable[Path]) -> list[str]:
    """Return the texts of files, and of the ``.txt`` files of folders."""
    files = [file for path in paths for file in (sorted(path.glob("*.txt")) if path.is_dir() else [path])]
    return [file.read_text(encoding="utf-8") for file in files]


def write_corpus(folder: Path, reports: list[str], times: int) -> int:
    """Write each report ``times`` times into a folder and return the number of words."""
    folder.mkdir()
    for copy in range(times):
        for number, report in enumerate(reports):
            (folder / f"{copy:05}-{number:02}.txt").write_text(f"{report}\nCopy {copy}.\n", encoding="utf-8")
    return times * sum(len(report.split()) + 2 for report in reports)
