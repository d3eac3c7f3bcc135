"""Names of authors, however they are written down."""

from pathlib import Path

import pytest

from sayso.domain.document import Document
from sayso.ingest import IngestOptions, from_text, read_inputs
from sayso.ingest.authors import split_authors

REPORT = "The harbour master said on Monday that the quay would stay shut. He gave no reason."


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("By Ada Branda and Tom Veld", ("Ada Branda", "Tom Veld")),
        ("Ada Branda; Tom Veld", ("Ada Branda", "Tom Veld")),
        ("[Ada Branda, Tom Veld]", ("Ada Branda", "Tom Veld")),
        (["Ada Branda", "Tom Veld", "Ada Branda"], ("Ada Branda", "Tom Veld")),
        ("Bya Orland", ("Bya Orland",)),
        ("", ()),
        (None, ()),
        (7, ()),
        ("x" * 300, ()),
    ],
)
def test_names_are_parted(stated: object, names: tuple[str, ...]) -> None:
    """Bylines and lists give names in their order, each once; what is no name gives none."""
    assert split_authors(stated) == names


@pytest.mark.parametrize(
    "lines",
    [
        "author: Ada Branda, Tom Veld",
        "byline: By Ada Branda and Tom Veld",
        "authors:\n  - Ada Branda\n  - Tom Veld",
    ],
)
def test_front_matter_names_authors(lines: str) -> None:
    """Each way in which front matter names authors is understood, and is no text."""
    document = from_text(f"---\n{lines}\n---\n{REPORT}")
    assert document.authors == ("Ada Branda", "Tom Veld")
    assert document.text == REPORT


def test_sidecar_names_authors(tmp_path: Path) -> None:
    """A list in a sidecar goes before the byline in front matter."""
    (tmp_path / "a.txt").write_text(f"---\nauthor: Other\n---\n{REPORT}")
    (tmp_path / "a.meta.json").write_text('{"authors": ["Ada Branda"]}')
    (document,) = read_inputs([tmp_path / "a.txt"], IngestOptions())
    assert isinstance(document, Document)
    assert document.authors == ("Ada Branda",)


def test_page_names_authors() -> None:
    """A page's metadata name who wrote it."""
    page = f'<html><head><meta name="author" content="Ada Branda"></head><body><p>{REPORT}</p></body></html>'
    assert from_text(page).authors == ("Ada Branda",)
