"""Invented pages, and an archive of them as Common Crawl's news archive is made."""

import gzip
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Final

from fastwarc.warc import WarcRecord, WarcRecordType

_PLACES: Final = "Aldmoor Branda Carnholt Dunvik Estrel Farrow Gildern Hespen Ostervik Quillan".split()
_NAMES: Final = "Ada Branda,Ivo Lund,Ana Veil,Tom Veld,Mara Kessing,Piet Orlo,Sanna Dray,Joris Hale".split(
    ","
)
_ROLES: Final = (
    "the harbour master,the mayor,a spokeswoman for the council,an engineer,a union official".split(",")
)
_THINGS: Final = "quay,bridge,ferry line,water works,railway yard,grain store,school,hospital wing".split(",")
_STATES: Final = "closed,unsafe,sold,flooded,repaired,out of money,under inquiry,ready".split(",")
_SENTENCES: Final = (
    "{name}, {role}, said on {day} that the {thing} in {place} would be {state} by the end of the month.",
    "“The {thing} is {state},” {name} told a meeting in {place}. “We have said so before.”",
    "{name} denied that the {thing} was {state}.",
    "According to {role}, about {number} people in {place} depend on the {thing}.",
    "Nobody at the {thing} would say what happened on {day}, and the road to {place} stayed shut.",
    "The council of {place} paid {number} crowns for the {thing}, which was built forty years ago.",
)
_DAYS: Final = "Monday Tuesday Wednesday Thursday Friday".split()
_LINK: Final = '<li class="menu-item"><a href="/{place}/{thing}" data-track="nav">{place}: {thing}</a></li>'
_SCRIPT: Final = "window.layers=window.layers||[];layers.push({{slot:{number},shown:false,size:[300,250]}});"
_PAGE: Final = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | {place} Courier</title>
<meta property="og:site_name" content="{place} Courier"><meta property="article:published_time" content="{date}">
<script>{script}</script></head>
<body><header><nav><ul>{links}</ul></nav></header><main><article><h1>{title}</h1>
<p class="byline">By {name}</p>
{paragraphs}
</article><aside><h2>Read more</h2><ul>{links}</ul></aside></main>
<footer><p>All rights reserved.</p><ul>{links}</ul></footer><script>{script}</script></body></html>
"""
_RESPONSE: Final = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n%s"
)
_START: Final = datetime(2026, 3, 1, tzinfo=UTC)


def write_archive(path: Path, n_pages: int) -> Path:
    """Write an archive of invented pages, each with its request, every record a gzip member of its own."""
    with path.open("wb") as file:
        file.write(_pack(_make_record(WarcRecordType.warcinfo, 0, b"software: sayso benchmarks\r\n")))
        for number in range(1, n_pages + 1):
            page = make_page(number).encode()
            request = b"GET /%d HTTP/1.1\r\nHost: news.example\r\n\r\n" % number
            file.write(_pack(_make_record(WarcRecordType.request, number, request)))
            file.write(_pack(_make_record(WarcRecordType.response, number, _RESPONSE % (len(page), page))))
    return path


def make_page(number: int) -> str:
    """Return an invented page of about 40 KB, of which about 600 words are its report; the same for a number."""
    random = Random(number)
    return _PAGE.format(
        title=f"The {random.choice(_THINGS)} of {random.choice(_PLACES)} is {random.choice(_STATES)}, No. {number}",
        place=random.choice(_PLACES),
        name=random.choice(_NAMES),
        date=(_START + timedelta(minutes=number)).isoformat(),
        script="".join(_SCRIPT.format(number=random.randrange(10**9)) for _ in range(150)),
        links="".join(
            _LINK.format(place=random.choice(_PLACES), thing=random.choice(_THINGS)) for _ in range(40)
        ),
        paragraphs="\n".join(_make_paragraphs(random)),
    )


def _make_paragraphs(random: Random) -> Iterator[str]:
    for _ in range(12):
        yield f"<p>{' '.join(_make_sentence(random) for _ in range(3))}</p>"


def _make_sentence(random: Random) -> str:
    return random.choice(_SENTENCES).format(
        name=random.choice(_NAMES),
        role=random.choice(_ROLES),
        day=random.choice(_DAYS),
        thing=random.choice(_THINGS),
        place=random.choice(_PLACES),
        state=random.choice(_STATES),
        number=random.randrange(100, 90_000),
    )


def _make_record(kind: WarcRecordType, number: int, content: bytes) -> WarcRecord:
    record = WarcRecord()
    record.init_headers(kind)
    moment = _START + timedelta(minutes=number)
    record.headers["WARC-Date"] = moment.replace(tzinfo=None).isoformat() + "Z"
    if kind != WarcRecordType.warcinfo:
        record.headers["WARC-Target-URI"] = f"https://news.example/{number}"
        record.headers["Content-Type"] = f"application/http; msgtype={kind}"
    record.set_bytes_content(content)
    return record


def _pack(record: WarcRecord) -> bytes:
    buffer = BytesIO()
    record.write(buffer)
    return gzip.compress(buffer.getvalue(), compresslevel=1, mtime=0)
