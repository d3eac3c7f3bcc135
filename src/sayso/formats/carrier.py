"""How a brief in HTML or Markdown carries its own record, so that it can be verified without another file."""

import json
import re
from typing import Any

from sayso.errors import MalformedRecord
from sayso.formats.passage_json import Record
from sayso.formats.safe import dump_json

_HTML = re.compile(r'<script type="application/json" id="sayso-citations">(.*?)</script>', re.DOTALL)
_REPORTS = re.compile(r'<script type="application/json" id="sayso-reports">(.*?)</script>', re.DOTALL)
_MARKDOWN = re.compile(r"<!-- sayso-citations\n(.*?)\n-->", re.DOTALL)
_UNSAFE = {ord(character): f"\\u{ord(character):04x}" for character in "<>&"}


def embed_html(record: Record) -> str:
    """Return the element that carries a brief's record in a page."""
    return f'<script type="application/json" id="sayso-citations">{dump_inert(record)}</script>'


def embed_markdown(record: Record) -> str:
    """Return the comment that carries a brief's record at the end of a Markdown file."""
    return f"<!-- sayso-citations\n{dump_inert(record)}\n-->"


def extract_html(page: str) -> tuple[Record, str]:
    """Return the record that a page carries, and the page without it.

    Raises:
        MalformedRecord: It carries none.
    """
    return _extract(page, _HTML)


def extract_markdown(page: str) -> tuple[Record, str]:
    """Return the record that a Markdown file carries, and the file without it.

    Raises:
        MalformedRecord: It carries none.
    """
    return _extract(page, _MARKDOWN)


def extract_reports(page: str) -> Record | None:
    """Return the reports, and the passages in them, that a page opens; None where it opens none.

    Raises:
        MalformedRecord: What it carries is no JSON.
    """
    match = _REPORTS.search(page)
    return None if match is None else load_record(match[1])


def load_record(text: str) -> Record:
    """Return the record in a text of JSON.

    Raises:
        MalformedRecord: It is not JSON, or not an object.
    """
    try:
        record: Any = json.loads(text)
    except json.JSONDecodeError as exc:
        raise MalformedRecord(f"no JSON: {exc}", expected="the record of a brief") from exc
    if not isinstance(record, dict):
        raise MalformedRecord(f"JSON of type {type(record).__name__}", expected="an object")
    return record


def dump_inert(record: Record) -> str:
    """Return JSON in which no markup can begin or end."""
    return dump_json(record, separators=(",", ":")).translate(_UNSAFE)


def _extract(page: str, block: re.Pattern[str]) -> tuple[Record, str]:
    match = block.search(page)
    if match is None:
        raise MalformedRecord(
            "the page carries no citations",
            expected="a block named sayso-citations",
            remedy="write it with sayso brief",
        )
    return load_record(match[1]), page[: match.start()] + page[match.end() :]
