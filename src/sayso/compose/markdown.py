"""The brief as Markdown; every quotation links into its report, and the whole record travels in a comment."""

import re
from collections.abc import Iterator
from typing import Final

from sayso.compose.phrases import HIDDEN, NO_SIDE, SIDES, count, tell_days
from sayso.compose.sections import Section, only_statement, part_claims
from sayso.compose.wording import (
    list_speakers,
    name_documents,
    tell_basis,
    tell_certainty,
    tell_confidence,
    tell_date,
    tell_document,
    tell_drift,
    tell_hidden,
    tell_place,
    tell_run,
    tell_sourcing,
    tell_speaker,
    tell_verb,
    tell_via,
    tell_withheld,
)
from sayso.domain.act import StanceKind
from sayso.domain.brief import Brief, BriefClaim, BriefDrift, BriefStatement
from sayso.domain.citation import Citation
from sayso.formats.brief_json import brief_record
from sayso.formats.carrier import embed_markdown
from sayso.formats.quotation import quote_markdown
from sayso.formats.safe import make_safe

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>&|~#])")


def render_markdown(brief: Brief) -> str:
    """Return the brief as Markdown, with a line end after its last line."""
    writer = _Writer(name_documents(brief.documents))
    return "\n".join((*writer.tell(brief), "", embed_markdown(brief_record(brief)), ""))


class _Writer:
    """Writes the lines of a brief, naming documents by their short names."""

    def __init__(self, names: dict[str, str]) -> None:
        self._names = names

    def tell(self, brief: Brief) -> Iterator[str]:
        """Yield all lines but the record."""
        period = tell_days(*brief.period)
        yield "# " + " · ".join(part for part in (count(len(brief.documents), "report"), period) if part)
        yield from ("", _escape(brief.sourcing.summary))
        for section in part_claims(brief):
            yield from self._section(section)
        if brief.aside:
            yield from ("", f"## {NO_SIDE}", "")
            for statement in brief.aside:
                yield from self._statement(statement, None, "- ")
        yield from self._sources(brief)

    def _section(self, section: Section) -> Iterator[str]:
        yield from ("", f"## {section.heading}", "")
        for number, claim in enumerate(section.claims, section.first):
            if section.brief_form:
                stance = claim.sides[0].stance
                yield from self._statement(only_statement(claim), stance, f"{number}. ")
            else:
                yield from self._claim(number, claim)

    def _claim(self, number: int, claim: BriefClaim) -> Iterator[str]:
        yield from (f"### {number}. {self._quote(claim.headline)}", "", _escape(tell_sourcing(claim)), "")
        for side in claim.sides:
            yield from (f"**{SIDES[side.stance]}**", "")
            for statement in side.statements:
                yield from self._statement(statement, side.stance, "- ")
            yield ""
        if claim.aside:
            yield from (f"**{NO_SIDE}**", "")
            for statement in claim.aside:
                yield from self._statement(statement, None, "- ")
            yield ""
        if claim.hidden:
            yield from (
                f"**{HIDDEN}**",
                "",
                *(f"- {_escape(tell_hidden(each))}" for each in claim.hidden),
                "",
            )
        if claim.drift:
            yield from ("**Changed in the retelling**", "", *map(self._drift, claim.drift), "")

    def _statement(self, statement: BriefStatement, stance: StanceKind | None, marker: str) -> Iterator[str]:
        first, *others = statement.tellings
        verb = tell_verb(statement, stance)
        speaker = f"**{_escape(tell_speaker(statement))}** ({tell_basis(statement)})"
        told = [f"{speaker} {verb}: ".replace(" : ", ": ") + self._quote(first.words)]
        told += [_escape(tell_via(first)), self._time(statement)]
        sentences = [", ".join(part for part in told if part), self._hedge(statement)]
        sentences += [tell_confidence(statement)]
        yield marker + ". ".join(sentence for sentence in sentences if sentence) + "."
        for telling in others:
            again = ", ".join(
                part for part in (self._quote(telling.words), _escape(tell_via(telling))) if part
            )
            yield f"{' ' * len(marker)}- again: {again}"

    def _time(self, statement: BriefStatement) -> str:
        if statement.time is None:
            return ""
        date = tell_date(statement)
        return quote_markdown(statement.time) + (f" ({date})" if date else "")

    def _hedge(self, statement: BriefStatement) -> str:
        term = tell_certainty(statement)
        return f"{quote_markdown(statement.hedge)}: {term}" if term and statement.hedge else term

    def _drift(self, drift: BriefDrift) -> str:
        told = f"- {tell_drift(drift)}: {self._quote(drift.from_)}"
        if drift.to.text is None:
            return f"{told}, in {_escape(self._names.get(drift.to.document_id, drift.to.document))}"
        return f"{told} became {self._quote(drift.to)}"

    def _quote(self, citation: Citation) -> str:
        return f"{quote_markdown(citation)} \\[{_escape(tell_place(citation, self._names))}\\]"

    def _sources(self, brief: Brief) -> Iterator[str]:
        yield from ("", "## Who speaks", "")
        for heading, named in (("Named", True), ("Not named", False)):
            actors = list_speakers(brief.actors, named=named)
            if actors:
                yield f"- {heading}: {', '.join(map(_escape, actors))}"
        lists = {
            "Reports": [f"{self._names[each.id]}: {tell_document(each)}" for each in brief.documents],
            "Left out": [tell_withheld(withheld) for withheld in brief.withheld],
            "Not read": [f"{each.document}: {each.why}" for each in brief.not_read],
            "Failures": [f"{each.document}: {each.message} [{each.code}]" for each in brief.failures],
        }
        for heading, lines in lists.items():
            if lines:
                yield from ("", f"## {heading}", "", *(f"- {_escape(line)}" for line in lines))
        yield from ("", f"*{_escape(tell_run(brief.tool))}*")


def _escape(text: str) -> str:
    """Return text as Markdown that shows it as it is, in one line."""
    return _SPECIAL.sub(r"\\\1", make_safe(" ".join(text.split())))
