"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
HOLDS = sa.text("until IS NULL")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "actors",
        sa.Column("pk", NUMBER, autoincrement=True, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("aliases", sa.LargeBinary(), nullable=False),
        sa.Column("run", NUMBER, nullable=False),
        sa.Column("since", NUMBER, nullable=False),
        sa.Column("until", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("pk", name="actors_key"),
        comment="Who the sources are, across documents.",
    )
    op.create_index("actors_by_id", "actors", ["id"], unique=False)
    op.create_table(
        "answers",
        sa.Column("pk", NUMBER, autoincrement=True, nullable=False),
        sa.Column("statement_id", sa.Text(), nullable=False),
        sa.Column("answered_id", sa.Text(), nullable=False),
        sa.Column("place", NUMBER, nullable=False),
        sa.Column("run", NUMBER, nullable=False),
        sa.Column("since", NUMBER, nullable=False),
        sa.Column("until", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("pk", name="answers_key"),
        comment="Which statement answers which.",
    )
    op.create_index("answers_by_answered", "answers", ["answered_id"], unique=False)
    op.create_index("answers_by_statement", "answers", ["statement_id"], unique=False)
    op.create_table(
        "claims",
        sa.Column("pk", NUMBER, autoincrement=True, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("statements", NUMBER, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("run", NUMBER, nullable=False),
        sa.Column("since", NUMBER, nullable=False),
        sa.Column("until", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("pk", name="claims_key"),
        comment="What statements are about, in the words of one of them.",
    )
    op.create_index("claims_by_document", "claims", ["document_id"], unique=False)
    op.create_index("claims_by_id", "claims", ["id"], unique=False)
    op.create_table(
        "codes",
        sa.Column("pk", NUMBER, autoincrement=True, nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("first", NUMBER, nullable=False),
        sa.Column("last", NUMBER, nullable=False),
        sa.Column("members", NUMBER, nullable=False),
        sa.Column("attributions", sa.LargeBinary(), nullable=False),
        sa.Column("signs", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("pk", name="codes_key"),
        comment="The signs of embeddings, a bit a dimension, for many attributions in one row: what search scans.",
    )
    op.create_table(
        "copies",
        sa.Column("pk", NUMBER, autoincrement=True, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("original_id", sa.Text(), nullable=True),
        sa.Column("place", NUMBER, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("run", NUMBER, nullable=False),
        sa.Column("since", NUMBER, nullable=False),
        sa.Column("until", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("pk", name="copies_key"),
        comment="Groups of documents that share their text.",
    )
    op.create_index("copies_by_id", "copies", ["id"], unique=False)
    op.create_table(
        "documents",
        sa.Column("pk", NUMBER, autoincrement=True, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("decoded_sha256", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("encoding", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("published_at", sa.Text(), nullable=True),
        sa.Column("accessed_at", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("version", NUMBER, nullable=True),
        sa.Column("wire", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("run", NUMBER, nullable=False),
        sa.Column("since", NUMBER, nullable=False),
        sa.Column("until", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("pk", name="documents_key"),
        comment="Published texts: what is known of them; the text and its way back to the input are in body.",
    )
    op.create_index("documents_by_id", "documents", ["id"], unique=False)
    op.create_index(
        "documents_hold_once", "documents", ["id"], unique=True, sqlite_where=HOLDS, postgresql_where=HOLDS
    )
    op.create_table(
        "failures",
        sa.Column("pk", NUMBER, autoincrement=True, nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=True),
        sa.Column("run", NUMBER, nullable=False),
        sa.Column("since", NUMBER, nullable=False),
        sa.Column("until", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("pk", name="failures_key"),
        comment="What could not be read, until it is.",
    )
    op.create_table(
        "journal",
        sa.Column("seq", NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("since", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="journal_key"),
        comment="Judgements, briefs and removals, each with the hash of the one before: a later change breaks the chain.",
    )
    op.create_index("journal_by_kind", "journal", ["kind"], unique=False)
    op.create_table(
        "members",
        sa.Column("pk", NUMBER, autoincrement=True, nullable=False),
        sa.Column("claim_id", sa.Text(), nullable=False),
        sa.Column("attribution_id", sa.Text(), nullable=False),
        sa.Column("part", NUMBER, nullable=False),
        sa.Column("place", NUMBER, nullable=False),
        sa.Column("founds", sa.Text(), nullable=False),
        sa.Column("run", NUMBER, nullable=False),
        sa.Column("since", NUMBER, nullable=False),
        sa.Column("until", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("pk", name="members_key"),
        comment="The sentences of attributions that are about a claim, with or without a stance.",
    )
    op.create_index("members_by_attribution", "members", ["attribution_id"], unique=False)
    op.create_index("members_by_claim", "members", ["claim_id"], unique=False)
    op.create_index("members_by_founds", "members", ["founds"], unique=False)
    op.create_table(
        "mentions",
        sa.Column("pk", NUMBER, autoincrement=True, nullable=False),
        sa.Column("actor_id", sa.Text(), nullable=False),
        sa.Column("attribution_id", sa.Text(), nullable=False),
        sa.Column("place", NUMBER, nullable=False),
        sa.Column("founds", sa.Text(), nullable=False),
        sa.Column("run", NUMBER, nullable=False),
        sa.Column("since", NUMBER, nullable=False),
        sa.Column("until", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("pk", name="mentions_key"),
        comment="Which actor the source of an attribution is; founds is the id that it would give, or once gave.",
    )
    op.create_index("mentions_by_actor", "mentions", ["actor_id", "until", "attribution_id"], unique=False)
    op.create_index("mentions_by_attribution", "mentions", ["attribution_id"], unique=False)
    op.create_index("mentions_by_founds", "mentions", ["founds"], unique=False)
    op.create_table(
        "originals",
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("document_id", name="originals_key"),
        comment="The bytes of documents as they were read, compressed, where that was asked for.",
    )
    op.create_table(
        "readings",
        sa.Column("pk", NUMBER, autoincrement=True, nullable=False),
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("run", NUMBER, nullable=False),
        sa.Column("since", NUMBER, nullable=False),
        sa.Column("until", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("pk", name="readings_key"),
        comment="What one run read out of one document, whole, in body; attributions has it by row.",
    )
    op.create_index("readings_by_document", "readings", ["document_id"], unique=False)
    op.create_index(
        "readings_hold_once",
        "readings",
        ["document_id"],
        unique=True,
        sqlite_where=HOLDS,
        postgresql_where=HOLDS,
    )
    op.create_table(
        "removals",
        sa.Column("pk", NUMBER, autoincrement=True, nullable=False),
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("counts", sa.LargeBinary(), nullable=False),
        sa.Column("run", NUMBER, nullable=False),
        sa.Column("since", NUMBER, nullable=False),
        sa.Column("until", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("pk", name="removals_key"),
        comment="Documents that were taken out, with what went with them; until is set when one may come back.",
    )
    op.create_index("removals_by_document", "removals", ["document_id"], unique=False)
    op.create_table(
        "resolutions",
        sa.Column("pk", NUMBER, autoincrement=True, nullable=False),
        sa.Column("covers", NUMBER, nullable=False),
        sa.Column("run", NUMBER, nullable=False),
        sa.Column("since", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("pk", name="resolutions_key"),
        comment="Each time that documents were resolved, and the last commit that was seen by it.",
    )
    op.create_table(
        "runs",
        sa.Column("pk", NUMBER, autoincrement=True, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=True),
        sa.Column("model_sha256", sa.Text(), nullable=True),
        sa.Column("precision", sa.Text(), nullable=True),
        sa.Column("runtime", sa.Text(), nullable=True),
        sa.Column("instruction_set", sa.Text(), nullable=True),
        sa.Column("parameters", sa.LargeBinary(), nullable=False),
        sa.Column("started_at", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("pk", name="runs_key"),
        comment="Who made rows, with what, and when; a run without an end was cut off.",
    )
    op.create_table(
        "sightings",
        sa.Column("pk", NUMBER, autoincrement=True, nullable=False),
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("run", NUMBER, nullable=False),
        sa.Column("since", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("pk", name="sightings_key"),
        comment="Other places at which the same bytes were met.",
    )
    op.create_index("sightings_by_document", "sightings", ["document_id"], unique=False)
    op.create_table(
        "stances",
        sa.Column("pk", NUMBER, autoincrement=True, nullable=False),
        sa.Column("claim_id", sa.Text(), nullable=False),
        sa.Column("statement_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("place", NUMBER, nullable=False),
        sa.Column("run", NUMBER, nullable=False),
        sa.Column("since", NUMBER, nullable=False),
        sa.Column("until", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("pk", name="stances_key"),
        comment="What a statement does to a claim.",
    )
    op.create_index("stances_by_claim", "stances", ["claim_id"], unique=False)
    op.create_index("stances_by_statement", "stances", ["statement_id"], unique=False)
    op.create_table(
        "statements",
        sa.Column("pk", NUMBER, autoincrement=True, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Text(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("negated", sa.Boolean(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("certainty", sa.Text(), nullable=False),
        sa.Column("said_from", sa.Text(), nullable=True),
        sa.Column("said_to", sa.Text(), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("run", NUMBER, nullable=False),
        sa.Column("since", NUMBER, nullable=False),
        sa.Column("until", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("pk", name="statements_key"),
        comment="Acts of speech, each however often it is told.",
    )
    op.create_index("statements_by_actor", "statements", ["actor_id"], unique=False)
    op.create_index("statements_by_id", "statements", ["id"], unique=False)
    op.create_table(
        "tellings",
        sa.Column("pk", NUMBER, autoincrement=True, nullable=False),
        sa.Column("statement_id", sa.Text(), nullable=False),
        sa.Column("attribution_id", sa.Text(), nullable=False),
        sa.Column("place", NUMBER, nullable=False),
        sa.Column("via", sa.LargeBinary(), nullable=False),
        sa.Column("founds", sa.Text(), nullable=False),
        sa.Column("run", NUMBER, nullable=False),
        sa.Column("since", NUMBER, nullable=False),
        sa.Column("until", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("pk", name="tellings_key"),
        comment="The attributions that tell a statement, the founding one first.",
    )
    op.create_index("tellings_by_attribution", "tellings", ["attribution_id"], unique=False)
    op.create_index("tellings_by_founds", "tellings", ["founds"], unique=False)
    op.create_index("tellings_by_statement", "tellings", ["statement_id"], unique=False)
    op.create_table(
        "vectors",
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="vectors_key"),
        comment="Sentence embeddings, float16, by the hash of the model and the text.",
    )
    op.create_table(
        "attributions",
        sa.Column("pk", NUMBER, autoincrement=True, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("parent", sa.Text(), nullable=True),
        sa.Column("reading", NUMBER, nullable=False),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("mention", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("negated", sa.Boolean(), nullable=False),
        sa.Column("stance", sa.Text(), nullable=True),
        sa.Column("certainty", sa.Text(), nullable=False),
        sa.Column("said_from", sa.Text(), nullable=True),
        sa.Column("said_to", sa.Text(), nullable=True),
        sa.Column("cue", sa.Text(), nullable=True),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("since", NUMBER, nullable=False),
        sa.Column("until", NUMBER, nullable=True),
        sa.ForeignKeyConstraint(["reading"], ["readings.pk"], name="attributions_reading_in_readings"),
        sa.PrimaryKeyConstraint("pk", name="attributions_key"),
        comment="Who says what in one document, by row, to filter and to search.",
    )
    op.create_index("attributions_by_act", "attributions", ["act", "day", "until"], unique=False)
    op.create_index("attributions_by_day", "attributions", ["day", "until"], unique=False)
    op.create_index("attributions_by_document", "attributions", ["document_id"], unique=False)
    op.create_index("attributions_by_id", "attributions", ["id"], unique=False)
    op.create_index("attributions_by_outlet", "attributions", ["outlet", "day", "until"], unique=False)
    op.create_index("attributions_by_reading", "attributions", ["reading"], unique=False)
    op.create_index("attributions_by_stance", "attributions", ["stance", "day", "until"], unique=False)
    op.create_table(
        "commits",
        sa.Column("seq", NUMBER, autoincrement=False, nullable=False),
        sa.Column("run", NUMBER, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["run"], ["runs.pk"], name="commits_run_in_runs"),
        sa.PrimaryKeyConstraint("seq", name="commits_key"),
        comment="The ledger's own clock: each change that took effect as a whole, in order.",
    )
