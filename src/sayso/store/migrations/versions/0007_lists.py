"""Claims by the days on which they are told, and statements by when they were last told, by indexes alone."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

CLAIM_DAYS = """
    WITH met AS (
        SELECT DISTINCT stances.claim_id, attributions.outlet, coalesce(attributions.day, '') AS day
        FROM stances
        JOIN tellings ON tellings.statement_id = stances.statement_id
        JOIN attributions ON attributions.id = tellings.attribution_id
        WHERE stances.until IS NULL AND tellings.until IS NULL AND attributions.until IS NULL),
    told AS (
        SELECT claim_id, '' AS outlet, day FROM met
        UNION SELECT claim_id, outlet, day FROM met WHERE outlet != '')
    INSERT INTO claim_days (claim_id, outlet, day, before, contested, statements)
    SELECT told.claim_id, told.outlet, told.day,
        lag(told.day) OVER (PARTITION BY told.claim_id, told.outlet ORDER BY told.day),
        claims.contested, claims.statements
    FROM told JOIN claims ON claims.id = told.claim_id WHERE claims.until IS NULL"""
LAST_TOLD = """
    INSERT INTO last_told (statement_id, actor_id, day)
    SELECT statements.id, statements.actor_id, max(coalesce(attributions.day, ''))
    FROM statements
    JOIN tellings ON tellings.statement_id = statements.id
    JOIN attributions ON attributions.id = tellings.attribution_id
    WHERE statements.until IS NULL AND tellings.until IS NULL AND attributions.until IS NULL
    GROUP BY statements.id, statements.actor_id"""


def upgrade() -> None:
    """Make and fill the tables, and make two indexes anew, with what is asked of them."""
    op.create_table(
        "claim_days",
        sa.Column("claim_id", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("statements", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("claim_id", "outlet", "day", name="claim_days_key"),
        sqlite_with_rowid=False,
        comment="The days, empty where unknown, on which an outlet, empty for all together, tells of a claim that holds; before is the day of these before it.",
    )
    op.create_table(
        "last_told",
        sa.Column("statement_id", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("statement_id", name="last_told_key"),
        sqlite_with_rowid=False,
        comment="The last day, empty where unknown, on which a statement that holds was told.",
    )
    op.execute(CLAIM_DAYS)
    op.execute(LAST_TOLD)
    for name, table, columns in (
        (
            "claim_days_by_day",
            "claim_days",
            ("outlet", "day", "before", "contested", "statements", "claim_id"),
        ),
        ("last_told_by_actor", "last_told", ("actor_id", sa.text("day DESC"), "statement_id")),
    ):
        op.create_index(name, table, columns, unique=False)
    for index, of, with_ids in (
        ("claims_by_id", "claims", ("id", "until", "contested", "statements")),
        ("statements_by_actor", "statements", ("actor_id", "until", "id")),
    ):
        op.drop_index(index, of)
        op.create_index(index, of, with_ids, unique=False)
