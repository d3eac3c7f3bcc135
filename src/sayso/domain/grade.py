"""How credible a claim is on the Admiralty's scale."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grade:
    """Credibility of a claim: 1 confirmed by independent sources … 6 cannot be judged.

    Raises:
        ValueError: The credibility is not in 1 … 6.
    """

    claim_id: str
    credibility: int
    why: str

    def __post_init__(self) -> None:
        if not 1 <= self.credibility <= 6:
            raise ValueError(f"credibility {self.credibility}; expected 1 (confirmed) … 6 (cannot be judged)")
