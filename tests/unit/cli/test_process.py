"""The command as a process: what it costs to ask, and how it ends."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sayso.cli.output import write_file

SAYSO = [sys.executable, "-m", "sayso"]
HEAVY = ("openvino", "onnxruntime", "numpy", "trafilatura", "lxml", "tokenizers", "rich")
LINES = """
import sys
from sayso.cli import main
from sayso.cli import output
entry = sys.modules["sayso.cli.main"]

@entry.click.command()
def lines():
    while True:
        output.write_line("x" * 99_999)

entry._COMMANDS["lines"] = ("__main__", "Write lines for ever.")
sys.argv = ["sayso", "lines"]
main()
"""


def test_help_loads_nothing_heavy() -> None:
    """Neither model nor runtime nor page cleaner is loaded to print help."""
    code = (
        "import sys\n"
        "from sayso.cli.main import sayso_command\n"
        "for command in ('brief', 'read', 'verify', 'doctor'):\n"
        "    sayso_command.main([command, '--help'], standalone_mode=False)\n"
        f"print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stderr.strip() == "[]"


def test_the_version_is_told() -> None:
    """`sayso --version` as a process."""
    answer = subprocess.run([*SAYSO, "--version"], capture_output=True, text=True, check=True)
    assert answer.stdout.startswith("sayso ")


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_ctrl_c_leaves_whole_lines(unbuffered: str) -> None:
    """Whatever is written when Ctrl-C comes is written to its end, and nothing is said."""
    command = [sys.executable, "-c", LINES]
    asked = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=asked
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        first = process.stdout.readline()
        time.sleep(0.3)  # a line is longer than the pipe holds, so that the signal cuts a write short
        process.send_signal(signal.SIGINT)
        rest, errors = process.stdout.read(), process.stderr.read()
    assert (first + rest).endswith("x\n")
    assert set((first + rest).split("\n")) == {"x" * 99_999, ""}
    assert (process.returncode, errors) == (130, "")


@pytest.mark.skipif(os.name == "nt", reason="pipes of Unix")
def test_a_closed_pipe_ends_quietly() -> None:
    """Whoever has seen enough closes the pipe, and that is no error."""
    command = [sys.executable, "-c", LINES]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(timeout=20) == 0
        assert process.stderr.read() == b""


def test_output_is_utf_8_whatever_the_locale() -> None:
    """What goes through a pipe is UTF-8, and what cannot be is escaped as JSON escapes it."""
    code = (
        "import sys\nfrom sayso.cli import output, main\n"
        "sys.modules['sayso.cli.main']._prepare_output()\noutput.write_line('“\\udcff”')"
    )
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=environment)
    assert answer.stdout.rstrip() == "“\\udcff”".encode()


def test_a_file_is_replaced_in_one_go(tmp_path: Path) -> None:
    """What stood there keeps its mode, and nothing else is left behind."""
    path = tmp_path / "brief.md"
    path.write_text("old")
    path.chmod(0o640)
    write_file(path, "new\n")
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("new\n", 0o640)
    assert list(tmp_path.iterdir()) == [path]
