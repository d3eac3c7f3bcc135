"""The names of who wrote a report, out of how they are written down."""

import re
from typing import Final

LONGEST: Final = 80
"""Code points of the longest name."""

_BY: Final = re.compile(r"(?:written )?by:?\s+", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\s*(?:[;,&|\n]|\band\b)\s*")


def split_authors(stated: object) -> tuple[str, ...]:
    """Return the names in a byline, such as ``By Ada Branda and Tom Veld``, or in a list of bylines; none twice."""
    lines = stated if isinstance(stated, list | tuple) else [stated]
    names = (name for line in lines if isinstance(line, str) for name in _BETWEEN.split(_BY.sub("", line, 1)))
    plain = (" ".join(name.split()).strip("\"'[]") for name in names)
    return tuple(dict.fromkeys(name for name in plain if name and len(name) <= LONGEST))
