"""Whether what a ledger tells was found out by the rules of this program."""

from typing import TYPE_CHECKING

from sayso.api.ledger.opening import opened

if TYPE_CHECKING:
    from sayso.store import Ledger, View

RULES = "rules"
"""The parameter of a run that tells by which rules it resolved."""


def is_outdated(ledger: "str | Ledger") -> bool:
    """Return whether a ledger was last resolved by other rules than those of this program.

    Args:
        ledger: A file, or ``postgresql://…``; or one that is open.

    Raises:
        StoreError: The ledger cannot be read.
    """
    with opened(ledger, read_only=True) as held, held.view() as view:
        return has_other_rules(view)


def has_other_rules(view: "View") -> bool:
    """Whether other rules last found out what all documents say together; where nobody did yet, they did not."""
    from sayso.resolve import digest_rules

    run = view.last_resolver()
    return run is not None and run.parameters.get(RULES) != digest_rules()
