"""Reads the word lists in `lexica/`: tab-separated, lines with # are comments."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a list, such as `heads.tsv`."""
    text = (files("sayso.extract") / "lexica" / name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return tuple(tuple(line.split("\t")) for line in lines)
