"""Checks what was read out of a document against the text that it was read from."""

import hashlib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from sayso.domain.document import Document
from sayso.domain.passage import Passage
from sayso.domain.reading import Reading
from sayso.verify.fault import Fault, FaultCode


def check_reading(reading: Reading) -> Iterator[Fault]:
    """Yield everything in a reading that its document does not have so, character by character."""
    document = reading.document
    found = hashlib.sha256(document.decoded.encode("utf-8", "surrogatepass")).hexdigest()
    if found != document.decoded_sha256 or not document.sha256.startswith(document.id):
        message = f"its input has the SHA-256 {found[:16]}…; expected {document.decoded_sha256[:16]}…"
        yield Fault(FaultCode.CHANGED_REPORT, document.path, message)
    for attribution in reading.attributions:
        for name, passage in _walk(attribution, ""):
            if message := differs(passage, document):
                place = f"{document.path}, attribution {attribution.id}, {name}"
                yield Fault(FaultCode.CHANGED_QUOTE, place, message)


def _walk(noun: object, name: str) -> Iterator[tuple[str, Passage]]:
    """Yield every passage in a noun, wherever it stands, with what it is."""
    if isinstance(noun, Passage):
        yield name, noun
    elif isinstance(noun, tuple):
        for each in noun:
            yield from _walk(each, name)
    elif is_dataclass(noun):
        for field in fields(noun):
            inner = name if field.name == "words" and name else field.name
            yield from _walk(getattr(noun, field.name), inner)


def differs(passage: Passage, document: Document) -> str:
    """Return how a passage is not as its document has it; nothing if it is."""
    try:
        expected = document.passage(passage.spans)
    except ValueError as exc:
        return str(exc)
    if passage.text != expected.text:
        return f"found {passage.text!r}; expected {expected.text!r}"
    return (
        ""
        if passage.origin == expected.origin
        else "its places in the input are others than those of its words"
    )
