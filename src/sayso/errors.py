"""The errors that sayso raises, grouped by who must act.

::

    SaysoError
    ├── InputError              the person who gave the input
    │   ├── UnreadableInput     the file is missing, locked, or not what it claims to be
    │   ├── UnknownEncoding     the bytes are no text in any encoding that was tried
    │   ├── UnsupportedMedia    the kind of file is not read
    │   ├── EmptyInput          there is no text in it
    │   ├── InputTooLarge       it has more bytes than a report can have
    │   ├── InputTooHard        reading it takes more time or memory than it may, or breaks what reads it
    │   ├── MalformedRecord     a brief, a reading or front matter is not of the agreed shape
    │   └── FetchError          an address cannot be fetched
    │       ├── RefusedAddress  it is none that may be fetched: its scheme, its port, or where it leads
    │       ├── RobotsDenied    its robots.txt asks not to
    │       ├── Unreachable     nothing answers, or not as who it should be
    │       ├── HttpStatus      the answer is no page, but an error
    │       ├── BadResponse     the answer is cut short, endless, or no HTTP
    │       └── TooSlow         it takes longer than it may, or asks to wait longer
    ├── ModelError              the person who installed sayso
    │   ├── ModelMissing        no reader is installed
    │   ├── ModelDamaged        its files are not the ones that its manifest names
    │   └── PrecisionUnsupported  this processor or runtime cannot compute it
    ├── BriefError              the people who make sayso
    │   └── BriefUnverified     a brief does not hold against its reports, and is not written
    └── StoreError              the person who keeps the ledger
        ├── StoreUnreadable     the ledger cannot be opened, or what it is kept in cannot be reached
        ├── LedgerMissing       there is none at this address
        ├── LedgerOutdated      its tables are those of another version of sayso
        ├── LedgerReadOnly      it may not be written
        ├── LedgerBusy          another process writes it, and does not end
        ├── LedgerFull          there is no room left for it
        ├── LedgerDamaged       what it is kept in is damaged
        └── NotInLedger         it holds nothing of this id or name

A caller's slip (a span that ends before it starts) is a ``ValueError`` or a ``TypeError``.
"""

from typing import ClassVar


class SaysoError(Exception):
    """An error that says what was found, what was expected, and what to do about it.

    Args:
        found: What is the case, with its values.
        expected: What should have been the case.
        remedy: What a person can do now.
    """

    code: ClassVar[str] = "sayso"

    def __init__(self, found: str, *, expected: str | None = None, remedy: str | None = None) -> None:
        self.found = found
        self.expected = expected
        self.remedy = remedy
        expectation = expected and f"expected {expected}"
        super().__init__("; ".join(part for part in (found, expectation, remedy) if part))


class InputError(SaysoError):
    """What was given cannot be used."""

    code = "input"


class UnreadableInput(InputError):
    """A file is missing, locked, or not what it claims to be."""

    code = "unreadable-input"


class UnknownEncoding(InputError):
    """Bytes that are no text in any encoding that was tried."""

    code = "unknown-encoding"


class UnsupportedMedia(InputError):
    """A kind of file that is not read."""

    code = "unsupported-media"


class EmptyInput(InputError):
    """An input without any text."""

    code = "empty-input"


class InputTooLarge(InputError):
    """An input with more bytes than a report can have."""

    code = "input-too-large"


class InputTooHard(InputError):
    """An input whose reading takes more time or memory than it may, or breaks what reads it."""

    code = "input-too-hard"


class MalformedRecord(InputError):
    """A brief, a reading or front matter that is not of the agreed shape."""

    code = "malformed-record"


class FetchError(InputError):
    """An address that cannot be fetched."""

    code = "fetch"


class RefusedAddress(FetchError):
    """An address that may not be fetched: its scheme, its port, or where it leads."""

    code = "refused-address"


class RobotsDenied(FetchError):
    """An address that the robots.txt of its host asks not to fetch."""

    code = "robots-denied"


class Unreachable(FetchError):
    """An address at which nothing answers, or not as who it should be."""

    code = "unreachable"


class HttpStatus(FetchError):
    """An answer that is no page, but an error."""

    code = "http-status"


class BadResponse(FetchError):
    """An answer that is cut short, endless, or no HTTP."""

    code = "bad-response"


class TooSlow(FetchError):
    """An answer that takes longer than it may, or asks to wait longer."""

    code = "too-slow"


class ModelError(SaysoError):
    """The reader cannot be used."""

    code = "model"


class ModelMissing(ModelError):
    """No reader is installed."""

    code = "model-missing"


class ModelDamaged(ModelError):
    """The reader's files are not the ones that its manifest names."""

    code = "model-damaged"


class PrecisionUnsupported(ModelError):
    """A precision that this processor or runtime cannot compute."""

    code = "precision-unsupported"


class BriefError(SaysoError):
    """A brief cannot be made."""

    code = "brief"


class BriefUnverified(BriefError):
    """A brief that does not hold against its reports, and is not written."""

    code = "brief-unverified"


class StoreError(SaysoError):
    """The ledger cannot be used."""

    code = "store"


class StoreUnreadable(StoreError):
    """A ledger that cannot be opened, or that is kept in what cannot be reached."""

    code = "store-unreadable"


class LedgerMissing(StoreError):
    """An address at which there is no ledger."""

    code = "ledger-missing"


class LedgerOutdated(StoreError):
    """A ledger with the tables of another version of sayso."""

    code = "ledger-outdated"


class LedgerReadOnly(StoreError):
    """A ledger that may not be written."""

    code = "ledger-read-only"


class LedgerBusy(StoreError):
    """A ledger that another process writes, for longer than one can wait."""

    code = "ledger-busy"


class LedgerFull(StoreError):
    """A ledger for which there is no room left."""

    code = "ledger-full"


class LedgerDamaged(StoreError):
    """A ledger that is kept in what is damaged."""

    code = "ledger-damaged"


class NotInLedger(StoreError):
    """An id or a name of which the ledger holds nothing."""

    code = "not-in-ledger"
