"""What the benchmark counts and prints."""

import json
from dataclasses import asdict
from pathlib import Path

from benchmarks.determinism import all_but_score, words_of
from benchmarks.record import table, write_record
from benchmarks.regular_expressions import quotations
from benchmarks.stopwatch import Stopwatch
from benchmarks.task import Measured, Setup, Task
from benchmarks.worker import parse_task


def test_a_table_has_every_column() -> None:
    """Rows may lack a column; numbers stand to the right."""
    assert table([{"a": "x", "b": 1200}, {"a": "y", "c": "d|e"}]).splitlines() == [
        "| a | b | c |",
        "| --- | ---: | --- |",
        "| x | 1,200 |  |",
        "| y |  | d\\|e |",
    ]


def test_a_record_is_named_for_its_day_and_machine(tmp_path: Path) -> None:
    """So that records of several machines lie side by side."""
    machine = {"date": "2026-11-22T10:00:00+00:00", "commit": "abc", "processor": "AMD EPYC (family 26)"}
    path = write_record(tmp_path, {"machine": machine})
    assert path.name == "2026-11-22-abc-amd-epyc-family-26.json"
    assert json.loads(path.read_text("utf-8")) == {"machine": machine}


def test_a_task_survives_the_way_to_its_process() -> None:
    """What arrives is what was sent."""
    task = Task(Path("texts.jsonl"), Setup("two", jobs=2), repeats=3, cores=(0, 1), lines=Path("out.jsonl"))
    assert parse_task(json.loads(json.dumps(asdict(task), default=str))) == task


def test_speed_is_that_of_the_middle_run() -> None:
    """One slow run does not count."""
    found = Measured(100, (1.0, 2.0, 9.0), (1.0, 1.0, 1.0), 0.5, None, 1.0, 0.0, (), {})
    assert found.speed == 50
    assert found.busy == 0.25


def test_a_stopwatch_leaves_no_trace() -> None:
    """A function is timed within the block, and itself again after it."""
    watch, before = Stopwatch(), json.dumps
    with watch.around(json, "dumps", "dumping"):
        assert json.dumps([1]) == "[1]"
    assert json.dumps is before
    assert watch.seconds["dumping"] > 0


def test_scores_are_no_part_of_a_relation() -> None:
    """Two readings agree where only scores and numbers differ."""
    spans = {part: {"spans": [[0, 3]]} for part in ("source", "cue", "content")}
    first = {**spans, "id": "a1", "parent": None, "act": "say", "score": 0.5}
    same, other = {**first, "id": "a2", "score": 0.6}, {**first, "act": "deny"}
    assert all_but_score(first) == all_but_score(same) != all_but_score(other)
    assert words_of(first) == words_of(other)


def test_regular_expressions_find_a_speaker() -> None:
    """The peer does what it can."""
    found = list(quotations("“The bridge is closed,” said Ivo Lund."))
    assert found == [{"source": "Ivo Lund", "cue": "said Ivo Lund", "content": "The bridge is closed,"}]
