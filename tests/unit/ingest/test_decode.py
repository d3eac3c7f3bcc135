"""Bytes to text."""

import codecs

import pytest

from sayso.ingest.decode import decode

WORDS = "“Nobody warned us,” said José Müller – a café owner in Zürich. He’d asked twice."
RUSSIAN = "Мэр города сказал в понедельник, что порт останется закрытым до конца недели."


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (WORDS.encode("utf-8"), "utf-8"),
        (codecs.BOM_UTF8 + WORDS.encode("utf-8"), "utf-8"),
        (codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"), "utf-32-le"),
        (WORDS.encode("utf-16-le"), "utf-16-le"),
        (WORDS.encode("utf-16-be"), "utf-16-be"),
        (WORDS.encode("cp1252"), "cp1252"),
    ],
)
def test_encodings_of_western_text(data: bytes, encoding: str) -> None:
    """The mark, the zeros or the bytes tell the encoding; the mark is no text."""
    decoded = decode(data)
    assert (decoded.text, decoded.encoding) == (WORDS, encoding)
    assert decoded.guessed == (encoding == "cp1252")


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r"])
def test_declared_charset(encoding: str) -> None:
    """A page's own word is taken where the bytes are no UTF-8."""
    page = f'<html><head><meta charset="{encoding}"></head><p>{RUSSIAN}</p></html>'
    decoded = decode(page.encode(encoding))
    assert RUSSIAN in decoded.text
    assert not decoded.guessed


def test_declared_latin_1_is_windows_1252() -> None:
    """As browsers do, so that quotation marks come out right."""
    page = f'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>{WORDS}</p>'
    assert decode(page.encode("cp1252")).text == page


def test_wrong_declaration_gives_way_to_utf_8() -> None:
    """Bytes that are sound UTF-8 are UTF-8."""
    page = f'<meta charset="iso-8859-1"><p>{WORDS}</p>'
    assert decode(page.encode("utf-8")).text == page


def test_undeclared_cyrillic_is_guessed() -> None:
    """Text that is full of high bytes is no Western text."""
    assert decode((RUSSIAN * 20).encode("cp1251")).text == RUSSIAN * 20


def test_few_broken_bytes_stay_visible() -> None:
    """UTF-8 that was cut is UTF-8, with the replacement character where it broke."""
    decoded = decode((WORDS * 3).encode("utf-8") + b"\xe2\x80")
    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith(WORDS * 3)
    assert decoded.text.endswith("\ufffd")


def test_line_ends_stay() -> None:
    """The decoded text has the line ends of the file."""
    assert decode(b"a\r\nb\rc\n").text == "a\r\nb\rc\n"


def test_unknown_declaration_is_no_matter() -> None:
    """A charset that nobody knows is passed over."""
    assert decode(b'<meta charset="klingon-8"><p>He said so.</p>').encoding == "utf-8"
