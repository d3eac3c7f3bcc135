"""Logistic regression, and what is kept by it."""

import numpy as np
import pytest

from sayso.extract.signs import SIGNS
from training.logistic import expected_calibration_error, fit
from training.verdicts import Judged

CHANCE = np.random.default_rng(3)


def test_a_curve_finds_the_weights_that_made_its_rows() -> None:
    """Of many rows that are drawn by known weights, those come back."""
    rows = CHANCE.normal(size=(20_000, 3)) * (1.0, 5.0, 0.2)
    odds = 0.5 + rows @ np.array([1.0, -0.2, 0.0])
    right = (CHANCE.random(len(rows)) < 1 / (1 + np.exp(-odds))).astype(np.float64)
    curve = fit(rows, right, np.ones(len(rows)))
    assert curve.bias == pytest.approx(0.5, abs=0.06)
    assert curve.weights[:2] == pytest.approx([1.0, -0.2], abs=0.06)
    assert expected_calibration_error(curve.chances(rows), right) < 0.02


def test_rows_of_little_importance_hardly_turn_a_curve() -> None:
    """What counts for a hundredth cannot outvote the rest."""
    rows = np.array([[1.0], [-1.0]] * 200)
    right = np.array([1.0, 0.0] * 100 + [0.0, 1.0] * 100)
    curve = fit(rows, right, np.array([1.0] * 200 + [0.01] * 200))
    assert curve.chances(np.array([[1.0]]))[0] > 0.9


def test_whatever_holds_something_likely_is_kept() -> None:
    """A parent stays for its child's sake; what is alone and unlikely goes."""
    judged = Judged(
        rows=[(0.0,) * len(SIGNS)] * 3, above=[None, 0, None], right=[None, True, False], n_marked=1
    )
    assert judged.kept(np.array([0.1, 0.9, 0.2]), 0.4) == {0, 1}
    assert judged.known()[1].tolist() == [1.0, 0.0]
