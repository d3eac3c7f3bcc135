"""The brief in a terminal."""

from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console
from rich.text import Text

from sayso.compose.terminal import print_brief
from sayso.compose.terminal.layout import Run, fill
from sayso.compose.terminal.reading import print_reading
from sayso.domain.act import Act
from sayso.domain.brief import Brief
from sayso.formats.safe import make_safe
from tests.unit.compose.dispute import READINGS
from tests.unit.compose.test_brief import make_brief


def show(brief: Brief, width: int, *, color: bool = False) -> str:
    """Return what a terminal of this width shows."""
    file = StringIO()
    system = "standard" if color else None
    print_brief(brief, Console(file=file, width=width, force_terminal=color, color_system=system))  # type: ignore[arg-type]
    return file.getvalue()


@pytest.mark.parametrize("width", [40, 80, 120])
def test_lines_fit(width: int) -> None:
    """No line is wider than the terminal, nor has spaces at its end."""
    lines = show(make_brief(), width).splitlines()
    assert max(map(len, lines)) <= width
    assert [line for line in lines if line != line.rstrip()] == []


def test_a_denial_is_told_in_one_sentence() -> None:
    """Who, on what basis, what they did, in which words, where, and when."""
    told = " ".join(show(make_brief(), 80).split())
    assert (
        "Ivo Lund, transport secretary (named, on the record) denied: “That is nonsense,” "
        "[courier.txt 113–132], “on Monday” (4 May 2026)."
    ) in told


def test_a_log_has_no_colour() -> None:
    """Where there is no terminal, there are no codes."""
    assert "\x1b" not in show(make_brief(), 80)
    assert "\x1b" in show(make_brief(), 80, color=True)


def test_what_is_left_out_stands_at_the_end() -> None:
    """The count of what was not told is told."""
    assert "1 claim with 1 statement: beyond the limit of 1" in show(make_brief(limit=1), 80)


def test_words_cannot_steer_the_terminal() -> None:
    """Control characters and reversals of direction are replaced."""
    assert make_safe("a\x1b[31mb\x9b1m\u202ec\x07") == "a\ufffd[31mb\ufffd1m\ufffdc\ufffd"


def test_markup_of_the_terminal_is_shown_as_it_is() -> None:
    """Words in brackets are words."""
    lines = list(fill([Run("[bold]a[/bold]", "red")], width=80))
    assert [line.plain for line in lines] == ["[bold]a[/bold]"]


def test_runs_without_a_space_between_them_stay_together() -> None:
    """A full stop never begins a line."""
    lines = list(fill([Run("one two", "bold"), Run(". three")], width=8, hanging=1))
    assert [line.plain for line in lines] == ["one two.", " three"]
    assert isinstance(lines[0], Text)


def test_wide_characters_count_twice() -> None:
    """Columns are what counts, not characters."""
    assert [line.plain for line in fill([Run("日本語 日本語")], width=8)] == ["日本語", "日本語"]


def test_what_stands_in_other_words_is_told_below_them() -> None:
    """A relayed saying is indented under the one that relays it, wherever it stands in the text."""
    engineer, lund, *others = READINGS[0].attributions
    reading = replace(READINGS[0], attributions=(replace(engineer, parent=lund.id), lund, *others))
    file = StringIO()
    print_reading(reading, Console(file=file, width=110))
    speakers = [
        line.partition(" (")[0].partition(" who")[0] for line in file.getvalue().splitlines() if " — " in line
    ]
    assert speakers == ["Ivo Lund", "  an engineer", "the council", "Its clerk"]


def test_a_reading_is_told_as_who_act_words() -> None:
    """One line an attribution."""
    file = StringIO()
    print_reading(READINGS[0], Console(file=file, width=110))
    assert "Ivo Lund (transport secretary, named, on the record) — denied — “That is nonsense,”" in " ".join(
        file.getvalue().split()
    )


def test_a_reading_of_nothing_says_so() -> None:
    """Who sees only a name must not wonder; another language is named."""
    file = StringIO()
    reading = replace(READINGS[0], document=replace(READINGS[0].document, language="de"), attributions=())
    print_reading(reading, Console(file=file, width=110))
    assert "not in English (de)" in file.getvalue()
    assert "nothing that anybody says was found in it" in file.getvalue()


def test_who_was_not_aware_is_not_told_as_a_doubter() -> None:
    """Doubt is told in the report's words, which may say less."""
    reading = READINGS[0]
    doubting = replace(reading.attributions[0], act=Act.DOUBT, parent=None)
    console = Console(file=(shown := StringIO()), width=100, color_system=None)
    print_reading(replace(reading, attributions=(doubting,)), console)
    told = " ".join(shown.getvalue().split())
    assert f"— {doubting.cue.text} —" in told, told
