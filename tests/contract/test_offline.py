"""Nothing is sent anywhere, and nothing is fetched."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sayso.errors import ModelMissing
from sayso.inference.package import find_model

EXAMPLES = Path(__file__).parents[2] / "examples"
SAYSO = Path(sys.executable).with_name("sayso")

WATCHED = """
import sys

def refuse(event, args):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}:
        raise SystemExit(f"a socket was used: {event} {args}")

sys.addaudithook(refuse)
sys.argv = ["sayso", *sys.argv[1:]]
from sayso.cli import main
main()
"""


@pytest.fixture(scope="module", autouse=True)
def reader() -> None:
    """Leave these tests out in a source tree without weights."""
    try:
        find_model()
    except ModelMissing:
        pytest.skip("no reader is installed")


def can_leave_the_network() -> bool:
    """Return whether a process may be started here without any route."""
    unshare = shutil.which("unshare")
    return (
        unshare is not None and subprocess.run([unshare, "-rn", "true"], capture_output=True).returncode == 0
    )


def test_a_brief_opens_no_socket() -> None:
    """Python's own account of sockets stays empty while a brief is made."""
    command = [sys.executable, "-c", WATCHED, "brief", str(EXAMPLES), "--format", "json", "--quiet"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr
    assert json.loads(answer.stdout)["claims"]


@pytest.mark.skipif(not can_leave_the_network(), reason="no network namespace may be made here")
def test_a_brief_needs_no_route() -> None:
    """The brief is the same where there is no network at all."""
    command = ["unshare", "-rn", str(SAYSO), "brief", str(EXAMPLES), "--format", "json", "--quiet"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr
    assert json.loads(answer.stdout)["claims"]
