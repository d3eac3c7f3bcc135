"""Logistic regression, and how far its answers can be believed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.float64]
HELD = 3.0
"""How strongly weights are held to zero, in rows' worth of standard deviations (ridge)."""
ROUNDS = 12


@dataclass(frozen=True, slots=True)
class Curve:
    """A fitted curve.

    Attributes:
        bias: intercept.
        weights: *Shape:* ``(n_signs,)``.
    """

    bias: float
    weights: Rows

    def chances(self, rows: Rows) -> Rows:
        """Return the probability of each row. *Shape:* ``(n,)``."""
        found: Rows = 1 / (1 + np.exp(-(self.bias + rows @ self.weights)))
        return found


def fit(rows: Rows, right: Rows, importance: Rows) -> Curve:
    """Return the curve from signs to whether they are right, by Newton's method.

    Args:
        rows: *Shape:* ``(n, n_signs)``.
        right: 1 or 0. *Shape:* ``(n,)``.
        importance: how much each row counts. *Shape:* ``(n,)``.
    """
    middle, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    scaled = np.column_stack([np.ones(len(rows)), (rows - middle) / spread])
    held = np.diag([1e-9, *[HELD] * rows.shape[1]])
    weights = np.zeros(scaled.shape[1])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-scaled @ weights))
        gradient = scaled.T @ (importance * (right - chance)) - held @ weights
        curve = (scaled * (importance * chance * (1 - chance))[:, None]).T @ scaled + held
        weights = weights + np.linalg.solve(curve, gradient)
    own = weights[1:] / spread
    return Curve(float(weights[0] - own @ middle), own)


def expected_calibration_error(chance: Rows, right: Rows, *, n_bins: int = 10) -> float:
    """Return the mean distance between confidence and share of right ones over bins (Guo et al. 2017)."""
    bins = np.minimum((chance * n_bins).astype(int), n_bins - 1)
    gaps = [
        abs(chance[bins == n].mean() - right[bins == n].mean()) * (bins == n).mean()
        for n in range(n_bins)
        if (bins == n).any()
    ]
    return float(sum(gaps))
