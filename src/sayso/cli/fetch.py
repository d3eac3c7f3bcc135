"""``sayso fetch``."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import click

from sayso.api.fetching import FetchOptions, FetchReport, fetch_pages, list_urls
from sayso.cli.fetch_bar import FetchBar
from sayso.cli.finish import finish
from sayso.cli.options import allow_private_option, quiet_option
from sayso.cli.output import write_line

_EXAMPLE: Final = """\b
Examples:
  sayso fetch https://example.org/feed.xml -o reports
  sayso fetch --list urls.txt -o reports && sayso brief reports
"""


@click.command(epilog=_EXAMPLE)
@click.argument("urls", nargs=-1, metavar="[URL…]")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the pages.",
)
@click.option("--list", "lists", multiple=True, metavar="FILE", help="File with a URL a line; - reads them.")
@click.option(
    "--delay",
    type=click.FloatRange(0, 3600),
    default=1.0,
    show_default=True,
    metavar="SECONDS",
    help="Between two requests to one host; longer where its robots.txt asks for it.",
)
@click.option("--contact", metavar="URL", help="Tell those who are asked where to reach you.")
@allow_private_option
@quiet_option
def fetch(
    urls: tuple[str, ...],
    *,
    output: Path,
    lists: tuple[str, ...],
    delay: float,
    contact: str | None,
    allow_private: bool,
    quiet: bool,
) -> None:
    """Write pages into a folder as they are published, each with what is known of it in a file beside it.

    URL is a page, or an RSS or Atom feed, which stands for the pages that it lists; or a file with a URL a line, or
    - for standard input. What was fetched before is asked for only if it has changed; a new version is written
    beside the old one.
    """
    asked = list(_gather(urls, lists))
    options = FetchOptions(allow_private=allow_private, contact=contact, delay=delay)
    with FetchBar(quiet=quiet) as bar:
        report = fetch_pages(asked, output, options=options, on_fetch=bar.advance, on_expect=bar.expect)
    if report.kept and not quiet:
        write_line(_tell(report, output))
    n_inputs = len(report.kept) + len({failure.document for failure in report.failures})
    finish(n_inputs=n_inputs, failures=report.failures, quiet=quiet, done="fetched")


def _gather(urls: Sequence[str], lists: Sequence[str]) -> Iterator[str]:
    """Yield all addresses that are asked for.

    Raises:
        click.UsageError: There are none, or a list cannot be read.
    """
    if not urls and not lists:
        raise click.UsageError("no URL is given; expected URLs, or --list FILE")
    for url in urls:
        is_list = url == "-" or ("://" not in url and Path(url).is_file())
        yield from _read_list(url) if is_list else [url]
    for name in lists:
        yield from _read_list(name)


def _read_list(name: str) -> Iterator[str]:
    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text("utf-8")
    except (OSError, ValueError) as exc:
        raise click.UsageError(f"the list {name!r} cannot be read ({exc})") from exc
    yield from list_urls(text.splitlines())


def _tell(report: FetchReport, output: Path) -> str:
    counts = Counter(str(each.outcome) for each in report.kept)
    counts["failed"] = len(report.failures)
    told = (f"{counts[name]} {name}" for name in ("new", "changed", "unchanged", "failed") if counts[name])
    return f"{output}: {', '.join(told)}"
