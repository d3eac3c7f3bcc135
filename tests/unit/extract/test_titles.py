"""Contents end where a headline ends."""

from sayso.domain.document import Document, RegionKind
from sayso.extract.relations import Relation
from sayso.extract.titles import parted_from_titles
from sayso.extract.words import Words
from sayso.ingest import from_text
from tests.unit.extract.texts import find, told, words_in

TEXT = "Bridge is not safe, officials say\n\nThe bridge is shut to all, a clerk told the council on Monday."


def _read() -> tuple[Document, Words]:
    document = from_text(TEXT)
    assert [region.kind for region in document.regions] == [RegionKind.TITLE]
    return document, words_in(TEXT)


def _told(source: str, cue: str, first: str, last: str) -> list[tuple[str, str, str]]:
    """Return the relation whose content goes from some words to others."""
    document, words = _read()
    content = (find(words, first)[0], find(words, last)[1])
    relation = Relation.ruled(find(words, cue), find(words, source), content)
    return told(words, parted_from_titles(document, words, [relation]))


def test_a_content_of_the_text_leaves_the_headline_out() -> None:
    """What the network took for one sentence is two."""
    found = _told("a clerk", "told", "officials", "to all")
    assert found == [("a clerk", "told", "The bridge is shut to all")]


def test_a_content_of_the_headline_leaves_the_text_out() -> None:
    """Likewise."""
    found = _told("officials", "say", "Bridge", "to all")
    assert found == [("officials", "say", "Bridge is not safe, officials say")]


def test_a_headline_that_closes_with_who_says_it_tells_what() -> None:
    """Though all that was found stands below."""
    assert _told("officials", "say", "The bridge", "to all") == [("officials", "say", "Bridge is not safe")]


def test_what_stands_on_one_side_stays() -> None:
    """Nothing is cut."""
    assert _told("a clerk", "told", "The bridge", "to all")[0][2] == "The bridge is shut to all"
