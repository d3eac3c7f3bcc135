"""Containers at the command line, with a reader that needs no model."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sayso.cli.main import sayso_command
from tests.fake_tools import FakeTools

CLAIM = "Ivo Lund said: “The old bridge at Aldmoor is closed.”"
DENIAL = "Ana Veil denied: “The old bridge at Aldmoor is closed.”"


@pytest.fixture(autouse=True)
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a table in a working folder, in which the fake reader reads."""
    monkeypatch.setattr("sayso.wiring.installed_tools", FakeTools)
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "reports.csv"
    with path.open("w", newline="") as file:
        rows = [["day", "remark", "story"], ["2026-03-11", CLAIM, "other"], ["2026-03-12", DENIAL, "other"]]
        csv.writer(file).writerows(rows)
    return path


def run(*arguments: str, text: str | None = None) -> Result:
    """Return what a command does."""
    return CliRunner().invoke(sayso_command, list(arguments), input=text)


def lines(result: Result) -> list[dict[str, object]]:
    """Return the documents in lines of JSON."""
    return [json.loads(line)["document"] for line in result.stdout.splitlines()]


def test_a_line_for_every_record() -> None:
    """In the order of the table, under the path of the record."""
    result = run("read", "reports.csv", "--map", "text=remark,published_at=day", "--json")
    assert [(each["path"], each["published_at"]) for each in lines(result)] == [
        ("reports.csv#1", "2026-03-11"),
        ("reports.csv#2", "2026-03-12"),
    ]
    assert result.exit_code == 0


def test_what_is_guessed_is_shown(tmp_path: Path) -> None:
    """On standard error, as it would be asked for; not if asked to be quiet."""
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": CLAIM, "date": "2026-03-11"}))
    assert run("read", "a.jsonl").stderr == "sayso: a.jsonl: read with --map text=text,published_at=date\n"
    assert not run("read", "a.jsonl", "--quiet").stderr


@pytest.mark.parametrize("name", ["brief.html", "brief.md", "brief.json"])
def test_a_brief_holds_and_remembers_the_columns(table: Path, name: str) -> None:
    """It is verified against the column that was asked for, and tells when the table was changed."""
    assert run("brief", "reports.csv", "--map", "text=remark", "-o", name).exit_code == 0
    assert run("verify", name).exit_code == 0
    table.write_text(table.read_text().replace("old bridge at", "new bridge at"))
    assert run("verify", name).exit_code == 1


def test_a_brief_of_what_is_piped_in() -> None:
    """What was read is kept in it."""
    text = json.dumps({"text": CLAIM}) + "\n" + json.dumps({"text": DENIAL}) + "\n"
    assert run("brief", "-", "-o", "brief.html", text=text).exit_code == 0
    assert run("verify", "brief.html").exit_code == 0


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_failures_are_counted_by_record(tmp_path: Path, jobs: str) -> None:
    """One bad row stops nothing."""
    (tmp_path / "a.jsonl").write_text(
        "\n".join([json.dumps({"text": CLAIM}), "{", json.dumps({"text": DENIAL})])
    )
    result = run("read", "a.jsonl", "--json", "--jobs", jobs)
    assert [each["path"] for each in lines(result)] == ["a.jsonl#1", "a.jsonl#2", "a.jsonl#3"]
    assert result.exit_code == 1
    assert "1 of 3 inputs could not be read" in result.stderr


@pytest.mark.parametrize("value", ["body", "txt=body", "text=a,html=b"])
def test_mapping_that_cannot_be_followed(value: str) -> None:
    """It is a usage error that says what was expected."""
    result = run("read", "reports.csv", "--map", value)
    assert result.exit_code == 2
    assert "expected" in result.stderr


def test_column_that_is_not_there_and_no_text_that_is_plain(tmp_path: Path) -> None:
    """Columns and option are named."""
    assert "there are day, remark, story" in run("read", "reports.csv", "--map", "text=body").stderr
    (tmp_path / "a.csv").write_text(f"a,b\n{CLAIM},{DENIAL}\n")
    assert "--map text=COLUMN" in run("read", "a.csv").stderr


def test_a_folder_of_every_kind(tmp_path: Path) -> None:
    """Containers are taken from folders."""
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "a.ndjson").write_text(json.dumps({"text": CLAIM}))
    (folder / "b.txt").write_text(DENIAL)
    (folder / "c.tsv").write_text(f"date\ttext\n2026-03-11\t{CLAIM} Again.\n")
    assert [each["path"] for each in lines(run("read", "mixed", "--json"))] == [
        "mixed/a.ndjson#1", "mixed/b.txt", "mixed/c.tsv#1",
    ]  # fmt: skip
