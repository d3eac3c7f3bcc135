"""Which version of the tables a ledger has, and how it gets to the last one."""

from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from sayso.errors import LedgerOutdated, StoreUnreadable
from sayso.store.backend import Backend

_SCRIPTS: Final = Path(__file__).parent / "migrations"


def upgrade(connection: Connection, backend: Backend) -> bool:
    """Bring the tables to the last version, all in the transaction of the connection.

    Returns:
        Whether they were of an older one, or not there.

    Raises:
        LedgerOutdated: They are of a version that this sayso does not know.
        StoreUnreadable: The database holds tables of something else.
    """
    found = _find_version(connection, backend)
    if found == head():
        return False
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    return True


def ensure_current(connection: Connection, backend: Backend) -> None:
    """Refuse to read tables of another version.

    Raises:
        LedgerOutdated: They are of another one.
        StoreUnreadable: The database is no ledger.
    """
    found = _find_version(connection, backend)
    if found is None:
        raise StoreUnreadable(f"{backend.address!r} is no ledger", remedy="make one with sayso add PATH…")
    if found != head():
        raise LedgerOutdated(
            f"the ledger {backend.address!r} has the tables of version {found}",
            expected=head(),
            remedy="bring it up to date with sayso migrate",
        )


def head() -> str:
    """Return the last version of the tables."""
    version = _scripts().get_current_head()
    if version is None:
        raise RuntimeError("no migration is installed")
    return version


def _find_version(connection: Connection, backend: Backend) -> str | None:
    """Return the version of the tables; None where there are none."""
    found = MigrationContext.configure(connection).get_current_revision()
    if found is None and inspect(connection).get_table_names():
        raise StoreUnreadable(
            f"{backend.address!r} holds tables of something else", remedy="name another file or database"
        )
    if found is not None and found not in {script.revision for script in _scripts().walk_revisions()}:
        raise LedgerOutdated(
            f"the ledger {backend.address!r} has the tables of version {found}, which is not known here",
            expected=f"at most {head()}",
            remedy="use the sayso that wrote it, or a later one",
        )
    return found


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    return config
