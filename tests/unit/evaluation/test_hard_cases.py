"""The hard cases are well formed, and what comes out of them is counted rightly."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from evaluation.case_files import Case, load_cases
from evaluation.case_scoring import Verdict, judge
from evaluation.case_words import contains, words
from evaluation.hard_cases import figures, judge_cases, show, table
from sayso.domain.act import Act
from sayso.domain.attribution import Attribution, Content, TimeReference
from sayso.domain.certainty import Certainty, Level
from sayso.domain.document import Document
from sayso.domain.passage import EMPTY, Passage
from sayso.domain.reading import Reading
from sayso.domain.source import Basis, Source
from sayso.domain.span import Span
from sayso.ingest import from_text

TEXT = "The Gull reported on Monday that Ada Vane told divers that the wreck was hers. If Bo Lund denies it, fine."
OUTER = {
    "source": "The Gull",
    "cue": "reported",
    "content": ["that Ada Vane told divers that the wreck was hers"],
    "act": ["report", "assert"],
    "negated": False,
    "named": True,
    "said_from": "2026-03-02",
    "said_to": "2026-03-02",
}
INNER = {
    "source": "Ada Vane",
    "cue": "told",
    "content": ["the wreck was hers"],
    "act": "assert",
    "actor": "vane",
    "parent": 1,
    "addressee": "divers",
    "certainty": "stated",
    "form": "indirect",
    "basis": "on-record",
}
BAN = {"source": "Bo Lund", "cue": "denies", "why": "a condition"}
KEYS = frozenset(
    "source cue content act negated named actor parent certainty confidence "
    "said_from said_to addressee form basis".split()
)


def _case(*relations: dict[str, Any], **more: Any) -> Case:
    table = {"id": "wreck", "topic": "local", "text": TEXT, "relations": list(relations), **more}
    return Case.of("nested", table)


DOCUMENT = from_text(TEXT)


def _passage(document: Document, wording: str) -> Passage:
    start = document.text.index(wording)
    return document.passage([Span(start, start + len(wording))])


def _attribution(name: str, source: str, cue: str, content: str, parent: str | None = None) -> Attribution:
    return Attribution(
        id=name,
        parent=parent,
        source=Source(
            _passage(DOCUMENT, source) if source else EMPTY, source, named=True, basis=Basis.ON_RECORD
        ),
        cue=_passage(DOCUMENT, cue),
        content=Content(_passage(DOCUMENT, content)),
    )


MONDAY = TimeReference(_passage(DOCUMENT, "on Monday"), "2026-03-02", "2026-03-02")
A1 = replace(
    _attribution("a1", "The Gull", "reported", "that Ada Vane told divers that the wreck was hers"),
    act=Act.REPORT,
    said_at=MONDAY,
)
A2 = replace(
    _attribution("a2", "Ada Vane", "told", "that the wreck was hers", "a1"),
    addressee=_passage(DOCUMENT, "divers"),
)
A3 = _attribution("a3", "Bo Lund", "denies", "it")


def _judge(case: Case, *read: Attribution) -> Verdict:
    return judge(case, Reading(DOCUMENT, read))


def test_what_was_asked_for_is_wholly_right() -> None:
    """Every relation is found, every label given is counted, and no ban is broken."""
    verdict = _judge(_case(OUTER, INNER, absent=[BAN], only=True), A1, A2)
    assert verdict.faults == ()
    total = verdict.counts
    assert (total["wanted"], total["found"], total["absent"], total["broken"]) == (2, 2, 2, 0)
    assert {key[3:]: count for key, count in total.items() if key.startswith("of.")} == {
        **dict.fromkeys("negated named said_at actor addressee certainty form basis".split(), 1),
        **dict.fromkeys(("act", "parent"), 2),
    }
    assert figures(total)["cases wholly right"] == 100.0


def test_nothing_read_is_nothing_found() -> None:
    """What is missed counts against recall, and its labels are not asked."""
    verdict = _judge(_case(OUTER, INNER))
    assert verdict.counts == Counter(cases=1, wanted=2, found=0, right=0)
    assert len(verdict.faults) == 2
    assert figures(verdict.counts) == {"cases found": 0.0, "cases wholly right": 0.0}


@pytest.mark.parametrize(
    ("wrong", "label"),
    [
        (replace(A2, act=Act.DENY), "act"),
        (replace(A2, parent=None), "parent"),
        (replace(A2, source=replace(A2.source, actor="The Gull")), "actor"),
        (replace(A2, source=replace(A2.source, basis=Basis.UNNAMED)), "basis"),
        (replace(A2, addressee=EMPTY), "addressee"),
        (replace(A2, certainty=Certainty(Level.LIKELY)), "certainty"),
    ],
)
def test_a_wrong_label_is_wrong(wrong: Attribution, label: str) -> None:
    """A relation with a wrong label is found, and the label alone counts as wrong."""
    verdict = _judge(_case(OUTER, INNER), A1, wrong)
    assert verdict.counts["found"] == 2
    assert verdict.counts[f"right.{label}"] == verdict.counts[f"of.{label}"] - 1
    assert len(verdict.faults) == 1
    assert verdict.counts["right"] == 0


def test_a_wrong_day_is_wrong() -> None:
    """Both days must be those that were asked for."""
    late = replace(A1, said_at=replace(MONDAY, to_date="2026-03-03"))
    assert _judge(_case(OUTER), late).counts["right.said_at"] == 0


def test_a_relation_under_one_that_was_missed_has_the_wrong_parent() -> None:
    """Whoever misses the outer relation cannot place the inner one."""
    verdict = _judge(_case(OUTER, INNER), replace(A2, parent=None))
    assert (verdict.counts["found"], verdict.counts["right.parent"]) == (1, 0)


@pytest.mark.parametrize(
    "far",
    [
        _attribution("a2", "Bo Lund", "told", "that the wreck was hers"),
        _attribution("a2", "", "told", "that the wreck was hers"),
        _attribution("a2", "Ada Vane", "denies", "that the wreck was hers"),
        _attribution("a2", "Ada Vane", "told", "hers"),
    ],
)
def test_another_source_or_cue_or_less_than_half_is_not_found(far: Attribution) -> None:
    """Source, cue and content must all meet what is wanted."""
    assert _judge(_case(INNER), far).counts["found"] == 0


def test_one_answer_does_not_serve_two_demands() -> None:
    """Each relation that must come out needs one of its own."""
    assert _judge(_case(INNER, INNER), A2).counts["found"] == 1


def test_a_broken_ban_and_an_extra_are_told() -> None:
    """What must be absent is named; where nothing else may come out, it counts a second time."""
    verdict = _judge(_case(absent=[BAN], only=True), A3)
    assert (verdict.counts["absent"], verdict.counts["broken"], verdict.counts["right"]) == (2, 2, 0)
    assert _judge(_case(absent=[{**BAN, "negated": True}]), A3).counts["broken"] == 0
    assert _judge(_case(), A3).counts["right"] == 1


def test_groups_of_one_and_of_several_actors() -> None:
    """Sources that are one, or must not be, are compared by their actors."""
    alike = replace(A2, source=replace(A2.source, actor="The Gull"))
    outer, inner = ({key: each[key] for key in ("source", "cue", "content")} for each in (OUTER, INNER))
    inner["parent"] = 1
    group = [["The Gull", "Ada Vane"]]
    assert _judge(_case(outer, inner, same=group), A1, alike).counts["right"] == 1
    assert _judge(_case(outer, inner, same=group), A1, A2).counts["right"] == 0
    assert _judge(_case(outer, inner, different=group), A1, alike).counts["right"] == 0
    assert _judge(_case(outer, inner, different=group), A1, A2).counts["right"] == 1


def test_kinds_are_told_apart_and_summed() -> None:
    """The table has a line a kind and one of all."""
    cases = [_case(OUTER), replace(_case(INNER), kind="denial")]
    judged = judge_cases(cases, lambda case: Reading(DOCUMENT, (A1,)))
    lines = [line.split() for line in table(verdict for _, verdict in judged)]
    assert [line[0] for line in lines] == ["cases", "denial", "nested", "all"]
    assert [line[2] for line in lines[1:]] == ["0/1", "1/1", "1/2"]
    assert any("not found: Ada Vane" in line for line in show(*judged[1]))


def test_the_cases_are_well_formed() -> None:
    """Ids are unique, keys known, words stand in their passage, and groups name listed sources."""
    cases = load_cases()
    assert [name for name, n in Counter(case.id for case in cases).items() if n > 1] == []
    for case in cases:
        sources = {wanted["source"] for wanted in case.relations}
        assert {source for group in (*case.same, *case.different) for source in group} <= sources, case.id
        for wanted in case.relations:
            assert set(wanted) <= KEYS, case.id
            parts = (wanted["source"], wanted["cue"], *wanted["content"])
            assert all(part in case.text for part in parts), case.id
            assert wanted.get("parent", 1) in range(1, len(case.relations) + 1), case.id
        for ban in case.absent:
            assert set(ban) <= {"source", "cue", "content", "act", "negated", "why"}, case.id
            worded = (ban[key] for key in ("source", "cue", "content") if key in ban)
            assert all(words(part) and contains([case.text], part) for part in worded), case.id
