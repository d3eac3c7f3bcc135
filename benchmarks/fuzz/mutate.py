"""Damage: what transport, software and malice do to a file."""

import gzip
import io
import zipfile
from collections.abc import Callable, Sequence
from random import Random
from typing import Final

TOKENS: Final = (
    b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\xc2\xa0", b"\xe2\x80\x8b", b"\x1b[2J",
    b"\x0c",
    b"<", b">", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<script>", b"</p>", b"<p>", b"<div><table><tr>", b"<br>",
    b"<title>", b"&#xD800;", b"&#0;", b"&amp;", b"&#1114112;", b"&nbsp", b'"', b"'", b"''", b'""', b"\\", b"\\u0000",
    b"\\ud800", b"{", b"}", b"[", b"]", b"](", b"[^1]", b"```", b"**", b"> ", b"- ", b"|", b"---\n", b"\n", b"\r",
    b"\r\n\r\n", b"\n\n", b"\t", b",", b";", b"=?utf-8?b?", b"?=", b"=\n", b"Content-Type: text/html; charset=utf-7\n",
    b"--", b"Content-Transfer-Encoding: base64\n", b"-1", b"0", b"4294967296", b"99999999999999999999", b"1e999",
    b"NaN", b"0000-00-00", b"2026-02-30T25:61:00+99:99", b"obj", b"endobj", b"stream", b"endstream", b"0 0 R", b"1 0 R",
    b"xref", b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"WARC/1.0\r\n", b"Content-Length: 1\r\n", b"<w:p>", b"<w:tbl>",
    b"<w:del>", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"&b;", b"said", b"By ", b"Photo: ", "—".encode(), "“".encode(),
    "😀".encode(),
)  # fmt: skip
MOST: Final = 200_000
"""Bytes of the largest damaged input."""

Damage = Callable[[bytes, Random], bytes]


def damage(data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    """Return the data, damaged in one to six places; what is packed as often within.

    Args:
        data: Of a sound file.
        others: Of other files, from which parts are spliced in.
        random: Decides.
    """
    if random.random() < 0.5:
        if data.startswith(b"PK"):
            return _within_zip(data, others, random)
        if data.startswith(b"\x1f\x8b"):
            return gzip.compress(_damage(gzip.decompress(data), others, random), 1, mtime=0)
    return _damage(data, others, random)


def _damage(data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    for _ in range(random.choice((1, 1, 2, 3, 6))):
        if random.random() < 0.1:
            data = _splice(data, random.choice(others), random)
        else:
            data = random.choice(DAMAGES)(data, random)
    return data[:MOST]


def _within_zip(data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as sound, zipfile.ZipFile(file, "w") as damaged:
        names = sound.namelist()
        hit = random.choice(["word/document.xml", "word/document.xml", random.choice(names)])
        for name in names:
            part = sound.read(name)
            damaged.writestr(zipfile.ZipInfo(name), _damage(part, others, random) if name == hit else part)
    return file.getvalue()


def _slice(data: bytes, random: Random, longest: int = 400) -> tuple[int, int]:
    start = random.randrange(len(data) + 1)
    return start, min(len(data), start + random.randrange(1, longest))


def _truncate(data: bytes, random: Random) -> bytes:
    return data[: random.randrange(len(data) + 1)]


def _behead(data: bytes, random: Random) -> bytes:
    return data[random.randrange(len(data) + 1) :]


def _flip(data: bytes, random: Random) -> bytes:
    flipped = bytearray(data)
    for _ in range(random.choice((1, 4, 40))):
        if flipped:
            flipped[random.randrange(len(flipped))] ^= 1 << random.randrange(8)
    return bytes(flipped)


def _overwrite(data: bytes, random: Random) -> bytes:
    start, end = _slice(data, random, 40)
    return data[:start] + random.randbytes(end - start) + data[end:]


def _insert(data: bytes, random: Random) -> bytes:
    for _ in range(random.choice((1, 3, 12))):
        at = random.randrange(len(data) + 1)
        data = data[:at] + random.choice(TOKENS) + data[at:]
    return data


def _replace(data: bytes, random: Random) -> bytes:
    start, end = _slice(data, random, 12)
    return data[:start] + random.choice(TOKENS) + data[end:]


def _drop(data: bytes, random: Random) -> bytes:
    start, end = _slice(data, random)
    return data[:start] + data[end:]


def _repeat(data: bytes, random: Random) -> bytes:
    start, end = _slice(data, random, 60)
    return data[:end] + data[start:end] * random.choice((1, 2, 10, 300)) + data[end:]


def _move(data: bytes, random: Random) -> bytes:
    start, end = _slice(data, random)
    rest = data[:start] + data[end:]
    at = random.randrange(len(rest) + 1)
    return rest[:at] + data[start:end] + rest[at:]


def _splice(data: bytes, other: bytes, random: Random) -> bytes:
    start, end = _slice(other, random, 3000)
    at, to = _slice(data, random)
    return data[:at] + other[start:end] + data[random.choice((at, to)) :]


DAMAGES: Final[tuple[Damage, ...]] = (
    _truncate, _behead, _flip, _flip, _overwrite, _insert, _insert, _replace, _drop, _repeat, _move,
)  # fmt: skip
