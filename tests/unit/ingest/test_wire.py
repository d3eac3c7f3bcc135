"""Which agency or outlet a text says it was taken from."""

import pytest

from sayso.ingest.build import read_text
from sayso.ingest.options import IngestOptions

STORY = (
    "The harbour board of Aldmoor has closed the northern quay after divers found cracks in its footing.\n\n"
    "Ships that were due this week are sent to Port Veil until further notice, the board said on Monday.\n"
)


def _wire(text: str, publisher: str | None = "Aldmoor Courier") -> str | None:
    return read_text(text, "a.txt", IngestOptions(publisher=publisher)).wire


@pytest.mark.parametrize(
    ("text", "wire"),
    [
        (f"ALDMOOR (Reuters) - {STORY}", "Reuters"),
        (f"ALDMOOR (AP) — {STORY}", "Associated Press"),
        (f"ALDMOOR (AP) -- {STORY}", "Associated Press"),
        (f"Quay is closed\n\nBy The Associated Press\n\n{STORY}", "Associated Press"),
        (f"{STORY}\n— AFP\n", "Agence France-Presse"),
        (f"{STORY}\n© 2031 The Associated Press. All rights reserved.\n", "Associated Press"),
        (f"{STORY} (© Copyright 2031 The Associated Press. All Rights Reserved.)", "Associated Press"),
        (f"{STORY}\nCopyright 2031 Reuters\n", "Reuters"),
        (f"{STORY}\nThis article first appeared in The Harbour Gazette.\n", "The Harbour Gazette"),
        (f"{STORY}\nThis story was originally published by the AP.\n", "Associated Press"),
        (f"{STORY}\nThis article is republished with permission from Veil Daily.\n", "Veil Daily"),
        (f"{STORY}\nThe post Quay is closed appeared first on Veil Daily.\n", "Veil Daily"),
        (f"{STORY}\nFor the latest news of the harbour, head to The Quay.\n", "The Quay"),
    ],
)
def test_a_credit_is_found(text: str, wire: str) -> None:
    """At the top, at the end, or in a line that is left out as furniture."""
    assert _wire(text) == wire


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        f"{STORY}\nReuters contributed to this report.\n",
        f"{STORY}\nContributing to this report: By AP staff.\n",
        f"The mayor told Reuters that the quay is safe.\n\n{STORY}",
        f"By Reuters’s count nine ships were turned away.\n\n{STORY}",
        f"{STORY}\nThis article was first published on Monday.\n",
        f"{STORY}\nThis story was originally published in English.\n",
        f"{STORY}\nThis article was reprinted on Veil Daily.\n",
        f"{STORY}\nThis post first appeared on Aldmoor Courier.\n",
    ],
)
def test_what_is_no_credit_is_not_taken_for_one(text: str) -> None:
    """A contribution, a source, a day, a language, the outlet itself, and one that took it from there."""
    assert _wire(text) is None


def test_agencies_that_contributed_are_named() -> None:
    """By their full names, each once; a text of theirs alone has none."""
    ends = "AP reporters and Reuters contributed to this report. The AP and AFP contributed to this story."
    document = read_text(f"{STORY}\n{ends}\n", "a.txt", IngestOptions())
    assert document.contributors == ("Associated Press", "Reuters", "Agence France-Presse")
    assert document.wire is None
    assert read_text(f"{STORY}\n— AFP", "a.txt", IngestOptions()).contributors == ()


def test_an_agency_is_known_as_publisher_and_as_author() -> None:
    """By whatever form of its name."""
    assert _wire(STORY, "UPI") == _wire(STORY, "UPI (Courier wires)") == "United Press International"
    assert _wire(f"---\nauthors: Ada Vane, The Associated Press\n---\n{STORY}") == "Associated Press"


def test_what_is_teased_behind_a_page_is_no_credit_of_it() -> None:
    """Other stories have other authors; the rights that stand there are this one's."""
    story = "".join(f"<p>{line}</p>" for line in STORY.splitlines() * 3 if line)
    for behind, wire in (("<p>By Reuters</p>", None), ("<p>© 2031 Reuters</p>", "Reuters")):
        page = f"<html><body><article><h1>Quay is closed</h1>{story}</article><footer>{behind}</footer></body></html>"
        assert read_text(page, "a.html", IngestOptions()).wire == wire
