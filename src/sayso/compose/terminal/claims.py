"""The claims of a ledger in a terminal: a list of them, or one with all its sides."""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from sayso.compose.phrases import SIDES, count, tell_days
from sayso.compose.terminal.layout import Run, fill, print_lines, width_of
from sayso.compose.terminal.telling import STYLES, Teller
from sayso.compose.wording import name_documents, tell_document, tell_hidden, tell_withheld
from sayso.domain.brief import Brief, BriefClaim, BriefSide
from sayso.formats.quotation import collapse

_MOST = 4
"""Speakers of a side, and publishers, that a list names; the claim itself names all."""


def print_claims(brief: Brief, console: Console) -> None:
    """Print claims in a few lines each: what is claimed, and who takes which side."""
    print_lines(_tell_list(brief, width_of(console)), console)


def print_claim(brief: Brief, console: Console) -> None:
    """Print one claim with all its sides, and the reports that it stands in."""
    print_lines(_tell_one(brief, width_of(console)), console)


def _tell_list(brief: Brief, width: int) -> Iterator[Text]:
    if not brief.claims:
        yield Text("no claims")
    for claim in brief.claims:
        mark = [Run("contested ", "bold red")] if claim.contested else []
        words = Run(f"“{collapse(claim.headline.text or '')}”", "bold")
        yield from fill(
            [Run(f"{claim.id} ", "cyan", solid=True), Run(" "), *mark, words], width=width, hanging=2
        )
        for side in claim.sides:
            yield from fill(list(_tell_side(side)), width=width, indent=2, hanging=2)
        yield from fill([Run(_tell_reports(brief, claim), "dim")], width=width, indent=2, hanging=2)
        for hidden in claim.hidden:
            yield from fill([Run(tell_hidden(hidden))], width=width, indent=2, hanging=2)
        yield Text()
    for withheld in brief.withheld:
        yield from fill([Run(tell_withheld(withheld), "dim")], width=width)


def _tell_reports(brief: Brief, claim: BriefClaim) -> str:
    """Return in how many reports a claim is told, by whom and when."""
    statements = [statement for side in claim.sides for statement in side.statements]
    told = {telling.words.document_id for each in statements for telling in each.tellings}
    reports = [document for document in brief.documents if document.id in told]
    days = sorted(document.published_at[:10] for document in reports if document.published_at)
    known = (
        count(len(reports), "report"),
        _shorten(document.publisher for document in reports if document.publisher),
        tell_days(days[0], days[-1]) if days else "",
    )
    return " · ".join(part for part in known if part)


def _tell_side(side: BriefSide) -> Iterator[Run]:
    yield Run(f"{SIDES[side.stance]}: ", STYLES[side.stance])
    yield Run(_shorten(collapse(statement.actor) for statement in side.statements))


def _shorten(names: Iterable[str]) -> str:
    """Return the first names, each once, and how many others there are."""
    each = list(dict.fromkeys(names))
    more = len(each) - _MOST
    return ", ".join(each[:_MOST]) + (f", and {count(more, 'other')}" if more > 0 else "")


def _tell_one(brief: Brief, width: int) -> Iterator[Text]:
    names = name_documents(brief.documents)
    for claim in brief.claims:
        yield Text(f"{claim.id}", "cyan").append(_describe(brief, claim), "dim")
        yield from Teller(width=width, names=names, show_ids=True).tell_claim(1, claim)
    yield Text()
    for document in brief.documents:
        known = f"{names[document.id]}: {tell_document(document)}"
        yield from fill([Run(known, "dim")], width=width, hanging=2)


def _describe(brief: Brief, claim: BriefClaim) -> str:
    told = "contested" if claim.contested else "not contested"
    period = tell_days(*brief.period)
    known = (told, count(len(brief.documents), "report"), period)
    return "".join(f" · {part}" for part in known if part)
