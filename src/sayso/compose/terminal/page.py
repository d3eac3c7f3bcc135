"""The whole brief, printed."""

from collections.abc import Iterable, Iterator
from typing import Final

from rich.console import Console
from rich.text import Text

from sayso.compose.phrases import count, tell_days
from sayso.compose.sections import part_claims
from sayso.compose.terminal.layout import Run, fill, print_lines, tell_head, width_of
from sayso.compose.terminal.telling import Teller
from sayso.compose.wording import (
    list_speakers,
    name_documents,
    tell_document,
    tell_run,
    tell_withheld,
)
from sayso.domain.brief import Brief

_MOST_ACTORS: Final = 30
"""Speakers of a kind; the record names all."""


def print_brief(brief: Brief, console: Console) -> None:
    """Print a brief line by line, no wider than the console."""
    print_lines(_tell(brief, width_of(console)), console)


def _tell(brief: Brief, width: int) -> Iterator[Text]:
    names = name_documents(brief.documents)
    teller = Teller(width=width, names=names)
    period = tell_days(*brief.period)
    yield Text(" · ".join(part for part in (count(len(brief.documents), "report"), period) if part), "bold")
    yield from fill([Run(brief.sourcing.summary)], width=width)
    for section in part_claims(brief):
        yield from tell_head(section.heading, width)
        for number, claim in enumerate(section.claims, section.first):
            yield Text()
            yield from (teller.tell_single if section.brief_form else teller.tell_claim)(number, claim)
    if brief.aside:
        yield from tell_head("Takes no side", width)
        for statement in brief.aside:
            yield Text()
            yield from teller.tell_statement(statement, None, 0)
    yield from _tell_sources(brief, names, width)


def _tell_sources(brief: Brief, names: dict[str, str], width: int) -> Iterator[Text]:
    if brief.actors:
        yield from tell_head("Who speaks", width)
    for heading, named in (("Named", True), ("Not named", False)):
        actors = list_speakers(brief.actors, named=named)
        if actors:
            yield from fill([Run(f"{heading}: ", "bold"), Run(_shorten(actors))], width=width, hanging=2)
    yield from tell_head("Reports", width)
    known = [f"{names[each.id]}: {tell_document(each)}" for each in brief.documents]
    yield from _list(known, width)
    left_out = [tell_withheld(withheld) for withheld in brief.withheld]
    not_read = [f"{each.document}: {each.why}" for each in brief.not_read]
    failed = [f"{each.document}: {each.message} [{each.code}]" for each in brief.failures]
    for heading, lines in (("Left out", left_out), ("Not read", not_read), ("Failures", failed)):
        if lines:
            yield from tell_head(heading, width)
            yield from _list(lines, width)
    yield Text()
    yield from fill([Run(tell_run(brief.tool), "dim")], width=width)


def _shorten(actors: list[str]) -> str:
    more = len(actors) - _MOST_ACTORS
    return ", ".join(actors[:_MOST_ACTORS]) + (f", and {more} more" if more > 0 else "")


def _list(lines: Iterable[str], width: int) -> Iterator[Text]:
    for line in lines:
        yield from fill([Run(f"- {line}")], width=width, hanging=2)
