"""How fast the reader is, how much memory it takes, and whether it gives the same twice: ``python -m benchmarks``."""

import argparse
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.breakdown import measure_breakdown
from benchmarks.command_line import measure_commands
from benchmarks.container_speed import measure_containers
from benchmarks.copy_speed import measure_copies
from benchmarks.determinism import measure_agreement, measure_sameness
from benchmarks.growth import measure_documents, measure_lengths
from benchmarks.ingest_speed import measure_formats
from benchmarks.machine import BUSY, describe_machine, sources_hash
from benchmarks.peers import measure_peers
from benchmarks.reader_speed import measure_cores, measure_setups, measure_short
from benchmarks.record import RESULTS, table, write_record
from benchmarks.settings import Row, Settings, make_settings

SECTIONS: Final[dict[str, tuple[str, Callable[[Settings], list[Row]]]]] = {
    "peers": ("The whole path and its peers, one core", measure_peers),
    "cores": ("One core and two", measure_cores),
    "short": ("One short text", measure_short),
    "commands": ("At the command line", measure_commands),
    "setups": ("Runtimes, precisions and instruction sets, one core", measure_setups),
    "breakdown": ("Where the time goes", measure_breakdown),
    "lengths": ("Growth with the length of a text", measure_lengths),
    "documents": ("Growth with the number of documents", measure_documents),
    "containers": ("Archives and tables, one core", measure_containers),
    "formats": ("From files to clean text, by the kind of file, one core", measure_formats),
    "copies": ("Copies among documents, one core", measure_copies),
    "sameness": ("Bit for bit", measure_sameness),
    "agreement": ("Agreement with the reader as installed", measure_agreement),
}


def main() -> None:
    """Measure, print tables, and write the record of a full run."""
    options = _parser().parse_args()
    machine, sources = describe_machine(), sources_hash()
    with TemporaryDirectory(prefix="sayso-bench-") as work:
        settings = make_settings(
            Path(work),
            quick=options.quick,
            articles=options.data,
            examples=options.examples,
            models=dict(options.model),
        )
        _introduce(machine, settings)
        measured = {name: _measure(name, settings) for name in options.only or SECTIONS}
    if sources_hash() != sources:
        raise SystemExit(
            "Code or weights were changed meanwhile: nothing of this holds, and nothing is written."
        )
    if not options.quick or options.out:
        record = {"machine": machine, "texts": settings.about, "quick": options.quick, "tables": measured}
        print(f"\nWritten to {write_record(options.out or RESULTS, record)}.")


def _measure(name: str, settings: Settings) -> list[Row]:
    title, measure = SECTIONS[name]
    rows = measure(settings)
    print(f"\n## {title}\n\n{table(rows)}", flush=True)
    return rows


def _introduce(machine: dict[str, object], settings: Settings) -> None:
    print(f"{machine['processor']}, {machine['cores']} cores; {machine['date']}, commit {machine['commit']}")
    print(f"{settings.about}; a word is what stands between blanks")
    if float(str(machine["load_before"])) > BUSY:
        print(f"Others are at work (load {machine['load_before']}): these figures are too low.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--data", type=Path, help="articles.jsonl; without it, the examples are read")
    parser.add_argument("--examples", type=Path, default=Path("examples"))
    parser.add_argument("--quick", action="store_true", help="less of everything; nothing is written")
    parser.add_argument("--only", nargs="+", choices=SECTIONS, metavar="SECTION", help=", ".join(SECTIONS))
    parser.add_argument("--out", type=Path, help="folder of the record, by default benchmarks/results")
    parser.add_argument(
        "--model", type=_named_folder, action="append", default=[], metavar="NAME=FOLDER",
        help="another model to measure beside the installed one",
    )  # fmt: skip
    return parser


def _named_folder(argument: str) -> tuple[str, Path]:
    name, _, folder = argument.partition("=")
    if not (Path(folder) / "model.json").is_file():
        raise argparse.ArgumentTypeError(f"{argument!r}; expected NAME=FOLDER with model.json in it")
    return name, Path(folder)


if __name__ == "__main__":
    main()
