"""Bytes to text, whatever the encoding, without touching line ends."""

import codecs
import re
from dataclasses import dataclass, replace
from typing import Final

from charset_normalizer import from_bytes as guess_charset

from sayso.errors import UnknownEncoding, UnsupportedMedia

READ: Final = "text, HTML, Markdown, PDF, DOCX or EML"
"""The kinds of published text that are read."""
BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WEB_ALIASES: Final = {"ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
"""What the WHATWG Encoding Standard reads declared charsets as."""

CONVERT: Final = "convert it to text first"
SAVE_AS: Final = "save it as DOCX or PDF first"
RECOGNIZE: Final = "recognize its text first, such as by ocrmypdf"
SIGNATURES: Final = (
    (b"%PDF-", "a PDF file", CONVERT),
    (b"PK\x03\x04", "a ZIP archive", "unpack it first"),
    (b"\x89PNG", "a PNG image", RECOGNIZE),
    (b"\xff\xd8\xff", "a JPEG image", RECOGNIZE),
    (b"GIF8", "a GIF image", RECOGNIZE),
    (b"II*\x00", "a TIFF image", RECOGNIZE),
    (b"MM\x00*", "a TIFF image", RECOGNIZE),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (
        b"\xd0\xcf\x11\xe0",
        "an old office document or an Outlook message",
        "save it as DOCX, PDF or EML first",
    ),
    (b"\x7fELF", "a program", CONVERT),
    (b"{\\rtf", "an RTF document", SAVE_AS),
)
"""How files that are no text begin, what they are, and what to do about them."""
SAMPLE_BYTES: Final = 65_536
FEW: Final = 0.1
"""Share of bytes above 0x7F up to which Western text in windows-1252 is believed."""

_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the name of the encoding that it was in.

    Attributes:
        guessed: Whether only the looks of the bytes told that encoding.
    """

    text: str
    encoding: str
    guessed: bool = False


def decode(data: bytes, charset: str | None = None) -> Decoded:
    """Return the text of the bytes, without byte-order mark, with line ends as they are.

    Tried in order: byte-order mark; UTF-8; the charset that is declared; UTF-8 with few
    broken bytes, which become U+FFFD; windows-1252; what charset-normalizer finds likely.

    Args:
        data: The bytes.
        charset: What they were sent with says; goes before what a page says of itself.

    Raises:
        UnsupportedMedia: The bytes are of a known kind that is no text.
        UnknownEncoding: They are no text in any of these encodings.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, "replace"), encoding)
    _refuse_other_media(data)
    if (wide := _wide_without_mark(data)) is not None:
        return wide
    if data[:SAMPLE_BYTES].translate(None, _CONTROLS) != data[:SAMPLE_BYTES] and _is_binary(data):
        raise UnknownEncoding(
            "the input has control bytes all over", expected=READ, remedy="convert it to text first"
        )
    return _decode_narrow(data, _known_charset(charset) or _declared_charset(data))


def _refuse_other_media(data: bytes) -> None:
    for signature, name, remedy in SIGNATURES:
        if data.startswith(signature):
            raise UnsupportedMedia(f"the input is {name}", expected=READ, remedy=remedy)


def _is_binary(data: bytes) -> bool:
    sample = data[:SAMPLE_BYTES]
    return len(sample) - len(sample.translate(None, _CONTROLS)) > max(1, len(sample) // 500)


def _wide_without_mark(data: bytes) -> Decoded | None:
    """UTF-16 whose byte-order mark is missing: every other byte of Western text is zero."""
    sample = data[: SAMPLE_BYTES & ~1]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if not even + odd or max(even, odd) * 2.5 < len(sample) // 2 or min(even, odd) * 20 > max(even, odd):
        return None
    encoding = "utf-16-be" if even > odd else "utf-16-le"
    return Decoded(data.decode(encoding, "replace"), encoding)


def _decode_narrow(data: bytes, declared: str | None) -> Decoded:
    escaped = b"\x1b" in data[:SAMPLE_BYTES] and declared is not None
    for encoding in (declared, "utf-8") if escaped else ("utf-8", declared):
        if encoding is not None and (decoded := _try(data, encoding)) is not None:
            return decoded
    if (broken := _broken_utf8(data)) is not None:
        return broken
    high = sum(1 for byte in data[:SAMPLE_BYTES] if byte > 0x7F)
    if high <= FEW * len(data[:SAMPLE_BYTES]) and (decoded := _try(data, "cp1252")) is not None:
        return replace(decoded, guessed=True)
    return _guess(data)


def _try(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except (UnicodeError, LookupError):
        return None


def _broken_utf8(data: bytes) -> Decoded | None:
    """UTF-8 that was cut or joined with something else: most of its long sequences are whole."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(1 for char in text[:SAMPLE_BYTES] if char > "\x7f") - broken
    return Decoded(text, "utf-8") if whole > 4 * broken else None


def _declared_charset(data: bytes) -> str | None:
    found = _DECLARED.search(data[:4096])
    return _known_charset(found.group(1).decode("ascii", "ignore")) if found else None


def _known_charset(declared: str | None) -> str | None:
    try:
        name = codecs.lookup(declared or "").name
    except (LookupError, ValueError):
        return None
    # A page that can be searched for an ASCII declaration is in no wide encoding.
    return None if name.startswith(("utf-16", "utf-32", "utf-7")) else WEB_ALIASES.get(name, name)


def _guess(data: bytes) -> Decoded:
    best = guess_charset(data[:SAMPLE_BYTES]).best()
    for encoding in (best.encoding if best else None, "cp1252"):
        if encoding is not None and (decoded := _try(data, encoding)) is not None:
            return replace(decoded, guessed=True)
    raise UnknownEncoding(
        "the bytes are no text in any encoding that was tried",
        expected="UTF-8, UTF-16, windows-1252 or a declared charset",
        remedy="convert it to UTF-8 first",
    )
