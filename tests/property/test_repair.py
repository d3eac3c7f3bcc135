"""Properties of plain text under all repairs, whatever is wrong with it."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from sayso.domain.origin import TracedText
from sayso.domain.span import Span
from sayso.ingest.plain_text import clean_plain_text
from sayso.ingest.verbatim import take_verbatim

LEAD = "The mayor of Ostervik said on Monday that the harbour would not be sold to anybody."
DAMAGE = st.sampled_from(
    ["donâ€™t", "JosГ©", "â", "Ã", "вЂ™", "«Ні»", "\x93so\x94", "“", "”", "é", "&amp;", "&#8220;", "inter-\nnational",
     "well-\nknown", "-\n", "\u00ad", "\u200b", "\u00a0", "\r\n", "\n", "\n\n", "\t", "  ", "mayorsaid the",
     "Share", "Read more: all of it", "CLICK HERE TO SEE", "(Reuters) -", "By Ada Branda", LEAD, LEAD, "•"]
)  # fmt: skip
DAMAGED = st.lists(st.tuples(DAMAGE, st.sampled_from(["", " ", ". "])), max_size=25).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)


@example("donâ€™t \xa0\x93so\x94")
@settings(deadline=None)
@given(DAMAGED)
def test_every_span_maps_to_what_it_came_from(source: str) -> None:
    """Kept characters are those at their origin, new ones have what they replace, and only spaces have none."""
    laid = clean_plain_text(TracedText.verbatim(source))
    text = laid.traced.text
    last: Span | None = None
    for piece in laid.traced.pieces:
        words = text[piece.start : piece.end]
        if piece.exact:
            (origin,) = piece.sources
            assert words == source[origin.start : origin.end]
        assert piece.sources or not words.strip()
        for origin in piece.sources:
            assert last is None or last.end <= origin.start or last == origin
            assert origin.start < origin.end <= len(source)
            last = origin
    assert "\n\n".join(text[span.start : span.end] for span in laid.paragraphs) == text


@given(DAMAGED)
def test_verbatim_repairs_nothing(source: str) -> None:
    """A text that is taken as it is is its own origin."""
    traced = take_verbatim(source).traced
    assert traced.text == source
    assert not source or traced.origin([Span(0, len(source))]) == (Span(0, len(source)),)
