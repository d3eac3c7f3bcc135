"""Asks a ledger what people ask, and tells how long answers take."""

import statistics
import time
from collections.abc import Callable, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from benchmarks.ledger.fill import MODEL
from sayso.domain.act import Act, StanceKind
from sayso.store import Ledger, Meaning, SearchFilters, View

_TIMES: Final = 3
_LISTS: Final[Mapping[str, SearchFilters]] = {
    "no filter": SearchFilters(),
    "act": SearchFilters(act=Act.DENY),
    "frequent act": SearchFilters(act=Act.ASSERT),
    "stance": SearchFilters(stance=StanceKind.DOUBTS),
    "outlet": SearchFilters(outlet="CNN"),
    "days": SearchFilters(first_day="2020-03-01", last_day="2020-03-31"),
    "not named": SearchFilters(named=False),
    "score": SearchFilters(min_score=0.4),
    "act, outlet, not named, days": SearchFilters(
        act=Act.WARN, outlet="CNN", named=False, first_day="2019-06-01", last_day="2021-06-01"
    ),
    "rare act, stance, not named": SearchFilters(act=Act.DOUBT, stance=StanceKind.DOUBTS, named=False),
}
QUERIES: Final = (
    "nuclear weapons", "grain corridor Odesa", "Russia", "Ukraine", "“war crimes”", "chemical weapons attack",
    "sanctions on oil and gas", "the president said he would not resign", "Peskov", "Kherson evacuation civilians",
    "“no fly zone” NATO", "prisoner exchange", "who blew up the pipeline", "U.S. intelligence",
    "inflation energy prices", "humanitarian corridors Mariupol",
)  # fmt: skip
"""From one frequent word to a question in words that nobody said."""
_FILTERS: Final[Mapping[str, SearchFilters]] = {
    "search": SearchFilters(),
    "search, score": SearchFilters(min_score=0.4),
    "search, act": SearchFilters(act=Act.DENY),
    "search, outlet": SearchFilters(outlet="CNN"),
    "search, not named": SearchFilters(named=False),
    "search, year": SearchFilters(first_day="2020-01-01", last_day="2020-12-31"),
}


Row = dict[str, object]
Queries = Mapping[str, NDArray[np.float32]]


def ask(ledger: Ledger, vectors: Queries, actors: Mapping[str, str]) -> list[Row]:
    """Return milliseconds, warm, of lists and of searches.

    Args:
        ledger: That is open.
        vectors: Of the queries.
        actors: Ids by what they stand for.
    """
    by_actor = {f"actor, {told}": SearchFilters(actor_ids=(id_,)) for told, id_ in actors.items()}
    rows = [_row(told, [_list(ledger, filters)]) for told, filters in {**_LISTS, **by_actor}.items()]
    for kind in ("words", "meaning"):
        times = [_search(ledger, query, vector, SearchFilters(), kind) for query, vector in vectors.items()]
        rows.append(_row(f"search by {kind}", times))
    searched = {**_FILTERS, **{f"search, {told}": filters for told, filters in by_actor.items()}}
    for told, filters in searched.items():
        times = [_search(ledger, query, vector, filters, "both") for query, vector in vectors.items()]
        rows.append(_row(told, times))
    return rows


def _list(ledger: Ledger, filters: SearchFilters) -> float:
    return _measure(ledger, lambda view: view.list_attributions(filters, limit=50))


def _search(
    ledger: Ledger, query: str, vector: NDArray[np.float32], filters: SearchFilters, kind: str
) -> float:
    meaning = None if kind == "words" else Meaning(MODEL, vector)
    text = "" if kind == "meaning" else query
    return _measure(ledger, lambda view: view.search(text, meaning, filters, limit=20))


def _measure(ledger: Ledger, question: Callable[[View], object]) -> float:
    taken = []
    for _ in range(_TIMES + 1):
        start = time.perf_counter()
        with ledger.view() as view:
            question(view)
        taken.append(1000 * (time.perf_counter() - start))
    return statistics.median(taken[1:])


def _row(told: str, medians: list[float]) -> Row:
    return {
        "question": told,
        "median ms": round(statistics.median(medians), 1),
        "worst ms": round(max(medians), 1),
    }
