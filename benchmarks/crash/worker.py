"""What is killed: one process that does one thing to a ledger."""

import hashlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from sayso.api.ledger import add
from sayso.api.ledger.claims import list_claims
from sayso.api.ledger.exporting import export_file
from sayso.api.ledger.judging import judge
from sayso.api.ledger.moving import back_up, migrate
from sayso.api.ledger.removing import remove
from sayso.api.ledger.rereading import reread
from sayso.api.options import ReadOptions
from sayso.domain.judgement import JudgementKind
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
    """Bring the tables of the first version to the last one."""
    migrate(address)


def _remove(address: str, folder: Path) -> None:
    """Take every fourth report out, in which all that was said together is found out anew."""
    for path in sorted(folder.iterdir())[::4]:
        document_id = hashlib.sha256(path.read_bytes()).hexdigest()[:16]
        remove(address, document_id, by="crash", why="to see what is left", options=OPTIONS)


def _backup(address: str, folder: Path) -> None:
    back_up(address, kept_at(folder))


def kept_at(folder: Path) -> Path:
    """Return where a backup is written."""
    return folder.parent / "kept.db"


TASKS: Final[dict[str, Callable[[str, Path], None]]] = {
    "add": _add,
    "judge": _judge,
    "export": _export,
    "reread": _reread,
    "migrate": _migrate,
    "remove": _remove,
    "backup": _backup,
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
