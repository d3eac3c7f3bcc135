"""The documentation speaks of what is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"(?<!`)\[[^\]“]*\]\((?!https?:)([^)#<>]+)[^)]*\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    """Every link to a file of the repository finds it."""
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_verbs_exist(page: Path) -> None:
    """Every `make` verb that is named is one."""
    verbs = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = set(re.findall(r"(?:`|\$ |^)make ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE))
    assert named <= verbs


def test_decisions_are_numbered() -> None:
    """Decisions count up from one, and begin with their number."""
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(decision.name[:4]) for decision in decisions] == list(range(1, len(decisions) + 1))
    for decision in decisions:
        assert decision.read_text(encoding="utf-8").startswith(f"# {int(decision.name[:4])}. ")


def test_decisions_are_half_a_page() -> None:
    """A decision says the question, the choice and what was dropped, in few lines."""
    for decision in (ROOT / "docs" / "decisions").glob("*.md"):
        text = decision.read_text(encoding="utf-8")
        assert all(f"**{part}.**" in text for part in ("Question", "Choice", "Dropped")), decision.name
        assert len(text.split()) < 400, decision.name


def test_every_noun_is_in_the_glossary() -> None:
    """Each noun of the domain is explained."""
    files = {path.stem for path in (ROOT / "src/sayso/domain").glob("*.py")} - {"__init__"}
    told = {"resolution", "weighing", "source"}
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").lower()
    missing = [noun for noun in files - told if noun.replace("_", " ") not in glossary]
    assert missing == []
