"""What the network says for each relation."""

import itertools

import numpy as np
import pytest

from sayso.extract.decode import Emissions, Floats, forbidden
from sayso.extract.evidence import path_shares, spare_leads

CHANCE = np.random.default_rng(11)
TRANSITIONS: Floats = (CHANCE.normal(size=(5, 5)) + forbidden()).astype(np.float32)
STARTS: Floats = CHANCE.normal(size=5).astype(np.float32)


def shares(emissions: Floats, labels: list[list[int]]) -> list[float]:
    """Return the shares of paths, out of their logarithms."""
    given = Emissions.join([emissions])
    found: list[float] = np.exp(path_shares(given, np.array(labels, np.int8), TRANSITIONS, STARTS)).tolist()
    return found


def test_the_shares_of_all_paths_add_up_to_one() -> None:
    """Every way to give four words a role has its share."""
    emissions = CHANCE.normal(size=(1, 4, 5)).astype(np.float32)
    paths = itertools.product(range(5), repeat=4)
    assert sum(shares(emissions, [list(path)])[0] for path in paths) == pytest.approx(1.0, abs=1e-5)


def test_a_path_far_ahead_has_nearly_all() -> None:
    """What nothing else comes near to is certain."""
    emissions = np.zeros((1, 3, 5), np.float32)
    emissions[0, :, 3] = -400.0
    emissions[0, 0, 1], emissions[0, 1, 2], emissions[0, 2, 0] = 300.0, 300.0, 300.0
    assert shares(emissions, [[1, 2, 0]]) == [pytest.approx(1.0)]


def test_the_evidence_of_a_window_is_what_it_has_alone() -> None:
    """Words behind the end of a short window count for nothing."""
    windows = [CHANCE.normal(size=(2, n, 5)).astype(np.float32) for n in (3, 9)]
    labels = np.zeros((4, 9), np.int8)
    labels[:, 1] = 1
    together = Emissions.join(windows)
    alone = Emissions.join(windows[:1])
    shared = path_shares(together, labels, TRANSITIONS, STARTS)
    assert shared[:2] == pytest.approx(path_shares(alone, labels[:2, :3], TRANSITIONS, STARTS))
    assert np.array_equal(spare_leads(together, labels)[:2], spare_leads(alone, labels[:2, :3]))


def test_the_spare_lead_is_of_the_word_nearest_to_a_role() -> None:
    """Words that have a role do not count."""
    emissions = np.zeros((1, 3, 5), np.float32)
    emissions[0, :, 0] = (5.0, 2.0, -7.0)
    assert spare_leads(Emissions.join([emissions]), np.array([[0, 0, 1]], np.int8)).tolist() == [2.0]
