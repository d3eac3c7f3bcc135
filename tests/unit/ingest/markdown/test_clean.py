"""Markdown: what is markup and goes, what is text and stays, and where it stands."""

from pathlib import Path

import pytest

from sayso.domain.document import Document, RegionKind
from sayso.ingest import Record, from_record, from_text
from tests.published_files import make_markdown, paragraphs_of

REPORT = paragraphs_of(Path("examples/gazette-letter.txt"))


def read_report(text: str) -> Document:
    """Return the document in a Markdown text, and see that kept words are the source's."""
    document = from_record(Record("report.md", text.encode()))
    for piece in document.traced.pieces:
        if piece.exact:
            (span,) = piece.sources
            assert document.text[piece.start : piece.end] == text[span.start : span.end]
    return document


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("The *mayor* **said** ***so***.", "The mayor said so."),
        (
            "The [mayor](https://x.example 'a mayor') said [so][1].\n\n[1]: https://y.example",
            "The mayor said so.",
        ),
        ("See <https://x.example/a%20b> and <a@x.example>.", "See https://x.example/a%20b and a@x.example."),
        (r"Not \*so\*, he said &mdash; &#8220;no&#8221;.", "Not *so*, he said — “no”."),
        ("He said `so\nthere` and `` ` ``.", "He said so there and `."),
        ("He ~~denied~~ confirmed it.", "He confirmed it."),
        ("He said so[^1].\n\n[^1]: In a *letter*.", "He said so.\n\nIn a letter."),
        ("A ![picture of him](a.png) speech.", "A speech."),
        ("> “So,” he\n> said.\n>\n> > He left.", "“So,” he said.\n\nHe left."),
        ("- One *said*\n  so.\n- Two\n  1. Three", "One said so.\n\nTwo\n\nThree"),
        ("| Who | What |\n|--|:-:|\n| a *b* | c |\n| a | a b |", "Who\n\nWhat\n\na b\n\nc\n\na\n\na b"),
        ("```text\nHe said so.\nShe left.\n```", "He said so.\n\nShe left."),
        ("    He said so.", "He said so."),
        (
            "<div><p>He &lt;said&gt; <b>so</b>.</p><!-- no --><p>She left.</p></div>",
            "He <said> so.\n\nShe left.",
        ),
        ("He <em>said</em><!-- no --> so.<br>She left.", "He said so.\n\nShe left."),
        ("He said  \nso on Monday.  \nShe left.", "He said so on Monday.\n\nShe left."),
        ("He said\nso on\r\nMonday.", "He said so on Monday."),
        ("He snake_case said 2 * 3 * 4.", "He snake_case said 2 * 3 * 4."),
        ("*a *b* c", "*a b c"),
        ("[not a link] he said [so](", "[not a link] he said [so]("),
        ("---\ntitle: Quay\n---\n\nHe *said* so.", "He said so."),
    ],
)
def test_markup_goes_and_words_stay(source: str, text: str) -> None:
    """Each kind of markup is left out, and nothing of the words is lost."""
    document = read_report(source)
    assert document.text == text
    assert document.unplaced == 0


def test_headings_are_regions() -> None:
    """The first heading is the title, the others are headings; the story is none."""
    document = read_report("# Quay *shut*\n\nHe said so.\n\nWhy\n---\n\n## He left ##\n\nShe stayed.")
    kinds = [(region.kind, document.text[region.span.start : region.span.end]) for region in document.regions]
    assert kinds == [
        (RegionKind.TITLE, "Quay shut"),
        (RegionKind.HEADING, "Why"),
        (RegionKind.HEADING, "He left"),
    ]
    assert document.title == "Quay shut"
    assert document.media_type == "text/markdown"


def test_markdown_reads_as_the_plain_text() -> None:
    """Links and stress do not change what is read."""
    document = read_report(make_markdown(REPORT))
    assert document.text == from_text("\n\n".join(REPORT)).text


def test_escaped_bar_in_a_cell_is_counted() -> None:
    """Words whose place is not found are left out and counted, never guessed."""
    assert read_report(r"| Who |" "\n|--|\n" r"| a \| b |").unplaced == 3
