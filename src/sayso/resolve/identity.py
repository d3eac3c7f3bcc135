"""Which attribution of which document."""

from typing import NamedTuple


class Key(NamedTuple):
    """Which attribution of which document."""

    document_id: str
    attribution_id: str
