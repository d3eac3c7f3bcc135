"""CSV and TSV: delimiters, quotation marks, encodings, damage."""

import csv
import io
from pathlib import Path

import pytest

from sayso.ingest.containers.table import Dialect, sniff_dialect
from tests.unit.ingest.containers.made import TEXT, documents, numbers, read


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """Write a table."""
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_delimiters_and_line_ends(tmp_path: Path, delimiter: str, end: str) -> None:
    """The first row tells the delimiter; quoted fields hold line ends, marks and delimiters."""
    file = io.StringIO()
    text = f'Said “{delimiter}” and "so".\n\n{TEXT}'
    csv.writer(file, delimiter=delimiter, lineterminator=end).writerows(
        [["date", "source", "content"], ["2026-03-11", "Post", text], ["", "Post", TEXT]]
    )
    first, second = documents(read(write(tmp_path / "a.csv", file.getvalue())))
    assert (first.decoded, first.publisher, first.published_at) == (text, "Post", "2026-03-11")
    assert (second.text, second.published_at) == (TEXT, None)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    """As spreadsheets write them."""
    path = write(tmp_path / "a.tsv", f"text\tday\nCaf\u00e9. {TEXT}\t2026-03-11\n", encoding)
    assert documents(read(path))[0].text == f"Caf\u00e9. {TEXT}"


def test_damaged_rows_are_failures_of_their_own(tmp_path: Path) -> None:
    """An open quotation mark, too many fields, none: the other rows are read, under their numbers."""
    rows = [
        f'2026-03-11,"{TEXT}"',
        f'2026-03-11,"{TEXT}" she said',
        f'2026-03-11,"open {TEXT}',
        f"2026-03-11,unquoted, {TEXT}",
        "2026-03-11",
        f"2026-03-11,NUL \0 {TEXT}",
        f"2026-03-11,last {TEXT}",
    ]
    items = read(write(tmp_path / "a.csv", "\n".join(["day,text", *rows])))
    assert numbers(items) == [
        "1", "2 malformed-record", "3 malformed-record", "4 malformed-record", "5 empty-input", "6", "7",
    ]  # fmt: skip


def test_open_quotation_mark_costs_one_row(tmp_path: Path) -> None:
    """In a table that is larger than a row may be, too."""
    rows = [f'{n},"said. {TEXT}"' if n != 3 else f'{n},"open {TEXT}' for n in range(1, 30)]
    rows += [f"{n},plain {TEXT}" for n in range(30, 2_000)]
    items = read(write(tmp_path / "a.csv", "\n".join(["n,text", *rows])), max_bytes=2**14)
    assert [number for number in numbers(items) if " " in number] == ["3 malformed-record"]
    assert len(items) == 1_999


def test_hostile_quotation_marks_take_linear_time(tmp_path: Path) -> None:
    """Rows that all break off at the end of the table are given up after a while."""
    rows = ["n,text"] + ['"""' + '""' * (n % 3) for n in range(20_000)]
    assert read(write(tmp_path / "a.csv", "\n".join(rows)), max_bytes=2**16)


def test_huge_field(tmp_path: Path) -> None:
    """A field above the limit is a failure; one above what the csv module takes by itself is read."""
    path = write(tmp_path / "a.csv", f'n,text\n1,"{TEXT * 5000}"\n2,"{TEXT * 30_000}"\n3,{TEXT}\n')
    assert numbers(read(path)) == ["1", "2 input-too-large", "3"]


@pytest.mark.parametrize(
    ("head", "dialect"),
    [
        ("a,b\n", Dialect(",")),
        ("a;b,c;d\n", Dialect(";")),
        ("text\n", Dialect(",")),
        ("", Dialect(",")),
        ("a;b\rc,d,e", Dialect(";")),
        ('"' + "a" * 200_000 + "\n", Dialect(",")),
        ('a\tb\n"he \\"said\\" so"\tc', Dialect("\t", escaped=True)),
        ('a,b\n"he ""said"" \\"', Dialect(",")),
    ],
)
def test_dialect_is_told_by_the_head(head: str, dialect: Dialect) -> None:
    """By the first row, and by how quotation marks stand within quotation marks."""
    assert sniff_dialect(head) == dialect


def test_table_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """A first line that only names columns makes a table of what is piped in; other commas do not."""

    class Table:
        buffer = io.BytesIO(f"date,text\n2026-03-11,{TEXT}\n".encode())

    class Story:
        buffer = io.BytesIO(f"Text, title and date were lost.\n\n{TEXT}\n".encode())

    monkeypatch.setattr("sys.stdin", Table)
    assert [document.path for document in documents(read("-"))] == ["-#1"]
    monkeypatch.setattr("sys.stdin", Story)
    assert [document.path for document in documents(read("-"))] == ["-"]
