"""Whether scores mean what they say."""

from xml.etree import ElementTree as ET

import pytest

from evaluation.reliability import bins, calibration_error, diagram

HONEST = [(0.75, True)] * 3 + [(0.75, False)] + [(1.0, True)] * 4
BOASTING = [(0.95, True), (0.95, False)]


def test_honest_scores_have_no_error() -> None:
    """Three of four at 0.75, all at 1."""
    found = bins(HONEST)
    assert [(each.count, each.score, each.right) for each in found] == [(4, 0.75, 0.75), (4, 1.0, 1.0)]
    assert calibration_error(found) == 0.0


def test_boasting_is_counted() -> None:
    """Half right at 0.95."""
    assert calibration_error(bins(BOASTING)) == pytest.approx(0.45)
    assert calibration_error([]) == 0.0


def test_the_diagram_is_drawn() -> None:
    """One dot a bin, and well-formed."""
    drawn = ET.fromstring(diagram(bins(HONEST), "8 relations"))
    assert len(drawn.findall("{http://www.w3.org/2000/svg}circle")) == 2
