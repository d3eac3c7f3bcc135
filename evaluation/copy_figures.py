"""How many of the pairs of documents that share text are found without comparing every pair."""

from itertools import islice
from pathlib import Path

from evaluation.archives import has_archive, unpack
from evaluation.floors import Figures
from sayso.domain.document import Document
from sayso.ingest import read_inputs
from sayso.resolve.copies.candidates import find_sharing, propose
from sayso.resolve.copies.house_text import without_house_text
from sayso.resolve.copies.pairs import judge
from sayso.resolve.copies.shingles import cut_shingles

N_ARTICLES = 1500
"""Of one stretch of time, in which copies are frequent."""
_LEAST = 8
"""Shingles that any two copies share: forty words in passages of twelve hold twice as many."""


def copy_figures(data: Path, work: Path) -> Figures:
    """Return the percentage of the copies among news articles that are proposed for comparison."""
    if not has_archive(data, "ukraine_2022"):
        return {}
    articles = unpack(data, "ukraine_2022", work) / "articles.jsonl"
    read = (item for item in read_inputs([articles]) if isinstance(item, Document))
    texts = without_house_text([cut_shingles(document) for document in islice(read, N_ARTICLES)])
    sharing = find_sharing([text.distinct for text in texts], least=_LEAST, commonplace=len(texts))
    copies = {(left, right) for left, right in sharing if judge(texts[left], texts[right])}
    found = copies & set(propose(texts))
    print(f"copies: {len(found)} of {len(copies)} pairs of {len(texts)} articles found")
    return {"copies found": 100 * len(found) / len(copies)} if copies else {}
