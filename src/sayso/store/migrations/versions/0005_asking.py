"""Claims by their weight, by an index alone."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

HOLDS = sa.text("until IS NULL")


def upgrade() -> None:
    """Make the index."""
    op.create_index(
        "claims_by_weight",
        "claims",
        [sa.text("contested DESC"), sa.text("statements DESC"), "id"],
        unique=False,
        sqlite_where=HOLDS,
        postgresql_where=HOLDS,
    )
