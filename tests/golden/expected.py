"""What the brief of the examples must and should show, as checks."""

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from tests.golden import brief_checks, reading_checks
from tests.golden.patterns import Record

FOLDER: Final = Path(__file__).parent / "expectations"
EXPECTED: Final[Record] = tomllib.loads((FOLDER / "examples.toml").read_text(encoding="utf-8"))
Check = Callable[[Record, list[Record]], bool]


def list_checks() -> Iterator[tuple[str, str, Check]]:
    """Yield need, name and check of every expectation."""
    for claim in EXPECTED["claims"]:
        yield from _list_claim_checks(claim)
    by_id = {claim["id"]: claim for claim in EXPECTED["claims"]}
    for apart in EXPECTED["claims_apart"]:
        first, second = (by_id[each] for each in apart["pair"])
        yield "must", f"apart {first['id']} {second['id']}", _on_brief(_apart(first, second))
    on_brief = {
        "actors": brief_checks.has_actor,
        "actors_apart": brief_checks.are_actors_apart,
        "copies": brief_checks.has_copies,
        "drift": brief_checks.has_drift,
    }
    on_readings = {
        "attributions": reading_checks.has_attribution,
        "nested": reading_checks.has_chain,
        "said_at": reading_checks.has_time,
        "quantities": reading_checks.has_quantity,
        "furniture": reading_checks.lacks,
        "repaired": reading_checks.is_repaired,
    }
    for kind, check in on_brief.items():
        for number, wanted in enumerate(EXPECTED[kind], 1):
            yield wanted.get("need", "must"), f"{kind} {number}", _on_brief(_ask(check, wanted))
    for kind, examine in on_readings.items():
        for number, wanted in enumerate(EXPECTED[kind], 1):
            yield wanted.get("need", "must"), f"{kind} {number}", _on_readings(_ask_all(examine, wanted))
    for number, wanted in enumerate(EXPECTED["not_copies"], 1):
        yield "must", f"not_copies {number}", _on_brief(_not_copies(wanted))


def _list_claim_checks(claim: Record) -> Iterator[tuple[str, str, Check]]:
    need, name = claim["need"], f"claim {claim['id']}"
    yield need, name, _on_brief(lambda told: brief_checks.find_claim(told, claim) is not None)
    if "contested" in claim:
        yield (
            need,
            f"{name} contested",
            _of_claim(claim, lambda found: found["contested"] == claim["contested"]),
        )
    yield need, f"{name} roots", _of_claim(claim, lambda found: brief_checks.has_roots(found, claim))
    for number, side in enumerate(claim.get("sides", []), 1):
        check = _of_claim(claim, _has_side(side))
        yield side["need"], f"{name} side {number} {side['stance']} {side['actor'][0]}", check


def _of_claim(claim: Record, check: Callable[[Record], bool]) -> Check:
    def run(told: Record, _: list[Record]) -> bool:
        found = brief_checks.find_claim(told, claim)
        return found is not None and check(found)

    return run


def _has_side(side: Record) -> Callable[[Record], bool]:
    return lambda found: brief_checks.has_side(found, side)


def _apart(first: Record, second: Record) -> Callable[[Record], bool]:
    return lambda told: brief_checks.are_apart(told, first, second)


def _not_copies(wanted: Record) -> Callable[[Record], bool]:
    return lambda told: brief_checks.are_no_copies(told, wanted["pair"])


def _ask(check: Callable[[Record, Record], bool], wanted: Record) -> Callable[[Record], bool]:
    return lambda told: check(told, wanted)


def _ask_all(check: Callable[[list[Record], Record], bool], wanted: Record) -> Callable[[list[Record]], bool]:
    return lambda read: check(read, wanted)


def _on_brief(check: Callable[[Record], bool]) -> Check:
    return lambda told, _: check(told)


def _on_readings(check: Callable[[list[Record]], bool]) -> Check:
    return lambda _, read: check(read)
