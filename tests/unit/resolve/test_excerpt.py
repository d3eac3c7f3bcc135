"""What is left of a content when it is told as a claim."""

import pytest

from sayso.domain.span import Span
from sayso.resolve.claims.excerpt import trim
from tests.unit.resolve.readings import make_document


@pytest.mark.parametrize(
    ("content", "claim"),
    [
        ("that the bridge is shut.", "the bridge is shut"),
        ("“The bridge is shut,”", "The bridge is shut"),
        ("the charge was “absurd.”", "the charge was “absurd.”"),
        ("that “absurd” charges were dropped", "“absurd” charges were dropped"),
        ('the report is "nonsense"', 'the report is "nonsense"'),
        ('"nonsense" is what it is', '"nonsense" is what it is'),
        ("“He told me, ‘Never.’”", "He told me, ‘Never.’"),
        ("the sailors’ dog barked”", "the sailors’ dog barked"),
        ("“", ""),
    ],
)
def test_marks_at_the_ends_go_unless_they_close_what_is_left(content: str, claim: str) -> None:
    """No half of a pair is left without the other."""
    document = make_document(content)
    assert (trim(document, document.passage([Span(0, len(content))])).text or "") == claim
