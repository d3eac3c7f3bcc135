"""The commands on a ledger, with a reader that needs no model."""

import json
import os
import sqlite3
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from sayso.cli.ledger_options import name_ledger
from sayso.cli.main import _COMMANDS, sayso_command
from sayso.errors import LedgerMissing, MalformedRecord, NotInLedger, StoreUnreadable
from tests.fake_tools import FakeTools

CLOSED = "“The old bridge at Aldmoor is closed.”"
REPORTS = {
    "claim.txt": f"---\npublished_at: 2026-03-10\npublisher: Courier\n---\nIvo Lund said: {CLOSED}",
    "denial.txt": f"---\npublished_at: 2026-03-12\n---\nAna Veil denied: {CLOSED}",
}
LEDGER = "sayso.db"


@pytest.fixture(autouse=True)
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a working folder with reports that were added to its ledger."""
    monkeypatch.setattr("sayso.wiring.installed_tools", FakeTools)
    monkeypatch.delenv("SAYSO_LEDGER", raising=False)
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / name).write_text(text, "utf-8")
    assert run("add", "reports").output == "sayso.db: 2 new reports, 2 attributions\n"
    return folder


def run(*arguments: str) -> Result:
    """Return what a command does."""
    return CliRunner().invoke(sayso_command, list(arguments))


def ask(*arguments: str) -> Any:
    """Return what a command answers as JSON."""
    result = run(*arguments, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.output)


@pytest.mark.parametrize("command", list(_COMMANDS))
def test_every_command_has_help_with_an_example(command: str) -> None:
    """Help says how it is called."""
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"sayso {command}" in result.output.partition("Example")[2]


def test_claims_are_listed_with_their_sides() -> None:
    """A list tells who says so and who denies it."""
    told = " ".join(run("claims").output.split())
    assert "contested “The old bridge at Aldmoor is closed” Says so: Ivo Lund Denies it: Ana Veil" in told
    assert "2 reports · Courier · 10–12 March 2026" in told


def test_a_claim_is_told_whole() -> None:
    """By its id come all sides, and the reports."""
    (claim,) = ask("claims")["claims"]
    told = run("claim", claim["id"]).output
    assert "Says so" in told
    assert "Denies it" in told
    assert "denial.txt" in told
    assert ask("claim", claim["id"])["claims"] == [claim]


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (("--contested",), 1),
        (("--uncontested",), 0),
        (("--actor", "veil"), 1),
        (("--outlet", "Courier"), 1),
        (("--outlet", "Other"), 0),
        (("--from", "2026-03-12"), 1),
        (("--from", "2026-03-13"), 0),
        (("--to", "2026-03-09"), 0),
        (("--as-of", "2020-01-01"), 0),
    ],
)
def test_claims_are_chosen(options: tuple[str, ...], count: int) -> None:
    """Options leave out what was not asked for."""
    assert len(ask("claims", *options)["claims"]) == count


def test_who_somebody_is() -> None:
    """A name gives what they said; a name that nobody has is an error."""
    (actor,) = ask("who", "Lund")["actors"]
    assert (actor["name"], actor["statements"]) == ("Ivo Lund", 1)
    assert "SAID, 1 STATEMENT" in run("who", "Lund").output
    assert isinstance(run("who", "Nobody").exception, NotInLedger)


def test_somebody_is_found_by_any_of_their_names(reports: Path) -> None:
    """Also by one that a report gives, in whatever letters, and never by none."""
    (reports / "e.txt").write_text("Élan Ödön said: “The mill is shut for good.”", "utf-8")
    run("add", "reports")
    assert ask("who", "élan ödön")["actors"][0]["name"] == "Élan Ödön"
    assert isinstance(run("who", " ").exception, NotInLedger)


def test_a_statement_is_traced() -> None:
    """Its tellings and their attributions are told."""
    statement = ask("who", "Lund")["actors"][0]["said"][0]["id"]
    assert len(ask("trace", statement)["attributions"]) == 1
    assert "ATTRIBUTIONS" in run("trace", statement).output
    (attribution,) = ask("trace", statement)["attributions"]
    assert ask("trace", attribution["id"]) == ask("trace", statement)


def test_an_id_of_nothing_is_an_error() -> None:
    """The message says what an id looks like."""
    result = run("claim", "c000000000000")
    assert "expected an id such as c0123456789ab" in str(result.exception)


def test_a_hidden_denial_is_counted() -> None:
    """A brief of the ledger tells how much is hidden, by whom and why, and still calls the claim contested."""
    denial = ask("who", "Veil")["actors"][0]["said"][0]["id"]
    assert run("judge", "hide", denial, "--by", "Ed", "--why", "legal request").exit_code == 0
    told = " ".join(run("brief", "--ledger", LEDGER).output.split())
    assert "Denies it: 1 statement hidden by Ed: legal request [reports/denial.txt" in told
    assert "1 contested" in told
    for name in ("b.md", "b.html", "b.json"):
        assert run("brief", "--ledger", LEDGER, "-o", name).exit_code == 0
        assert run("verify", name).exit_code == 0
    record = json.loads(Path("b.json").read_text("utf-8"))
    assert record["claims"][0]["hidden"][0]["stance"] == "denies"


def test_a_hidden_attribution_is_counted() -> None:
    """As a statement is, and shown again when that is decided."""
    denial = next(
        json.loads(line)["id"]
        for line in run("export", "attributions", "--format", "jsonl").output.splitlines()
        if json.loads(line)["act"] == "deny"
    )
    assert run("judge", "hide", denial, "--by", "Ed", "--why", "legal request").exit_code == 0
    told = " ".join(run("brief", "--ledger", LEDGER).output.split())
    assert "Denies it: 1 statement hidden by Ed: legal request [reports/denial.txt" in told
    assert "1 contested" in told
    run("judge", "show", denial)
    assert "hidden" not in run("brief", "--ledger", LEDGER).output


def test_what_an_older_version_resolved_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command that tells claims says so, in one line, until the ledger is resolved by the rules of this one."""
    claim = ask("claims")["claims"][0]["id"]
    asked = (("claims",), ("claim", claim), ("who", "Lund"), ("brief", "--ledger", LEDGER))
    assert [run(*each).stderr for each in asked] == [""] * 4
    monkeypatch.setattr("sayso.resolve.digest_rules", lambda: "other")
    assert {run(*each).stderr for each in asked} == {
        "sayso: another version resolved the ledger; sayso resolve brings it up to date\n"
    }
    assert run("resolve").output == "sayso.db: resolved\n"
    assert [run(*each).stderr for each in asked] == [""] * 4


def test_decisions_are_listed_undone_and_moved() -> None:
    """What was decided can be seen, undone, and taken to another ledger."""
    claim = ask("claims")["claims"][0]["id"]
    run("judge", "hide", claim, "--by", "Ed")
    (made,) = ask("judge", "list")["holding"]
    Path("j.jsonl").write_text(run("judge", "export").output, "utf-8")
    assert run("judge", "undo", made["id"]).exit_code == 0
    assert run("judge", "list").output == "no decisions\n"
    run("add", "reports", "--ledger", "other.db")
    assert run("judge", "import", "j.jsonl", "--ledger", "other.db").output == "other.db: 1 new decision\n"
    assert ask("judge", "list", "--ledger", "other.db")["holding"] == [made]


def test_a_decision_from_the_future_is_not_taken_over() -> None:
    """It would hold against every later one."""
    run("judge", "hide", ask("claims")["claims"][0]["id"], "--by", "Ed")
    record = json.loads(run("judge", "export").output)
    for changed in (
        {"at": "9999-01-01T00:00:00+00:00"},
        {"at": "soon"},
        {"at": 5},
        {"grounds": [{"source": 1}]},
    ):
        Path("j.jsonl").write_text(json.dumps(record | {"id": "j9"} | changed), "utf-8")
        assert isinstance(run("judge", "import", "j.jsonl").exception, MalformedRecord)


def test_a_brief_of_reports_tells_all_that_the_ledger_holds_on_their_claims() -> None:
    """A denial from a report that is not among them is told."""
    record = json.loads(run("brief", "reports/claim.txt", "--ledger", LEDGER, "--format", "json").output)
    assert [side["stance"] for side in record["claims"][0]["sides"]] == ["asserts", "denies"]


def test_a_change_of_the_ledger_is_found() -> None:
    """A row that was changed by hand is a fault."""
    assert run("verify", LEDGER).exit_code == 0
    with sqlite3.connect(LEDGER) as connection:
        connection.execute("UPDATE attributions SET content = 'The old bridge is open.'")
    connection.close()
    result = run("verify", LEDGER)
    assert result.exit_code == 1
    assert "its row tells something else [changed-row]" in result.output


@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet"])
def test_tables_are_given_out(form: str) -> None:
    """Each format is written to a file, which is there in full."""
    assert run("export", "attributions", "-o", f"a.{form}", "--where", "act=deny").exit_code == 0
    assert Path(f"a.{form}").stat().st_size > 0
    if form == "jsonl":
        (row,) = map(json.loads, Path("a.jsonl").read_text("utf-8").splitlines())
        assert (row["actor"], row["named"]) == ("Ana Veil", True)


def test_a_ledger_that_is_not_there_is_not_made_by_asking() -> None:
    """A typing error makes no file."""
    assert isinstance(run("claims", "--ledger", "typo.db").exception, LedgerMissing)
    assert not Path("typo.db").exists()


def test_reports_are_read_again() -> None:
    """What another model read, or all, is read anew."""
    assert run("reread").output == "sayso.db: 0 reports read again\n"
    assert run("reread", "--all").output == "sayso.db: 2 reports read again\n"


def test_a_report_is_removed_and_readmitted() -> None:
    """It stays out until it is told to come back."""
    assert "removed" in run("remove", "reports/denial.txt", "--why", "mistake").output
    assert not ask("claims")["claims"][0]["contested"]
    assert "1 removed before, left out" in run("add", "reports").output
    assert "1 new report" in run("add", "reports", "--readmit").output


def test_a_ledger_is_backed_up_and_restored() -> None:
    """The copy answers as the ledger does."""
    assert run("backup", LEDGER, "kept.db").exit_code == 0
    assert run("restore", "kept.db", "back.db").exit_code == 0
    assert run("migrate", "back.db").output == "back.db: up to date already\n"
    assert ask("claims", "--ledger", "back.db") == ask("claims")


def test_what_is_not_resolved_is_told(reports: Path) -> None:
    """Reports that were added without finding out what they say together are not passed over in silence."""
    (reports / "late.txt").write_text("Bo Marr said: “The mill is shut.”", "utf-8")
    run("add", "reports", "--no-resolve")
    assert "run sayso resolve" in run("claims").output
    run("resolve")
    assert "run sayso resolve" not in run("claims").output


@pytest.mark.parametrize(
    "arguments",
    [
        ("export", "claims", "-o", LEDGER),
        ("brief", "--ledger", LEDGER, "-o", LEDGER, "--format", "json"),
        ("brief", "reports", "-o", LEDGER, "--format", "md"),
        ("backup", LEDGER, LEDGER),
    ],
)
def test_a_ledger_is_not_written_over(arguments: tuple[str, ...]) -> None:
    """A slip in the name of a file costs no ledger."""
    before = ask("claims")
    assert run(*arguments).exit_code != 0
    assert ask("claims") == before


def test_what_is_no_file_is_no_ledger() -> None:
    """A pipe is not waited for, and a folder and an empty name are told as what they are."""
    os.mkfifo("pipe.db")
    for name, told in (("pipe.db", "no file"), ("reports", "no file"), ("", "no name")):
        error = run("claims", "--ledger", name).exception
        assert isinstance(error, StoreUnreadable)
        assert told in error.found


def test_a_brief_in_a_pipe_is_verified_whole() -> None:
    """Looking whether it is a ledger takes nothing out of it."""
    run("brief", "reports", "-o", "b.json")
    os.mkfifo("pipe")
    with subprocess.Popen(["sh", "-c", "cat b.json > pipe"]):
        assert run("verify", "pipe").exit_code == 0


def test_a_password_is_not_shown() -> None:
    """Neither in what a command says nor in its errors."""
    assert name_ledger("postgresql://ana:s3cr3t@db/x") == "postgresql://ana:***@db/x"
    error = run("claims", "--ledger", "postgresql://ana:s3cr3t@127.0.0.1:1/x").exception
    assert "s3cr3t" not in str(error)


def test_a_brief_adds_to_no_ledger_that_it_was_not_given(monkeypatch: pytest.MonkeyPatch) -> None:
    """The ledger of a shell is for commands on ledgers; a brief of reports is of these reports alone."""
    monkeypatch.setenv("SAYSO_LEDGER", "shell.db")
    assert run("brief", "reports/claim.txt").exit_code == 0
    assert not Path("shell.db").exists()
