"""Checks that a page shows the quotations that its brief carries, and drops none of its sides."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from sayso.domain.brief import Brief, BriefStatement
from sayso.domain.citation import Citation
from sayso.formats.quotation import collapse
from sayso.verify.brief_file import Page
from sayso.verify.fault import Fault, FaultCode
from sayso.verify.opened import check_opened
from sayso.verify.places import list_citations


def check_page(brief: Brief, page: Page) -> list[Fault]:
    """Return what is wrong with the visible quotations of a page."""
    opened = [] if page.reports is None else check_opened(brief, page.reports)
    return [*_check_quotations(brief, page), *_check_stances(brief, page), *opened]


def _check_quotations(brief: Brief, page: Page) -> Iterator[Fault]:
    """Every quotation that is shown is one that the brief carries, word for word."""
    carried: dict[str, set[str]] = defaultdict(set)
    for _, citation in list_citations(brief):
        if citation.text is not None:
            carried[page.key_of(citation)].add(collapse(citation.text))
    for quotation in page.quotations:
        if quotation.key not in carried:
            yield Fault(
                FaultCode.CHANGED_PAGE, quotation.key, f"{quotation.text!r} is not cited by the brief"
            )
        elif quotation.text not in carried[quotation.key]:
            expected = " or ".join(repr(text) for text in sorted(carried[quotation.key]))
            message = f"the page shows {quotation.text!r}; expected {expected}"
            yield Fault(FaultCode.CHANGED_QUOTE, quotation.key, message)


def _check_stances(brief: Brief, page: Page) -> Iterator[Fault]:
    """Every headline, and every telling of every statement, is shown as often as the brief tells it."""
    shown = Counter(quotation.key for quotation in page.quotations)
    places: dict[str, list[str]] = defaultdict(list)
    for place, citation in _list_told(brief):
        if citation.text is not None:
            places[page.key_of(citation)].append(place)
    for key, wanted in places.items():
        if shown[key] < len(wanted):
            message = f"the page shows {key} {shown[key]} times; expected {len(wanted)}"
            yield Fault(FaultCode.DROPPED_STANCE, "; ".join(wanted), message)


def _list_told(brief: Brief) -> Iterator[tuple[str, Citation]]:
    """Yield what a page has to show; a claim that is but one statement needs no headline of its own."""
    for claim in brief.claims:
        statements = [statement for side in claim.sides for statement in side.statements]
        if len(statements) > 1 or claim.aside or claim.drift or claim.hidden:
            yield f"claim {claim.id}, headline", claim.headline
        for side in claim.sides:
            for statement in side.statements:
                yield from _list_tellings(statement, f"claim {claim.id}, {statement.actor} {side.stance} it")
        for statement in claim.aside:
            yield from _list_tellings(statement, f"claim {claim.id}, {statement.actor} takes no side")
    for statement in brief.aside:
        yield from _list_tellings(statement, f"statement {statement.id} of {statement.actor}")


def _list_tellings(statement: BriefStatement, place: str) -> Iterator[tuple[str, Citation]]:
    return ((place, telling.words) for telling in statement.tellings)
