"""Decoding of the network's scores."""

import itertools

import numpy as np
import pytest

from sayso.extract.decode import Emissions, best_paths, bucket, forbidden, ranges, role_emissions

CHANCE = np.random.default_rng(7)


def test_best_path_is_the_best_of_all_paths() -> None:
    """Viterbi finds what trying every path finds."""
    emissions = CHANCE.normal(size=(2, 5, 5)).astype(np.float32)
    transitions = (CHANCE.normal(size=(5, 5)) + forbidden()).astype(np.float32)
    starts = CHANCE.normal(size=5).astype(np.float32)
    found = best_paths(Emissions.join([emissions]), transitions, starts)
    for row in range(2):
        totals = {
            path: starts[path[0]]
            + sum(emissions[row, word, label] for word, label in enumerate(path))
            + sum(transitions[a, b] for a, b in itertools.pairwise(path))
            for path in itertools.product(range(5), repeat=5)
        }
        assert tuple(found[row].tolist()) == max(totals, key=lambda path: totals[path])


def test_a_window_has_the_paths_that_it_has_alone() -> None:
    """Windows of all lengths are decoded together without a trace of one another."""
    windows = [
        CHANCE.normal(scale=4, size=(n_cues, n_words, 5)).astype(np.float32)
        for n_cues, n_words in ((3, 40), (1, 1), (2, 7), (4, 40), (1, 25))
    ]
    transitions = (CHANCE.normal(size=(5, 5)) + forbidden()).astype(np.float32)
    starts = CHANCE.normal(size=5).astype(np.float32)
    together = best_paths(Emissions.join(windows), transitions, starts)
    first = 0
    for window in windows:
        own, first = together[first : first + len(window)], first + len(window)
        alone = best_paths(Emissions.join([window]), transitions, starts)
        assert np.array_equal(own[:, : window.shape[1]], alone)
        assert not own[:, window.shape[1] :].any()


def test_no_span_starts_in_its_middle() -> None:
    """A label that continues a span never follows anything but its own span."""
    emissions = CHANCE.normal(scale=9, size=(20, 30, 5)).astype(np.float32)
    starts = np.array([0, 0, -1e4, 0, -1e4], np.float32)
    for row in best_paths(Emissions.join([emissions]), forbidden(), starts).tolist():
        for before, label in itertools.pairwise([0, *row]):
            assert label not in (2, 4) or before in (label - 1, label)


def test_ranges_open_anew_at_each_first_label() -> None:
    """Two spans that touch stay two."""
    labels = np.array([[0, 3, 4, 3, 4, 0, 3], [4, 4, 1, 2, 0, 0, 0]], np.int8)
    assert ranges(labels, 3) == [[(1, 3), (3, 5), (6, 7)], [(0, 2)]]


@pytest.mark.parametrize(
    ("distance", "number"), [(0, 16), (7, 23), (8, 24), (-1, 1), (-7, 7), (-8, 8), (4000, 31)]
)
def test_distances_fall_into_buckets_by_doublings(distance: int, number: int) -> None:
    """Near distances are told apart, far ones by their order of size."""
    assert bucket(np.array([distance]))[0] == number


def test_role_scores_add_pair_plain_and_distance() -> None:
    """A word's score for a cue is the sum of its three parts."""
    asks, answers = (
        CHANCE.normal(size=(1, 10)).astype(np.float32),
        CHANCE.normal(size=(3, 10)).astype(np.float32),
    )
    plain, gate = CHANCE.normal(size=(3, 5)).astype(np.float32), np.array([0.5], np.float32)
    distance = CHANCE.normal(size=(32, 5)).astype(np.float32)
    found = role_emissions(asks, answers, plain, gate, np.array([1]), distance)
    pair = asks[0, 4:6] @ answers[2, 4:6] / 2**0.5
    assert found[0, 2, 2] == pytest.approx(pair + 0.5 * plain[2, 2] + distance[17, 2], rel=1e-5)
