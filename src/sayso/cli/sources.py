"""What commands that read are given, with web addresses fetched first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sayso.api.options import ReadOptions
from sayso.api.reading import fetch_paths
from sayso.cli.fetch_bar import FetchBar

if TYPE_CHECKING:
    from sayso.ingest import Source


def fetch_sources(paths: Sequence[str], options: ReadOptions, *, quiet: bool) -> "list[Source]":
    """Return paths as they are, and in place of web addresses the pages at them, with a bar while they come."""
    with FetchBar(quiet=quiet) as bar:
        return fetch_paths(paths, options=options, on_fetch=bar.advance, on_expect=bar.expect)
