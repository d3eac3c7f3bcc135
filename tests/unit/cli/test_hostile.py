"""What the command line says of hostile reports: their markup steers nothing, and each bad one costs itself."""

import json
import re
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sayso.cli.main import sayso_command
from tests.fake_tools import FakeTools

MARKUP = "<script>alert(1)</script> [x](javascript:y) \x1b[2J\x9b31m \u202e[bold]z[/bold] `a` **b**"
CLAIM = f"{MARKUP} Ivo Lund said: “The old bridge {MARKUP} at Aldmoor is closed.”"
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder, in which the fake reader reads."""
    monkeypatch.setattr("sayso.wiring.installed_tools", FakeTools)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    """Return what a command does."""
    return CliRunner().invoke(sayso_command, list(arguments))


@pytest.mark.parametrize("verbatim", [(), ("--verbatim",)])
@pytest.mark.parametrize(
    "command",
    [
        ("read",),
        ("read", "--json"),
        *(("brief", "--format", kind) for kind in ("terminal", "md", "html", "json")),
    ],
    ids=" ".join,
)
def test_markup_in_a_report_steers_nothing(
    folder: Path, command: tuple[str, ...], verbatim: tuple[str, ...]
) -> None:
    """Words, title, publisher and file name may hold anything: no control character, element or link comes out."""
    path = folder / "a\x1b[2J\u202e[x](y)<b>.txt"
    path.write_text(CLAIM)
    known = {
        "title": MARKUP,
        "publisher": MARKUP,
        "authors": [MARKUP],
        "url": f"javascript:alert(1)//{MARKUP}",
    }
    Path(f"{path}.meta.json").write_text(json.dumps(known))
    result = run(*command, *verbatim, ".")
    assert result.exit_code == 0, result.output
    assert "bridge" in result.output
    assert STEERING.search(result.output) is None
    if "html" in command:
        assert "<script>alert" not in result.output
        assert 'href="javascript' not in result.output
    if "md" in command:
        assert re.search(r"(?<!\\)\]\(javascript", result.output.partition("<!--")[0]) is None


def write_bad(folder: Path) -> None:
    """Write a bad file of every kind."""
    with zipfile.ZipFile(folder / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("word/document.xml", bytes(2**25))
    bad = {
        "empty.txt": b"",
        "binary.txt": bytes(range(256)) * 9,
        "picture.html": b"\x89PNG\r\n\x1a\n",
        "large.txt": b"a " * 2**23 + b"a",
        "nothing.html": b"<html><body></body></html>",
        "broken.pdf": b"%PDF-1.7\n",
        "broken.docx": b"PK\x03\x04",
        "deep.eml": b"From: a@b.example\nMIME-Version: 1.0\n" + b"Content-Type: message/rfc822\n\n" * 1000,
        "cut.warc.gz": b"\x1f\x8b\x08\x00",
        "deep.jsonl": b"[" * 100_000 + b"\n",
        "open.csv": b'title,text\na,"b\n',
        "untold.parquet": b"PAR1",
        "steers\x1b[2J\u202e.txt": b" ",
    }
    for name, data in bad.items():
        (folder / name).write_bytes(data)


def test_the_failures_of_a_bad_folder_are_told(folder: Path) -> None:
    """The good report is read; a line for each bad file says what to do, the last one counts them; the code is 1."""
    write_bad(folder)
    (folder / "good.txt").write_text("Ivo Lund said: “The old bridge at Aldmoor is closed.”")
    result = run("read", ".")
    assert result.exit_code == 1
    assert "Ivo Lund" in result.stdout
    *told, last = result.stderr.splitlines()
    failures = [line for line in told if re.search(r" \[[a-z-]+\]$", line)]
    assert re.fullmatch(r"sayso: 14 of 15 inputs could not be read", last), result.stderr
    assert len({line.split(": ")[1] for line in failures}) == 14, result.stderr
    assert STEERING.search(result.stderr) is None


def test_a_folder_of_nothing_but_bad_files_ends_with_another_code(folder: Path) -> None:
    """Where nothing could be read the code is 2."""
    (folder / "empty.txt").write_bytes(b"")
    result = run("read", ".")
    assert result.exit_code == 2
    assert result.stderr.endswith("sayso: 1 of 1 inputs could not be read\n")
