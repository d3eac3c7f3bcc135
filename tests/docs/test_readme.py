"""What the README shows, works."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from sayso.cli.main import sayso_command
from sayso.errors import ModelMissing
from sayso.inference.package import find_model

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", sorted(set(re.findall(r"^\$ sayso (\w+)", README, re.MULTILINE))))
def test_commands_exist(command: str) -> None:
    """Every command that is shown has a help of its own, with an example."""
    answer = CliRunner().invoke(sayso_command, [command, "--help"])
    assert answer.exit_code == 0
    assert "Example" in answer.output


@pytest.mark.parametrize("command", re.findall(r"^\$ sayso ([^#\n]+)", README, re.MULTILINE))
def test_options_exist(command: str) -> None:
    """Every option that is shown is offered."""
    name, *words = command.split()
    offered = CliRunner().invoke(sayso_command, [name, "--help"]).output
    assert all(word in offered for word in words if word.startswith("-"))


@pytest.mark.parametrize("code", re.findall(r"```python\n(.*?)```", README, re.DOTALL))
def test_python_runs(code: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Every piece of Python that is shown runs, and prints something."""
    try:
        find_model()
    except ModelMissing:
        pytest.skip("no reader is installed")
    monkeypatch.chdir(ROOT)
    exec(compile(code, "README.md", "exec"), {})
    assert capsys.readouterr().out
