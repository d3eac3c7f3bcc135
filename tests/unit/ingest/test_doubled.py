"""What is printed twice, kept once."""

import pytest

from sayso.domain.origin import TracedText
from sayso.ingest.doubled import drop_doubled

LEAD = "The mayor of Ostervik said on Monday that the harbour would not be sold to anybody."
NEXT = "Nobody had asked."


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        (f"{LEAD} {LEAD} {NEXT}", f"{LEAD} {NEXT}"),
        (f"{LEAD} {NEXT} {LEAD} {NEXT} He left.", f"{LEAD} {NEXT} He left."),
        (f"{LEAD}\n\nBy Ada Branda\n\n{LEAD}\n\n{NEXT}", f"{LEAD}\n\nBy Ada Branda\n\n\n\n{NEXT}"),
        ("We will not go. We will not go. They left.", "We will not go. We will not go. They left."),
        (f"{LEAD[:-1]}\n{LEAD[:-1]} again", f"{LEAD[:-1]}\n{LEAD[:-1]} again"),
        (
            "It was hit on Monday, Aug. 29, a day on which eleven people were in the house. The next was hit on Sunday,"
            " Aug. 29, a day on which eleven people were in the house.",
            None,
        ),
        (f"“{LEAD} And so on.” He left. “{LEAD} Or else.”", None),
        ("Putin he had no plan, the clerk said. Putin he had none.", None),
    ],
)
def test_doubled(printed: str, kept: str | None) -> None:
    """Long sentences go where they stand before; refrains, halves of sentences and of quotations stay."""
    assert drop_doubled(TracedText.verbatim(printed)).text == (kept or printed)


def test_headline_is_not_the_first_printing() -> None:
    """A headline in the words of the first sentence leaves the sentence where it is."""
    title = LEAD[:-1]
    printed = f"{title}\n{title}\nand others"
    assert drop_doubled(TracedText.verbatim(printed)).text == printed
