"""Pages to clean text with its origins."""

import time
from contextlib import suppress

import pytest

from sayso.domain.document import Document, RegionKind
from sayso.domain.span import Span
from sayso.errors import EmptyInput
from sayso.ingest import Record, from_record, from_text
from sayso.ingest.html.source import scan

BODY = """
<p>OSTERVIK &mdash; The harbour master told <a href="/p/branda">Ada&nbsp;Branda</a> on Monday that the quay
   would stay shut &amp; that nobody had been warned.</p>
<figure><img src="q.jpg"><figcaption>The quay on Monday</figcaption></figure>
<p>&ldquo;We are <b>not</b> to blame,&rdquo; he said.<br>The mayor&#39;s office declined to comment on Tuesday, and
did so again on Wednesday<em>, when</em> the council met behind closed doors for the third time in a month.</p>
<h2>What comes next</h2>
<ul><li>A hearing is planned for Friday, according to the council.</li></ul>
"""
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Quay stays shut | Branda Post</title>
<meta property="og:site_name" content="Branda Post">
<meta property="article:published_time" content="2026-03-11T08:30:00+02:00">
<script type="application/ld+json">{{"datePublished": "2026-03-10", "dateModified": "2026-03-12T07:00:00Z"}}</script>
<link rel="canonical" href="https://post.example/quay">
<script>var a = "<p>not text</p>";</script></head>
<body><nav><a href="/">Home</a> <a href="/w">Weather</a></nav>
<article><h1>Quay stays shut</h1>{BODY}</article>
<footer>© 2026 Branda Post</footer></body></html>
"""


@pytest.fixture(scope="module")
def document() -> Document:
    """The page, read."""
    return from_text(PAGE, "quay.html")


def test_text_of_the_page(document: Document) -> None:
    """Inline tags glue and part no words, block tags end paragraphs, entities are characters."""
    texts = [document.text[span.start : span.end] for span in document.paragraphs]
    assert texts[0] == "Quay stays shut"
    assert texts[1] == (
        "OSTERVIK — The harbour master told Ada Branda on Monday that the quay would stay shut & that nobody "
        "had been warned."
    )
    assert "“We are not to blame,” he said." in texts
    assert any(text.startswith("The mayor's office") and "Wednesday, when the" in text for text in texts)
    assert not any(word in document.text for word in ("not text", "Weather", "©"))
    assert document.unplaced == 0


def test_every_word_of_a_page_has_its_origin(document: Document) -> None:
    """Words that are no entities stand in the source as they stand in the text."""
    for word in ("harbour", "Branda", "blame", "Wednesday", "hearing"):
        at = document.text.index(word)
        passage = document.passage([Span(at, at + len(word))])
        (origin,) = passage.origin
        assert document.decoded[origin.start : origin.end] == word


def test_entity_is_traced_whole(document: Document) -> None:
    """The ampersand comes from its entity."""
    at = document.text.index("&")
    (origin,) = document.passage([Span(at, at + 1)]).origin
    assert document.decoded[origin.start : origin.end] == "&amp;"


def test_what_the_page_says_of_itself(document: Document) -> None:
    """Title, outlet, address and time of publication."""
    assert (document.title, document.publisher) == ("Quay stays shut", "Branda Post")
    assert (document.published_at, document.url) == ("2026-03-11T06:30:00Z", "https://post.example/quay")
    assert document.modified_at == "2026-03-12T07:00:00Z"
    assert document.media_type == "text/html"


def test_a_tag_goes_before_the_linked_data() -> None:
    """The time of the last change is taken from the page's tags first; one that cannot be read is none."""
    tag = '<meta property="article:modified_time" content="{}"><link rel="canonical"'
    for stated, taken in (
        ("2026-03-13T09:00:00+01:00", "2026-03-13T08:00:00Z"),
        ("soon", "2026-03-12T07:00:00Z"),
    ):
        page = PAGE.replace('<link rel="canonical"', tag.format(stated))
        assert from_text(page, "quay.html").modified_at == taken


def test_headline_and_headings_are_regions(document: Document) -> None:
    """They are text, and told from sentences."""
    kinds = {document.text[region.span.start : region.span.end]: region.kind for region in document.regions}
    assert kinds["Quay stays shut"] is RegionKind.TITLE
    assert kinds.get("What comes next", RegionKind.HEADING) is RegionKind.HEADING


def test_words_that_stand_twice_are_placed_in_the_article() -> None:
    """A teaser that repeats the lead is not its origin."""
    teaser = "<aside><p>The harbour master told Ada Branda so.</p></aside>"
    lead = "The harbour master told Ada Branda so."
    page = PAGE.replace("<nav>", teaser + "<nav>").replace(
        "<h2>What", f"<p>{lead}</p><p>The council heard all of this and rose without a vote.</p><h2>What"
    )
    document = from_text(page, "quay.html")
    at = document.text.index(lead)
    (origin,) = document.passage([Span(at, at + len(lead))]).origin
    assert origin.start > page.index("<article>")


def test_space_of_the_style_sheet_is_put_in() -> None:
    """A sentence that begins right after a tag is parted from the one before; initials are not."""
    page = PAGE.replace(
        "<p>OSTERVIK &mdash; The",
        "<p><b>(Branda Post)</b>The U.<i>S.</i> consul left.<a>Nobody</a> knew. The",
    )
    document = from_text(page, "quay.html")
    assert "(Branda Post) The U.S. consul left. Nobody knew." in document.text


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("a<b>b</b>c", "abc"),
        ("<p>a<p>b", "ab"),
        ("1 < 2 <3", "1<2<3"),
        ("<a title='x>y'>z</a>", "z"),
        ("<a title=it's>z</a> it's", "zit's"),
        ("<!-- <p>no</p> -->yes<!-- open", "yes"),
        ("<script>if (a</b>c) '</scripty>'</script>d", "d"),
        ("<STYLE>p{}</STYLE >e", "e"),
        ("&copy2026 &amp;amp; &bogus; & &#x41; &#150;", "©2026&amp;&bogus;&A–"),
        ("<p", ""),
    ],
)
def test_what_a_page_shows(source: str, shown: str) -> None:
    """Tags, comments and scripts are no text; stray signs are."""
    assert scan(source).squeezed == shown


@pytest.mark.parametrize(
    "page",
    [
        "<html>" + "<div>" * 20_000 + BODY,
        "<html>" + '<a href="x ' * 20_000 + BODY,
        "<html>" + "<a" * 100_000,
        "<html>" + "<!--" * 50_000,
        "<html>" + BODY + "<script>" * 20_000,
        "<html>" + "<table><tr><td>" * 2_000 + BODY,
        "<html><p>" + "&" * 100_000,
        "<html><body>" + BODY * 300,
    ],
)
def test_hostile_markup_ends_soon(page: str) -> None:
    """Bombs of tags are read or refused, in bounded time."""
    started = time.monotonic()
    with suppress(EmptyInput):
        from_record(Record("bomb.html", page.encode()))
    assert time.monotonic() - started < 30


def test_a_space_that_went_with_a_tag_comes_back() -> None:
    """Between two letters a tag parts words that are two, and only those; the space has no origin."""
    page = (
        PAGE.replace("told <a", "told<a")
        .replace("<b>not</b> to", "<b>not</b>to")
        .replace("quay\n", "qu<i>ay</i>\n")
    )
    document = from_text(page, "quay.html")
    assert "The harbour master told Ada Branda on Monday that the quay would" in document.text
    assert "We are not to blame" in document.text
    at = document.text.index("told Ada") + len("told")
    assert document.passage([Span(at, at + 1)]).origin == ()


def test_an_embedded_post_is_a_region() -> None:
    """All its lines and its signature are one; a plain quotation is none."""
    post = (
        '<blockquote class="twitter-tweet" data-lang="en"><p>The quay is shut.<br><br>Nobody was hurt.</p>'
        "&mdash; Port of Branda (@branda) <a href='/1'>March 3, 2026</a></blockquote>"
    )
    quoted = (
        "<blockquote><p>The quay is as old as the town, and nobody has looked at it since.</p></blockquote>"
    )
    document = from_text(PAGE.replace("<h2>", f"{post}{quoted}<h2>"), "quay.html")
    (region,) = (region for region in document.regions if region.kind is RegionKind.POST)
    assert document.text[region.span.start : region.span.end].split("\n\n") == [
        "The quay is shut.",
        "Nobody was hurt.",
        "— Port of Branda (@branda) March 3, 2026",
    ]
    assert "The quay is as old as the town" in document.text


@pytest.mark.parametrize("opening", ['<div class="has-twitter-tweet">', '<p class="twitter-tweet">'])
def test_what_is_only_called_like_a_post_is_none(opening: str) -> None:
    """A page's own classes, and elements that nobody has to close."""
    document = from_text(PAGE.replace("<article>", f"<article>{opening}"), "quay.html")
    assert RegionKind.POST not in {region.kind for region in document.regions}
