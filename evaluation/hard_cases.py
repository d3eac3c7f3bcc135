"""Read the hard cases, and count by kind of difficulty: `python -m evaluation.hard_cases [--show KIND]`."""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from evaluation.case_files import Case, load_cases
from evaluation.case_scoring import LABELS, Counts, Verdict, judge
from evaluation.floors import Figures
from sayso.domain.reading import Reading

Read = Callable[[Case], Reading]
Judged = tuple[Reading, Verdict]


def use_installed_reader() -> Read:
    """What reads a case as users read, with the installed model, loaded once."""
    from sayso.api import ReadOptions, read
    from sayso.wiring import Wiring

    tools = Wiring()
    return lambda case: read(case.text, options=ReadOptions(published_at=case.published_at, tools=tools))


def judge_cases(cases: Iterable[Case], read: Read) -> list[Judged]:
    """Read and judge every case."""
    readings = ((case, read(case)) for case in cases)
    return [(reading, judge(case, reading)) for case, reading in readings]


def case_figures(read: Read | None = None) -> Figures:
    """The gated figures over all cases, in percent; prints them by kind as well."""
    judged = judge_cases(load_cases(), read or use_installed_reader())
    print("\nhard cases\n" + "\n".join(table(verdict for _, verdict in judged)) + "\n")
    return figures(sum((verdict.counts for _, verdict in judged), Counter()))


def figures(total: Counts) -> Figures:
    """The shares of summed counts, in percent; nothing of what was never asked."""
    shares = {
        "found": (total["found"], total["wanted"]),
        **{f"{label} right": (total[f"right.{label}"], total[f"of.{label}"]) for label in LABELS},
        "absent kept": (total["absent"] - total["broken"], total["absent"]),
        "wholly right": (total["right"], total["cases"]),
    }
    return {f"cases {name}": 100 * part / whole for name, (part, whole) in shares.items() if whole}


def table(verdicts: Iterable[Verdict]) -> Iterator[str]:
    """Lines of counts: a head, a line a kind, and all kinds together."""
    kinds: dict[str, Counts] = {}
    for verdict in verdicts:
        kinds.setdefault(verdict.case.kind, Counter()).update(verdict.counts)
    yield f"{'':23}{'cases':>7}" + "".join(f"{head:>10}" for head in ("found", *LABELS, "broken", "whole"))
    yield from (_row(kind, counts) for kind, counts in sorted(kinds.items()))
    yield _row("all", sum(kinds.values(), Counter()))


def _row(name: str, counts: Counts) -> str:
    shares = [
        (counts["found"], counts["wanted"]),
        *((counts[f"right.{label}"], counts[f"of.{label}"]) for label in LABELS),
        (counts["broken"], counts["absent"]),
        (counts["right"], counts["cases"]),
    ]
    cells = (f"{part}/{whole}" if whole else "" for part, whole in shares)
    return f"{name:23}{counts['cases']:7}" + "".join(f"{cell:>10}" for cell in cells)


def show(reading: Reading, verdict: Verdict) -> Iterator[str]:
    """Lines for a person: the passage, its faults, and what came out."""
    yield f"\n{verdict.case.id}\n  {verdict.case.text}"
    yield from (f"  ! {fault}" for fault in verdict.faults)
    for each in reading.attributions:
        labels = [
            f"in {each.parent}" if each.parent else "",
            "not" if each.negated else "",
            each.act,
            "named" if each.source.named else "unnamed",
            each.source.basis,
            each.certainty.level,
            each.content.form,
        ]
        parts = (each.source.words.text, each.source.actor, each.cue.text, each.content.words.text)
        yield f"  {each.id}  {' | '.join(str(part) for part in parts)}  [{', '.join(filter(None, labels))}]"


def main() -> None:
    """Print how the hard cases were read, by kind of difficulty."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--show", metavar="KIND", help="print each fault of a kind, or of `all`")
    options = parser.parse_args()
    cases = [case for case in load_cases() if options.show in (None, "all", case.kind)]
    judged = judge_cases(cases, use_installed_reader())
    if options.show:
        for reading, verdict in judged:
            if verdict.faults:
                print("\n".join(show(reading, verdict)))
        print()
    print("\n".join(table(verdict for _, verdict in judged)))


if __name__ == "__main__":
    main()
