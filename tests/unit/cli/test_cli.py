"""The command line, with a reader that needs no model."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sayso.cli.main import sayso_command
from tests.fake_tools import FakeTools

CLAIM = "Ivo Lund said: “The old bridge at Aldmoor is closed.”"
DENIAL = "Ana Veil denied: “The old bridge at Aldmoor is closed.”"


@pytest.fixture(autouse=True)
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a working folder with reports, in which the fake reader reads."""
    monkeypatch.setattr("sayso.wiring.installed_tools", FakeTools)
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "claim.txt").write_text(CLAIM)
    (folder / "denial.txt").write_text(DENIAL)
    return folder


def run(*arguments: str, text: str | None = None) -> Result:
    """Return what a command does."""
    return CliRunner().invoke(sayso_command, list(arguments), input=text)


@pytest.mark.parametrize("command", ["brief", "read", "verify", "doctor"])
def test_every_command_has_help_with_an_example(command: str) -> None:
    """Help says how it is called."""
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"  sayso {command}" in result.output.partition("Example")[2]


def test_a_brief_is_printed() -> None:
    """The brief of a folder tells both sides."""
    result = run("brief", "reports")
    assert result.exit_code == 0
    assert "Ana Veil (named, on the record) denied:" in " ".join(result.output.split())


def test_a_brief_of_standard_input() -> None:
    """A report may come through a pipe; what was read is kept in the brief."""
    result = run("brief", "-", "--format", "json", "--publisher", "Courier", text=CLAIM)
    document = json.loads(result.output)["documents"][0]
    assert (document["path"], document["publisher"], document["decoded"]) == ("-", "Courier", CLAIM)


@pytest.mark.parametrize("name", ["brief.html", "brief.md", "brief.json"])
def test_a_file_is_written_in_the_format_of_its_name_and_verified(name: str) -> None:
    """What is written holds."""
    assert run("brief", "reports", "-o", name).exit_code == 0
    result = run("verify", name)
    assert (result.exit_code, result.output) == (0, f"{name}: every citation is as its report has it\n")


def test_a_plain_file_is_written_for_a_log() -> None:
    """Other names get what a terminal shows, without colour."""
    assert run("brief", "reports", "-o", "brief.txt").exit_code == 0
    assert "CONTESTED" in Path("brief.txt").read_text(encoding="utf-8")


def test_the_format_that_is_asked_for_goes_before_the_name() -> None:
    """A name says little where a format is given."""
    assert run("brief", "reports", "-o", "brief.html", "--format", "json").exit_code == 0
    assert json.loads(Path("brief.html").read_text(encoding="utf-8"))["schema"] == 1


def test_verify_finds_a_changed_report_and_a_missing_one(reports: Path) -> None:
    """Each fault is one line, and the exit code is 1."""
    run("brief", "reports", "-o", "brief.md")
    (reports / "claim.txt").write_text(CLAIM.replace("closed", "opened"))
    (reports / "denial.txt").unlink()
    result = run("verify", "brief.md")
    assert result.exit_code == 1
    assert "[changed-report]" in result.output
    assert "[missing-report]" in result.output


def test_verify_of_what_is_no_brief() -> None:
    """A report is no brief: exit code 2."""
    result = run("verify", "reports/claim.txt")
    assert result.exit_code == 2


def test_what_fails_is_told_last_and_in_the_exit_code(reports: Path) -> None:
    """One bad document never stops a run."""
    (reports / "bad.txt").write_bytes(b"")
    result = run("brief", "reports", "--format", "json")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == "sayso: 1 of 3 inputs could not be read"
    assert [each["document"] for each in json.loads(result.stdout)["failures"]] == ["reports/bad.txt"]


def test_quiet_leaves_notes_out(reports: Path) -> None:
    """The exit code still tells."""
    (reports / "bad.txt").write_bytes(b"")
    result = run("read", "reports", "--quiet")
    assert (result.exit_code, result.stderr) == (1, "")


@pytest.mark.parametrize("command", ["brief", "read"])
def test_nothing_readable_is_an_error(command: str) -> None:
    """Exit code 2, whatever was asked."""
    result = run(command, "nothing.txt")
    assert result.exit_code == 2
    assert "nothing.txt" in result.stderr


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    """There is nothing to read."""
    (tmp_path / "empty").mkdir()
    assert run("brief", "empty").exit_code == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["brief"],
        ["brief", "reports", "--format", "pdf"],
        ["brief", "reports", "--timezone", "Nowhere"],
        ["brief", "reports", "--min-score", "2"],
        ["brief", "reports", "-o", "missing/folder/brief.html"],
        ["brief", "reports", "-o", "brief.pdf"],
        ["read", "reports", "--jobs", "0"],
        ["listen"],
    ],
)
def test_wrong_usage_is_told(arguments: list[str]) -> None:
    """Exit code 2, with the reason."""
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr


def test_readings_are_lines_of_json() -> None:
    """One object a line, one line an input, failures among them."""
    result = run("read", "reports", "gone.txt", "--json")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [len(record["attributions"]) for record in records] == [1, 1, 0]
    assert records[2]["failures"][0]["document"] == "gone.txt"
    assert result.exit_code == 1


def test_readings_are_readable() -> None:
    """Who — act — words."""
    result = run("read", "reports/claim.txt")
    assert "Ivo Lund (named, on the record) — said — “The old bridge at Aldmoor is closed.”" in " ".join(
        result.output.split()
    )


def test_several_jobs_give_the_same() -> None:
    """Processes change nothing."""
    assert run("read", "reports", "--json", "--jobs", "2").stdout == run("read", "reports", "--json").stdout


def test_the_doctor_names_model_and_packages() -> None:
    """One line a thing."""
    result = run("doctor")
    assert result.exit_code == 0
    assert "pattern 1" in result.output
    assert json.loads(run("doctor", "--json").output)["run"]["model"] == "pattern 1"


def test_a_brief_with_a_limit_counts_the_others() -> None:
    """The option reaches the brief."""
    Path("reports/other.txt").write_text("Ivo Lund said: “Seven lorries were weighed on Monday.”")
    record = json.loads(run("brief", "reports", "--limit", "1", "--format", "json").output)
    assert len(record["claims"]) == 1
    assert record["withheld"][0]["claims"] == 1


def test_a_slip_in_a_command_is_told() -> None:
    """The nearest command is named; where none is near, none is."""
    assert "Did you mean 'read'?" in run("raed", "reports").output
    assert "Did you mean" not in run("xyzzy").output
