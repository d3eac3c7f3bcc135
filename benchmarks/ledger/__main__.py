"""``python -m benchmarks.ledger``: how a ledger grows, and how long its answers take; goes on where it stopped."""

import argparse
import json
from pathlib import Path

from sqlalchemy import func, select, text

from benchmarks.ledger.articles import embed, load_articles
from benchmarks.ledger.ask import QUERIES, ask
from benchmarks.ledger.ask_claims import ask_claims
from benchmarks.ledger.fill import Filler
from benchmarks.ledger.multiply import Multiplier
from benchmarks.machine import describe_machine, resident_mib
from benchmarks.record import RESULTS, table, write_record
from sayso.store import Ledger, open_ledger
from sayso.store.tables import actors, mentions


def main() -> None:
    """Fill each ledger step by step, ask it, and print and record what that takes."""
    options = _parse()
    articles = load_articles(options.data, options.work)
    vectors = dict(zip(QUERIES, embed(QUERIES), strict=True))
    record: dict[str, object] = {"machine": describe_machine()}
    for address in options.ledgers:
        with open_ledger(address) as ledger:
            growth = []
            filler = Filler(ledger, Multiplier(articles.readings).copies(), articles)
            for size in options.sizes:
                filler.fill(size)
                growth.append(filler.row() | {"MB on disk": _measure_size(ledger, address)})
                print(growth[-1], flush=True)
            answers = ask(ledger, vectors, _choose_actors(ledger)) + ask_claims(ledger)
            record[address.partition(":")[0] if "://" in address else "sqlite"] = {
                "growth": growth, "answers": answers, "resident MiB": round(resident_mib() or 0),
            }  # fmt: skip
            print(f"{table(growth)}\n\n{table(answers)}\n", flush=True)
    print(json.dumps(str(write_record(RESULTS / "ledger", record))))


def _measure_size(ledger: Ledger, address: str) -> int:
    if "://" not in address:
        return round(
            sum(path.stat().st_size for path in Path(address).parent.glob(Path(address).name + "*")) / 1e6
        )
    with ledger.view() as view:
        return round((view.connection.scalar(text("SELECT pg_database_size(current_database())")) or 0) / 1e6)


def _choose_actors(ledger: Ledger) -> dict[str, str]:
    """Return the ids of who is heard most often, of who is not often heard, and of a name that is."""
    heard = func.count().label("heard")
    with ledger.view() as view:
        query = select(mentions.c.actor_id, heard).group_by(mentions.c.actor_id).order_by(heard.desc())
        ordered = [row.actor_id for row in view.connection.execute(query)]
        named = select(actors.c.id).where(actors.c.named)
        proper = set(view.connection.scalars(named))
    names = [each for each in ordered if each in proper]
    return {"most heard": ordered[0], "most heard name": names[0], "seldom heard": names[len(names) // 2]}


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("ledgers", nargs="+", help="files, or postgresql://…; made, or gone on with")
    parser.add_argument("--data", type=Path, default=Path("../data/ukraine_2022/articles.jsonl"))
    parser.add_argument("--work", type=Path, default=Path("../runs/ledger"), help="where readings are kept")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000, 1_000_000])
    return parser.parse_args()


if __name__ == "__main__":
    main()
