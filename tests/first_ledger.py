"""A ledger of the first version of the tables, with rows in it: ``python -m tests.first_ledger`` writes them anew.

Once a version is released its rows stay as they are.
"""

import base64
import json
import tempfile
from contextlib import chdir
from pathlib import Path
from typing import Any, Final

from alembic import command
from sqlalchemy import MetaData, Table, insert, select

from sayso.api.ledger import add
from sayso.api.ledger.claims import list_claims
from sayso.api.ledger.judging import judge
from sayso.api.options import ReadOptions
from sayso.domain.judgement import JudgementKind
from sayso.store import open_ledger
from sayso.store.address import find_backend
from sayso.store.commits import write
from sayso.store.migrate import _config
from sayso.store.tables import metadata
from tests.fake_tools import FakeTools

ROWS: Final = Path(__file__).parent / "contract" / "first_ledger.json"
OPTIONS: Final = ReadOptions(tools=FakeTools())
REPORTS: Final = {
    "a.txt": "Ana Veil said: “the dam of the north is safe”.",
    "b.txt": "Bo Lund denied: “the dam of the north is safe”. Ana Veil said: “the road is open”.",
    "c.txt": "UNREADABLE",
}


def make_first(address: str) -> None:
    """Make a ledger of the first version, with its rows, by SQL alone."""
    backend = find_backend(address)
    engine = backend.connect(read_only=False)
    config = _config()
    rows: dict[str, list[dict[str, Any]]] = json.loads(ROWS.read_text("utf-8"))
    with write(engine, backend) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        tables = MetaData()
        tables.reflect(connection)
        for name, found in rows.items():
            if found:
                connection.execute(
                    insert(tables.tables[name]), [_decode(tables.tables[name], row) for row in found]
                )
        if backend.name == "postgresql":
            backend.renumber(connection, list(tables.tables.values()))
    engine.dispose()


def _decode(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    """Return a row with its bytes, and with its flags as the store has them."""
    return {name: _read(table.c[name].type.python_type, value) for name, value in row.items()}


def _read(kind: type, value: Any) -> Any:
    if isinstance(value, dict):
        return base64.b64decode(value["bytes"])
    return kind(value) if kind is bool and value is not None else value


def _encode(value: Any) -> Any:
    return {"bytes": base64.b64encode(value).decode("ascii")} if isinstance(value, bytes) else value


def main() -> None:
    """Write the rows of a small ledger."""
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        Path("reports").mkdir()
        for name, words in REPORTS.items():
            Path("reports", name).write_text(words, "utf-8")
        add(["reports"], "ledger.db", options=OPTIONS, keep_originals=True)
        claim = list_claims("ledger.db").brief.claims[0]
        judge("ledger.db", JudgementKind.HIDE, claim.id, by="Ed", why="off topic", options=OPTIONS)
        rows = {}
        with open_ledger("ledger.db", read_only=True) as ledger, ledger.view() as view:
            for table in metadata.sorted_tables:
                found = view.connection.execute(select(table)).mappings()
                rows[table.name] = [{name: _encode(value) for name, value in row.items()} for row in found]
    ROWS.write_text(json.dumps(rows, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
