"""What holds of every input, however damaged."""

import hashlib
from itertools import pairwise
from pathlib import Path
from typing import Final

from sayso.domain.document import Document
from sayso.errors import InputTooHard
from sayso.ingest import IngestOptions, read_inputs
from sayso.ingest.feeds import read_feed

SECONDS: Final = 10.0
"""Of processor time for one damaged input; sound ones take a fiftieth of one."""


def find_faults(path: Path) -> list[str]:
    """Return what is wrong with how an input is read; nothing where it is read, or is a plain failure."""
    try:
        if path.suffix == ".xml":
            read_feed(path.read_bytes(), "https://post.example/feed")
            return []
        return [fault for item in read_inputs([path], OPTIONS) for fault in _check(item)]
    except Exception as exc:  # noqa: BLE001 - what is looked for
        return [f"{type(exc).__name__}: {exc}"]


def _check(item: object) -> list[str]:
    if isinstance(item, Document):
        return check_document(item)
    code = getattr(item, "code", "")
    return [str(getattr(item, "message", ""))] if code == InputTooHard.code else []


def check_document(document: Document) -> list[str]:
    """Return what does not hold of a document: every character leads back, and every range is within the text."""
    text, decoded = document.text, document.decoded
    faults = []
    end = 0
    for piece in document.traced.pieces:
        sources = [decoded[span.start : span.end] for span in piece.sources]
        if piece.start != end or any(span.end > len(decoded) for span in piece.sources):
            faults.append(f"the piece at {piece.start} is out of place")
        if piece.exact and sources != [text[piece.start : piece.end]]:
            faults.append(f"the piece at {piece.start} is not its source")
        if not piece.sources and text[piece.start : piece.end].strip():
            faults.append(f"the words at {piece.start} came from nowhere")
        end = piece.end
    if end != len(text):
        faults.append("the end of the text came from nowhere")
    if any(first.end > second.start for first, second in pairwise(document.paragraphs)):
        faults.append("paragraphs overlap")
    if any(span.end > len(text) for span in document.paragraphs):
        faults.append("a paragraph is outside of the text")
    if any(region.span.end > len(text) for region in document.regions):
        faults.append("a region is outside of the text")
    if hashlib.sha256(decoded.encode("utf-8", "surrogatepass")).hexdigest() != document.decoded_sha256:
        faults.append("the decoded input is not the one that was hashed")
    return faults


OPTIONS: Final = IngestOptions(max_seconds=SECONDS)
