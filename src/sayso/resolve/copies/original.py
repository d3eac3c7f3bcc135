"""Which of several copies the others were likely taken from."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from sayso.domain.document import Document
from sayso.resolve.lexicon import load_lexicon

_EDGE: Final = 400
"""Credits stand at the beginning or the end of a text."""


def find_original(documents: Sequence[Document]) -> tuple[str | None, str]:
    """Return the id of the likely original and what shows it: wire credit, then time, then completeness.

    Args:
        documents: Two or more, in canonical order.
    """
    credited = {agency for document in documents if (agency := read_credit(document)) is not None}
    if len(credited) == 1:
        (agency,) = credited
        own = [document for document in documents if _is_by(document, agency)]
        if own:
            return own[0].id, f"the others credit {agency}, which published it"
    dates = [document.published_at for document in documents]
    if all(dates) and dates[0] != dates[1] and dates[0][: len(dates[1])] != dates[1]:  # type: ignore[index,arg-type]
        return documents[0].id, "published first"
    if credited:
        return None, f"all go back to {', '.join(sorted(credited))}"
    longest = sorted(documents, key=lambda document: -len(document.text))
    if len(longest[0].text) > len(longest[1].text):
        return longest[0].id, "the most complete"
    return None, "which came first cannot be told"


def read_credit(document: Document) -> str | None:
    """Return the news agency that a document is by or credits, if there is one."""
    text = document.text
    edges = f"{text[:_EDGE]}\n{text[-_EDGE:]}"
    for agency, pattern in _patterns():
        if _is_by(document, agency) or pattern.search(edges):
            return agency
    return None


def _is_by(document: Document, agency: str) -> bool:
    return (document.publisher or "").lower() in {
        agency.lower(),
        *map(str.lower, load_lexicon().wires[agency]),
    }


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """A credit is in brackets, behind a dash, or behind "by": a bare name may be a source."""
    forms = {agency: "|".join(map(re.escape, names)) for agency, names in load_lexicon().wires.items()}
    return tuple(
        (
            agency,
            re.compile(
                rf"\((?:{names})\)\s*[-–—]|\bBy (?:the )?(?:{names})\b|[—–]\s*(?:{names})\s*$", re.MULTILINE
            ),
        )
        for agency, names in forms.items()
    )
