"""Which words of a text its writer put down, rather than heard or found under a photo."""

from typing import Final

import numpy as np

from sayso.resolve.copies.captions import mark_captions
from sayso.resolve.copies.quoted import mark_quoted
from sayso.resolve.copies.shingles import Flags, Hashes, Shingles, cover

_PASSAGE_WORDS: Final = 12


def count_narration(left: Shingles, right: Shingles, common: Hashes) -> int:
    """Return how many words of narration two texts share in long passages; the fewer, where the texts differ.

    What two outlets heard alike, or took with a photo, is no copy. One of the two may leave out the marks
    that tell, as block quotations do, so both are asked of each word.
    """
    texts = left, right
    passages = [cover(text, common, shortest=_PASSAGE_WORDS) for text in texts]
    if not all(passages):
        return 0
    narrated = [_mark_narration(text) for text in texts]
    besides = np.union1d(
        *(text.runs[~own[: len(text.runs)]] for text, own in zip(texts, narrated, strict=True))
    )
    counts = []
    for text, own, ranges in zip(texts, narrated, passages, strict=True):
        own[: len(text.runs)] &= ~np.isin(text.runs, besides)
        counts.append(sum(int(own[start:end].sum()) for start, end in ranges))
    return min(counts)


def _mark_narration(text: Shingles) -> Flags:
    """Return for each word whether it begins outside of quotation marks and captions."""
    quoted, captions = mark_quoted(text.document.text), mark_captions(text.document)
    return np.array([not (quoted[at] or captions[at]) for at in text.starts.tolist()], np.bool_)
