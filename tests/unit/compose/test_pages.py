"""The brief as Markdown and as HTML."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from sayso.compose import compose
from sayso.compose.html import render_html
from sayso.compose.html.locate import locate
from sayso.compose.markdown import render_markdown
from sayso.domain.brief import Brief
from sayso.domain.document import Document
from sayso.domain.origin import Edit, TracedText
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.domain.run import Run
from sayso.domain.span import Span
from sayso.formats.brief_parsing import parse_brief
from sayso.formats.carrier import extract_html, extract_markdown
from sayso.formats.quotation import find_html, find_markdown
from tests.unit.compose.dispute import (
    READINGS,
    RESOLUTION,
    WEIGHING,
    attribute,
    courier,
    echo,
    make_document,
)
from tests.unit.compose.test_brief import make_brief

HOSTILE = "</script><script>alert(1)</script> <img src=x onerror=alert(2)> ]]> --> & `code` [x](y) \x07 “q”"


def make_hostile() -> tuple[Brief, list[Document]]:
    """Return the brief of a report in which words, path and speaker are markup."""
    text = f"He said {HOSTILE} twice."
    document = replace(make_document("<b>.txt", text, publisher="<i>P</i>"), title="<u>T</u>")
    attribution = attribute(document, "a1", "He", "said", HOSTILE, actor='<a href="x">', named=True)
    actor = replace(RESOLUTION.actors[0], name='<a href="x">', mentions=((document.id, "a1"),))
    first = RESOLUTION.statements[0]
    statement = replace(first, tellings=(replace(first.tellings[0], document_id=document.id),))
    claim = replace(
        RESOLUTION.claims[1],
        headline_document=document.id,
        headline=attribution.content.words,
        stances=RESOLUTION.claims[1].stances[:1],
    )
    resolution = Resolution((), (actor,), (statement,), (claim,))
    return compose([Reading(document, (attribution,))], resolution, replace(WEIGHING, drifts=()), Run("0")), [
        document
    ]


class Scripts(HTMLParser):
    """Collects scripts, and whatever could run or load something."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[str | None] = []
        self.loading: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        if tag == "script":
            self.scripts.append(dict(attrs).get("type"))
        self.loading += [f"{tag} {name}" for name, _ in attrs if name in {"src", "style"} or name[:2] == "on"]
        self.loading += [tag] if tag in {"link", "img", "iframe", "object", "embed"} else []


def test_pages_carry_the_whole_brief() -> None:
    """What a page carries is the brief that it shows."""
    brief = make_brief()
    assert parse_brief(extract_markdown(render_markdown(brief))[0]) == brief
    assert parse_brief(extract_html(render_html(brief, [courier, echo]))[0]) == brief


def test_pages_show_every_telling() -> None:
    """Every statement's words are quoted, as often as they are told."""
    brief = make_brief()
    shown = [each.text for each in find_markdown(render_markdown(brief))]
    for text in ("That is nonsense,", "any closure", "declined to comment", "cracks were found", "may"):
        assert text in shown
    assert sorted(shown) == sorted(each.text for each in find_html(render_html(brief, [courier, echo])))


def test_markup_in_a_report_stays_words() -> None:
    """Neither words nor names nor paths of a report become part of the page."""
    brief, documents = make_hostile()
    parser = Scripts()
    parser.feed(render_html(brief, documents))
    assert parser.scripts == ["application/json", "application/json", None]
    assert parser.loading == []


def test_markup_in_a_report_stays_words_in_markdown() -> None:
    """The same in Markdown: the comment ends once, and no tag stands in the text."""
    page = render_markdown(make_hostile()[0])
    assert page.count("-->") == 1
    assert re.search(r"(?<!\\)<(?!<b>|%3Cb|!--|[^<>\n]*#char)", page.partition("<!--")[0]) is None


def test_the_page_loads_nothing() -> None:
    """A policy forbids whatever is not the page's own style and script."""
    page = render_html(make_brief(), [courier, echo])
    assert "default-src 'none'" in page
    assert "http://" not in page
    assert "https://" not in page


def test_every_citation_opens_its_passage() -> None:
    """The page knows for every quotation where its words stand in the report it shows."""
    page = render_html(make_brief(), [courier, echo])
    found = re.search(r'<script type="application/json" id="sayso-reports">(.*?)</script>', page)
    assert found is not None
    data = json.loads(found[1])
    for quotation in find_html(page):
        passage = data["passages"][quotation.key]
        text = data["reports"][quotation.key.split(":")[0]]["text"]
        assert " … ".join(text[start:end] for start, end in passage["spans"]).strip("“”") == quotation.text


@pytest.mark.parametrize(
    ("edits", "origin", "told"),
    [
        ((), [(4, 9)], "glued"),
        ((Edit(6, 6, " "),), [(4, 9)], "gl ued"),
        ((Edit(0, 4),), [(4, 9)], "glued"),
        ((Edit(4, 6, "xyz"),), [(4, 9)], "xyzued"),
        ((Edit(5, 8, ""),), [(4, 5), (8, 9)], "gd"),
    ],
)
def test_cited_pieces_are_found_in_the_clean_text(
    edits: tuple[Edit, ...], origin: list[tuple[int, int]], told: str
) -> None:
    """Whatever was mended on the way, the clean words of the cited pieces are found."""
    document = replace(courier, traced=TracedText.verbatim("the glued words").apply(edits))
    spans = locate(document, [Span(*each) for each in origin])
    assert "".join(document.text[span.start : span.end] for span in spans) == told


def test_readings_are_those_of_the_dispute() -> None:
    """The hand-built readings cite what they say they cite."""
    for reading in READINGS:
        for attribution in reading.attributions:
            words = attribution.content.words or attribution.cue
            assert words.text is not None
            assert words.text in reading.document.text
