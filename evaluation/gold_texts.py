"""The hand-marked relations, and the texts that they were marked in.

The gold files hold offsets alone; the texts lie elsewhere and are found by their SHA-256.
`python -m evaluation.gold_texts GOLD.jsonl --texts PATH --out FOLDER` writes them out, ready to be read.
"""

import argparse
import csv
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Record = Mapping[str, Any]
GOLD = Path(__file__).parent / "gold"


@dataclass(frozen=True, slots=True)
class GoldText:
    """One marked text: its record in the gold file, and its words, or None where the data is not there."""

    record: Record
    text: str | None

    @property
    def sha256(self) -> str:
        """The hash of the text's UTF-8 bytes."""
        return str(self.record["document"]["sha256"])

    @property
    def name(self) -> str:
        """The file name under which the text is written and joined."""
        document = self.record["document"]
        return str(document.get("path") or f"{document['id']}.txt")

    @property
    def relations(self) -> Sequence[Record]:
        """The marked relations, in text order."""
        found: Sequence[Record] = self.record["attributions"]
        return found


def read_lines(path: Path) -> Iterator[Record]:
    """The objects of a JSON Lines file, in order."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def hash_of(text: str) -> str:
    """The SHA-256 of a text's UTF-8 bytes, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def find_texts(paths: Iterable[Path]) -> dict[str, str]:
    """The texts by their SHA-256 under files, folders of `.txt`, and tables.

    Tables are JSON Lines with a field `text`, and CSV or a JSON object of records with a field `articleBody`.
    """
    return {hash_of(text): text for path in paths for text in _texts(path)}


def _texts(path: Path) -> Iterator[str]:
    if path.suffix == ".jsonl":
        yield from (str(record["text"]) for record in read_lines(path))
    elif path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as rows:
            yield from (row["articleBody"] for row in csv.DictReader(rows))
    elif path.suffix == ".json":
        records = json.loads(path.read_bytes())
        yield from (record["articleBody"] for record in records.values())
    else:
        files = sorted(path.rglob("*.txt")) if path.is_dir() else [path]
        yield from (file.read_bytes().decode("utf-8") for file in files)


def load_gold(gold: Path, texts: Mapping[str, str], *, split: str | None = None) -> list[GoldText]:
    """The marked texts of a gold file; with `split`, those of that split alone."""
    return [
        GoldText(record, texts.get(record["document"]["sha256"]))
        for record in read_lines(gold)
        if split is None or record["document"].get("split") == split
    ]


def main() -> None:
    """Write the texts of a gold file into a folder, one file each."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--texts", type=Path, action="append", required=True)
    parser.add_argument("--split")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for item in load_gold(options.gold, find_texts(options.texts), split=options.split):
        if item.text is None:
            print(f"not found: {item.name}")
        else:
            (options.out / item.name).write_bytes(item.text.encode())


if __name__ == "__main__":
    main()
