"""Checks that a page shows the quotations that its brief carries, and drops none of its sides."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from sayso.domain.brief import Brief, BriefStatement
from sayso.domain.citation import Citation
from sayso.formats.quotation import collapse
from sayso.verify.brief_file import Page
from sayso.verify.fault import Fault, FaultCode
from sayso.verify.places import list_citations


def check_page(brief: Brief, page: Page) -> list[Fault]:
    """Return what is wrong with the visible quotations of a page."""
    return [*_check_quotations(brief, page), *_check_stances(brief, page)]


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
    """Every headline and every stance that the brief carries is shown."""
    shown = {quotation.key for quotation in page.quotations}
    for claim in brief.claims:
        if not _is_shown((claim.headline,), page.key_of, shown):
            yield Fault(FaultCode.DROPPED_STANCE, f"claim {claim.id}", "the page does not show its headline")
        for side in claim.sides:
            for statement in side.statements:
                if not _is_shown(_words(statement), page.key_of, shown):
                    place = f"claim {claim.id}, statement {statement.id}"
                    message = f"the page does not show that {statement.actor} {side.stance} it"
                    yield Fault(FaultCode.DROPPED_STANCE, place, message)


def _words(statement: BriefStatement) -> tuple[Citation, ...]:
    return tuple(telling.words for telling in statement.tellings)


def _is_shown(citations: tuple[Citation, ...], key_of: Callable[[Citation], str], shown: set[str]) -> bool:
    told = [citation for citation in citations if citation.text is not None]
    return not told or any(key_of(citation) in shown for citation in told)
