"""Tables of documents and of what was read out of them."""

from typing import Final

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, LargeBinary, Table, text

from sayso.store.tables.columns import key, metadata, number, packed, since, until, words

_HOLDS: Final = text("until IS NULL")

documents: Final = Table(
    "documents",
    metadata,
    key(),
    words("id", required=True),
    words("sha256", required=True),
    words("decoded_sha256", required=True),
    words("path", required=True),
    words("encoding", required=True),
    words("media_type", required=True),
    words("title"),
    words("publisher"),
    words("published_at"),
    words("accessed_at"),
    words("url"),
    number("version", required=False),
    words("wire"),
    words("language"),
    packed("body"),
    number("run"),
    since(),
    until(),
    Index("documents_by_id", "id"),
    Index("documents_hold_once", "id", unique=True, sqlite_where=_HOLDS, postgresql_where=_HOLDS),
    comment="Published texts: what is known of them; the text and its way back to the input are in body.",
)

originals: Final = Table(
    "originals",
    metadata,
    Column("document_id", documents.c.id.type, primary_key=True),
    Column("data", LargeBinary, nullable=False),
    comment="The bytes of documents as they were read, compressed, where that was asked for.",
)

sightings: Final = Table(
    "sightings",
    metadata,
    key(),
    words("document_id", required=True),
    words("path", required=True),
    words("url"),
    number("run"),
    since(),
    Index("sightings_by_document", "document_id"),
    comment="Other places at which the same bytes were met.",
)

readings: Final = Table(
    "readings",
    metadata,
    key(),
    words("document_id", required=True),
    packed("body"),
    number("run"),
    since(),
    until(),
    Index("readings_by_document", "document_id"),
    Index("readings_hold_once", "document_id", unique=True, sqlite_where=_HOLDS, postgresql_where=_HOLDS),
    comment="What one run read out of one document, whole, in body; attributions has it by row.",
)

attributions: Final = Table(
    "attributions",
    metadata,
    key(),
    words("id", required=True),
    words("document_id", required=True),
    words("number", required=True),
    words("parent"),
    Column("reading", ForeignKey("readings.pk"), nullable=False),
    words("source"),
    words("actor", required=True),
    Column("named", Boolean, nullable=False),
    words("kind", required=True),
    words("mention", required=True),
    words("basis", required=True),
    words("act", required=True),
    Column("negated", Boolean, nullable=False),
    words("stance"),
    words("certainty", required=True),
    words("said_from"),
    words("said_to"),
    words("cue"),
    words("content"),
    words("form", required=True),
    Column("score", Float, nullable=False),
    words("outlet"),
    words("day"),
    since(),
    until(),
    Index("attributions_by_id", "id", "until", postgresql_include=["pk"]),
    Index("attributions_by_document", "document_id"),
    Index("attributions_by_reading", "reading"),
    Index("attributions_by_actor", "actor", "until", "id"),
    Index("attributions_by_day", "day", "until"),
    Index("attributions_by_act", "act", "day", "until"),
    Index("attributions_by_stance", "stance", "day", "until"),
    Index("attributions_by_outlet", "outlet", "day", "until"),
    comment="Who says what in one document, by row, to filter and to search.",
)

removals: Final = Table(
    "removals",
    metadata,
    key(),
    words("document_id", required=True),
    words("sha256", required=True),
    words("by", required=True),
    words("why", required=True),
    packed("counts"),
    number("run"),
    since(),
    until(),
    Index("removals_by_document", "document_id"),
    comment="Documents that were taken out, with what went with them; until is set when one may come back.",
)
