"""Tables of what documents say together; each row holds from one commit until another."""

from typing import Final

from sqlalchemy import Boolean, Column, Index, Table, text

from sayso.store.tables.columns import key, metadata, number, packed, since, until, words

_HOLDS: Final = text("until IS NULL")

resolutions: Final = Table(
    "resolutions",
    metadata,
    key(),
    number("covers"),
    number("run"),
    since(),
    comment="Each time that documents were resolved, and the last commit that was seen by it.",
)

actors: Final = Table(
    "actors",
    metadata,
    key(),
    words("id", required=True),
    words("name", required=True),
    Column("named", Boolean, nullable=False),
    words("kind", required=True),
    packed("aliases"),
    number("run"),
    since(),
    until(),
    Index("actors_by_id", "id"),
    comment="Who the sources are, across documents.",
)

mentions: Final = Table(
    "mentions",
    metadata,
    key(),
    words("actor_id", required=True),
    words("attribution_id", required=True),
    number("place"),
    words("founds", required=True),
    number("run"),
    since(),
    until(),
    Index("mentions_by_actor", "actor_id", "until", "attribution_id"),
    Index("mentions_by_attribution", "attribution_id"),
    Index("mentions_by_founds", "founds"),
    comment="Which actor the source of an attribution is; founds is the id that it would give, or once gave.",
)

statements: Final = Table(
    "statements",
    metadata,
    key(),
    words("id", required=True),
    words("actor_id", required=True),
    words("act", required=True),
    Column("negated", Boolean, nullable=False),
    words("basis", required=True),
    words("certainty", required=True),
    words("said_from"),
    words("said_to"),
    packed("body"),
    number("run"),
    since(),
    until(),
    Index("statements_by_id", "id"),
    Index("statements_by_actor", "actor_id", "until", "id"),
    comment="Acts of speech, each however often it is told.",
)

tellings: Final = Table(
    "tellings",
    metadata,
    key(),
    words("statement_id", required=True),
    words("attribution_id", required=True),
    number("place"),
    packed("via"),
    words("founds", required=True),
    number("run"),
    since(),
    until(),
    Index("tellings_by_statement", "statement_id"),
    Index("tellings_by_attribution", "attribution_id"),
    Index("tellings_by_founds", "founds"),
    comment="The attributions that tell a statement, the founding one first.",
)

claims: Final = Table(
    "claims",
    metadata,
    key(),
    words("id", required=True),
    words("headline", required=True),
    words("document_id", required=True),
    Column("contested", Boolean, nullable=False),
    number("statements"),
    packed("body"),
    number("run"),
    since(),
    until(),
    Index("claims_by_id", "id", "until", "contested", "statements"),
    Index("claims_by_document", "document_id"),
    Index(
        "claims_by_weight",
        text("contested DESC"),
        text("statements DESC"),
        "id",
        sqlite_where=_HOLDS,
        postgresql_where=_HOLDS,
    ),
    comment="What statements are about, in the words of one of them.",
)

stances: Final = Table(
    "stances",
    metadata,
    key(),
    words("claim_id", required=True),
    words("statement_id", required=True),
    words("kind", required=True),
    number("place"),
    number("run"),
    since(),
    until(),
    Index("stances_by_claim", "claim_id", "until", "statement_id"),
    Index("stances_by_statement", "statement_id", "until", "claim_id"),
    comment="What a statement does to a claim.",
)

members: Final = Table(
    "members",
    metadata,
    key(),
    words("claim_id", required=True),
    words("attribution_id", required=True),
    number("part"),
    number("place"),
    words("founds", required=True),
    number("run"),
    since(),
    until(),
    Index("members_by_claim", "claim_id"),
    Index("members_by_attribution", "attribution_id"),
    Index("members_by_founds", "founds"),
    comment="The sentences of attributions that are about a claim, with or without a stance.",
)

answers: Final = Table(
    "answers",
    metadata,
    key(),
    words("statement_id", required=True),
    words("answered_id", required=True),
    number("place"),
    number("run"),
    since(),
    until(),
    Index("answers_by_statement", "statement_id"),
    Index("answers_by_answered", "answered_id"),
    comment="Which statement answers which.",
)

copies: Final = Table(
    "copies",
    metadata,
    key(),
    words("id", required=True),
    words("kind", required=True),
    words("original_id"),
    number("place"),
    packed("body"),
    number("run"),
    since(),
    until(),
    Index("copies_by_id", "id"),
    comment="Groups of documents that share their text.",
)
