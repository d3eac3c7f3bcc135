"""JSON Lines: numbers are those of lines, and each bad line is a failure of its own."""

import gzip
import hashlib
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.domain.document import Document
from sayso.domain.failure import Failure
from sayso.errors import InputTooHard
from sayso.ingest import IngestOptions, Record, read_inputs
from sayso.ingest.containers.taken import Taken
from tests.unit.ingest.containers.made import TEXT, Notes, documents, numbers, read, write_lines


def test_rows_become_documents(tmp_path: Path) -> None:
    """Text, title, outlet, day and address are taken from columns of usual names, and the guess is shown."""
    watch = Notes()
    row = {
        "id": "x1", "outlet": "Branda Post", "domain": "post.example", "day": "2026-03-11", "wire": None,
        "url": "https://post.example/1", "headline": "Quay shut", "text": TEXT,
    }  # fmt: skip
    path = write_lines(tmp_path / "a.jsonl", row, {**row, "text": f"{TEXT} So he said."})
    items = read(path, watch=watch)
    assert numbers(items) == ["1", "2"]
    first = documents(items)[0]
    assert (first.title, first.publisher, first.published_at) == ("Quay shut", "Branda Post", "2026-03-11")
    assert (first.url, first.text, first.decoded) == ("https://post.example/1", TEXT, TEXT)
    assert first.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    said = "text=text,title=headline,publisher=outlet,published_at=day,url=url"
    assert watch.notes == [f"{path}: read with --map {said}"]


def test_bad_lines_are_failures_of_their_own(tmp_path: Path) -> None:
    """Mixed types, null, no object, half an object, deep nesting: each is told by the number of its line."""
    path = write_lines(
        tmp_path / "a.jsonl",
        {"text": TEXT},
        {"text": None},
        "",
        {"text": 12},
        '{"text": "cut',
        ["a", "list"],
        {"title": "no text"},
        "[" * 100_000,
        '{"text": ' + "[" * 100_000,
        {"text": "lone \ud800 surrogate. " + TEXT},
        {"text": "NUL \0 in it. " + TEXT},
    )
    assert numbers(read(path)) == [
        "1", "2 empty-input", "4 malformed-record", "5 malformed-record", "6 malformed-record", "7 empty-input",
        "8 malformed-record", "9 malformed-record", "10", "11",
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks_and_carriage_returns(tmp_path: Path, encoding: str) -> None:
    """Files of other systems are read."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(f'{{"text": "Caf\u00e9. {TEXT}"}}\r\n{{"text": "{TEXT}"}}\r\n'.encode(encoding))
    assert [document.text for document in documents(read(path))] == [f"Caf\u00e9. {TEXT}", TEXT]


def test_line_in_another_encoding(tmp_path: Path) -> None:
    """It costs no other line."""
    path = tmp_path / "a.jsonl"
    lines = [f'{{"text": "Caf\u00e9. {TEXT}"}}\n'.encode(encoding) for encoding in ("utf-8", "cp1252")]
    path.write_bytes(b"".join(lines))
    assert [document.text for document in documents(read(path))] == [f"Caf\u00e9. {TEXT}"] * 2


def test_only_bad_lines(tmp_path: Path) -> None:
    """All are told, however many."""
    assert len(read(write_lines(tmp_path / "a.jsonl", *["{"] * 500))) == 500


def test_huge_line_is_skipped(tmp_path: Path) -> None:
    """A line of 50 MB is a failure, never held, and the next is read."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "' + b"a " * (25 * 2**20) + b'"}\n' + f'{{"text": "{TEXT}"}}\n'.encode())
    assert numbers(read(path)) == ["1 input-too-large", "2"]


@pytest.mark.parametrize("cut", [0, 20])
def test_zipped(tmp_path: Path, cut: int) -> None:
    """Gzip is unpacked as it is read; where it breaks off, what stands before is read."""
    path = tmp_path / "a.jsonl.gz"
    rows = b"".join(f'{{"text": "{n}. {TEXT}"}}\n'.encode() for n in range(500))
    data = gzip.compress(rows)
    path.write_bytes(data[: len(data) - cut] if cut else data)
    items = read(path)
    assert len(documents(items)) == 500 if not cut else documents(items)
    assert len(items) - len(documents(items)) == bool(cut)


def test_zip_bomb_is_never_held(tmp_path: Path) -> None:
    """A line that unpacks to a gigabyte is skipped."""
    path = tmp_path / "a.jsonl.gz"
    line = gzip.compress(b" " * 2**26)
    path.write_bytes(line * 4 + gzip.compress(b"\n" + f'{{"text": "{TEXT}"}}\n'.encode()))
    assert numbers(read(path)) == ["1 input-too-large", "2"]


def test_nested_values_are_named_by_dots(tmp_path: Path) -> None:
    """Objects within objects are columns as well."""
    path = write_lines(tmp_path / "a.jsonl", {"article": {"body": TEXT}, "meta": {"date": "2026-03-11"}})
    (document,) = documents(read(path, columns={"text": "article.body", "published_at": "meta.date"}))
    assert (document.text, document.published_at) == (TEXT, "2026-03-11")
    assert len(documents(read(path))) == 1


def test_date_that_cannot_be_read_is_left_open_and_counted(tmp_path: Path) -> None:
    """The record is read; a note tells how many dates were lost, and the first."""
    watch = Notes()
    rows = [{"text": TEXT, "date": f"2026-03-{day:02}"} for day in range(1, 20)]
    path = write_lines(tmp_path / "a.jsonl", *rows, {"text": TEXT, "date": "last Tuesday"})
    assert documents(read(path, watch=watch))[-1].published_at is None
    assert watch.notes[-1] == f"{path}: dates that could not be read: 1, the first 'last Tuesday' in #20"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is piped in is told by its looks."""

    class Stdin:
        buffer = io.BytesIO(f'{{"body": "{TEXT}"}}\n{{"body": "Second. {TEXT}"}}\n'.encode())

    monkeypatch.setattr("sys.stdin", Stdin)
    assert [document.path for document in documents(read("-"))] == ["-#1", "-#2"]


def test_what_looks_like_json_but_is_none(tmp_path: Path) -> None:
    """A text that begins with a brace stays a text."""
    path = tmp_path / "a"
    path.write_text(f"{{sic}} {TEXT}")
    assert documents(read(path))[0].text.startswith("{sic}")


def test_progress_is_told_in_bytes(tmp_path: Path) -> None:
    """Before each document the watch hears how far reading is; at the end of a file, all of it."""
    watch = Notes()
    paths = [write_lines(tmp_path / f"{name}.jsonl", {"text": f"{name}. {TEXT}"}) for name in "ab"]
    read(*paths, watch=watch)
    assert watch.places == [paths[0].stat().st_size, sum(path.stat().st_size for path in paths)]


def test_a_line_that_swells_is_a_failure_of_its_own(tmp_path: Path) -> None:
    """The lines around it are read."""
    path = write_lines(
        tmp_path / "a.jsonl", {"text": TEXT}, '{"text": [' + "[]," * 5_000_000 + "[]]}", {"text": TEXT}
    )
    assert numbers(read_inputs([path], IngestOptions(max_memory=300 << 20))) == ["1", "2 input-too-hard", "3"]


def test_where_reading_was_ended_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What came before is kept, and the failure names the last record."""

    def take_one(*_arguments: object, **_bounds: object) -> Iterator[Taken]:
        yield Taken(Record("a.jsonl#1", TEXT.encode()), 1, ())
        raise InputTooHard("reading it takes more than 30 s")

    monkeypatch.setattr("sayso.ingest.containers.open.stream_apart", take_one)
    document, failure = read(write_lines(tmp_path / "a.jsonl", {"text": TEXT}))
    assert isinstance(document, Document)
    assert isinstance(failure, Failure)
    assert failure.message == "behind 'a.jsonl#1': reading it takes more than 30 s"
