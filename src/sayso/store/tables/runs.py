"""Tables of what was done when: runs, and the commits that they made."""

from typing import Final

from sqlalchemy import Column, ForeignKey, Table

from sayso.store.tables.columns import Number, key, metadata, number, packed, words

runs: Final = Table(
    "runs",
    metadata,
    key(),
    words("kind", required=True),
    words("version", required=True),
    words("model"),
    words("model_sha256"),
    words("precision"),
    words("runtime"),
    words("instruction_set"),
    packed("parameters"),
    words("started_at", required=True),
    words("ended_at"),
    comment="Who made rows, with what, and when; a run without an end was cut off.",
)

commits: Final = Table(
    "commits",
    metadata,
    Column("seq", Number, primary_key=True, autoincrement=False),
    Column("run", Number, ForeignKey("runs.pk"), nullable=False),
    words("at", required=True),
    comment="The ledger's own clock: each change that took effect as a whole, in order.",
)

failures: Final = Table(
    "failures",
    metadata,
    key(),
    words("path", required=True),
    words("stage", required=True),
    words("code", required=True),
    words("message", required=True),
    words("sha256"),
    number("run"),
    number("since"),
    number("until", required=False),
    comment="What could not be read, until it is.",
)
