"""The brief of the examples is, line by line, the one that was looked at."""

import pytest

from tests.golden.examples import ROOT, show_examples
from tests.golden.regenerate import SNAPSHOT, cut_picture, find_picture


def test_the_brief_is_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """Regenerate with ``python -m tests.golden.regenerate``, and explain each line that changed."""
    monkeypatch.chdir(ROOT)
    assert show_examples().splitlines() == SNAPSHOT.read_text(encoding="utf-8").splitlines()


def test_the_readme_shows_its_beginning() -> None:
    """The picture in the README is the first claim of the brief of the examples."""
    assert find_picture() == cut_picture()
