"""Quotations in a page can be found again."""

import pytest

from sayso.domain.citation import Citation
from sayso.domain.span import Span
from sayso.formats.carrier import embed_html, embed_markdown, extract_html, extract_markdown
from sayso.formats.quotation import (
    Quotation,
    find_html,
    find_markdown,
    html_key,
    markdown_key,
    quote_html,
    quote_markdown,
)

WORDS = [
    "plain",
    "a *b* [c](d) <e> & `f`",
    "“marks” inside",
    "two\n lines",
    r"back\slash]",
    "--> </script>",
    "",
]


@pytest.mark.parametrize("words", WORDS)
def test_quotations_are_found(words: str) -> None:
    """Whatever the words, both kinds of page give them back."""
    citation = Citation("d1", "a b(1).txt", (Span(1, 4), Span(6, 9)), text=words)
    shown = " ".join(words.split())
    markdown = f"## {quote_markdown(citation)}, said\n{embed_markdown({'text': words})}"
    page = (
        f"<p>{quote_html(citation, tag='a', href='#x', class_='y')} said<br></p>{embed_html({'text': words})}"
    )
    assert find_markdown(markdown.partition("\n")[0]) == [Quotation(markdown_key(citation), shown)]
    assert find_html(extract_html(page)[1]) == [Quotation(html_key(citation), shown)]
    assert extract_html(page)[0] == extract_markdown(markdown)[0] == {"text": words}


def test_marked_words_inside_of_a_quotation_belong_to_it() -> None:
    """Highlights inside of a quotation do not part it."""
    page = '<q data-citation="d:1-2">a <mark>b</mark> &amp; c</q>'
    assert find_html(page) == [Quotation("d:1-2", "a b & c")]
