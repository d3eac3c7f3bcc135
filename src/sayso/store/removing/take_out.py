"""All rows of a document, and every other row that holds words of it."""

from collections import Counter
from collections.abc import Mapping

from sqlalchemy import Connection

from sayso.store.lists import find_claims, renew_lists
from sayso.store.removing.copies import shrink_copies
from sayso.store.removing.rename import rename_actors
from sayso.store.removing.reword import reword_claims, reword_statements
from sayso.store.removing.sources import PARTS, delete_sources
from sayso.store.removing.trim import trim
from sayso.store.tables import actors, answers, claims, stances, statements


def take_out(connection: Connection, document_id: str) -> Counter[str]:
    """Take a document out, with every word of it, now and in history; return how many rows went, by table.

    Things that other documents tell too stay as long as these did, in the words of these; ``reworded`` counts them.
    """
    counts, touched = delete_sources(connection, document_id)
    on = find_claims(connection, touched["statements"])
    counts += _cut_things(connection, touched)
    counts["reworded"] += rename_actors(connection, touched["actors"])
    counts["reworded"] += reword_statements(connection, touched["statements"])
    counts["reworded"] += reword_claims(connection, document_id, touched["claims"])
    counts["copies"] += shrink_copies(connection, document_id)
    renew_lists(connection, touched["statements"], touched["claims"] | on)
    return counts


def _cut_things(connection: Connection, touched: Mapping[str, set[str]]) -> Counter[str]:
    """Let things hold only as long as other documents tell them, and what joins them only as long as they do."""
    counts: Counter[str] = Counter()
    for thing in (actors, statements, claims):
        counts[thing.name] = trim(connection, thing, thing.c.id, touched[thing.name], PARTS[thing.name][1])
    for table, column, thing in (
        (stances, stances.c.statement_id, statements),
        (stances, stances.c.claim_id, claims),
        (answers, answers.c.statement_id, statements),
        (answers, answers.c.answered_id, statements),
    ):
        counts[table.name] += trim(connection, table, column, touched[thing.name], thing.c.id)
    return counts
