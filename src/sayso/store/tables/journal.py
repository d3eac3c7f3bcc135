"""The table that nothing is ever changed in."""

from typing import Final

from sqlalchemy import Column, Index, Table

from sayso.store.tables.columns import Number, metadata, words

journal: Final = Table(
    "journal",
    metadata,
    Column("seq", Number, primary_key=True, autoincrement=False),
    words("at", required=True),
    words("kind", required=True),
    words("body"),
    words("digest", required=True),
    words("previous", required=True),
    words("hash", required=True),
    Column("since", Number, nullable=False),
    Index("journal_by_kind", "kind"),
    comment="Judgements, briefs and removals, each with the hash of the one before: a later change breaks the chain.",
)
