"""What the page for users of the library shows, comes out as shown."""

import doctest
import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from sayso.errors import ModelMissing
from sayso.inference.package import find_model

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (.+)\n((?:(?!## ).*\n)*)", PAGE, re.MULTILINE))


@pytest.mark.parametrize("heading", SECTIONS)
def test_examples_come_out(heading: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The examples of each section run by themselves, and give what is shown."""
    if "import spacy" in SECTIONS[heading] and find_spec("spacy") is None:
        pytest.skip("spaCy is not installed")
    try:
        find_model()
    except ModelMissing:
        pytest.skip("no reader is installed")
    monkeypatch.chdir(ROOT)
    examples = "\n".join(re.findall(r"```pycon\n(.*?)```", SECTIONS[heading], re.DOTALL))
    test = doctest.DocTestParser().get_doctest(examples, {}, heading, "docs/library.md", 0)
    assert test.examples
    assert doctest.DocTestRunner().run(test).failed == 0
