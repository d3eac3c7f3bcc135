"""Texts under one address are versions of one report, and one voice."""

from dataclasses import replace

import pytest

from sayso.domain.copy_group import CopyGroup, CopyKind
from sayso.domain.document import Document
from sayso.resolve.address import level_address
from sayso.resolve.copies.groups import group_copies
from tests.unit.resolve.readings import make_document
from tests.unit.resolve.test_copies import OTHER, STORY

ADDRESS = "https://courier.example/quay"
CHANGED = STORY.replace("forty miles", "thirty miles")


def _fetch(
    text: str,
    number: int | None = None,
    *,
    url: str = ADDRESS,
    day: str | None = None,
    changed: str | None = None,
    at: str | None = None,
) -> Document:
    document = make_document(text, day=day)
    return replace(document, url=url, version=number, modified_at=changed, accessed_at=at)


def _group(*documents: Document) -> CopyGroup:
    (group,) = group_copies(documents)
    return group


def test_a_corrected_text_is_a_version_and_no_copy() -> None:
    """One group tells of both; its ends are the first and the latest."""
    first, latest = _fetch(STORY, 1), _fetch(CHANGED, 2, url=ADDRESS + "/#quay")
    for documents in ((first, latest), (latest, first)):
        group = _group(*documents)
        assert group.kind is CopyKind.VERSION
        assert (group.original, group.latest) == (first.id, latest.id)
        assert set(group.members) == {first.id, latest.id}


def test_a_group_keeps_what_changed() -> None:
    """The words that two versions have in common are marked, so that the others can be told; both are counted."""
    first, latest = _fetch(STORY, 1), _fetch(CHANGED, 2)
    group = _group(first, latest)
    assert "1 of the 53 words of the latest are not in the first, 1 of the 53" in group.why
    kept = {shared.document_id: shared.words for shared in group.shared}
    for document, word in ((first, "forty"), (latest, "thirty")):
        place = document.text.index(word)
        assert not any(span.start <= place < span.end for span in kept[document.id].spans)
        assert len(kept[document.id].spans) == 2


def test_a_text_that_has_nothing_in_common_is_a_version_all_the_same() -> None:
    """A live page may have rolled over as a whole."""
    assert _group(_fetch(STORY, 1), _fetch(OTHER, 2)).kind is CopyKind.VERSION


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ({"day": "2031-04-01"}, {"day": "2031-04-02"}),
        (
            {"day": "2031-04-01", "at": "2031-04-02T09:00:00Z"},
            {"day": "2031-04-01", "at": "2031-04-02T10:00:00Z"},
        ),
        (
            {"day": "2031-04-01", "at": "2031-04-02T09:00:00Z"},
            {"day": "2031-04-01T08:00:00Z", "at": "2031-04-03"},
        ),
        ({"at": "2031-04-02T09:00:00Z"}, {"day": "2031-04-01", "at": "2031-04-03T09:00:00Z"}),
        (
            {"day": "2031-04-01", "changed": "2031-04-01T09:00:00Z", "at": "2031-04-03T09:00:00Z"},
            {"day": "2031-04-01", "changed": "2031-04-01T12:00:00Z", "at": "2031-04-02T09:00:00Z"},
        ),
        (
            {"day": "2031-04-01", "at": "2031-04-02T09:00:00Z"},
            {"day": "2031-04-01", "changed": "2031-04-01T12:00:00Z", "at": "2031-04-03T09:00:00Z"},
        ),
    ],
)
def test_the_latest_is_told_by_what_is_known_of_all(early: dict[str, str], late: dict[str, str]) -> None:
    """When they were published, else changed, else read; a day is not earlier than an hour of it."""
    first, latest = _fetch(STORY, None, **early), _fetch(CHANGED, None, **late)
    group = _group(latest, first)
    assert (group.original, group.latest) == (first.id, latest.id)


def test_an_order_that_is_not_known_is_not_guessed() -> None:
    """Neither text is called the latest."""
    group = _group(_fetch(STORY), _fetch(CHANGED))
    assert (group.original, group.latest) == (None, None)
    assert "cannot be told" in group.why


def test_the_same_words_under_one_address_are_copies() -> None:
    """Only another text is another version."""
    assert _group(_fetch(STORY, 1), _fetch(STORY.upper(), 2)).kind is CopyKind.EXACT


def test_others_copy_a_version() -> None:
    """What another publisher prints is a copy of the versions that it shares text with."""
    first, latest, other = _fetch(STORY, 1), _fetch(CHANGED, 2), make_document(STORY + OTHER[:40])
    version, near = group_copies([first, latest, other])
    assert (version.kind, near.kind) == (CopyKind.VERSION, CopyKind.NEAR)
    assert other.id in near.members
    assert other.id not in version.members


def test_a_front_page_is_no_address_of_a_text() -> None:
    """It shows another story every hour."""
    assert level_address("https://courier.example/") is None
    assert level_address("https://courier.example/?story=4") == "courier.example?story=4"
    assert level_address("https://[broken") is None
    assert level_address(None) is None
