"""Tables that SQL makes of others, of what holds now: a kind of index, by which claims and statements are listed."""

from typing import Final

from sqlalchemy import Boolean, Column, Index, Table, text

from sayso.store.tables.columns import metadata, number, words

claim_days: Final = Table(
    "claim_days",
    metadata,
    words("claim_id", primary_key=True),
    words("outlet", primary_key=True),
    words("day", primary_key=True),
    words("before"),
    Column("contested", Boolean, nullable=False),
    number("statements"),
    Index("claim_days_by_day", "outlet", "day", "before", "contested", "statements", "claim_id"),
    sqlite_with_rowid=False,
    comment="The days, empty where unknown, on which an outlet, empty for all together, tells of a claim that holds; "
    "before is the day of these before it.",
)

last_told: Final = Table(
    "last_told",
    metadata,
    words("statement_id", primary_key=True),
    words("actor_id", required=True),
    words("day", required=True),
    Index("last_told_by_actor", "actor_id", text("day DESC"), "statement_id"),
    sqlite_with_rowid=False,
    comment="The last day, empty where unknown, on which a statement that holds was told.",
)
