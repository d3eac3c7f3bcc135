"""Properties of traced text that hold for any text and any edits."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.domain.origin import Edit, TracedText
from sayso.domain.span import Span, merge

TEXTS = st.text(alphabet="aé\u200b\n 😀zß", min_size=1, max_size=40)


@st.composite
def edits_of(draw: st.DrawFn, length: int) -> list[Edit]:
    """Ascending, disjoint edits of a text of `length` code points."""
    points = sorted(draw(st.lists(st.integers(0, length), max_size=8)))
    return [
        Edit(start, end, draw(st.sampled_from(["", "", "x", "new"])))
        for start, end in zip(points[::2], points[1::2], strict=False)
    ]


@st.composite
def edited_texts(draw: st.DrawFn) -> tuple[str, TracedText, list[frozenset[int]]]:
    """An input, its edited text, and by an independent model the input offsets of each character."""
    source = draw(TEXTS)
    traced = TracedText.verbatim(source)
    model = [frozenset({offset}) for offset in range(len(source))]
    for _ in range(draw(st.integers(0, 4))):
        edits = draw(edits_of(len(traced.text)))
        traced = traced.apply(edits)
        model = apply_to_model(model, edits)
    return source, traced, model


def apply_to_model(model: list[frozenset[int]], edits: list[Edit]) -> list[frozenset[int]]:
    """The offsets of each character after the edits, one set a character."""
    result: list[frozenset[int]] = []
    position = 0
    for edit in edits:
        result += model[position : edit.start]
        result += [frozenset().union(*model[edit.start : edit.end])] * len(edit.new)
        position = edit.end
    return result + model[position:]


def offsets(spans: tuple[Span, ...]) -> set[int]:
    """Every code point that the spans cover."""
    return {offset for span in spans for offset in range(span.start, span.end)}


@given(edited_texts(), st.data())
def test_every_span_maps_to_what_it_came_from(
    edited: tuple[str, TracedText, list[frozenset[int]]], data: st.DataObject
) -> None:
    """The origin of any range is the union of the origins of its characters, through any number of edits."""
    _, traced, model = edited
    assert len(model) == len(traced.text)
    if traced.text:
        start = data.draw(st.integers(0, len(model) - 1))
        end = data.draw(st.integers(start + 1, len(model)))
        assert offsets(traced.origin([Span(start, end)])) == set().union(*model[start:end])


@given(edited_texts())
def test_origins_ascend_and_are_disjoint_and_merged(
    edited: tuple[str, TracedText, list[frozenset[int]]],
) -> None:
    """Between two pieces of an origin there is always a gap."""
    source, traced, _ = edited
    origin = traced.origin([Span(at, at + 1) for at in reversed(range(len(traced.text)))])
    assert all(left.end < right.start for left, right in pairwise(origin))
    assert all(span.end <= len(source) for span in origin)


@given(edited_texts())
def test_unchanged_characters_equal_their_origin(
    edited: tuple[str, TracedText, list[frozenset[int]]],
) -> None:
    """An exact piece is the very words of the input."""
    source, traced, _ = edited
    for piece in traced.pieces:
        if piece.exact:
            (span,) = piece.sources
            assert traced.text[piece.start : piece.end] == source[span.start : span.end]


@given(edited_texts())
def test_pieces_cover_the_text_without_gaps(
    edited: tuple[str, TracedText, list[frozenset[int]]],
) -> None:
    """Each piece begins where the one ahead of it ends."""
    _, traced, _ = edited
    ends = [0, *(piece.end for piece in traced.pieces)]
    assert [piece.start for piece in traced.pieces] == ends[:-1]
    assert ends[-1] == len(traced.text)


@given(TEXTS)
def test_verbatim_text_is_its_own_origin(source: str) -> None:
    """Without edits a range and its origin are the same."""
    traced = TracedText.verbatim(source)
    assert traced.text == source
    assert traced.origin([Span(0, len(source))]) == (Span(0, len(source)),)
    assert traced.apply([]) == traced


@given(TEXTS, st.data())
def test_keep_is_what_is_left_when_the_rest_is_dropped(source: str, data: st.DataObject) -> None:
    """Kept ranges hold their own words, in text order."""
    points = sorted(data.draw(st.sets(st.integers(0, len(source)), max_size=6)))
    spans = [Span(a, b) for a, b in zip(points[::2], points[1::2], strict=False)]
    kept = TracedText.verbatim(source).keep(spans)
    assert kept.text == "".join(source[span.start : span.end] for span in merge(spans))


@given(TEXTS, st.data())
def test_edits_made_together_equal_edits_made_from_the_end(source: str, data: st.DataObject) -> None:
    """One pass gives what single edits give when later ones are made first."""
    edits = data.draw(edits_of(len(source)))
    one_by_one = TracedText.verbatim(source)
    for edit in reversed(edits):
        one_by_one = one_by_one.apply([edit])
    assert TracedText.verbatim(source).apply(edits) == one_by_one
