"""The whole page."""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from importlib.resources import files

from sayso.compose.html.element import Markup, element, join
from sayso.compose.html.reports import embed_reports
from sayso.compose.html.telling import Teller
from sayso.compose.phrases import NO_SIDE, count, tell_days
from sayso.compose.sections import Section, part_claims
from sayso.compose.wording import (
    name_documents,
    tell_actor,
    tell_document,
    tell_run,
    tell_withheld,
)
from sayso.domain.brief import Brief, BriefActor
from sayso.domain.document import Document
from sayso.formats.brief_json import brief_record
from sayso.formats.carrier import embed_html


def render_html(brief: Brief, documents: Iterable[Document]) -> str:
    """Return the brief as one HTML page.

    Args:
        brief: What is told.
        documents: The reports that it cites, shown beside it.
    """
    names = name_documents(brief.documents)
    teller = Teller(names)
    main = element("main", *_tell(brief, teller), id="brief")
    by_id = {document.id: document for document in documents if document.duplicate_of is None}
    reports = embed_reports(by_id, brief.documents, teller.cited, names)
    style, script = _read("page.css"), _read("page.js")
    filled = {
        "@TITLE@": join(_title(brief)),
        "@POLICY@": _policy(style, script),
        "@STYLE@": style,
        "@MAIN@": main,
        "@RECORD@": embed_html(brief_record(brief)),
        "@REPORTS@": f'<script type="application/json" id="sayso-reports">{reports}</script>',
        "@SCRIPT@": script,
    }
    return "".join(filled.get(part, part) for part in _split(_read("page.html"), filled))


def _tell(brief: Brief, teller: Teller) -> Iterator[Markup]:
    sections = list(part_claims(brief))
    yield element("h1", _title(brief))
    yield element("p", brief.sourcing.summary, class_="summary")
    yield _contents(sections, brief)
    for section in sections:
        tell = teller.tell_single if section.brief_form else teller.tell_claim
        claims = [tell(number, claim) for number, claim in enumerate(section.claims, section.first)]
        yield _section(section.heading, *claims)
    if brief.aside:
        yield _section(NO_SIDE, *(teller.tell_statement(each) for each in brief.aside))
    yield _section("Who speaks", *_tell_actors(brief.actors))
    yield from _tell_sources(brief)
    yield element("footer", tell_run(brief.tool))


def _title(brief: Brief) -> str:
    reports = count(len(brief.documents), "report")
    return " · ".join(part for part in (reports, tell_days(*brief.period)) if part)


def _contents(sections: Iterable[Section], brief: Brief) -> Markup:
    headings = [(section.heading, len(section.claims)) for section in sections]
    headings += [("Who speaks", len(brief.actors)), ("Reports", len(brief.documents))]
    headings += [("Failures", len(brief.failures))] if brief.failures else []
    links = (
        element("a", heading, " ", element("span", str(number)), href=f"#{_slug(heading)}")
        for heading, number in headings
    )
    return element("nav", *links, aria_label="Parts of the brief")


def _section(heading: str, *children: str) -> Markup:
    return element("section", element("h2", heading), *children, id=_slug(heading))


def _slug(heading: str) -> str:
    return heading.lower().replace(" ", "-")


def _tell_actors(actors: Iterable[BriefActor]) -> Iterator[Markup]:
    speakers = list(actors)
    for heading, named in (("Named", True), ("Not named", False)):
        items = [
            element("li", tell_actor(actor), _tell_aliases(actor))
            for actor in speakers
            if actor.named is named
        ]
        if items:
            yield join(element("h4", heading), element("ul", *items, class_="actors"))


def _tell_aliases(actor: BriefActor) -> Markup:
    aliases = ", ".join(alias for alias in actor.aliases if alias != actor.name)
    return element("span", f" also: {aliases}", class_="quiet") if aliases else Markup()


def _tell_sources(brief: Brief) -> Iterator[Markup]:
    names = name_documents(brief.documents)
    reports = [
        element("li", _open_button(names[each.id], each.id), " ", tell_document(each))
        for each in brief.documents
    ]
    yield _section("Reports", element("ul", *reports))
    lists = {
        "Left out": [tell_withheld(withheld) for withheld in brief.withheld],
        "Not read": [f"{each.document}: {each.why}" for each in brief.not_read],
        "Failures": [f"{each.document}: {each.message} [{each.code}]" for each in brief.failures],
    }
    for heading, lines in lists.items():
        if lines:
            yield _section(heading, element("ul", *(element("li", line) for line in lines)))


def _open_button(name: str, document_id: str) -> Markup:
    return element("button", name, type="button", class_="open", data_report=document_id)


def _policy(style: str, script: str) -> str:
    """Return a policy under which nothing is loaded, and no other style or script runs."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(source: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


def _read(name: str) -> str:
    return (files("sayso.compose.html") / name).read_text(encoding="utf-8")


def _split(template: str, parts: Iterable[str]) -> list[str]:
    """Return the template cut at the names of its parts, names included."""
    pieces = [template]
    for part in parts:
        pieces = [cut for piece in pieces for cut in _cut(piece, part)]
    return pieces


def _cut(piece: str, part: str) -> tuple[str, ...]:
    before, name, after = piece.partition(part)
    return (before, name, after) if name else (piece,)
