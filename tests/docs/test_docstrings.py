"""The examples in docstrings give what they say."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

import sayso

SOURCE = Path(sayso.__file__).parent
SHOWN = [
    path
    for path in sorted(SOURCE.rglob("*.py"))
    if ">>> " in path.read_text(encoding="utf-8") and path.relative_to(SOURCE).parts[0] != "spacy"
]
"""Modules with examples; those of the extra are run by its own tests."""


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: str(path.relative_to(SOURCE)))
def test_examples_in_docstrings(path: Path) -> None:
    """Each module's examples are run as they stand."""
    name = ".".join(("sayso", *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__")
    tried = doctest.testmod(import_module(name))
    assert (tried.failed, tried.attempted > 0) == (0, True)
