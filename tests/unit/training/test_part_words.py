"""Fitting what signs are worth, on words of which the answer is known."""

import random
from itertools import pairwise

import numpy as np
import pytest

from sayso.ingest.glue.signs import SIGNS
from sayso.ingest.glue.word_counts import load_word_counts
from training.part_words import Word, fit, gather, glue

TEXT = (
    "The council of Ostervik met on Monday, and Anna Veldman told the harbour master about the storm. " * 20
)


def test_gluing_takes_spaces_and_nothing_else() -> None:
    """Putting spaces back at the places that are told gives the text."""
    glued, places = glue(TEXT, 0.05, random.Random(3), load_word_counts())
    assert len(places) > 10
    parts = [glued[start:end] for start, end in pairwise((0, *sorted(places), len(glued)))]
    assert " ".join(parts) == TEXT


def test_signs_get_the_weights_that_drew_the_answers() -> None:
    """Answers drawn by known weights give these back, whatever the rate of gluing was."""
    chance = np.random.default_rng(5)
    true = np.zeros(len(SIGNS))
    true[:3] = (1.0, 2.0, -1.5)
    words = []
    for _ in range(6000):
        rate = float(chance.choice([-2.0, 0.0, 1.0]))
        signs = chance.normal(size=(3, len(SIGNS)))
        signs[:, 0] = 1.0
        odds = np.concatenate([[0.0], signs @ true + rate])
        drawn = chance.choice(4, p=np.exp(odds) / np.exp(odds).sum())
        rows = tuple(tuple(map(float, row)) for row in signs)
        words.append(Word(rows, tuple(drawn == way + 1 for way in range(3)), rate))
    assert fit(gather(words)) == pytest.approx(true, abs=0.15)
