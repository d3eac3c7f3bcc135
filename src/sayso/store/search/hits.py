"""Rows as what a person is shown."""

from collections.abc import Collection, Mapping
from typing import Any, Final

from sqlalchemy import Connection, Row, select

from sayso.domain.act import Act, StanceKind
from sayso.domain.hit import Hit
from sayso.domain.span import Span
from sayso.store.chunks import in_chunks
from sayso.store.commits import holds
from sayso.store.search.highlights import find_highlights
from sayso.store.search.query import Query
from sayso.store.tables import actors, attributions, documents, mentions

_NOTHING: Final = Query(())


def load_hits(
    connection: Connection,
    keys: Collection[int],
    *,
    as_of: int | None,
    query: Query = _NOTHING,
    scores: Mapping[int, float],
    by_words: Collection[int] = (),
    by_meaning: Collection[int] = (),
) -> list[Hit]:
    """Return rows in their order, with who speaks and where, and what of them the query names."""
    rows = {row.pk: row for row in _load_rows(connection, keys, as_of)}
    speakers = _load_speakers(connection, [row.id for row in rows.values()], as_of)
    marks = find_highlights(connection, query, {key: row.content for key, row in rows.items() if row.content})
    words, meanings = set(by_words), set(by_meaning)
    return [
        _make(rows[key], speakers, marks.get(key, ()), scores.get(key, 0.0), (key in words, key in meanings))
        for key in keys
        if key in rows
    ]


def _load_rows(connection: Connection, keys: Collection[int], as_of: int | None) -> list[Row[Any]]:
    query = (
        select(attributions, documents.c.path, documents.c.title)
        .join(documents, documents.c.id == attributions.c.document_id)
        .where(holds(documents, as_of))
    )
    return [
        row
        for some in in_chunks(keys)
        for row in connection.execute(query.where(attributions.c.pk.in_(some)))
    ]


def _load_speakers(
    connection: Connection, ids: Collection[str], as_of: int | None
) -> dict[str, tuple[str, str, bool]]:
    """Return id, name and whether it is one of who is found out to speak, by the attribution."""
    query = (
        select(mentions.c.attribution_id, actors.c.id, actors.c.name, actors.c.named)
        .join(actors, actors.c.id == mentions.c.actor_id)
        .where(holds(mentions, as_of), holds(actors, as_of))
    )
    found: dict[str, tuple[str, str, bool]] = {}
    for some in in_chunks(ids):
        for attribution_id, *speaker in connection.execute(query.where(mentions.c.attribution_id.in_(some))):
            found[attribution_id] = (speaker[0], speaker[1], speaker[2])
    return found


def _make(
    row: Row[Any],
    speakers: Mapping[str, tuple[str, str, bool]],
    marks: tuple[Span, ...],
    score: float,
    found: tuple[bool, bool],
) -> Hit:
    actor_id, actor, named = speakers.get(row.id, (None, row.actor, row.named))
    return Hit(
        attribution_id=row.id,
        document_id=row.document_id,
        number=row.number,
        path=row.path,
        title=row.title,
        outlet=row.outlet,
        day=row.day,
        actor_id=actor_id,
        actor=actor,
        named=named,
        act=Act(row.act),
        negated=row.negated,
        stance=row.stance and StanceKind(row.stance),
        content=row.content or "",
        highlights=marks,
        score=score,
        by_words=found[0],
        by_meaning=found[1],
    )
