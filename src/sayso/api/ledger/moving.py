"""A ledger copied whole: to keep it, to bring it back, to move it to another store."""

from pathlib import Path


def back_up(ledger: str, path: Path) -> int:
    """Write all of a ledger, as it stands, into a file that is a ledger itself, and return the number of its rows.

    Raises:
        StoreError: The ledger cannot be read, or the file cannot be written.
    """
    from sayso.store.moving import back_up as copy

    return copy(ledger, path)


def restore(path: Path, ledger: str) -> int:
    """Write all of a ledger in a file into a new one, on either store, and return the number of its rows.

    Raises:
        StoreError: The file is no ledger, or there is something at the address of the other.
    """
    from sayso.store.moving import restore as copy

    return copy(path, ledger)


def migrate(ledger: str) -> bool:
    """Bring the tables of a ledger to the version of this sayso; return whether they were of an older one.

    Raises:
        StoreError: There is no ledger, or it is of a later version.
    """
    from sayso.store.ledger import migrate_ledger

    return migrate_ledger(ledger)
