"""Documents that share text are grouped, with a likely original."""

from dataclasses import replace

from sayso.domain.copy_group import CopyKind
from sayso.resolve.copies.groups import group_copies
from tests.unit.resolve.readings import make_document

STORY = (
    "The harbour board of Aldmoor has closed the northern quay after divers found cracks in its footing. "
    "Ships that were due this week are sent to Port Veil, forty miles down the coast, until further notice. "
    "Fishermen fear for the herring season, which begins in nine days and feeds half of the town. "
)
OTHER = (
    "A new school for two hundred pupils opened in Lower Henge on Monday, a year later than planned. "
    "Its roof of turf and glass has already won a prize, while parents complain about the narrow road. "
)
END = "The mayor will speak to the owners of the fish market on Friday."


def test_the_same_words_are_an_exact_copy_whatever_their_marks() -> None:
    """Spacing, case and punctuation make no difference."""
    one, two = make_document(STORY), make_document(STORY.upper().replace(". ", " \n"))
    (group,) = group_copies([one, two])
    assert group.kind is CopyKind.EXACT
    assert group.members == tuple(sorted((one.id, two.id)))


def test_an_edited_text_is_a_near_copy_and_the_earlier_one_its_original() -> None:
    """The day of publication tells who took from whom."""
    early = make_document(STORY + END, day="2031-04-01")
    late = make_document(STORY, day="2031-04-02")
    (group,) = group_copies([early, late])
    assert (group.kind, group.original) == (CopyKind.NEAR, early.id)
    assert all(shared.words for shared in group.shared)


def test_a_credited_agency_goes_before_the_date() -> None:
    """Who prints an agency's text was not first, even with an earlier date."""
    for agency, publisher in (
        ("Reuters", "Reuters"),
        ("Associated Press", "AP"),
        ("Press Association", "PA Media"),
        ("Press Trust of India", "PTI"),
        ("Agence France-Presse", "AFP"),
        ("Harbour Gazette", "The Harbour Gazette"),
    ):
        printed = replace(make_document(STORY, day="2031-04-01", by="Aldmoor Courier"), wire=agency)
        wired = make_document(STORY + END, day="2031-04-02", by=publisher)
        (group,) = group_copies([printed, wired])
        assert group.original == wired.id
        assert f"credit {agency}" in group.why


def test_what_an_agency_publishes_goes_before_the_date_without_a_credit() -> None:
    """The reason claims no credit that nobody gives."""
    printed = make_document(STORY, day="2031-04-01", by="Aldmoor Courier")
    wired = replace(make_document(STORY + END, day="2031-04-02", by="UPI"), wire="United Press International")
    (group,) = group_copies([printed, wired])
    assert group.original == wired.id
    assert "credit" not in group.why


def test_a_long_passage_in_common_is_a_partial_copy() -> None:
    """Two stories that share paragraphs are no copies of one another, and not independent."""
    one, two = make_document(STORY + OTHER * 3), make_document(STORY + END + OTHER[::-1] * 4)
    (group,) = group_copies([one, two])
    assert group.kind is CopyKind.PARTIAL


def test_what_two_outlets_heard_alike_is_no_copy() -> None:
    """Shared words inside quotation marks show that both were there."""
    quoted = "“" + STORY.strip() + "”"
    one = make_document(f"The board spoke on Monday. {quoted} " + _fill("school"))
    two = make_document(f"At a briefing the board gave its reasons. {quoted} " + _fill("market"))
    assert group_copies([one, two]) == ()


def test_a_statement_that_opens_its_marks_anew_counts_as_heard() -> None:
    """A long statement has a mark before each paragraph and one at its end; a text may have lost the breaks."""
    quoted = " ".join(f'"{sentence.strip(". ")}.' for sentence in STORY.split(". ") if sentence.strip()) + '"'
    one = make_document(f"The board spoke on Monday. {quoted} " + _fill("school"))
    two = make_document(f"At a briefing the board gave its reasons. {quoted} " + _fill("market"))
    assert group_copies([one, two]) == ()


def test_what_stands_after_a_statement_is_narration_again() -> None:
    """The last mark of a statement closes it, however many were opened."""
    told = '"We close the quay. "We are sorry for it," the board said. ' + STORY
    one, two = make_document(told + _fill("school")), make_document(told + _fill("market"))
    assert [group.kind for group in group_copies([one, two])] == [CopyKind.PARTIAL]


def _fill(word: str) -> str:
    return " ".join(f"The {word} counted {n} visitors in year {n * n} of the {word}." for n in range(20, 40))
