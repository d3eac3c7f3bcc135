"""Inputs to documents: paths, order, failures, repeats, what is known besides."""

import io
import json
from datetime import timedelta, timezone
from pathlib import Path

import pytest

from sayso.domain.document import Document, RegionKind
from sayso.domain.failure import Failure
from sayso.errors import EmptyInput
from sayso.ingest import IngestOptions, from_text, read_inputs
from tests.unit.ingest.containers.made import Notes

REPORT = "The harbour master said on Monday that the quay would stay shut. He gave no reason."


def read(*paths: str | Path, options: IngestOptions | None = None) -> list[Document | Failure]:
    """Return what comes of the paths."""
    return list(read_inputs(paths, options or IngestOptions()))


def write(path: Path, content: str | bytes) -> Path:
    """Write a file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_folder_is_read_in_sorted_order_at_any_depth(tmp_path: Path) -> None:
    """Reports come sorted by path; hidden files and other kinds stay out."""
    for name in ("b.txt", "a/z.html", "a/y.txt", ".hidden.txt", ".git/c.txt", "README.md", "x.json"):
        write(tmp_path / name, f"{name}. {REPORT}")
    paths = [Path(item.path if isinstance(item, Document) else item.document) for item in read(tmp_path)]
    assert [path.relative_to(tmp_path).as_posix() for path in paths] == ["a/y.txt", "a/z.html", "b.txt"]


def test_arguments_keep_their_order(tmp_path: Path) -> None:
    """Files come as given, globs sorted where they stand."""
    for name in ("1.txt", "2.txt", "3.txt"):
        write(tmp_path / name, f"{name}. {REPORT}")
    items = read(tmp_path / "3.txt", str(tmp_path / "[12].txt"))
    assert [Path(item.path).name for item in items if isinstance(item, Document)] == [
        "3.txt",
        "1.txt",
        "2.txt",
    ]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash reads standard input."""

    class Stdin:
        buffer = io.BytesIO(REPORT.encode())

    monkeypatch.setattr("sys.stdin", Stdin)
    (document,) = read("-")
    assert isinstance(document, Document)
    assert document.path == "-"
    assert document.text == REPORT


def test_repeat_names_the_first(tmp_path: Path) -> None:
    """The same bytes are one document; what comes again says so."""
    first, second = read(write(tmp_path / "a.txt", REPORT), write(tmp_path / "b.txt", REPORT))
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.duplicate_of, second.duplicate_of) == (None, first.id)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty-input"),
        (b" \n\t\r\n", "empty-input"),
        (b"%PDF-1.7 ...", "unreadable-input"),
        (b"\xff\xd8\xff\xe0 picture", "unsupported-media"),
        (bytes(range(1, 9)) * 500, "unknown-encoding"),
        (b"Advertisement\n\nShare\n", "empty-input"),
        (b"word " * 100, "input-too-large"),
        (b"---\npublished_at: last Tuesday\n---\nHe said so.", "malformed-record"),
        (b"<html><script>nothing</script></html>", "empty-input"),
    ],
)
def test_what_cannot_be_read_is_a_failure(tmp_path: Path, content: bytes, code: str) -> None:
    """Each bad input ends as a failure of its own, and the next is read."""
    bad, good = write(tmp_path / "bad.txt", content), write(tmp_path / "good.txt", REPORT)
    failure, document = read(
        bad, good, options=IngestOptions(max_bytes=200 if b"word" in content else 10_000)
    )
    assert isinstance(failure, Failure)
    assert (failure.document, failure.stage, failure.code) == (str(bad), "ingest", code)
    assert failure.message
    assert isinstance(document, Document)


@pytest.mark.parametrize("name", ["missing.txt", "no-*-match.txt", "nul\0byte", "x" * 5000])
def test_missing_file_is_a_failure(tmp_path: Path, name: str) -> None:
    """An argument that names nothing is told, never a traceback."""
    (failure,) = read(f"{tmp_path}/{name}")
    assert isinstance(failure, Failure)
    assert failure.code == "unreadable-input"


def test_front_matter_is_known_and_no_text(tmp_path: Path) -> None:
    """A leading block tells title, outlet and date, and is left out."""
    head = "---\ntitle: Quay shut\npublisher: Ostervik Courier\ndate: 2026-03-11\n---\n"
    (document,) = read(write(tmp_path / "a.txt", head + REPORT))
    assert isinstance(document, Document)
    assert (document.title, document.publisher) == ("Quay shut", "Ostervik Courier")
    assert document.published_at == "2026-03-11"
    assert document.text == REPORT
    assert document.decoded.startswith("---")


def test_line_of_dashes_is_no_front_matter(tmp_path: Path) -> None:
    """A block without a known key is text."""
    (document,) = read(write(tmp_path / "a.txt", f"---\nremark: one\n---\n{REPORT}"))
    assert isinstance(document, Document)
    assert "remark" in document.text


def test_sidecar_goes_before_front_matter(tmp_path: Path) -> None:
    """What stands beside the file is surer than what stands in it."""
    write(
        tmp_path / "a.meta.json",
        json.dumps({"publisher": "Branda Post", "published_at": "2026-03-12", "version": 2}),
    )
    file = write(tmp_path / "a.txt", f"---\npublisher: Other\nurl: https://a.example/1\n---\n{REPORT}")
    (document,) = read(file)
    assert isinstance(document, Document)
    assert (document.publisher, document.published_at) == ("Branda Post", "2026-03-12")
    assert (document.url, document.version) == ("https://a.example/1", 2)


def test_options_fill_what_the_document_does_not_say(tmp_path: Path) -> None:
    """Publisher and date from the command line go to documents without their own."""
    options = IngestOptions(
        publisher="Courier", published_at="2026-03-11T01:30", timezone=timezone(timedelta(hours=2))
    )
    bare = write(tmp_path / "a.txt", REPORT)
    own = write(tmp_path / "b.txt", f"---\npublisher: Post\n---\n{REPORT}")
    first, second = (item for item in read(bare, own, options=options) if isinstance(item, Document))
    assert (first.publisher, first.published_at) == ("Courier", "2026-03-10T23:30:00Z")
    assert second.publisher == "Post"


def test_option_must_be_a_date() -> None:
    """A caller's slip is a ValueError that says what was expected."""
    with pytest.raises(ValueError, match="expected ISO 8601"):
        IngestOptions(published_at="yesterday")


def test_verbatim_changes_nothing() -> None:
    """Line ends, furniture and odd spaces stay, and every character is its own origin."""
    text = "Quay shut\r\n\r\nAdvertisement\r\n\r\nHe\u00a0said  so.\r\n"
    document = from_text(text, options=IngestOptions(verbatim=True))
    assert document.text == text == document.decoded
    assert [text[span.start : span.end] for span in document.paragraphs] == [
        "Quay shut",
        "Advertisement",
        "He\u00a0said  so.",
    ]


def test_paragraphs_and_regions() -> None:
    """Headline, byline, dateline and caption are told from the prose."""
    text = (
        "Quay stays shut after storm\n\nBy Ada Branda and Tom Veld\n\n"
        "OSTERVIK, 3 May — The quay stays shut, the mayor said.\n\n"
        "The quay on Monday (Photo: Branda Post)\n\nShe gave no date."
    )
    document = from_text(text)
    kinds = {region.kind: document.text[region.span.start : region.span.end] for region in document.regions}
    assert kinds == {
        RegionKind.TITLE: "Quay stays shut after storm",
        RegionKind.BYLINE: "By Ada Branda and Tom Veld",
        RegionKind.DATELINE: "OSTERVIK, 3 May",
        RegionKind.CAPTION: "The quay on Monday (Photo: Branda Post)",
    }
    assert document.title == "Quay stays shut after storm"
    assert len(document.paragraphs) == 5


def test_every_paragraph_has_its_origin() -> None:
    """What stands in a paragraph stands in the input, at its origin."""
    text = "  • Quay shut\n\nShare\n\nThe mayor said so on Monday.\r\n\r\n\r\nShe left."
    document = from_text(text)
    for span in document.paragraphs:
        (origin,) = document.traced.origin([span])
        assert text[origin.start : origin.end] == document.text[span.start : span.end]


def test_empty_text_is_an_error() -> None:
    """A caller of from_text gets the error itself."""
    with pytest.raises(EmptyInput):
        from_text(" ")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (REPORT, "en"),
        ("Der Bürgermeister sagte am Montag, dass der Hafen nicht wieder geöffnet werde.", "de"),
        ("Le maire a dit que le port ne sera pas ouvert avant la fin de la semaine.", "fr"),
        ("Мэр сказал в понедельник, что порт останется закрытым.", "ru"),
        ("Мер сказав у понеділок, що порт залишиться закритим і надалі.", "uk"),
        ("Zzyzx qwrt.", None),
    ],
)
def test_language_is_told(text: str, language: str | None) -> None:
    """Other languages are kept and flagged; too little text is left open."""
    assert from_text(text).language == language


def test_a_guessed_encoding_is_told_once(tmp_path: Path) -> None:
    """One note names the first file whose encoding only its looks told, and counts the others; UTF-8 is no guess."""
    for name, encoding in (("a.txt", "utf-8"), ("b.txt", "cp1252"), ("c.txt", "cp1252")):
        write(tmp_path / name, f"“{REPORT}” {name}".encode(encoding))
    watch = Notes()
    documents = list(read_inputs([tmp_path], watch=watch))
    assert [each.encoding_guessed for each in documents if isinstance(each, Document)] == [False, True, True]
    assert len(watch.notes) == 1
    assert "b.txt was guessed by its looks (cp1252), and of 1 more" in watch.notes[0]


def test_a_sidecar_tells_charset_and_last_change(tmp_path: Path) -> None:
    """What is told is no guess."""
    path = write(tmp_path / "a.txt", f"“{REPORT}”".encode("cp1252"))
    write(tmp_path / "a.txt.meta.json", json.dumps({"charset": "windows-1252", "updated": "2026-03-02"}))
    (document,) = read(path)
    assert isinstance(document, Document)
    assert (document.encoding_guessed, document.modified_at) == (False, "2026-03-02")


@pytest.mark.parametrize("place", ["OSTERVIK and TARN", "OSTERVIK/TARN (Reuters)", "OSTERVIK, 3 May"])
def test_datelines(place: str) -> None:
    """A dateline names one city or two."""
    document = from_text(f"{place} — {REPORT}")
    (region,) = document.regions
    assert (region.kind, document.text[: region.span.end].rstrip(" -")) == (RegionKind.DATELINE, place)
