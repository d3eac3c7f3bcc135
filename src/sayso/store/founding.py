"""The attribution that gives a thing its id."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from sayso.store.commits import holds
from sayso.store.tables import attributions, members, mentions, tellings


@dataclass(frozen=True, slots=True)
class Founder:
    """An attribution, by its document and its number in it; of a claim also the sentence of its content."""

    document_id: str
    number: str
    part: int = 0


def find_founder(connection: Connection, id_: str, *, as_of: int | None = None) -> Founder | None:
    """Return the attribution that gives an actor, a statement, a claim or itself this id; None where none does."""
    place = select(attributions.c.document_id, attributions.c.number).where(holds(attributions, as_of))
    if id_.startswith("a"):
        row = connection.execute(place.where(attributions.c.id == id_)).first()
        return None if row is None else Founder(row.document_id, row.number)
    table = {"p": mentions, "s": tellings, "c": members}.get(id_[:1])
    if table is None:
        return None
    joined = place.join(table, table.c.attribution_id == attributions.c.id)
    if table is members:
        joined = joined.add_columns(members.c.part)
    row = connection.execute(joined.where(table.c.founds == id_, holds(table, as_of))).first()
    return None if row is None else Founder(*row)
