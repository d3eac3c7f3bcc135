"""Spaces put between words that lost them.

Where a page's markup is dropped without care, words run together ("a letter shown to the mayorsaid the
clerk"). A word that is known nowhere is weighed as several words against one new word, by signs that were fitted:
``sayso.ingest.glue.signs``. How often words are glued is told by the text itself: almost never in most, often
where some are certain.
"""

import math
from collections.abc import Iterator, Sequence
from typing import Final

from sayso.domain.origin import Edit, TracedText
from sayso.ingest.glue.candidates import Candidate, find_candidates
from sayso.ingest.glue.seams import find_seams
from sayso.ingest.glue.signs import load_weights
from sayso.ingest.glue.word_counts import WordCounts, load_word_counts

RARELY: Final = 1e-4
"""Chance that two words of sound news are glued: about ten in a million were counted, and a hundred allowed for."""
OFTEN: Final = (0.003, 0.01, 0.03)
"""Chances in damaged texts."""
IS_DAMAGED: Final = 0.3
"""Chance that a text is damaged, before it is looked at."""
LOOKALIKE: Final = 1e-4
"""Chance that a new word looks like two without being it: caps what one word tells about its text."""
CERTAIN: Final = 1.0
"""Odds, as a logarithm, above which words are parted."""
BESIDE_TAGS: Final = 2.0
"""Odds on top where a page's tags are known, which show most of what is glued."""


def repair_glue(traced: TracedText, *, seams: Sequence[int] = ()) -> TracedText:
    """Return the text with spaces, which have no origin, where words are certainly glued.

    Args:
        traced: The text.
        seams: Where in it tags of a page stand between two letters, ascending.
    """
    text, counts = traced.text, load_word_counts()
    places = {
        place
        for candidate in find_glue(text, counts, more=BESIDE_TAGS if seams else 0.0)
        for place in candidate.places
    }
    if seams:
        places |= set(find_seams(text, seams, counts))
    return traced.apply(Edit(place, place, " ") for place in sorted(places))


def find_glue(text: str, counts: WordCounts, *, more: float = 0.0) -> list[Candidate]:
    """Return the words of a text that are certainly several.

    Args:
        text: Any text.
        counts: Of words and pairs of words.
        more: Odds, as a logarithm, that are asked for on top.
    """
    candidates = find_candidates(text, counts, load_weights())
    if not candidates:
        return []
    chances = _tell_chances(candidates, len(text.split()))
    return [
        candidate
        for candidate, chance in zip(candidates, chances, strict=True)
        if candidate.odds + chance > CERTAIN + more
    ]


def _tell_chances(candidates: Sequence[Candidate], n_words: int) -> Iterator[float]:
    """For each candidate, the chance of glue in the text, told from all the others (as a logarithm)."""
    rates = (RARELY, *OFTEN)
    prior = [math.log(1 - IS_DAMAGED), *(math.log(IS_DAMAGED / len(OFTEN)) for _ in OFTEN)]
    tells = [[_tell(candidate, rate) for rate in rates] for candidate in candidates]
    total = [
        weight - rate * n_words + sum(column)
        for weight, rate, column in zip(prior, rates, zip(*tells, strict=True), strict=True)
    ]
    for own in tells:
        others = [whole - part for whole, part in zip(total, own, strict=True)]
        top = max(others)
        weights = [math.exp(other - top) for other in others]
        yield math.log(sum(w * rate for w, rate in zip(weights, rates, strict=True)) / sum(weights))


def _tell(candidate: Candidate, rate: float) -> float:
    """How much likelier the candidate is as it is, if words are glued at this rate."""
    odds = math.exp(min(candidate.odds, 50.0))
    return math.log1p(rate * odds / (1 + LOOKALIKE * odds))
