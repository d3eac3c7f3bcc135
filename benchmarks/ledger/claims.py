"""What copies of articles say together: what the articles do, under other ids."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from hashlib import sha256

from sqlalchemy import Table

from sayso.domain.anchor import anchor_attributions
from sayso.domain.claim import Claim
from sayso.domain.identity import identify
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.store import Change
from sayso.store.backend import Row
from sayso.store.lists import renew_lists
from sayso.store.resolution.rows import list_rows
from sayso.store.tables import actors, claims, copies, mentions, statements

_OTHERWISE = (actors, mentions, copies)
"""Tables that are filled document by document, or not at all: copies of articles are no copies of one another."""


def add_claims(change: Change, resolution: Resolution, pairs: Sequence[tuple[Reading, Reading]]) -> None:
    """Write the statements and claims of one copy of all articles.

    Args:
        change: To write them by.
        resolution: Of the articles.
        pairs: Each article with its copy, which the ledger has.
    """
    stamp = {"run": change.commit.run, "since": change.commit.seq}
    written = dict(_list_rows(resolution, pairs))
    for table, rows in written.items():
        change.commit.backend.insert(change.commit.connection, table, [{**row, **stamp} for row in rows])
    told, on = ([row["id"] for row in written[table]] for table in (statements, claims))
    renew_lists(change.commit.connection, told, on)


def _list_rows(
    resolution: Resolution, pairs: Sequence[tuple[Reading, Reading]]
) -> Iterator[tuple[Table, list[Row]]]:
    documents = {old.document.id: new.document.id for old, new in pairs}
    speakers = {
        (old.document.id, each.id): identify("person", each.source.actor)
        for old, new in pairs
        for each in new.attributions
    }
    rename = partial(_rename, copy=pairs[0][1].document.id)
    told = tuple(
        replace(
            each,
            id=rename(each.id),
            actor_id=speakers[each.tellings[0].document_id, each.tellings[0].attribution_id],
            tellings=tuple(
                replace(telling, document_id=documents[telling.document_id]) for telling in each.tellings
            ),
            answers=tuple(map(rename, each.answers)),
        )
        for each in resolution.statements
    )
    claimed = tuple(_copy_claim(each, documents, rename) for each in resolution.claims)
    anchors = {
        (new.document.id, number): anchor
        for _, new in pairs
        for number, anchor in anchor_attributions(new).items()
    }
    for table, rows in list_rows(Resolution((), (), told, claimed), anchors).items():
        if table not in _OTHERWISE:
            yield table, rows


def _copy_claim(claim: Claim, documents: dict[str, str], rename: Callable[[str], str]) -> Claim:
    return replace(
        claim,
        id=rename(claim.id),
        headline_document=documents[claim.headline_document],
        stances=tuple(replace(each, statement_id=rename(each.statement_id)) for each in claim.stances),
        members=tuple((documents[document], number, part) for document, number, part in claim.members),
        agreeing=tuple((rename(one), rename(other)) for one, other in claim.agreeing),
    )


def _rename(id_: str, copy: str) -> str:
    return id_[0] + sha256(f"{id_}/{copy}".encode()).hexdigest()[:12]
