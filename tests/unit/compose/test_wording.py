"""Fixed phrases."""

from dataclasses import replace

import pytest

from sayso.compose.phrases import (
    ACTS,
    BASES,
    CREDIBILITY,
    DRIFTS,
    LEVELS,
    SIDES,
    count,
    tell_act,
    tell_day,
    tell_days,
)
from sayso.compose.wording import list_speakers, name_documents, tell_basis, tell_speaker, tell_verb
from sayso.domain.act import Act, StanceKind
from sayso.domain.brief import BriefDocument
from sayso.domain.certainty import Level
from sayso.domain.drift import DriftKind
from sayso.domain.source import Basis
from tests.unit.compose.test_brief import make_brief


def test_there_is_a_phrase_for_everything() -> None:
    """No act, stance, basis, level, drift or grade is left without words."""
    assert set(ACTS) == set(Act)
    assert set(SIDES) == set(StanceKind)
    assert set(BASES) == set(Basis)
    assert set(LEVELS) == set(Level)
    assert set(DRIFTS) == set(DriftKind)
    assert set(CREDIBILITY) == set(range(1, 7))


def test_a_speaker_is_told_with_role_and_basis() -> None:
    """The office stands beside the name, and whether there is a name."""
    lund = make_brief().claims[0].sides[1].statements[0]
    assert tell_speaker(lund) == "Ivo Lund, transport secretary"
    assert tell_basis(lund) == "named, on the record"


def test_verbs_tell_negation_and_ignorance() -> None:
    """Who did not deny, and who had heard nothing."""
    claim = make_brief().claims[0]
    assert tell_verb(claim.aside[0], None) == "did not deny"
    assert tell_verb(claim.sides[2].statements[0], StanceKind.UNAWARE) == "knew nothing of it"
    assert tell_verb(claim.sides[3].statements[0], StanceKind.DECLINES) == ""


def test_who_is_called_the_same_without_a_name_is_told_in_one() -> None:
    """Six unstated sources are no list of six."""
    actors = make_brief().actors
    clerk = next(actor for actor in actors if actor.name == "Its clerk")
    assert list_speakers([*actors, replace(clerk, id="p9")], named=False)[0] == "Its clerk (2)"


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2026-03-10", "2026-03-14", "10–14 March 2026"),
        ("2026-03-10", "2026-04-14", "10 March – 14 April 2026"),
        ("2025-12-31", "2026-01-01", "31 December 2025 – 1 January 2026"),
        ("2026-03-10T06:30:00Z", "2026-03-10", "10 March 2026"),
        (None, None, ""),
        ("2026-03-10", None, "10 March 2026"),
        ("2025-03-10", "2026-03-10", "10 March 2025 – 10 March 2026"),
    ],
)
def test_days_are_told_without_repetition(first: str | None, last: str | None, told: str) -> None:
    """Month and year stand once where they are the same."""
    assert tell_days(first, last) == told


def test_a_day_that_is_none_is_told_as_it_is() -> None:
    """What cannot be understood is not changed."""
    assert tell_day("spring") == "spring"


@pytest.mark.parametrize(
    ("number", "noun", "told"), [(1, "source", "1 source"), (2, "copy", "2 copies"), (0, "claim", "0 claims")]
)
def test_numbers_agree(number: int, noun: str, told: str) -> None:
    """One of a thing, or several."""
    assert count(number, noun) == told


def test_documents_are_named_by_the_shortest_end_that_is_unique() -> None:
    """Folders stand only where two files have one name."""
    paths = {"1": "a/x.txt", "2": "b/x.txt", "3": "b/y.txt", "4": "-"}
    listed = [BriefDocument(id_, path, "", "", "utf-8") for id_, path in paths.items()]
    assert name_documents(listed) == {"1": "a/x.txt", "2": "b/x.txt", "3": "y.txt", "4": "standard input"}


@pytest.mark.parametrize(
    ("actor", "act", "negated", "told"),
    [
        ("the mayor", Act.CONFIRM, True, "did not confirm"),
        ("No official", Act.CONFIRM, True, "confirmed"),
        ("Neither ministry", Act.DECLINE, False, "would comment"),
        ("the mayor", Act.DECLINE, False, "declined to comment"),
    ],
)
def test_nothing_is_negated_twice(actor: str, act: Act, negated: bool, told: str) -> None:
    """Who did not is told once."""
    assert tell_act(act, actor, negated=negated, named=False) == told
