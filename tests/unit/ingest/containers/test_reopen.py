"""Records found again."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import BinaryIO

import pytest

from sayso.errors import InputError
from sayso.ingest import IngestOptions, Reopener
from sayso.ingest.inputs import Input
from tests.unit.ingest.containers.made import TEXT, documents, make_record, read, write_archive, write_lines


def test_records_are_found_again(tmp_path: Path) -> None:
    """Bytes and decoded text are those of the first reading, in any order."""
    rows = write_lines(
        tmp_path / "a.jsonl", {"text": f"1. {TEXT}"}, "", {"text": None}, {"text": f"4. {TEXT}"}
    )
    pages = write_archive(tmp_path / "a.warc.gz", make_record(kind="request"), make_record())
    plain = tmp_path / "a#1"
    plain.write_text(TEXT)
    reopen = Reopener(IngestOptions())
    for document in [*documents(read(rows, pages, plain)), *documents(read(rows))[::-1]]:
        assert reopen(document.path) == (document.sha256, document.decoded)


@pytest.mark.parametrize("number", [2, 3, 5, 99])
def test_record_that_is_not_there(tmp_path: Path, number: int) -> None:
    """It is told, and the records after it are still found."""
    path = write_lines(tmp_path / "a.jsonl", {"text": TEXT}, "", {"text": 1}, {"text": f"4. {TEXT}"})
    reopen = Reopener(IngestOptions())
    with pytest.raises(InputError):
        reopen(f"{path}#{number}")
    assert reopen(f"{path}#4")[1] == f"4. {TEXT}"


@pytest.mark.parametrize("path", ["a.txt#1", "a.jsonl", "none#1", "nul\0#1", "x" * 5000 + "#1"])
def test_what_is_no_record(tmp_path: Path, path: str) -> None:
    """Whatever a brief cites, it is told and never raised otherwise."""
    (tmp_path / "a.txt").write_text(TEXT)
    write_lines(tmp_path / "a.jsonl", {"text": TEXT})
    with pytest.raises(InputError):
        Reopener(IngestOptions())(f"{tmp_path}/{path}")


def test_a_container_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Records that are asked for in order cost one pass."""
    opened = []

    def count(self: Input) -> AbstractContextManager[BinaryIO]:
        opened.append(self.path)
        return original(self)

    original = Input.open
    monkeypatch.setattr(Input, "open", count)
    path = write_lines(tmp_path / "a.jsonl", *[{"text": f"{n}. {TEXT}"} for n in range(100)])
    reopen = Reopener(IngestOptions())
    for number in range(1, 101, 7):
        reopen(f"{path}#{number}")
    assert opened == [str(path)]
