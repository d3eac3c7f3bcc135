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


def test_marks_that_either_of_two_texts_leaves_out_still_tell() -> None:
    """One text marks the first statement and the other the second; neither is narration."""
    first, second = STORY.strip(), (OTHER + END).strip()
    one = make_document(f"It spoke. “{first}” It went on. {second} It ended. " + _fill("school", 40))
    two = make_document(f"They met. {first} They went on. “{second}” They ended. " + _fill("market", 40))
    assert group_copies([one, two]) == ()


def test_captions_of_one_photo_are_no_copy() -> None:
    """They name the day with its year, and what follows up to the credit is theirs; else the words are narration."""
    for day, credit, kinds in (
        ("June 4, 2031", "(Harbour Photo/Ann Lee)", []),
        ("June 4, 2030", "(Harbour Photo/Ann Lee)", [CopyKind.PARTIAL]),
        ("June 4", "", [CopyKind.PARTIAL]),
    ):
        photo = (
            f"Divers leave the water at the northern quay of Aldmoor on {day}. The harbour board has closed the quay "
            "after cracks were found in its footing, and ships that were due this week are sent to Port Veil, forty "
            f"miles down the coast, until further notice. {credit} "
        )
        one, two = (
            make_document(photo + _fill(word), day=f"2031-06-0{n}")
            for n, word in ((5, "school"), (6, "market"))
        )
        assert [group.kind for group in group_copies([one, two])] == kinds


def test_what_one_publisher_prints_under_reports_that_share_nothing_else_is_its_own() -> None:
    """Four reports with one promotion are no copies; four publishers that share it are, and so are three reports."""
    words = "school", "market", "theatre", "station"
    for publishers, kinds in (
        (("Courier",) * 4, []),
        (("Courier",) * 3, [CopyKind.PARTIAL]),
        (("Courier", "Gazette", "Herald", "Mail"), [CopyKind.PARTIAL]),
        (("",) * 4, [CopyKind.PARTIAL]),
    ):
        documents = [
            make_document(_fill(word) + STORY, day="2031-04-01", by=publisher or None)
            for word, publisher in zip(words, publishers, strict=False)
        ]
        assert [group.kind for group in group_copies(documents)] == kinds


def test_updates_of_one_story_stay_copies_of_one_another() -> None:
    """They share now this, now that."""
    told = [_fill(word, n=9) for word in ("school", "market", "theatre", "station", "bridge", "mill")]
    documents = [
        make_document(STORY + "".join(told[n : n + 3]), day="2031-04-01", by="Courier") for n in range(4)
    ]
    (group,) = [group for group in group_copies(documents) if group.kind is CopyKind.PARTIAL]
    assert len(group.members) == 4


def _fill(word: str, n: int = 20) -> str:
    return (
        " ".join(f"The {word} counted {k} visitors in year {k * k} of the {word}." for k in range(20, 20 + n))
        + " "
    )
