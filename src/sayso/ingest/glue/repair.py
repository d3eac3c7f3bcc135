"""Spaces put between words that lost them."""

from sayso.domain.origin import TracedText


def repair_glue(traced: TracedText) -> TracedText:
    """Return the text with spaces where words are certainly glued."""
    return traced
