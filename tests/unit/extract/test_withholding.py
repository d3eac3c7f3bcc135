"""What is not given is no denial."""

import pytest

from sayso.extract.withholding import without_withheld
from tests.unit.extract.texts import relation, words_in


@pytest.mark.parametrize(
    ("text", "cue", "content", "said"),
    [
        ("Pell denied bail.", "denied", "bail", False),
        ("Pell denied urgent medical care.", "denied", "urgent medical care", False),
        ("Pell refused them entry.", "refused", "them entry", False),
        ("Pell denied him the chance.", "denied", "him the chance", False),
        ("Pell denied access to the site was blocked.", "denied", "access to the site was blocked", True),
        ("Pell denied any access.", "denied", "any access", True),
        ("Pell denied them.", "denied", "them", True),
        ("Pell denied that bail was set.", "denied", "that bail was set", True),
        ("Pell denied the claim.", "denied", "the claim", True),
        ("Pell spoke of bail.", "spoke of", "bail", True),
        ("Pell denied.", "denied", "", True),
    ],
)
def test_what_is_kept_from_somebody_is_not_denied(text: str, cue: str, content: str, *, said: bool) -> None:
    """A claim may be of access, too: a clause, or "any"."""
    words = words_in(text)
    read = relation(words, source="Pell", cue=cue, content=content)
    assert len(without_withheld(words, [read])) == said
