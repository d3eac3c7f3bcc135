"""The description of the tables is that of the code."""

from pathlib import Path

from sayso.store.describe import describe

SCHEMA = Path(__file__).parents[2] / "docs" / "schema.md"


def test_the_schema_is_described_as_it_is() -> None:
    """docs/schema.md is what ``make docs`` writes."""
    assert SCHEMA.read_text(encoding="utf-8") == "\n".join(describe())
