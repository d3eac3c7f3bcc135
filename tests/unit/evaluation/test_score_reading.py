"""Read relations are matched to marked ones and counted."""

import hashlib
from typing import Any

from evaluation.gold_texts import GoldText
from evaluation.matching import WordCover, match
from evaluation.score_reading import TextScore, figures, same_actor

TEXT = "The Globe reported that Ada Vane said that the bridge was shut."


def _relation(
    name: str, parent: str | None, source: str, cue: str, content: str, **more: Any
) -> dict[str, Any]:
    def at(words: str) -> list[list[int]]:
        return [[TEXT.index(words), TEXT.index(words) + len(words)]]

    source_labels = {"named": True, "kind": "person", "mention": "name", "basis": "on-record"}
    return {
        "id": name,
        "parent": parent,
        "source": {"origin": at(source), "actor_origin": at(source), "actor": source, **source_labels},
        "cue": {"origin": at(cue)},
        "content": {"origin": at(content), "form": "indirect"},
        "act": "assert",
        "negated": False,
        "certainty": {"level": "stated", "words": {"origin": []}},
        "said_at": {"origin": []},
        "addressee": {"origin": []},
        "optional": False,
    }


def _outer(**more: Any) -> dict[str, Any]:
    content = "that Ada Vane said that the bridge was shut"
    return _relation("a1", None, "The Globe", "reported", content) | {"act": ["report", "assert"]} | more


def _inner(**more: Any) -> dict[str, Any]:
    return _relation("a2", "a1", "Ada Vane", "said", "that the bridge was shut") | more


def _figures(gold: list[dict[str, Any]], read: list[dict[str, Any]]) -> dict[str, Any]:
    sha256 = hashlib.sha256(TEXT.encode()).hexdigest()
    marked = GoldText({"document": {"path": "a.txt", "sha256": sha256}, "attributions": gold}, TEXT)
    return figures(TextScore(marked, read).counts())


def test_a_perfect_reading_has_all_marks() -> None:
    """What was marked, read again, is found at every depth with its parents."""
    result = _figures([_outer(), _inner()], [_outer(act="report"), _inner()])
    assert result["found"] == {"precision": 100.0, "recall": 100.0, "f1": 100.0}
    assert result["recall at depth 1"] == {"percent": 100.0, "of": 1}
    assert result["parent right"] == {"percent": 100.0, "of": 2}
    assert result["act right"] == {"percent": 100.0, "of": 2}


def test_a_missed_outer_relation_costs_the_inner_one_its_parent() -> None:
    """An inner relation read as a top one is found, and its parent is wrong."""
    result = _figures([_outer(), _inner()], [_inner(parent=None)])
    assert result["found"]["recall"] == 50.0
    assert result["parent right"] == {"percent": 0.0, "of": 1}


def test_an_optional_relation_is_neither_missed_nor_spurious() -> None:
    """Read or not, an optional relation changes no figure, and its child may hang higher."""
    gold = [_outer(optional=True), _inner()]
    without = _figures(gold, [_inner(parent=None)])
    assert without["found"]["f1"] == 100.0
    assert without["parent right"]["percent"] == 100.0
    assert _figures(gold, [_outer(act="report"), _inner()])["found"]["precision"] == 100.0


def test_cues_tell_near_equal_contents_apart() -> None:
    """Of two relations with overlapping contents each goes to the one with its cue."""
    cover = WordCover(TEXT)
    gold = [cover.cover(_outer()), cover.cover(_inner())]
    assert match(gold, [gold[1], gold[0]]) == {0: 1, 1: 0}


def test_an_actor_is_the_same_by_half_of_the_shorter_name() -> None:
    """Short and full names agree; other people and nobody do not."""
    assert same_actor("Vane", ["Ada Vane"])
    assert same_actor("the U.S. envoy", ["a US envoy"])
    assert not same_actor("Globe spokesman", ["Ada Vane"])
    assert not same_actor(None, ["Ada Vane"])
