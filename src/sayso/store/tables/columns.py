"""The kinds of columns that tables are made of, one meaning each on both stores."""

from typing import Any, Final

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, MetaData, Text
from sqlalchemy.types import TypeDecorator

metadata: Final = MetaData(
    naming_convention={
        "pk": "%(table_name)s_key",
        "ix": "%(table_name)s_by_%(column_0_N_name)s",
        "uq": "%(table_name)s_one_%(column_0_N_name)s",
        "fk": "%(table_name)s_%(column_0_N_name)s_in_%(referred_table_name)s",
    }
)
"""All tables of a ledger."""

Number: Final = BigInteger().with_variant(Integer, "sqlite")
"""A whole number of 64 bits; SQLite numbers rows by themselves only where the type is called INTEGER."""

_REPLACED: Final = {0: "\ufffd", **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")}


class Words(TypeDecorator[str]):
    """Text to filter and to search by: NUL and lone surrogates, which no database takes, become U+FFFD.

    What is cited is never taken from such a column, but from the packed record beside it.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: object) -> str | None:
        """Return the text as both stores take it."""
        return None if value is None else value.translate(_REPLACED)


def as_stored(value: Any) -> Any:
    """Return a value as it comes back from a column: text as both stores take it, all else as it is."""
    return value.translate(_REPLACED) if isinstance(value, str) else value


def key() -> Column[int]:
    """Return the column that numbers the rows of a table."""
    return Column("pk", Number, primary_key=True, autoincrement=True)


def since() -> Column[int]:
    """Return the column of the commit from which on a row is part of the ledger."""
    return Column("since", Number, nullable=False)


def until() -> Column[int]:
    """Return the column of the commit from which on a row is history; null as long as it holds."""
    return Column("until", Number, nullable=True)


def words(name: str, *, required: bool = False, primary_key: bool = False) -> Column[str]:
    """Return a column of text, or one of those that tell a row from all others."""
    return Column(name, Words, nullable=not (required or primary_key), primary_key=primary_key)


def number(name: str, *, required: bool = True) -> Column[int]:
    """Return a column of whole numbers."""
    return Column(name, Number, nullable=not required)


def packed(name: str) -> Column[Any]:
    """Return a column of a packed record: JSON, compressed."""
    return Column(name, LargeBinary, nullable=False)
