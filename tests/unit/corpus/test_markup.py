"""Passages that are marked inline."""

from pathlib import Path

import pytest

from corpus.markup import MarkupError, Passage, passages

FOLDER = Path(__file__).parents[3] / "corpus"
WRITTEN = """\
== x-001 style=wire topic=courts
{s1 {n1 Ada Lorn}, the mayor,} {q1 denied} {t1 on Monday} {c1 that {s2 the auditor} {q2 had told} {a2 her} {c2 the
books {h2 might} be wrong}}.

{c3 “{s4 I} {q4 never believed} {c4 it},”} {s3 she} {q3 said}. {c3 “Never.”}
--
1 deny on-record person named
2 warn/assert hearsay person unnamed level=possible
3 assert on-record person named actor="Ada Lorn"
4 believe on-record person named actor="Ada Lorn" neg opt
"""


def only(written: str) -> Passage:
    """The one passage of a file."""
    (passage,) = passages(written)
    return passage


def words(passage: Passage, pieces: list[tuple[int, int]]) -> list[str]:
    """The words of pieces."""
    return [passage.text[start:end] for start, end in pieces]


def test_marks_become_text_and_pieces() -> None:
    """The text is what stands there without marks, and pieces say where."""
    passage = only(WRITTEN)
    assert passage.text.startswith(
        "Ada Lorn, the mayor, denied on Monday that the auditor had told her the\nbooks"
    )
    first, second, third, _ = passage.relations
    assert words(passage, first["source"]["origin"]) == ["Ada Lorn, the mayor,"]
    assert words(passage, first["source"]["actor_origin"]) == ["Ada Lorn"]
    assert words(passage, first["said_at"]["origin"]) == ["on Monday"]
    assert words(passage, second["certainty"]["words"]["origin"]) == ["might"]
    assert words(passage, second["addressee"]["origin"]) == ["her"]
    assert words(passage, third["content"]["origin"]) == ["“I never believed it,”", "“Never.”"]
    assert words(passage, third["source"]["actor_origin"]) == ["Ada Lorn"]


def test_labels_follow_from_the_marks() -> None:
    """Parent, mention and form need not be said."""
    relations = only(WRITTEN).relations
    assert [r["parent"] for r in relations] == [None, "a1", None, "a3"]
    assert [r["source"]["mention"] for r in relations] == ["name", "description", "pronoun", "pronoun"]
    assert [r["content"]["form"] for r in relations] == ["indirect", "indirect", "direct", "indirect"]
    assert relations[1]["act"] == ["warn", "assert"]
    assert [r["negated"] for r in relations] == [False, False, False, True]
    assert [r["optional"] for r in relations] == [False, False, False, True]


@pytest.mark.parametrize(
    ("text", "labels", "said"),
    [
        ("{s1 Ada} {q1 said} {c1 so.", "1 assert on-record person named", "not closed"),
        ("{s1 Ada} {q1 said}} so.", "1 assert on-record person named", "not opened"),
        ("{s1 Ada} {q1 said} {x1 so.", "1 assert on-record person named", "opens no mark"),
        ("{s1 Ada} {q1 said} {c1 so}.", "2 assert on-record person named", "no labels"),
        ("{s1 Ada} {q1 said} {c1 so}.", "1 assert on-record person", "expected act"),
        ("{s1 Ada} {q1 said} {c1 so}.", "1 assert on-record person named loud", "not known"),
        ("{s1 Ada} {q1 said} {c1 so}.", '1 assert on-record person named actor="Bo"', "does not stand"),
    ],
)
def test_what_is_marked_wrongly_is_told(text: str, labels: str, said: str) -> None:
    """With the passage's name."""
    with pytest.raises(MarkupError, match=f"x-001.*{said}"):
        only(f"== x-001\n{text}\n--\n{labels}\n")


def test_the_corpus_is_in_order() -> None:
    """Every passage of training and test can be read, and no name stands twice."""
    found = [
        passage
        for file in sorted(FOLDER.glob("t*/*.txt"))
        for passage in passages(file.read_text(encoding="utf-8"))
    ]
    names = [passage.name for passage in found]
    assert len(found) >= 80
    assert len(set(names)) == len(names)
    assert all(passage.relations for passage in found)
