"""Things that others tell too, in the words of these."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import Column, Connection, Row, select, update

from sayso.domain.act import StanceKind
from sayso.domain.anchor import name_attributions
from sayso.domain.attribution import Attribution
from sayso.domain.certainty import STATED
from sayso.domain.claim import Claim, Stance
from sayso.domain.passage import EMPTY
from sayso.formats.passage_json import certainty_record, passage_record, time_record
from sayso.store.chunks import in_chunks
from sayso.store.packing import pack
from sayso.store.readings import load_readings
from sayso.store.removing.intervals import overlap
from sayso.store.tables import attributions, claims, members, stances, statements, tellings


def reword_statements(connection: Connection, ids: Collection[str]) -> int:
    """Give statements whose first telling is gone certainty and time of the next one; return how many."""
    changed = 0
    for some in in_chunks(ids, 100):
        told = _load_parts(connection, tellings.c.statement_id, some)
        words = _Words(connection, told)
        for row in connection.execute(select(statements).where(statements.c.id.in_(some))).all():
            parts = _during(row, told[row.id])
            if parts and parts[0].place > 0:
                here = [words.find(each) for each in parts if each.document_id == parts[0].document_id]
                _write_statement(connection, row.pk, [each for each in here if each is not None])
                changed += 1
    return changed


def _write_statement(connection: Connection, key: int, told: list[Attribution]) -> None:
    certainty = next((each.certainty for each in told if each.certainty.is_told), STATED)
    time = next((each.said_at for each in told if each.said_at is not None), None)
    values = {
        "certainty": str(certainty.level),
        "said_from": time and time.from_date,
        "said_to": time and time.to_date,
        "body": pack({"certainty": certainty_record(certainty), "said_at": time_record(time)}),
    }
    connection.execute(update(statements).where(statements.c.pk == key).values(values))


def reword_claims(connection: Connection, document_id: str, ids: Collection[str]) -> int:
    """Give claims that were told in the words of a document those of their next member; return how many.

    Whether they are contested, and by how many statements, is told anew of all of them.
    """
    changed = 0
    for some in in_chunks(ids, 100):
        parts = _load_parts(connection, members.c.claim_id, some)
        words = _Words(connection, parts)
        sides = defaultdict(list)
        for side in connection.execute(select(stances).where(stances.c.claim_id.in_(some))):
            sides[side.claim_id].append(side)
        for row in connection.execute(select(claims).where(claims.c.id.in_(some))).all():
            values = _count_sides(_during(row, sides[row.id]))
            if row.document_id == document_id:
                values |= _tell_headline(_during(row, parts[row.id]), words)
                changed += 1
            connection.execute(update(claims).where(claims.c.pk == row.pk).values(values))
    return changed


def _count_sides(sides: Iterable[Row[Any]]) -> dict[str, object]:
    taken = tuple(Stance(each.statement_id, StanceKind(each.kind)) for each in sides)
    contested = Claim("", "", EMPTY, taken).contested
    return {"contested": contested, "statements": len({each.statement_id for each in taken})}


def _tell_headline(parts: list[Row[Any]], words: "_Words") -> dict[str, object]:
    found = words.find(parts[0])
    passage = EMPTY if found is None else found.content.words
    return {
        "document_id": parts[0].document_id,
        "headline": passage.text or "",
        "body": pack(passage_record(passage)),
    }


class _Words:
    """The attributions that things rest on, as they are read now."""

    def __init__(self, connection: Connection, parts: Mapping[str, list[Row[Any]]]) -> None:
        documents = {part.document_id for some in parts.values() for part in some}
        self._found: dict[str, Attribution] = {}
        for reading in load_readings(connection, sorted(documents)):
            names = name_attributions(reading)
            self._found.update((names[each.id], each) for each in reading.attributions)

    def find(self, part: Row[Any]) -> Attribution | None:
        """Return the attribution of a part; None of one that is not read any more."""
        return self._found.get(part.attribution_id)


def _load_parts(
    connection: Connection, owner: Column[str], ids: Collection[str]
) -> Mapping[str, list[Row[Any]]]:
    """Return what things rest on, now and in the past, in their order, with the document of each."""
    table = owner.table
    named = select(attributions.c.id, attributions.c.document_id).distinct().subquery()
    query = (
        select(table, named.c.document_id)
        .join(named, named.c.id == table.c.attribution_id)
        .where(owner.in_(ids))
        .order_by(table.c.place)
    )
    parts = defaultdict(list)
    for row in connection.execute(query):
        parts[getattr(row, owner.name)].append(row)
    return parts


def _during(row: Row[Any], others: Iterable[Row[Any]]) -> list[Row[Any]]:
    """Return the others that hold at any time that a row does."""
    return [each for each in others if overlap((row.since, row.until), (each.since, each.until))]
