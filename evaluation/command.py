"""Runs the command line that users run."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SAYSO = Path(sys.executable).with_name("sayso")


def read_json(reports: Path, *options: str) -> Iterator[dict[str, Any]]:
    """Yield what ``sayso read --json`` tells of each report."""
    command = [str(SAYSO), "read", str(reports), "--json", "--quiet", *options]
    answer = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    yield from (json.loads(line) for line in answer.stdout.splitlines())
