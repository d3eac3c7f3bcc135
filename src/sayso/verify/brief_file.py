"""Reads a brief from a file, whatever its format."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sayso.domain.brief import Brief
from sayso.domain.citation import Citation
from sayso.errors import UnreadableInput
from sayso.formats.brief_parsing import parse_brief
from sayso.formats.carrier import extract_html, extract_markdown, extract_reports, load_record
from sayso.formats.passage_json import Record
from sayso.formats.quotation import Quotation, find_html, find_markdown, html_key, markdown_key


@dataclass(frozen=True, slots=True)
class Page:
    """What a page shows.

    Attributes:
        quotations: All of them, in order.
        key_of: How it names the citation of a quotation.
        reports: The reports that it opens, and where in them each citation stands.
    """

    quotations: tuple[Quotation, ...]
    key_of: Callable[[Citation], str]
    reports: Record | None = None


@dataclass(frozen=True, slots=True)
class BriefFile:
    """A brief, and the page that shows it; None for JSON."""

    brief: Brief
    page: Page | None


def read_brief(path: Path) -> BriefFile:
    """Return the brief in a file of JSON, HTML or Markdown.

    Raises:
        UnreadableInput: The file is missing, locked, or no text.
        MalformedRecord: There is no brief in it.
    """
    return parse_file(_read_text(path))


def parse_file(text: str) -> BriefFile:
    """Return the brief in the text of such a file.

    Raises:
        MalformedRecord: There is no brief in it.
    """
    text = text.lstrip("\ufeff")
    start = text.lstrip()[:1]
    if start == "{":
        return BriefFile(parse_brief(load_record(text)), None)
    if start == "<":
        record, page = extract_html(text)
        return BriefFile(parse_brief(record), Page(tuple(find_html(page)), html_key, extract_reports(page)))
    record, page = extract_markdown(text)
    return BriefFile(parse_brief(record), Page(tuple(find_markdown(page)), markdown_key))


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as exc:
        why = exc.strerror or exc if isinstance(exc, OSError) else exc
        raise UnreadableInput(
            f"{str(path)!r} cannot be read ({why})", expected="a brief in JSON, HTML or Markdown"
        ) from exc
