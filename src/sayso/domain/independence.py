"""How many witnesses stand behind a claim."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Independence:
    """Roots behind a claim.

    Attributes:
        roots: Sources that are not known to depend on another.
        proven: Sources that are shown to depend on no other.
        why: What the count rests on.
    """

    claim_id: str
    roots: int
    proven: int
    why: str
