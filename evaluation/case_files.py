"""The hard cases: short passages of our own, and what must and must not come out of them.

How the files under `evaluation/cases` are written, and what counts as the same words, says the README there.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CASES = Path(__file__).parent / "cases"
Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """One passage with its demands.

    Attributes:
        kind: The kind of difficulty: the stem of the file.
        relations: What must come out, in the order that `parent` counts in.
        absent: What must not come out.
        only: Whether nothing but `relations` may come out.
        same: Groups of source words that must resolve to one actor.
        different: Groups of source words of which no two may resolve to one actor.
    """

    kind: str
    id: str
    topic: str
    text: str
    relations: tuple[Table, ...]
    published_at: str | None = None
    absent: tuple[Table, ...] = ()
    only: bool = False
    same: tuple[tuple[str, ...], ...] = ()
    different: tuple[tuple[str, ...], ...] = ()

    @classmethod
    def of(cls, kind: str, table: Table) -> "Case":
        """The case that a TOML table tells.

        Raises:
            TypeError: A key is unknown, or one that is needed is not there.
        """
        lists = ("relations", "absent", "same", "different")
        groups = {key: tuple(map(_freeze, table[key])) for key in lists if key in table}
        return cls(kind, **{**table, **groups})


def load_cases(folder: Path = CASES) -> list[Case]:
    """All cases, by file and in the order of each file."""
    return [
        Case.of(file.stem, table)
        for file in sorted(folder.glob("*.toml"))
        for table in tomllib.loads(file.read_text("utf-8"))["case"]
    ]


def _freeze(item: Any) -> Any:
    return tuple(item) if isinstance(item, list) else item
