"""What is killed: one process that does one thing to a ledger."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from sayso.api.ledger import add
from sayso.api.ledger.claims import list_claims
from sayso.api.ledger.exporting import export_file
from sayso.api.ledger.judging import judge
from sayso.api.ledger.rereading import reread
from sayso.api.options import ReadOptions
from sayso.domain.judgement import JudgementKind
from sayso.store import open_ledger
from tests.fake_tools import FakeTools

OPTIONS: Final = ReadOptions(tools=FakeTools())


def _add(address: str, folder: Path) -> None:
    for part in sorted(folder.iterdir()):
        add([str(part)], address, options=OPTIONS, resolve=False)
    add([str(folder)], address, options=OPTIONS, keep_originals=True)


def _judge(address: str, folder: Path) -> None:
    """Hide every claim that is not hidden yet."""
    for claim in list_claims(address, limit=None).brief.claims:
        judge(address, JudgementKind.HIDE, claim.id, by="crash", options=OPTIONS)


def _export(address: str, folder: Path) -> None:
    for form in ("csv", "jsonl", "parquet"):
        export_file(address, "attributions", folder.parent / f"out.{form}", form)


def _reread(address: str, folder: Path) -> None:
    reread(address, options=OPTIONS, everything=True)


def _migrate(address: str, folder: Path) -> None:
    """Make the tables: all steps from the first."""
    open_ledger(address).close()


TASKS: Final[dict[str, Callable[[str, Path], None]]] = {
    "add": _add,
    "judge": _judge,
    "export": _export,
    "reread": _reread,
    "migrate": _migrate,
}


def main() -> None:
    """Say that all is loaded, and do it."""
    task, address, folder = sys.argv[1:]
    print("ready", flush=True)
    sys.stdin.readline()
    TASKS[task](address, Path(folder))
    print("done", flush=True)


if __name__ == "__main__":
    main()
