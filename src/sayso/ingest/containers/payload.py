"""The body of an HTTP response, as it was sent, to the bytes of the page."""

import re
import zlib
from collections.abc import Callable
from typing import Final

import brotli

from sayso.errors import InputTooLarge, UnreadableInput, UnsupportedMedia

_CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
_GZIP: Final = b"\x1f\x8b"


def decode_payload(body: bytes, *, transfer: str, content: str, max_bytes: int) -> bytes:
    """Return the page in a body.

    Archives often keep the headers of an encoding that they took off. So a body that is not in the encoding
    that its headers name is taken as it is.

    Args:
        body: As it stands in the archive.
        transfer: What the header Transfer-Encoding says; empty for none.
        content: Likewise Content-Encoding.
        max_bytes: A larger page is refused; no more than that is ever unpacked.

    Raises:
        UnreadableInput: The body is damaged before anything could be unpacked.
        UnsupportedMedia: It is in an encoding that is not read.
        InputTooLarge: The page is larger.
    """
    if "chunked" in transfer.lower():
        body = join_chunks(body)
    for coding in reversed([each.strip() for each in content.lower().split(",")]):
        body = _unpack(body, coding, max_bytes)
    return body


def join_chunks(body: bytes) -> bytes:
    """Return a chunked body in one piece, as far as its chunks are whole; unchanged if it is not chunked."""
    parts = []
    at = 0
    while found := _CHUNK.match(body, at):
        size = int(found.group(1), 16)
        parts.append(body[found.end() : found.end() + size])
        if not size:
            break
        at = found.end() + size
        at += 2 if body.startswith(b"\r\n", at) else body.startswith(b"\n", at)
    return b"".join(parts) if parts else body


def _unpack(body: bytes, coding: str, max_bytes: int) -> bytes:
    if coding in ("", "identity", "none", "utf-8"):
        return body
    if coding not in _CODINGS:
        raise UnsupportedMedia(f"the page is sent in {coding!r}", expected=", ".join(_CODINGS))
    unpacked = _CODINGS[coding](body, max_bytes + 1)
    if len(unpacked) > max_bytes:
        raise InputTooLarge(
            f"the page has more than {max_bytes} bytes when unpacked", expected=f"at most {max_bytes}"
        )
    return unpacked


def _unzip(body: bytes, limit: int) -> bytes:
    if not body.startswith(_GZIP):
        return body
    return _inflate(body, zlib.MAX_WBITS | 16, limit)


def _inflate_bare(body: bytes, limit: int) -> bytes:
    """Deflate, with the header of zlib, which the standard asks for, or without."""
    for window in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        try:
            return _inflate(body, window, limit)
        except UnreadableInput:
            continue
    return body


def _inflate(body: bytes, window: int, limit: int) -> bytes:
    unpacker = zlib.decompressobj(window)
    parts: list[bytes] = []
    size = 0
    rest = body
    try:
        while rest and size < limit and not unpacker.eof:
            parts.append(unpacker.decompress(rest, min(limit - size, 1 << 20)))
            size += len(parts[-1])
            rest = unpacker.unconsumed_tail
    except zlib.error as exc:
        if not size:
            raise UnreadableInput(f"the page cannot be unpacked ({exc})") from exc
    return b"".join(parts)


def _unpack_brotli(body: bytes, limit: int) -> bytes:
    unpacker = brotli.Decompressor()
    parts: list[bytes] = []
    size = 0
    try:
        parts.append(unpacker.process(body, output_buffer_limit=limit))
        size = len(parts[0])
        while size < limit and not unpacker.is_finished() and not unpacker.can_accept_more_data():
            parts.append(unpacker.process(b"", output_buffer_limit=limit - size))
            size += len(parts[-1])
    except brotli.error:
        return b"".join(parts) if size else body
    return b"".join(parts)


_CODINGS: Final[dict[str, Callable[[bytes, int], bytes]]] = {
    "gzip": _unzip,
    "x-gzip": _unzip,
    "deflate": _inflate_bare,
    "br": _unpack_brotli,
}
