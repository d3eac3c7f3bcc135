"""Sources that the network takes wrongly are mended."""

import pytest

from sayso.extract.repair import mended
from tests.unit.extract.texts import relation, words_in


@pytest.mark.parametrize(
    ("text", "source", "cue", "mended_source"),
    [
        ("The board was told that it leaks.", "The board", "was told", ""),
        ("The board had been warned that it leaks.", "The board", "had been warned", ""),
        ("The board has never been informed that it leaks.", "The board", "informed", ""),
        ("The board was urged that it leaks.", "The board", "was urged", ""),
        ("She was told by a clerk that it leaks.", "She", "was told", "a clerk"),
        ("She was told by a clerk that it leaks.", "She", "was told by", "a clerk"),
        ("The board was told by a clerk that it leaks.", "a clerk", "was told by", "a clerk"),
        ("The board had told us that it leaks.", "The board", "had told", "The board"),
        ("The board was said to fear that it leaks.", "The board", "was said to fear", "The board"),
    ],
)
def test_who_is_told_is_no_source(text: str, source: str, cue: str, mended_source: str) -> None:
    """The one behind "by" speaks, or nobody that the text names."""
    words = words_in(text)
    read = relation(words, source=source, cue=cue, content="that it leaks")
    (found,) = mended(words, [(0, len(words))], [], [read])
    assert [text[words.span(part).start : words.span(part).end] for part in found.source] == (
        [mended_source] if mended_source else []
    )


@pytest.mark.parametrize(
    ("text", "cue", "source", "kept"),
    [
        ("Asked why it leaks, Lin said it was old.", "Asked", "Lin", ""),
        ("It is old, Lin said when asked why it leaks.", "asked", "Lin", ""),
        ("Lin asked why it leaks.", "asked", "Lin", "Lin"),
        ("The board shut the gate, calling it old. Ada Lin agreed.", "calling", "Ada Lin", ""),
        ("Ada Lin shut the gate, calling it old. It held.", "calling", "Ada Lin", "Ada Lin"),
    ],
)
def test_who_is_asked_or_speaks_next_is_no_source(text: str, cue: str, source: str, kept: str) -> None:
    """Neither the one asked at the start of a sentence nor who opens the next one has said it."""
    words = words_in(text)
    ends = [at + 1 for at in range(len(words)) if words[at] == "."]
    sentences = list(zip([0, *ends[:-1]], ends, strict=True))
    read = relation(words, source=source, cue=cue, content="it")
    (found,) = mended(words, sentences, [], [read])
    assert [text[words.span(part).start : words.span(part).end] for part in found.source] == (
        [kept] if kept else []
    )


def test_an_answer_is_no_question() -> None:
    """Who was asked speaks in the main clause; what he was asked is not told."""
    text = "Asked by reporters in Pell, she said that it leaks."
    words = words_in(text)
    asked = relation(words, cue="Asked", source="reporters in Pell", content="she said that it leaks")
    said = relation(words, cue="said", source="she", content="that it leaks")
    found = mended(words, [(0, len(words))], [], [asked, said])
    assert [words[each.cue[0]] for each in found] == ["said"]


def test_who_came_when_is_told_of_the_speaker() -> None:
    """A day in a relative clause stays in it; one behind the name is when it was said."""
    for source, kept in (("Lin, who came on Monday", "Lin, who came on Monday"), ("Lin late Monday", "Lin")):
        words = words_in(f"“It leaks,” said {source}.")
        read = relation(words, cue="said", source=source, content="“It leaks,”")
        (found,) = mended(words, [(0, len(words))], [], [read])
        assert words.written(found.source[0]) == kept


def test_a_quotation_that_goes_on_is_no_part_of_its_speaker() -> None:
    """Who speaks ends before the comma and the mark; a nickname in marks stays."""
    for source, kept in (("Ada Lin, “but why?”", "Ada Lin"), ("Bo “the eel” Berg", "Bo “the eel” Berg")):
        words = words_in(f"“It leaks,” joked {source}")
        read = relation(words, cue="joked", source=source, content="“It leaks,”")
        (found,) = mended(words, [(0, len(words))], [], [read])
        assert words.written(found.source[0]) == kept


@pytest.mark.parametrize(
    ("cue", "content", "kept"), [("would", "", 0), ("would", "it leaks", 1), ("denied", "", 1)]
)
def test_a_cue_without_verb_and_content_says_nothing(cue: str, content: str, kept: int) -> None:
    """A modal alone is cut off from what somebody would do."""
    words = words_in("Lin would not give details, and denied it leaks.")
    read = relation(words, source="Lin", cue=cue, content=content)
    assert len(mended(words, [(0, len(words))], [], [read])) == kept


@pytest.mark.parametrize(
    ("source", "cue", "owner"),
    [
        ("Lin's firm", "refusal", "Lin's"),
        ("Lin's", "firm refusal", "Lin's"),
        ("Lin's firm", "refused", "Lin's firm"),
    ],
)
def test_what_tells_how_a_refusal_is_belongs_to_no_speaker(source: str, cue: str, owner: str) -> None:
    """A firm that refuses is one."""
    words = words_in(f"{source} {cue} to pay.")
    (found,) = mended(
        words, [(0, len(words))], [], [relation(words, source=source, cue=cue, content="to pay")]
    )
    assert [words.written(part) for part in found.source] == [owner]
