"""How fast users get their answers: ``python -m benchmarks [REPORTS…]``."""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.corpus import read_reports, write_corpus
from benchmarks.run import run_sayso


def main() -> None:
    """Print words a second, and seconds to the first brief."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("reports", type=Path, nargs="*", default=[Path("examples")])
    parser.add_argument("--times", type=int, default=20, help="copies of each report")
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    reports = read_reports(options.reports)
    with TemporaryDirectory(prefix="sayso-bench-") as folder:
        few, many = Path(folder, "few"), Path(folder, "many")
        few_words, many_words = write_corpus(few, reports, 1), write_corpus(many, reports, 1 + options.times)
        common = ("--json", "--quiet", "--jobs", str(options.jobs))
        short, long = run_sayso("read", few, *common), run_sayso("read", many, *common)
    print(f"help             {run_sayso('--help').seconds:8.2f} s")
    print(f"brief            {run_sayso('brief', *options.reports, '--quiet').seconds:8.2f} s")
    print(f"read, to start   {short.seconds:8.2f} s for {few_words} words")
    speed = (many_words - few_words) / (long.seconds - short.seconds)
    print(f"read, from there {speed:8.0f} words a second with {options.jobs} jobs, {long.peak_mib:.0f} MiB")


if __name__ == "__main__":
    main()
