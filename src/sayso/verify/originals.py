"""Finds the reports that a brief cites, and reads them again."""

import codecs
import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sayso.domain.brief import BriefDocument
from sayso.errors import InputError, UnsupportedMedia
from sayso.verify.fault import Fault, FaultCode

_MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}
_RECORD = re.compile(r"#[1-9][0-9]*\Z")

Reopen = Callable[[str], tuple[str, str]]
"""From a path to the SHA-256 of what it names, in hex, and its decoded text: how inputs that are no plain text are read
again, such as a PDF, or a record of a container. Records are asked for container by container, in order. Raises an
`InputError`."""

MakeReopen = Callable[[Mapping[str, object]], Reopen]
"""From the options of a brief to what reads its inputs again: which column of a table was read stands there."""


def refuse(path: str) -> tuple[str, str]:
    """Read nothing again.

    Raises:
        UnsupportedMedia: Always.
    """
    raise UnsupportedMedia(f"{path!r} is no plain text", remedy="give a way to reopen it")


def refuse_all(_: Mapping[str, object]) -> Reopen:
    """Return what reads nothing again."""
    return refuse


def place_in_container(document: BriefDocument) -> tuple[str, int]:
    """Return what sorts documents so that every container is read once: its path, and the number in it."""
    found = _RECORD.search(document.path)
    return (document.path[: found.start()], int(found.group()[1:])) if found else (document.path, 0)


@dataclass(frozen=True, slots=True)
class Original:
    """A report as it is now; ``decoded`` is None where it is gone."""

    decoded: str | None
    faults: tuple[Fault, ...] = ()


def read_original(document: BriefDocument, roots: tuple[Path, ...], reopen: Reopen) -> Original:
    """Return the decoded input of a document, and what is wrong with it.

    Args:
        document: As the brief lists it; what it keeps of standard input is taken from there.
        roots: Folders in which its path, then its name, is looked for, in this order.
        reopen: Reads what is no plain text.
    """
    if document.decoded is not None:
        return _check_kept(document, document.decoded)
    if not _is_plain(document):
        return _reopen(document, roots, reopen)
    data = _read_bytes(document, roots)
    if data is None:
        looked = ", ".join(str(root) for root in roots)
        return Original(None, (_fault(FaultCode.MISSING_REPORT, document, f"not found in {looked}"),))
    found = hashlib.sha256(data).hexdigest()
    text = _decode(data, document.encoding)
    if found == document.sha256:
        return Original(text)
    message = f"its SHA-256 is {found[:16]}…; expected {document.sha256[:16]}…"
    return Original(text, (_fault(FaultCode.CHANGED_REPORT, document, message),))


def _is_plain(document: BriefDocument) -> bool:
    """Whether a document is all of a file, decoded by a codec."""
    try:
        codecs.lookup(document.encoding)
    except LookupError:
        return False
    return _RECORD.search(document.path) is None


def _reopen(document: BriefDocument, roots: tuple[Path, ...], reopen: Reopen) -> Original:
    reason = "not found"
    for candidate in _candidates(document.path, roots):
        try:
            found, decoded = reopen(str(candidate))
        except InputError as exc:
            reason = str(exc)
            continue
        return Original(decoded, tuple(_compare(document, found, decoded)))
    return Original(None, (_fault(FaultCode.MISSING_REPORT, document, reason),))


def _compare(document: BriefDocument, found: str, decoded: str) -> Iterator[Fault]:
    if found != document.sha256:
        message = f"its SHA-256 is {found[:16]}…; expected {document.sha256[:16]}…"
        yield _fault(FaultCode.CHANGED_REPORT, document, message)
    elif _hash(decoded) != document.decoded_sha256:
        message = f"its bytes are the same, but its text is not what {document.encoding} read"
        yield _fault(FaultCode.CHANGED_REPORT, document, message)


def _hash(decoded: str) -> str:
    return hashlib.sha256(decoded.encode("utf-8", "surrogatepass")).hexdigest()


def _decode(data: bytes, encoding: str) -> str:
    """Return the text of the bytes, without byte-order mark; of UTF-8 where the encoding is unknown."""
    try:
        return data.removeprefix(_MARKS.get(encoding, b"")).decode(encoding, "replace")
    except LookupError:
        return data.decode("utf-8", "replace")


def _check_kept(document: BriefDocument, decoded: str) -> Original:
    found = _hash(decoded)
    if found == document.decoded_sha256:
        return Original(decoded)
    message = f"the input that the brief keeps has the SHA-256 {found[:16]}…; "
    message += f"expected {document.decoded_sha256[:16]}…"
    return Original(decoded, (_fault(FaultCode.CHANGED_REPORT, document, message),))


def _read_bytes(document: BriefDocument, roots: tuple[Path, ...]) -> bytes | None:
    """Return the bytes of the file that is the document, or else of the one that stands in its place."""
    standing: bytes | None = None
    for candidate in _candidates(document.path, roots):
        try:
            data = candidate.read_bytes()
        except (OSError, ValueError):
            continue
        if hashlib.sha256(data).hexdigest() == document.sha256:
            return data
        standing = data if standing is None else standing
    return standing


def _candidates(path: str, roots: tuple[Path, ...]) -> list[Path]:
    parts = Path(path).parts
    tails = [Path(*parts[start:]) for start in range(len(parts))]
    return list(dict.fromkeys(root / tail for root in roots for tail in tails))


def _fault(code: FaultCode, document: BriefDocument, message: str) -> Fault:
    return Fault(code, document.path, message)
