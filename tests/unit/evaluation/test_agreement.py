"""How far two readers agree."""

import pytest

from evaluation.agreement import Agreement, kappa

TEXT = "Ada said so. Bo denied it. Cy asked why."


def relation(cue: str, content: str, *, act: str = "assert", optional: bool = False) -> dict[str, object]:
    """A marked relation without a source."""

    def at(words: str) -> list[list[int]]:
        start = TEXT.index(words)
        return [[start, start + len(words)]]

    source = {"origin": [], "basis": "unknown", "kind": "unknown", "named": False, "mention": "implicit"}
    return {
        "source": source,
        "cue": {"origin": at(cue)},
        "content": {"origin": at(content), "form": "indirect"},
        "act": act,
        "negated": False,
        "certainty": {"level": "stated"},
        "parent": None,
        "optional": optional,
    }


FIRST = [
    relation("said", "so"),
    relation("denied", "it", act="deny"),
    relation("asked", "why", optional=True),
]
SECOND = [relation("said", "so", act="report"), relation("denied", "it", act="deny")]


def test_optional_relations_count_neither_way() -> None:
    """Unless it is asked for."""
    found = Agreement()
    found.add(TEXT, FIRST, SECOND)
    assert found.figures()["relation f1"] == 100.0
    assert found.figures()["act accepted"] == 50.0
    every = Agreement(every=True)
    every.add(TEXT, FIRST, SECOND)
    assert every.figures()["relation f1"] == 80.0


def test_kappa_takes_chance_away() -> None:
    """Cohen's own measure: half right by chance is nothing."""
    assert kappa([("a", "a"), ("b", "b"), ("a", "b"), ("b", "a")]) == pytest.approx(0.0)
    assert kappa([("a", "a"), ("b", "b")]) == pytest.approx(1.0)
    assert kappa([]) is None
    assert kappa([("a", "a")]) is None
