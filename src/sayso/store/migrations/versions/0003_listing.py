"""From ids to rows of attributions by an index alone."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the index of ids anew, with what it is asked whether they hold and which rows they are."""
    op.drop_index("attributions_by_id", "attributions")
    op.create_index(
        "attributions_by_id", "attributions", ["id", "until"], unique=False, postgresql_include=["pk"]
    )
