"""Parquet tables."""

import re
import sys
from datetime import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sayso.domain.failure import Failure
from sayso.errors import UnsupportedMedia
from sayso.ingest import IngestOptions, read_inputs
from sayso.ingest.containers.taken import take_records
from tests.unit.ingest.containers.made import TEXT, documents, numbers, read


def write(path: Path, n_rows: int = 3) -> Path:
    """Write a table in row groups of two."""
    columns = {
        "body": [f"{n}. {TEXT}" for n in range(n_rows)],
        "date": pa.array([datetime(2026, 3, 11, 9, 30)] * n_rows, pa.timestamp("ns")),
        "authors": [["Ada Branda", "Ivo Lund"]] * n_rows,
        "meta": [{"outlet": "Post"}] * n_rows,
    }
    pq.write_table(pa.table(columns), path, row_group_size=2)
    return path


def test_rows_become_documents(tmp_path: Path) -> None:
    """Over all row groups; times and nested values as well."""
    items = read(write(tmp_path / "a.parquet"))
    assert numbers(items) == ["1", "2", "3"]
    document = documents(items)[2]
    assert (document.text, document.publisher) == (f"2. {TEXT}", "Post")
    assert document.published_at == "2026-03-11T09:30:00Z"
    assert document.authors == ("Ada Branda", "Ivo Lund")


def test_signature_tells(tmp_path: Path) -> None:
    """Whatever the file is called."""
    assert numbers(read(write(tmp_path / "table"))) == ["1", "2", "3"]


def test_value_that_cannot_be_told(tmp_path: Path) -> None:
    """It costs no other row."""
    path = tmp_path / "a.parquet"
    days = pa.array([0, 2**30, 1], pa.int32()).cast(pa.date32())
    pq.write_table(pa.table({"text": [TEXT] * 3, "day": days}), path)
    assert numbers(read(path)) == ["1", "2 malformed-record", "3"]


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_damaged_table(tmp_path: Path, share: float) -> None:
    """It is a failure of its own."""
    path = write(tmp_path / "a.parquet")
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    assert numbers(read(path)) == [f"{path} unreadable-input"]


def test_without_pyarrow_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What to install is told."""
    path = write(tmp_path / "a.parquet")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UnsupportedMedia, match=re.escape("pip install 'sayso[parquet]'")):
        list(take_records(str(path), str(path), IngestOptions()))


def test_a_table_that_unpacks_to_more_than_there_is_room_for(tmp_path: Path) -> None:
    """It is a failure, however small the file is; this process takes no room for it, and what comes next is read."""
    bomb = tmp_path / "a.parquet"
    pq.write_table(pa.table({"body": [b"a" * (200 << 20)], "title": ["Bomb"]}), bomb, compression="zstd")
    assert bomb.stat().st_size < 1 << 20
    options = IngestOptions(max_memory=500 << 20)
    failure, *others = read_inputs([bomb, write(tmp_path / "b.parquet")], options)
    assert isinstance(failure, Failure)
    assert failure.code in (
        "unreadable-input",
        "input-too-hard",
    )  # as pyarrow or Python is refused the memory
    assert "malloc" in failure.message or "memory" in failure.message
    assert len(others) == 3
