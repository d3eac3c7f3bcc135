"""Citations can be checked against the input alone."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.citation import apply_edits, cite
from sayso.domain.document import Document
from sayso.domain.origin import Edit, TracedText
from sayso.domain.span import Span


@st.composite
def cleaned(draw: st.DrawFn, rounds: int = 3) -> Document:
    """Make a document whose text was cleaned in several rounds of edits."""
    decoded = draw(st.text(alphabet="abc dé\r\n", min_size=1, max_size=40))
    traced = TracedText.verbatim(decoded)
    for _ in range(draw(st.integers(0, rounds))):
        cuts = sorted(draw(st.lists(st.integers(0, len(traced.text)), max_size=6)))
        ranges = zip(cuts[::2], cuts[1::2], strict=False)
        traced = traced.apply(
            [Edit(start, end, draw(st.sampled_from(["", "x", "yz"]))) for start, end in ranges]
        )
    return Document("d", "p", "h", "h", "utf-8", "text/plain", decoded, traced, ())


@given(cleaned(), st.data())
def test_the_input_and_the_edits_give_the_words(document: Document, data: st.DataObject) -> None:
    """Whatever was cleaned and whatever is cited, origin and edits give its text again."""
    length = len(document.text)
    cuts = sorted(data.draw(st.lists(st.integers(0, length), max_size=6)))
    spans = [Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False) if start < end]
    citation = cite(document, document.passage(spans))
    assert apply_edits(document.decoded, citation.origin, citation.edits) == (citation.text or "")
