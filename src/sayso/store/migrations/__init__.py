"""How the tables of a ledger got to be as they are, step by step (Alembic)."""
