"""The JSON shapes that everything relies on, each defined once.

``schema`` counts up when a field changes its meaning; fields may be added at any time.
"""

from typing import Final

SCHEMA: Final = 1
"""Version of all shapes."""
