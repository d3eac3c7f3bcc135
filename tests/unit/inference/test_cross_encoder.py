"""Two passages are read at once, and every pair by itself."""

import numpy as np

from sayso.inference.cross_encoder import LONGEST, CrossEncoder, join_pieces
from sayso.inference.network import NetworkOptions
from sayso.inference.package import find_model
from sayso.inference.padding import CLOSING_ID, OPENING_ID
from sayso.inference.pieces import PieceEncoder

MODEL = find_model()
PAIRS = [
    (
        "Ada Lin: the bridge has been shut since Monday",
        "a spokesman: since Monday the bridge has been closed",
    ),
    ("Ada Lin: the bridge has been shut since Monday", "Ida Berg: the school needs a new roof"),
    ("Ada Lin: " + "the bridge is shut and nobody knows why " * 40, "Ida Berg: it is not"),
]


def test_passages_are_parted_and_cut() -> None:
    """Both end with a separator, and neither takes the other's place."""
    encoder = PieceEncoder(MODEL.file("tokenizer.json"))
    pieces, n_first = join_pieces(encoder, "one two", "word " * 500)
    assert (pieces[0], pieces[n_first - 1], pieces[-1]) == (OPENING_ID, CLOSING_ID, CLOSING_ID)
    assert (n_first, len(pieces)) == (4, 4 + LONGEST + 1)


def test_a_pair_is_told_alike_whatever_stands_beside_it() -> None:
    """Bit for bit, so that what a ledger remembers is what would be found anew."""
    comparer = CrossEncoder(MODEL, NetworkOptions())
    together = comparer.compare(PAIRS)
    alone = np.concatenate([comparer.compare([pair]) for pair in PAIRS[::-1]])[::-1]
    assert together.tolist() == alone.tolist()
    assert np.allclose(together.sum(axis=1), 1)


def test_one_claim_is_likelier_than_another_matter() -> None:
    """In other words, by another speaker."""
    same, other, _ = CrossEncoder(MODEL, NetworkOptions()).compare(PAIRS)[:, 0].tolist()
    assert same > 0.5 > other


def test_nothing_is_compared_without_the_network() -> None:
    """No pairs, no rows."""
    assert CrossEncoder(MODEL, NetworkOptions()).compare([]).shape == (0, 3)
