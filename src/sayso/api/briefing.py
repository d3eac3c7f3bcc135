"""The brief of some reports."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sayso.api.options import ReadOptions
from sayso.api.reading import Paths, keep_likely, read_paths
from sayso.api.verifying import make_reopen
from sayso.domain.brief import Brief
from sayso.domain.document import Document
from sayso.domain.failure import Failure
from sayso.domain.reading import Reading
from sayso.errors import BriefUnverified

if TYPE_CHECKING:
    from rich.console import Console

    from sayso.ingest import Watch
    from sayso.verify.fault import Fault

_DEFAULTS = ReadOptions()


@dataclass(frozen=True, slots=True)
class Briefing:
    """A brief, verified, with the reports that it cites.

    Attributes:
        brief: What is told.
        documents: The reports that could be read, in input order.
    """

    brief: Brief
    documents: tuple[Document, ...]

    def record(self) -> dict[str, Any]:
        """Return the brief as a JSON object."""
        from sayso.formats.brief_json import brief_record

        return brief_record(self.brief)

    def markdown(self) -> str:
        """Return the brief as Markdown, verified."""
        from sayso.compose.markdown import render_markdown

        return _hold(render_markdown(self.brief))

    def html(self) -> str:
        """Return the brief as one HTML page, verified, in which every citation opens its report."""
        from sayso.compose.html import render_html

        return _hold(render_html(self.brief, self.documents))

    def print(self, console: "Console") -> None:
        """Print the brief, no wider than the console."""
        from sayso.compose.terminal import print_brief

        print_brief(self.brief, console)


def brief(
    paths: Paths,
    *,
    options: ReadOptions = _DEFAULTS,
    limit: int | None = None,
    once: int | None = None,
    on_read: Callable[[Reading | Failure], None] | None = None,
    watch: "Watch | None" = None,
) -> Briefing:
    """Return the brief of some reports.

    Args:
        paths: A file, a folder, a glob, ``-`` for standard input, a web address; or several.
        options: How they are read.
        limit: How many claims are told at most; the others are counted.
        once: How many of the claims that are said once are told at most; likewise.
        on_read: Called after every report, in input order.
        watch: Told how far reading is, and what is decided on the way, such as which column holds the text.

    Raises:
        ModelError: The reader cannot be used.
        BriefUnverified: A citation does not hold against its report; the brief is not given out.
        ValueError: An option that cannot be understood.
    """
    readings: list[Reading] = []
    failures: list[Failure] = []
    tools = options.choose_tools()
    for item in read_paths(paths, options=replace(options, min_score=0, tools=tools), watch=watch):
        if isinstance(item, Reading):
            readings.append(item)
        else:
            failures.append(item)
        if on_read is not None:
            on_read(item)
    composed = _compose(readings, failures, replace(options, tools=tools), limit, once)
    _check(composed)
    return Briefing(composed, tuple(reading.document for reading in readings))


def _compose(
    readings: list[Reading],
    failures: list[Failure],
    options: ReadOptions,
    limit: int | None,
    once: int | None,
) -> Brief:
    from sayso.compose import ComposeOptions, compose
    from sayso.resolve import resolve, states_of
    from sayso.weigh import weigh

    tools = options.choose_tools()
    likely = [keep_likely(reading, min_score=options.least) for reading in readings]
    resolution = resolve(likely, tools.embedder, comparer=tools.comparer)
    weighing = weigh(readings, resolution, states_of)
    run = replace(tools.run(), started_at=None)  # the same input gives the same brief, at any time
    asked = ComposeOptions(min_score=options.least, limit=limit, once=once, asked=options.record())
    return compose(readings, resolution, weighing, run, asked, failures=failures)


def _check(composed: Brief) -> None:
    """Refuse a brief that does not hold against its reports."""
    from sayso.verify.verify_brief import check_brief

    refuse_faults(check_brief(composed, (Path(),), make_reopen(composed.options)))


def _hold(page: str) -> str:
    """Return a page that shows what it carries, and refuse any other."""
    from sayso.verify.verify_brief import check_text

    refuse_faults(check_text(page))
    return page


def refuse_faults(faults: "list[Fault]") -> None:
    """Refuse a brief in which anything is wrong.

    Raises:
        BriefUnverified: Something is.
    """
    if faults:
        raise BriefUnverified(
            f"{len(faults)} citations do not hold; the first: {faults[0]}",
            expected="every citation as its report has it",
            remedy="if no report was changed meanwhile, this is a fault of sayso: please report it",
        )
