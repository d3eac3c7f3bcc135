"""Lexica whose last column holds many entries, parted by semicolons."""

from collections.abc import Iterator

from sayso.extract.lexicon import rows


def read_lists(name: str) -> dict[str, tuple[str, ...]]:
    """Return the entries of a lexicon, such as `verdicts.tsv`, by its first column."""
    lists: dict[str, tuple[str, ...]] = {}
    for row in rows(name):
        lists[row[0]] = (*lists.get(row[0], ()), *split_entries(row[-1]))
    return lists


def split_entries(column: str) -> Iterator[str]:
    """Return the entries of a column that holds several."""
    return (entry for part in column.split(";") if (entry := part.strip()))
