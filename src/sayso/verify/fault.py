"""What a check found wrong."""

from dataclasses import dataclass
from enum import StrEnum


class FaultCode(StrEnum):
    """What kind of thing is wrong."""

    MISSING_REPORT = "missing-report"
    CHANGED_REPORT = "changed-report"
    UNLISTED_DOCUMENT = "unlisted-document"
    BAD_SPAN = "bad-span"
    CHANGED_VERBATIM = "changed-verbatim"
    CHANGED_QUOTE = "changed-quote"
    INVENTED_WORDS = "invented-words"
    CHANGED_PAGE = "changed-page"
    DROPPED_STANCE = "dropped-stance"
    CHANGED_ROW = "changed-row"
    CHANGED_JOURNAL = "changed-journal"
    DAMAGED_LEDGER = "damaged-ledger"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong.

    Attributes:
        place: Where it is: a document's path, or claim, statement and attribution.
        message: What was found, and what was expected.
    """

    code: FaultCode
    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message} [{self.code}]"
