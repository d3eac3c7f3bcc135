"""Asks a ledger for claims and for who said what, as the commands do, and tells how long answers take."""

import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Final

from sqlalchemy import Column, Table, func, select

from sayso.api.ledger.claims import LIMIT, list_claims, show_claim
from sayso.api.ledger.trace import trace_statement
from sayso.api.ledger.who import find_who
from sayso.store import ClaimFilters, Ledger, View
from sayso.store.tables import mentions, tellings

_TIMES: Final = 3
_LISTS: Final[Mapping[str, ClaimFilters]] = {
    "claims": ClaimFilters(),
    "claims, contested": ClaimFilters(contested=True),
    "claims, outlet": ClaimFilters(outlet="CNN"),
    "claims, year": ClaimFilters(first_day="2020-01-01", last_day="2020-12-31"),
    "claims, week": ClaimFilters(first_day="2020-03-01", last_day="2020-03-07"),
    "claims, outlet, year": ClaimFilters(outlet="CNN", first_day="2020-01-01", last_day="2020-12-31"),
}


def ask_claims(ledger: Ledger) -> list[dict[str, object]]:
    """Return milliseconds, warm, of what is asked about claims, statements and actors.

    Of lists of claims, choosing and counting are told for themselves as well: telling 30 claims is another cost.
    """
    return [
        {"question": told, "median ms": round(statistics.median(taken), 1), "worst ms": round(max(taken), 1)}
        for told, question in _list_questions(ledger)
        for taken in [[_measure(question) for _ in range(_TIMES + 1)][1:]]
    ]


def _list_questions(ledger: Ledger) -> Iterator[tuple[str, Callable[[], object]]]:
    with ledger.view() as view:
        ids = view.choose_claims(ClaimFilters())
        told = _most(view, tellings, tellings.c.statement_id)
        heard = _most(view, mentions, mentions.c.actor_id)
        name = view.actor(heard).name
    for asked, filters in {**_LISTS, "claims, most heard": ClaimFilters(actor_ids=(heard,))}.items():
        yield asked, partial(list_claims, ledger, filters)
        yield f"{asked}: choosing and counting", partial(_choose, ledger, filters)
    yield "claim, most statements", lambda: show_claim(ledger, ids[0])
    yield "claim, fewest statements", lambda: show_claim(ledger, ids[-1])
    yield "trace, most tellings", lambda: trace_statement(ledger, told)
    yield "who, most heard", lambda: find_who(ledger, name)
    yield "who, most heard: choosing and counting", partial(_choose_said, ledger, heard)
    yield "who, part of a name", lambda: find_who(ledger, "Zelensk")


def _choose(ledger: Ledger, filters: ClaimFilters) -> tuple[int, int]:
    with ledger.view() as view:
        return view.count_claims(filters, without=view.choose_claims(filters, limit=LIMIT))


def _choose_said(ledger: Ledger, actor_id: str) -> int:
    with ledger.view() as view:
        return view.statements_of(actor_id, limit=LIMIT)[1]


def _most(view: View, table: Table, column: Column[str]) -> str:
    """Return what most rows of a table belong to."""
    query = select(column).select_from(table).group_by(column).order_by(func.count().desc(), column).limit(1)
    return view.connection.execute(query).scalar_one()


def _measure(question: Callable[[], object]) -> float:
    start = time.perf_counter()
    question()
    return 1000 * (time.perf_counter() - start)
