"""How a statement was told and told again."""

from typing import TYPE_CHECKING

from sayso.api.ledger.opening import opened
from sayso.api.ledger.part import find_id, load_part
from sayso.domain.trace import Trace

if TYPE_CHECKING:
    from sayso.store import Ledger


def trace_statement(ledger: "str | Ledger", statement_id: str, *, as_of: str | None = None) -> Trace:
    """Return a statement with all its tellings, and what changed on the way.

    Args:
        ledger: A file, or ``postgresql://…``; or one that is open.
        statement_id: Its id, or one that leads to it, such as that of an attribution which tells it.
        as_of: ISO 8601 time in UTC: the ledger as it stood then.

    Raises:
        NotInLedger: There is no such statement.
        StoreError: The ledger cannot be read.
    """
    from sayso.compose.claims import tell_drift
    from sayso.compose.documents import cite_documents
    from sayso.compose.lookup import Lookup
    from sayso.compose.statements import tell_statement
    from sayso.domain.weighing import Weighing
    from sayso.resolve import states_of
    from sayso.weigh.drift import between_tellings
    from sayso.weigh.evidence import Evidence

    with opened(ledger, read_only=True) as held, held.view(as_of) as view:
        found = find_id(view, view.find_told(statement_id) or statement_id, "statement")
        part = load_part(view, statement_ids=[found])
        lookup = Lookup(part.readings, part.resolution, Weighing())
        statement = lookup.statements[found]
        evidence = Evidence(part.readings, part.resolution, states_of)
        names = view.name_tellings(found)
        changes = dict.fromkeys(between_tellings("", statement, evidence))
        return Trace(
            statement=tell_statement(statement, lookup),
            attributions=tuple(
                (names[each.document_id, each.attribution_id], each.document_id, each.attribution_id)
                for each in statement.tellings
            ),
            drift=tuple(tell_drift(each, lookup) for each in changes),
            claims=view.claims_of([found]).get(found, ()),
            documents=cite_documents(lookup.documents.values(), part.resolution.copy_groups),
        )
