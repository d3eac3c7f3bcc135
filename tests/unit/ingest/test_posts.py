"""Where posts stand in a text."""

import time

import pytest

from sayso.domain.document import RegionKind
from sayso.ingest import from_text

SIGNED = "— Ada Lin (@ada_lin) March 3, 2026"
BEFORE = "The quay was shut on Monday, said the harbour master, who gave no reason for it."


@pytest.mark.parametrize("post", [f"It is shut. {SIGNED}", f"It is shut.\n\n{SIGNED}"])
def test_a_signature_closes_a_post(post: str) -> None:
    """In its own paragraph it closes the one before."""
    document = from_text(f"{BEFORE}\n\n{post}\n\n{BEFORE} So it was.")
    (region,) = (region for region in document.regions if region.kind is RegionKind.POST)
    assert document.text[region.span.start : region.span.end] == post


@pytest.mark.parametrize("words", ["— Ada Lin, March 3, 2026", "It was Ada Lin (@ada_lin) who said so.", ""])
def test_what_is_not_signed_is_no_post(words: str) -> None:
    """A name or a handle alone says little."""
    document = from_text(f"{BEFORE}\n\n{words}\n\n{BEFORE} So it was.")
    assert RegionKind.POST not in {region.kind for region in document.regions}


def test_a_signature_at_the_top_is_a_post_by_itself() -> None:
    """There is nothing before it."""
    document = from_text(f"{SIGNED}\n\n{BEFORE}")
    assert document.regions[0].kind is RegionKind.POST


def test_many_posts_take_little() -> None:
    """Time grows with the text, however many it holds."""
    start = time.process_time()
    document = from_text("\n\n".join(f"Quay {n} is shut. {SIGNED}" for n in range(4000)))
    assert time.process_time() - start < 5
    assert sum(region.kind is RegionKind.POST for region in document.regions) == 4000
