"""Documents to attributions: who says what, on whose word, how surely, when and to whom."""

from sayso.extract.calibration import Calibration
from sayso.extract.extractor import Extractor

__all__ = ["Calibration", "Extractor"]
