"""The progress bar, and notes."""

import io
from types import SimpleNamespace

import pytest

from sayso.cli import progress
from sayso.cli.progress import ProgressBar
from sayso.domain.failure import Failure

FAILURE = Failure("a#1", "ingest", "empty-input", "nothing")


class Terminal(io.StringIO):
    """Standard error of somebody who looks at it."""

    def isatty(self) -> bool:
        """Return that it is a terminal."""
        return True


def look_on(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Return a terminal, on which a bar is shown at once when it is asked for."""
    shown = Terminal()
    monkeypatch.setattr("sys.stderr", shown)
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setattr(
        progress, "Timer", lambda delay, show: SimpleNamespace(start=show, cancel=lambda: None)
    )
    return shown


def test_the_bar_tells_rate_failures_and_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the bytes of the inputs; notes go above it."""
    terminal = look_on(monkeypatch)
    with ProgressBar(total=200, quiet=False) as bar:
        bar.place(100)
        bar.place(200)
        bar.note("a: read with [--map]")
        bar.advance(FAILURE)
        bar.advance(FAILURE)
    assert bar.n_items == 2
    told = terminal.getvalue()
    assert "sayso: a: read with [--map]\n" in told
    assert "2 read," in told
    assert "/s, 2 failed" in told
    assert "left" in told


@pytest.mark.parametrize(("quiet", "shown"), [(True, True), (False, False)])
def test_nothing_is_shown(monkeypatch: pytest.MonkeyPatch, *, quiet: bool, shown: bool) -> None:
    """Where it is not wanted."""
    terminal = look_on(monkeypatch)
    with ProgressBar(total=0, quiet=quiet, shown=shown) as bar:
        bar.place(1)
        bar.advance(FAILURE)
    assert not terminal.getvalue()


def test_notes_without_a_bar(capsys: pytest.CaptureFixture[str]) -> None:
    """They are lines on standard error."""
    with ProgressBar(total=0, quiet=False) as bar:
        bar.note("a: read so")
    assert capsys.readouterr().err == "sayso: a: read so\n"
