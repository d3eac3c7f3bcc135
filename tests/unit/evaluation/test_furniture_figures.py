"""How furniture that is left, and stories that are lost, are counted."""

from itertools import pairwise

from evaluation.furniture_figures import Marked, Tally, count, load_marked
from sayso.domain.span import Span
from sayso.ingest import from_text

STORY = "The dam leaks, and the quay below it will be closed on Monday, the mayor of Tarn said. "
LINK = "Read the full story here."
NOTICE = "All of this is ours and nobody else's."


def _tally(text: str, *furniture: str) -> Tally:
    tally = Tally()
    spans = tuple((Span(text.index(piece), text.index(piece) + len(piece)), "link") for piece in furniture)
    for _ in count(Marked("held", "", spans), from_text(text), tally):
        pass
    return tally


def test_furniture_is_left_out_or_left() -> None:
    """Words of a link that goes are not left; those of a notice that stays are."""
    assert _tally(f"{STORY}{LINK} She left. {NOTICE}", LINK, NOTICE) == Tally(
        story=20, lost=0, furniture=14, left=9
    )


def test_what_goes_of_the_story_is_lost_unless_it_was_printed_twice() -> None:
    """A sentence of the story that is taken for furniture is lost; one that stands twice is not."""
    assert _tally(f"{STORY}{LINK} She left.").lost == 5
    assert _tally(f"{STORY}She left. {STORY}").lost == 0


def test_marks_are_in_order() -> None:
    """The marks of every article are ascending and disjoint, and 30 and 20 of each 50 articles are of a kind."""
    marked = load_marked()
    assert sum(each.split == "tune" for each in marked.values()) == 360
    assert sum(each.split == "held" for each in marked.values()) == 240
    for each in marked.values():
        assert all(left.end <= right.start for (left, _), (right, _) in pairwise(each.furniture))
