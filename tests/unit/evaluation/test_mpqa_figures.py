"""Annotations of nested sources are counted by depth."""

from pathlib import Path
from typing import Any

from evaluation.mpqa_figures import Scored, figures, mpqa_figures
from evaluation.mpqa_texts import Annotated, Event

TEXT = "The Gull said that Ada Vane feared that divers had denied it. He waited angrily."


def _at(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def _event(
    words: str, *sources: str, real: bool = True, worded: bool = True, kind: str = "speech event"
) -> Event:
    return Event(kind, frozenset(), sources, _at(words), real, worded)


def _relation(name: str, parent: str | None, source: str, cue: str) -> dict[str, Any]:
    own = {"origin": [_at(source)], "text": source, "actor": source}
    return {"id": name, "parent": parent, "source": own, "cue": {"origin": [_at(cue)]}}


MARKED = Annotated(
    "gull",
    TEXT,
    (
        _event("said", "gull"),
        _event("feared", "gull", "ada", kind="private state"),
        _event("had denied", "gull", "ada", "divers"),
        _event("waited angrily", "ada", kind="private state"),
        _event("that divers", "gull", real=False),
        _event("He", "ada", worded=False),
    ),
    {"gull": _at("The Gull"), "ada": _at("Ada Vane"), "divers": _at("divers")},
)
READ = [
    _relation("a1", None, "The Gull", "said"),
    _relation("a2", "a1", "Ada Vane", "feared"),
    _relation("a3", "a1", "divers", "denied"),
]


def test_what_is_found_is_counted_by_depth() -> None:
    """Recall by depth is of what is real and worded; the outer source is that of the parent."""
    found = figures(Scored(MARKED, READ).counts())
    assert found["mpqa depth 1 found"] == 50.0
    assert found["mpqa depth 1 in speech found"] == 100.0
    assert found["mpqa depth 2 found"] == found["mpqa depth 3+ found"] == 100.0
    assert found["mpqa depth 3+ source right"] == 100.0
    assert found["mpqa outer source right"] == 50.0


def test_a_wrong_source_is_found_and_wrong() -> None:
    """A cue counts as found whoever is taken for its source."""
    found = figures(Scored(MARKED, [_relation("a1", None, "divers", "said")]).counts())
    assert (found["mpqa depth 1 found"], found["mpqa depth 1 source right"]) == (50.0, 0.0)


def test_without_the_archive_nothing_is_measured(tmp_path: Path) -> None:
    """Where the data is not there, a line says so."""
    assert mpqa_figures(tmp_path, tmp_path, read=lambda folder, _: folder) == {}
