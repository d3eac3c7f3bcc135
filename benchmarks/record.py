"""What was measured, as a file of JSON and as tables of Markdown."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

RESULTS: Final = Path(__file__).parent / "results"


def write_record(folder: Path, record: Mapping[str, object]) -> Path:
    """Write a record under a name of its date and processor, and return where."""
    folder.mkdir(parents=True, exist_ok=True)
    machine = record["machine"]
    if not isinstance(machine, Mapping):
        raise TypeError("a record tells of its machine")
    processor = re.sub(r"\W+", "-", str(machine["processor"]).lower()).strip("-")
    path = folder / f"{str(machine['date'])[:10]}-{machine['commit']}-{processor}.json"
    path.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def table(rows: Sequence[Mapping[str, object]]) -> str:
    """Return rows as a table of Markdown; a column for every key, numbers to the right."""
    columns = list(dict.fromkeys(key for row in rows for key in row))
    numeric = {c for c in columns if all(isinstance(row.get(c), int | float | None) for row in rows)}
    rules = ["---:" if column in numeric else "---" for column in columns]
    cells = [[_cell(row.get(column)) for column in columns] for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in (columns, rules, *cells))


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:,}"
    return str(value).replace("|", "\\|")
