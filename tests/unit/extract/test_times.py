"""The time of saying is found beside the cue, and resolved by the day of publication."""

import pytest

from sayso.domain.act import Act
from sayso.domain.span import Span
from sayso.extract.times import said_at
from tests.unit.extract.marked import read_marked

# published on Wednesday, 20 May 2026
CASES = [
    ("{s|The mayor} {c|said} on Monday {t|that it is so}.", "on Monday", "2026-05-18", "2026-05-18"),
    ("On Monday, {s|the mayor} {c|said} {t|it is so}.", "On Monday", "2026-05-18", "2026-05-18"),
    ("{s|The mayor} on Monday {c|said} {t|it is so}.", "on Monday", "2026-05-18", "2026-05-18"),
    ("{s|The mayor} {c|said Wednesday} {t|it is so}.", "Wednesday", "2026-05-20", "2026-05-20"),
    ("{s|The mayor} {c|said} last Wednesday {t|it is so}.", "last Wednesday", "2026-05-13", "2026-05-13"),
    ("{s|The mayor} {c|said} late Friday {t|it is so}.", "late Friday", "2026-05-15", "2026-05-15"),
    ("{s|The mayor} {c|said} yesterday {t|it is so}.", "yesterday", "2026-05-19", "2026-05-19"),
    ("{s|The mayor} {c|said} last week {t|it is so}.", "last week", "2026-05-11", "2026-05-17"),
    (
        "{s|The mayor} {c|said} earlier this week {t|it is so}.",
        "earlier this week",
        "2026-05-18",
        "2026-05-20",
    ),
    ("{s|The mayor} {c|said} last month {t|it is so}.", "last month", "2026-04-01", "2026-04-30"),
    (
        "{s|The mayor} {c|said} earlier this month {t|it is so}.",
        "earlier this month",
        "2026-05-01",
        "2026-05-20",
    ),
    ("{s|The mayor} {c|said} over the weekend {t|it is so}.", "over the weekend", "2026-05-16", "2026-05-17"),
    ("{s|The mayor} {c|said} two days ago {t|it is so}.", "two days ago", "2026-05-18", "2026-05-18"),
    ("{s|The mayor} {c|said} in recent days {t|it is so}.", "in recent days", "2026-05-13", "2026-05-20"),
    ("{t|It is so}, {s|she} {c|said} in an interview on Aug. 15.", "on Aug. 15", "2025-08-15", "2025-08-15"),
    ("{t|It is so}, {s|she} {c|said} on 3 May.", "on 3 May", "2026-05-03", "2026-05-03"),
    ("{t|It is so}, {s|she} {c|said} in March.", "in March", "2026-03-01", "2026-03-31"),
    ("{t|It is so}, {s|she} {c|said} in early March.", "in early March", "2026-03-01", "2026-03-10"),
    ("{t|It is so}, {s|she} {c|said} in December.", "in December", "2025-12-01", "2025-12-31"),
    (
        "{t|It is so}, {s|she} {c|told reporters} at a fair in Tarn on Monday.",
        "on Monday",
        "2026-05-18",
        "2026-05-18",
    ),
    ("{s|A report released on Monday} {c|said} {t|it is so}.", "on Monday", "2026-05-18", "2026-05-18"),
    (
        "{s|A study published in May by the board} {c|said} {t|it is so}.",
        "in May",
        "2026-05-01",
        "2026-05-31",
    ),
    ("{c|According to} {s|a Monday report}, {t|it is so}.", "Monday", "2026-05-18", "2026-05-18"),
    ("{s|She} {c|has said} {t|it is so} since March.", "since March", "2026-03-01", "2026-05-20"),
    ("{s|She} {c|said} at 22:10 on Monday {t|it is so}.", "at 22:10 on Monday", "2026-05-18", "2026-05-18"),
    (
        "On Monday, {s|the board} opened the fair and {c|said} {t|it is so}.",
        "On Monday",
        "2026-05-18",
        "2026-05-18",
    ),
    ("{s|The mayor} {c|told} Tuesday’s hearing {t|that it is so}.", "Tuesday’s", "2026-05-19", "2026-05-19"),
    ("In a Sunday interview, {s|the mayor} {c|said} {t|it is so}.", "Sunday", "2026-05-17", "2026-05-17"),
    ("At Monday’s daily briefing, {s|he} {c|said} {t|it is so}.", "Monday’s", "2026-05-18", "2026-05-18"),
    ("{t|It is so}, {s|she} {c|said} in a March 5 address.", "March 5", "2026-03-05", "2026-03-05"),
    (
        "{t|“It is so,”} {c|said} {s|Ada Lin}, who has run Pell for 1,000 days, in a statement on Tuesday.",
        "on Tuesday",
        "2026-05-19",
        "2026-05-19",
    ),
    (
        "{s|She} {c|told} her U.S. counterpart on Monday {t|it is so}.",
        "on Monday",
        "2026-05-18",
        "2026-05-18",
    ),
    (
        "On Monday, before meeting Bo Ray, {s|she} {c|said} {t|it is so}.",
        "On Monday",
        "2026-05-18",
        "2026-05-18",
    ),
    (
        "{s|She} spoke to the board on Monday, and {c|said} {t|it is so}.",
        "on Monday",
        "2026-05-18",
        "2026-05-18",
    ),
    (
        "{s|She} closed the port on Monday, but {c|denied} {t|it is so}.",
        "on Monday",
        "2026-05-18",
        "2026-05-18",
    ),
    (
        "{s|The board} warned all ships on Monday, while {c|urging} {t|calm}.",
        "on Monday",
        "2026-05-18",
        "2026-05-18",
    ),
    (
        "{t|It is so}, {s|she} {c|said} in a Monday afternoon press release.",
        "Monday afternoon",
        "2026-05-18",
        "2026-05-18",
    ),
    (
        "{t|It is so}, {s|she} {c|said} in a nightly address on Monday.",
        "on Monday",
        "2026-05-18",
        "2026-05-18",
    ),
    ("As of today, {s|the board} {c|says} {t|it is so}.", "As of today", "2026-05-20", "2026-05-20"),
    ("She came in March, when {s|she} {c|said} {t|it is so}.", "in March", "2026-03-01", "2026-03-31"),
]

UNKNOWN_DAY = [
    ("{s|The mayor} {c|said} on Monday {t|that it is so}.", "on Monday", None),
    ("{t|It is so}, {s|she} {c|said} two days later.", "two days later", None),
    ("{t|It is so}, {s|she} {c|said} on March 3, 2024.", "on March 3, 2024", "2024-03-03"),
    ("{t|It is so}, {s|she} {c|said} on 3 March 2024.", "on 3 March 2024", "2024-03-03"),
    ("{t|It is so}, {s|she} {c|said} in March 2024.", "in March 2024", "2024-03-01"),
    ("{t|It is so}, {s|she} {c|said} in 2019.", "in 2019", "2019-01-01"),
    ("{t|It is so}, {s|she} {c|said} recently.", "recently", None),
    ("{s|The mayor} {c|later said} {t|it is so}.", "later", None),
    ("{s|The mayor} {c|has now said} {t|it is so}.", "now", None),
    ("{s|The mayor} {c|once said} {t|it is so}.", "once", None),
    ("{s|Monday night’s letter} {c|said} {t|it is so}.", "Monday night", None),
    ("{s|A Monday letter} {c|said} {t|it is so}.", "Monday", None),
    ("{s|The mayor} {c|said} afterwards {t|it is so}.", "afterwards", None),
    ("The port closed on Monday, and {s|the mayor} later {c|said} {t|it is so}.", "later", None),
    ("Now, {s|officials} {c|say} {t|it is so}.", "Now", None),
    ("{s|The mayor} {c|denied} for three years {t|that it was so}.", "for three years", None),
    ("{s|The clerk} {c|was told} every Friday {t|that it was so}.", "every Friday", None),
    ("A day before that, {s|the mayor} {c|said} {t|it is so}.", "A day before that", None),
    ("{t|“It is so,”} {s|she} {c|told} the paper before the final.", "before the final", None),
    ("{s|The mayor} {c|said} overnight {t|that it is so}.", "overnight", None),
    ("{t|It is so}, {s|she} {c|said} in her nightly video address.", "nightly", None),
    ("{s|She} {c|said} on the eve of Pell Day {t|that it is so}.", "on the eve of Pell Day", None),
    ("{s|She} {c|told} me on the second evening {t|that it is so}.", "on the second evening", None),
    ("{s|They} {c|have told} me for a month {t|that it is so}.", "for a month", None),
    ("{s|She} {c|promised} in the autumn {t|that it is so}.", "in the autumn", None),
    ("{t|It is so}, {s|she} {c|said} in a late-night address.", "late-night", None),
    ("{s|She} {c|said} on New Year’s Eve {t|that it is so}.", "on New Year’s Eve", None),
    ("Later, asked about the mill, {s|she} {c|said} {t|it is so}.", "Later", None),
    ("Two weeks into the strike, {s|she} {c|said} {t|it is so}.", "Two weeks into the strike", None),
    ("{s|She} {c|has said} in the past {t|that it is so}.", "in the past", None),
    ("A day after the flood, {s|she} {c|said} {t|it is so}.", "A day after the flood", None),
    (
        "Speaking at Monday’s meeting, {s|the mayor}, who came in May, {c|said} {t|it is so}.",
        "Monday’s",
        None,
    ),
    ("In the run-up to the vote, {s|she} {c|said} {t|it is so}.", "In the run-up to the vote", None),
    ("{t|It is so}, {s|she} {c|said} amid the flood.", "amid the flood", None),
    ("After the hearing, {s|her lawyer} {c|said} {t|it is so}.", "After the hearing", None),
]

NONE = [
    "The port closed on Monday, and {s|the mayor} {c|said} {t|it is so}.",
    "{s|The mayor} {c|said} {t|that it rained on Monday}.",
    "{s|The mayor} {c|told} the Sunday Times {t|that it rained}.",
    "{s|The Mail} on Sunday {c|said} {t|that it rained}.",
    "On “Tarn This Week,” {s|she} {c|said} {t|it is so}.",
    "{s|The mayor} {c|asked} for an answer by Monday, {t|it is so}.",
    "{s|The mayor} {c|called} {t|it a crime}, and was heard on Friday.",
    "The port closed on Friday, with {s|the mayor} {c|calling} {t|it a crime}.",
    "A year after {s|the mayor} {c|said} {t|it is so}, it rained.",
    "{s|The mayor}, who took office in 2019, {c|said} {t|it is so}.",
    "{s|The mayor} {c|said} {t|it is so}, but the port closed on Monday.",
    "After the port closed on Monday, {s|the mayor} {c|said} {t|it is so}.",
    "The port closed on Monday. {s|The mayor} {c|said} {t|it is so}.",
    "{s|The mayor} {c|said} {t|it is so} at Monday’s fair.",
    "{s|The mayor} {c|said} {t|the bridge had gone}, the worst loss of the town in 1986.",
    "{s|She} had led the board for years, and {c|said} {t|it is so}.",
    "{s|She} closed the port on Monday, but {c|has not said} {t|why}.",
    "The mill burned on Monday in Pell. , {s|She} {c|said} {t|it is so}.",
    "It has rained for 21 years. {s|She} {c|said} {t|it is so}.",
    "{s|She} {c|said} {t|it is so} (the port had closed on Monday).",
    "Later votes, {s|she} {c|said}, {t|went well}.",
    "{s|She} {c|said} once again {t|it is so}.",
    "{s|The mayor} {c|spoke} about Monday’s statement, {t|it is so}.",
    "{s|The mayor} {c|feared} {t|the troops}, which numbered 100,000 at their peak in November.",
]


@pytest.mark.parametrize(("marked", "words", "first", "last"), CASES)
def test_time_by_the_day_of_publication(marked: str, words: str, first: str, last: str) -> None:
    """A weekday is the last such day on or before publication; months and weeks are ranges."""
    read = read_marked(marked, published_at="2026-05-20T06:00:00Z")
    found = said_at(
        read.document,
        sentence=read.sentence,
        cue=read.cue,
        source=read.source,
        content=read.content,
        act=Act.ASSERT,
    )
    assert found is not None
    assert (found.words.text, found.from_date, found.to_date) == (words, first, last)


@pytest.mark.parametrize(("marked", "words", "first"), UNKNOWN_DAY)
def test_time_without_a_day_of_publication(marked: str, words: str, first: str | None) -> None:
    """Only what carries its year is resolved; the words are cited all the same."""
    read = read_marked(marked)
    found = said_at(
        read.document,
        sentence=read.sentence,
        cue=read.cue,
        source=read.source,
        content=read.content,
        act=Act.ASSERT,
    )
    assert found is not None
    assert (found.words.text, found.from_date) == (words, first)


@pytest.mark.parametrize("marked", NONE)
def test_times_of_something_else(marked: str) -> None:
    """Times of the content, of another clause or of another sentence are not those of the saying."""
    read = read_marked(marked, published_at="2026-05-20")
    found = said_at(
        read.document,
        sentence=read.sentence,
        cue=read.cue,
        source=read.source,
        content=read.content,
        act=Act.ASSERT,
    )
    assert found is None


def test_times_of_others_in_the_sentence() -> None:
    """A time in what somebody else says in the same sentence is not that of the saying."""
    read = read_marked("He knew it rained in June and {c|said} {t|it is so}.")
    for given, words in (((Span(8, 25),), None), ((), "in June")):
        found = said_at(
            read.document,
            sentence=read.sentence,
            cue=read.cue,
            source=read.source,
            content=read.content,
            act=Act.ASSERT,
            beside=given,
        )
        assert (found.words.text if found else None) == words


TARGETS = [
    ("{s|Pell} {c|accused} {t|Tarn on Monday of closing the port}.", Act.ACCUSE, "on Monday"),
    ("{s|Pell} {c|criticized} {t|the news media Monday for their haste}.", Act.CRITICIZE, "Monday"),
    ("{s|Pell} {c|dismissed} {t|fears Monday that it leaks}.", Act.REJECT, "Monday"),
    ("{s|Pell} {c|reported} {t|deaths on Monday of two}.", Act.REPORT, None),
    ("{s|Pell} {c|accused} {t|those who came on Monday of haste}.", Act.ACCUSE, None),
    ("{s|Pell} {c|criticized} {t|the strike on Monday}.", Act.CRITICIZE, None),
]


@pytest.mark.parametrize(("marked", "act", "words"), TARGETS)
def test_time_between_who_is_judged_and_for_what(marked: str, act: Act, words: str | None) -> None:
    """It is that of the judging, though the content goes around it; no other time of a content is."""
    read = read_marked(marked)
    found = said_at(
        read.document, sentence=read.sentence, cue=read.cue, source=read.source, content=read.content, act=act
    )
    assert (found.words.text if found else None) == words
