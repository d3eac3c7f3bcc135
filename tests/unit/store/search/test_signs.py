"""Signs of vectors, compared."""

import numpy as np
import pytest

from sayso.store.search.signs import Signs, pack_signs


@pytest.mark.parametrize("width", [8, 64, 100, 384])
def test_a_distance_is_the_number_of_signs_that_differ(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """With numpy's own count of bits, and with the table that stands in for it."""
    vectors = np.random.default_rng(0).normal(size=(50, width)).astype(np.float32)
    expected = ((vectors > 0) != (vectors[7] > 0)).sum(axis=1)
    known = Signs(np.arange(50), np.ascontiguousarray(pack_signs(vectors).T))
    assert (known.distances(vectors[7]) == expected).all()
    monkeypatch.delattr(np, "bitwise_count", raising=False)
    assert (known.distances(vectors[7]) == expected).all()
