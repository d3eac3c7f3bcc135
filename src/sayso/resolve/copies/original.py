"""Which of several copies the others were likely taken from."""

from collections.abc import Sequence

from sayso.domain.document import Document
from sayso.resolve.actors.organization_name import bare, initials
from sayso.resolve.words import fold, fold_words


def find_original(documents: Sequence[Document]) -> tuple[str | None, str]:
    """Return the id of the likely original and what shows it: wire credit, then time, then completeness.

    Args:
        documents: Two or more, in canonical order.
    """
    credited = {document.wire for document in documents if document.wire is not None}
    if len(credited) == 1:
        (outlet,) = credited
        own = [document for document in documents if _is_by(document, outlet)]
        if own and any(document.wire and not _is_by(document, outlet) for document in documents):
            return own[0].id, f"the others credit {outlet}, which published it"
        if own:
            return own[0].id, f"{outlet} published it, and outlets print what agencies write"
    dates = [document.published_at for document in documents]
    if all(dates) and dates[0] != dates[1] and dates[0][: len(dates[1])] != dates[1]:  # type: ignore[index,arg-type]
        return documents[0].id, "published first"
    if credited:
        return None, f"all go back to {', '.join(sorted(credited))}"
    longest = sorted(documents, key=lambda document: -len(document.text))
    if len(longest[0].text) > len(longest[1].text):
        return longest[0].id, "the most complete"
    return None, "which came first cannot be told"


def _is_by(document: Document, outlet: str) -> bool:
    """Whether a publisher's name holds the words of an outlet's, or its initials."""
    published, credited = (fold_words(bare(name)) for name in (document.publisher or "", outlet))
    return set(credited) <= set(published) or fold(initials(outlet) or "-") in published
