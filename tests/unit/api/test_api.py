"""The use cases, with a reader that needs no model."""

from pathlib import Path

import pytest

import sayso
from sayso.api import ReadOptions, read_paths
from sayso.api.reading import keep_likely
from sayso.domain.act import DISSENT, StanceKind, stance_of
from sayso.domain.failure import Failure
from sayso.domain.reading import Reading
from sayso.errors import BriefUnverified, EmptyInput
from tests.fake_tools import FakeTools
from tests.unit.compose.dispute import READINGS

OPTIONS = ReadOptions(tools=FakeTools())


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a claim, its denial, and a file that cannot be read."""
    (tmp_path / "claim.txt").write_text("Ivo Lund said: “The old bridge at Aldmoor is closed.”")
    (tmp_path / "denial.txt").write_text("Ana Veil denied: “The old bridge at Aldmoor is closed.”")
    (tmp_path / "empty.txt").write_text(" ")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_text_is_read() -> None:
    """Who says what in a text."""
    reading = sayso.read("Ivo Lund said: “The bridge is closed.”", options=OPTIONS)
    assert [each.source.actor for each in reading.attributions] == ["Ivo Lund"]


def test_a_text_without_words_is_refused() -> None:
    """An empty text is an error of its own."""
    with pytest.raises(EmptyInput):
        sayso.read(" ", options=OPTIONS)


def test_paths_are_read_in_order(reports: Path) -> None:
    """One result an input; what cannot be read is a failure."""
    results = list(read_paths("*.txt", options=OPTIONS))
    assert [type(each) for each in results] == [Reading, Reading, Failure]


def test_a_brief_tells_the_denial(reports: Path) -> None:
    """What one report says and another denies is one claim with two sides."""
    briefing = sayso.brief(".", options=OPTIONS)
    (claim,) = briefing.brief.claims
    assert [side.stance for side in claim.sides] == [StanceKind.ASSERTS, StanceKind.DENIES]
    assert [each.document for each in briefing.brief.failures] == ["./empty.txt"]


def test_a_brief_that_is_written_can_be_verified(reports: Path) -> None:
    """HTML and Markdown hold against the reports, until a report changes."""
    briefing = sayso.brief(["claim.txt", "denial.txt"], options=OPTIONS)
    for name, text in {"b.html": briefing.html(), "b.md": briefing.markdown()}.items():
        Path(name).write_text(text, encoding="utf-8")
        assert sayso.verify_brief(name) == []
    Path("claim.txt").write_text("Ivo Lund said: “The old bridge at Aldmoor is open.”")
    assert sayso.verify_brief("b.html") != []


def test_a_brief_that_does_not_hold_is_not_given_out(reports: Path) -> None:
    """A report that changes while it is read stops the brief."""

    def change(_: object) -> None:
        Path("claim.txt").write_text("something else")

    with pytest.raises(BriefUnverified, match="do not hold"):
        sayso.brief("claim.txt", options=OPTIONS, on_read=change)


def test_a_zone_that_is_none_is_refused(reports: Path) -> None:
    """A caller's slip is told with what was expected."""
    with pytest.raises(ValueError, match="Europe/Kyiv"):
        list(read_paths("claim.txt", options=ReadOptions(timezone="Nowhere", tools=FakeTools())))


def test_what_stands_around_a_likely_attribution_is_kept() -> None:
    """A low score drops an attribution, but not the one in which a better one stands, and never a denial."""
    reading = READINGS[0]
    kept = keep_likely(reading, min_score=0.5)
    assert [each.id for each in kept.attributions] == ["a1", "a2", "a4"]
    assert stance_of(kept.attributions[-1].act, negated=kept.attributions[-1].negated) in DISSENT
    assert keep_likely(reading, min_score=0) is reading


def test_the_doctor_tells_what_reads() -> None:
    """Versions, model, and nothing missing where all is well."""
    diagnosis = sayso.doctor(options=OPTIONS)
    assert diagnosis.run is not None
    assert diagnosis.run.model == "pattern 1"
    assert diagnosis.packages["click"] is not None
    assert diagnosis.missing == ()


def test_the_doctor_misses_no_extras(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who reads no Parquet needs nothing for it; what reads Word files is missed."""
    monkeypatch.setattr(
        "sayso.api.diagnosis._find_version", lambda name: None if name in {"pyarrow", "mammoth"} else "1"
    )
    diagnosis = sayso.doctor(options=OPTIONS)
    assert diagnosis.packages["pyarrow"] is None
    assert diagnosis.missing == ("mammoth: pip install mammoth",)
