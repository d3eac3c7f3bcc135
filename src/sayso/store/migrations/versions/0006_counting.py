"""Stances from claims to statements and back, and attributions by who speaks, by indexes alone."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the indexes of stances anew, and one of who speaks."""
    for name, columns in (
        ("stances_by_claim", ["claim_id", "until", "statement_id"]),
        ("stances_by_statement", ["statement_id", "until", "claim_id"]),
    ):
        op.drop_index(name, "stances")
        op.create_index(name, "stances", columns, unique=False)
    op.create_index("attributions_by_actor", "attributions", ["actor", "until", "id"], unique=False)
