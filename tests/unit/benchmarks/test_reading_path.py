"""What is measured is what users run."""

import json
from pathlib import Path

from click.testing import CliRunner

from benchmarks.breakdown import break_down
from benchmarks.reading_path import lines_of, make_reader, make_tools
from benchmarks.task import Setup, Task
from benchmarks.texts import write_texts
from sayso.cli.main import sayso_command

TEXT = "Ivo Lund denied on Monday that the bridge was unsafe. “It is closed,” the mayor said.\n"


def test_the_lines_are_those_of_the_command_line(tmp_path: Path) -> None:
    """Everything but the path is the same, nesting and all heads included."""
    file = tmp_path / "report.txt"
    file.write_text(TEXT, encoding="utf-8")
    done = CliRunner().invoke(sayso_command, ["read", "--json", "--quiet", str(file)])
    told, measured = (
        json.loads(done.stdout),
        json.loads(next(lines_of(make_reader(make_tools(Setup())), [TEXT]))),
    )
    for record in (told, measured):
        record["document"].pop("path")
    assert measured == told
    assert measured["attributions"]


def test_the_steps_are_the_whole_path(tmp_path: Path) -> None:
    """Shares of all steps add up to a hundred."""
    row = break_down(Task(write_texts(tmp_path / "texts.jsonl", [TEXT])))
    shares = [float(str(value)) for name, value in row.items() if name.endswith(" %") and "best" not in name]
    assert min(shares) >= 0
    assert abs(sum(shares) - 100) < 1
