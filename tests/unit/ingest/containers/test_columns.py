"""Which column holds what: guessed where it is plain, asked for where it is not."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from sayso.domain.failure import Failure
from sayso.errors import MalformedRecord
from sayso.ingest import IngestOptions
from sayso.ingest.containers.columns import choose_columns
from tests.unit.ingest.containers.made import PAGE, TEXT, documents, read, write_lines

KEYS = ("title", "published_at", "publisher", "url", "language")
LONG = f"{TEXT} " * 6


def choose(row: Mapping[str, object], **asked: str) -> dict[str, str]:
    """Return what is chosen for one row."""
    columns = choose_columns([row], asked, keys=KEYS)
    return {"text": columns.text, **columns.given}


@pytest.mark.parametrize(
    ("row", "chosen"),
    [
        ({"Body": TEXT, "Headline": "Quay", "pubDate": "Wed, 11 Mar 2026 09:30:00 +0100"},
         {"text": "Body", "title": "Headline", "published_at": "pubDate"}),
        ({"maintext": TEXT, "source": "Post", "date_publish": "2026-03-11 09:30:00", "link": "https://a.example"},
         {"text": "maintext", "publisher": "source", "published_at": "date_publish", "url": "link"}),
        ({"content": TEXT, "source": "https://a.example/1", "source_domain": "a.example", "lang": "en"},
         {"text": "content", "publisher": "source_domain", "language": "lang"}),
        ({"x": LONG, "y": "short", "date": "no date", "timestamp": 1_773_000_000},
         {"text": "x", "published_at": "timestamp"}),
        ({"text": LONG, "content": "First words…", "title": "Quay"}, {"text": "text", "title": "Quay"}),
    ],
)  # fmt: skip
def test_columns_are_guessed(row: dict[str, object], chosen: dict[str, str]) -> None:
    """By their names, where their values look like it; the text by its looks alone, where only one looks so."""
    chosen = {**chosen, **({"title": "title"} if "title" in chosen and "title" in row else {})}
    assert choose(row) == chosen


def test_two_dates_are_left_open() -> None:
    """Where two columns may be the date, neither is taken, and both are named."""
    columns = choose_columns([{"text": TEXT, "date": "2026-03-11", "day": "2026-03-12"}], {}, keys=KEYS)
    assert "published_at" not in columns.given
    assert columns.describe().endswith("published_at is unclear: date or day")


@pytest.mark.parametrize("row", [{"a": LONG, "b": LONG}, {"n": 1}, {"text": LONG, "body": LONG}])
def test_text_is_never_guessed_among_two(row: dict[str, object]) -> None:
    """The error names the columns and the option."""
    with pytest.raises(MalformedRecord, match=r"--map text=COLUMN") as caught:
        choose(row)
    assert all(name in str(caught.value) for name in row)


def test_what_is_asked_for_goes_before_what_is_guessed() -> None:
    """An empty name takes none."""
    row = {"text": TEXT, "body": LONG, "date": "2026-03-11", "outlet": "Post"}
    assert choose(row, text="body", published_at="") == {"text": "body", "publisher": "outlet"}


def test_description_can_be_typed_in_again() -> None:
    """Quoted for CSV within quoted for a shell, where a name asks for it."""
    columns = choose_columns([{"the, text": TEXT}], {"text": "the, text"}, keys=KEYS)
    assert columns.describe() == "--map '\"text=the, text\"'"


def test_page_in_a_column(tmp_path: Path) -> None:
    """The source of a page is read as a page."""
    path = write_lines(tmp_path / "a.jsonl", {"html": PAGE, "title": "Given title"})
    (document,) = documents(read(path))
    assert (document.media_type, document.title) == ("text/html", "Given title")
    assert document.text.startswith("Quay shut")


def test_column_that_is_not_there(tmp_path: Path) -> None:
    """The failure is of the container, and lists what there is."""
    (failure,) = read(write_lines(tmp_path / "a.jsonl", {"text": TEXT, "day": ""}), columns={"text": "body"})
    assert isinstance(failure, Failure)
    assert failure.message == "there is no column 'body' for text; there are text, day"


@pytest.mark.parametrize("columns", [{"txt": "body"}, {"text": "a", "html": "b"}])
def test_mapping_that_cannot_be_followed(columns: dict[str, str]) -> None:
    """A caller's slip is a ValueError."""
    with pytest.raises(ValueError, match="column"):
        IngestOptions(columns=columns)
