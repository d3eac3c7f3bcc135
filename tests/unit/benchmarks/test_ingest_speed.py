"""What is measured of files of each kind."""

from pathlib import Path

import pytest
from trafilatura import extract

from benchmarks import ingest_speed
from benchmarks.ingest_speed import FORMATS, PEER, Format, measure_formats
from benchmarks.published_files import make_page
from benchmarks.settings import Settings, Sizes
from sayso.ingest import Record, from_record

TEXT = (
    "Quay stays shut\n\nThe mayor said on Monday that the quay would stay shut.\n\nShe gave no reason for it."
)


@pytest.mark.parametrize("kind", FORMATS, ids=lambda kind: kind.name)
def test_each_kind_holds_the_same_text(kind: Format) -> None:
    """What is compared is the same words in other files."""
    document = from_record(Record(kind.path, kind.make(TEXT.split("\n\n"))))
    assert document.text == TEXT


def test_trafilatura_is_timed_at_the_same_words() -> None:
    """What it takes for the text of the page is the text, but for white space."""
    page = make_page(TEXT.split("\n\n")).decode()
    assert (extract(page) or "").split() == TEXT.split()


def test_a_row_for_each_kind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The table names each kind and trafilatura alone, and pages where a kind has them."""
    monkeypatch.setattr(ingest_speed, "_time", lambda work, repeats: 1.0)
    rows = measure_formats(Settings(Sizes(texts=2, repeats=1), [TEXT] * 3, "texts", tmp_path))
    assert [row["format"] for row in rows] == [*(kind.name for kind in FORMATS), PEER]
    assert {row["documents a second"] for row in rows} == {2}
    assert [row["format"] for row in rows if row["pages a second"] is not None] == ["PDF"]
