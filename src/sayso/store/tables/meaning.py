"""Tables of what is computed once: vectors, for linking and for search, and links."""

from typing import Final

from sqlalchemy import Column, LargeBinary, Table

from sayso.store.tables.columns import key, metadata, number, words

vectors: Final = Table(
    "vectors",
    metadata,
    Column("digest", LargeBinary, primary_key=True),
    Column("vector", LargeBinary, nullable=False),
    comment="Sentence embeddings, float16, by the hash of the model and the text.",
)

codes: Final = Table(
    "codes",
    metadata,
    key(),
    words("model", required=True),
    number("first"),
    number("last"),
    number("members"),
    Column("attributions", LargeBinary, nullable=False),
    Column("signs", LargeBinary, nullable=False),
    comment="The signs of embeddings, a bit a dimension, for many attributions in one row: what search scans.",
)

links: Final = Table(
    "links",
    metadata,
    Column("digest", LargeBinary, primary_key=True),
    words("version", required=True),
    Column("body", LargeBinary, nullable=False),
    comment="Links between what documents say, by a hash of what one says: only what is new is compared again.",
)
