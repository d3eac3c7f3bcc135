"""The reader finds the same in a report, whatever kind of file it came in; briefs of such files hold."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from sayso.api import read_paths
from sayso.cli.main import sayso_command
from sayso.domain.reading import Reading
from tests.published_files import make_mail, make_markdown, make_pages, make_word_document, paragraphs_of

REPORT = paragraphs_of(Path("examples/gazette-letter.txt"))
FILES = {
    "report.pdf": make_pages(REPORT),
    "report.docx": make_word_document(REPORT),
    "report.eml": make_mail(REPORT).as_bytes(),
    "report.md": make_markdown(REPORT).encode(),
}


def relations(path: Path) -> list[tuple[str | None, ...]]:
    """Return who says what in a file, by what words and how sure."""
    (reading,) = read_paths([str(path)])
    assert isinstance(reading, Reading)
    return [
        (each.source.actor, each.source.words.text, each.cue.text, each.content.words.text, each.act.value)
        for each in reading.attributions
    ]


@pytest.mark.parametrize("name", FILES)
def test_attributions_are_those_of_the_plain_text(name: str, tmp_path: Path) -> None:
    """Columns, page numbers, markup and encodings change nothing of who says what."""
    (tmp_path / "report.txt").write_text("\n\n".join(REPORT), "utf-8")
    (tmp_path / name).write_bytes(FILES[name])
    assert relations(tmp_path / name) == relations(tmp_path / "report.txt")


def test_brief_of_all_kinds_is_verified(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Citations of a PDF file, a Word document, a mail and Markdown lead back to their originals."""
    monkeypatch.chdir(tmp_path)
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)
    written = CliRunner().invoke(sayso_command, ["brief", *FILES, "-o", "brief.html"])
    assert written.exit_code == 0, written.output
    verified = CliRunner().invoke(sayso_command, ["verify", "brief.html"])
    assert verified.output == "brief.html: every citation is as its report has it\n"
    (tmp_path / "report.pdf").write_bytes(make_pages([*REPORT[:-1], "He said nothing."]))
    faulty = CliRunner().invoke(sayso_command, ["verify", "brief.html"])
    assert faulty.exit_code == 1
    assert "report.pdf" in faulty.output
