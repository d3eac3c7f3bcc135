"""What is left out before pairs are compared would not have been linked."""

from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.domain.act import Act
from sayso.resolve.claims.link import link_propositions
from sayso.resolve.claims.proposition import Proposition, make_propositions, split
from sayso.resolve.claims.sieve import sieve_propositions
from sayso.resolve.claims.target import find_targets
from sayso.resolve.corpus import arrange
from sayso.resolve.neighbours import Pair, find_pairs
from tests.property.sayings import EMBEDDER, Saying, read

_WORDS = (
    "Norway",
    "Swedish",
    "pier",
    "bridge",
    "lost",
    "not",
    "never",
    "footing",
    "12",
    "400",
    "Vane",
    "the",
    "storm",
)
_matters = st.lists(st.sampled_from(_WORDS), max_size=9).map(" ".join)
_acts = st.sampled_from((Act.ASSERT, Act.DENY, Act.DECLINE, Act.DEMAND, Act.DISAGREE))
_sayings = st.tuples(st.sampled_from(("Ada Vane", "a diver")), _matters, _acts, st.none())
_documents = st.lists(st.lists(_sayings, min_size=1, max_size=4), min_size=1, max_size=4)


def _propose(documents: list[list[Saying]]) -> tuple[Proposition, ...]:
    corpus = arrange([read(n, sayings, None) for n, sayings in enumerate(documents)])
    speakers = {key: entry.attribution.source.actor or "" for key, entry in corpus.entries.items()}
    return split(make_propositions(corpus, find_targets(corpus, speakers), speakers))


@given(data=st.data(), documents=_documents)
@settings(max_examples=150, deadline=None)
def test_no_link_is_left_out(data: st.DataObject, documents: list[list[Saying]]) -> None:
    """Whatever the cosines, all pairs and those that were chosen of them give the same links."""
    parts = _propose(documents)
    places = list(combinations(range(len(parts)), 2))
    cosine = st.floats(0.5625, 1, width=32)
    cosines = data.draw(st.lists(cosine, min_size=len(places), max_size=len(places)))
    pairs = [Pair(*place, cosine) for place, cosine in zip(places, cosines, strict=True)]
    left, right = np.array(places, np.intp).reshape(-1, 2).T
    chosen = sieve_propositions(parts)(left, right, np.array(cosines, np.float32))
    assert list(link_propositions(parts, [pairs[n] for n in chosen])) == list(link_propositions(parts, pairs))


def test_what_shares_no_words_is_left_out() -> None:
    """Of two that say one thing and two on other matters one pair is left."""
    matters = (
        "the northern pier lost its footing",
        "schools open late in autumn",
        "the harbour froze over in March",
    )
    documents: list[list[Saying]] = [
        [("Ada Vane", matter, Act.ASSERT, None)] for matter in (*matters, matters[0])
    ]
    parts = _propose(documents)
    vectors = EMBEDDER.embed(["the same"] * len(parts))
    (pair,) = find_pairs(vectors, floor=0.55, choose=sieve_propositions(parts))
    assert parts[pair.left].text == parts[pair.right].text == matters[0]
