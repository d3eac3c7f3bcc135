"""Word forms are told from their lemmas."""

import pytest

from sayso.extract.lemmas import form_index


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("deny", "denies denied denying"),
        ("criticize", "criticizes criticised criticising"),
        ("ban", "bans banned banning"),
        ("argue", "argues argued arguing"),
        ("press", "presses pressed pressing"),
        ("tell", "tells told telling"),
        ("withdraw", "withdrew withdrawn"),
        ("agree", "agrees agreed agreeing"),
    ],
)
def test_forms(lemma: str, forms: str) -> None:
    """Regular, doubled, British and irregular forms lead back to the lemma."""
    index = form_index([lemma])
    assert all(lemma in index[form] for form in forms.split())
