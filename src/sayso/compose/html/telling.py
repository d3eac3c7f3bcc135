"""Claims and statements as elements of the page."""

from collections.abc import Iterator

from sayso.compose.html.element import Markup, element, join
from sayso.compose.phrases import HIDDEN, NO_SIDE, SIDES
from sayso.compose.sections import only_statement
from sayso.compose.wording import (
    tell_basis,
    tell_certainty,
    tell_confidence,
    tell_date,
    tell_drift,
    tell_hidden,
    tell_place,
    tell_sourcing,
    tell_speaker,
    tell_verb,
    tell_via,
)
from sayso.domain.act import StanceKind
from sayso.domain.brief import BriefClaim, BriefDrift, BriefStatement, BriefTelling
from sayso.domain.citation import Citation
from sayso.formats.quotation import quote_html


class Teller:
    """Tells claims as elements, and remembers what they cite."""

    def __init__(self, names: dict[str, str]) -> None:
        self.cited: list[Citation] = []
        self._names = names

    def tell_claim(self, number: int, claim: BriefClaim) -> Markup:
        """Return a claim with its headline, its sourcing and every side."""
        headline = element("h3", element("span", f"{number}. ", class_="number"), self._quote(claim.headline))
        sourcing = element("p", tell_sourcing(claim), class_="sourcing")
        sides = [self._side(SIDES[side.stance], side.statements, side.stance) for side in claim.sides]
        if claim.aside:
            sides.append(self._side(NO_SIDE, claim.aside, None))
        if claim.hidden:
            hidden = element("ul", *(element("li", tell_hidden(each)) for each in claim.hidden))
            sides.append(element("section", element("h4", HIDDEN), hidden, class_="side"))
        if claim.drift:
            changes = element("ul", *(element("li", *self._drift(drift)) for drift in claim.drift))
            sides.append(
                element("section", element("h4", "Changed in the retelling"), changes, class_="side")
            )
        return element("article", headline, sourcing, *sides, id=f"claim-{claim.id}", class_="claim")

    def tell_single(self, number: int, claim: BriefClaim) -> Markup:
        """Return a claim that is but one statement."""
        marker = element("span", f"{number}. ", class_="number")
        told = self._statement(only_statement(claim), claim.sides[0].stance)
        return element("article", marker, told, id=f"claim-{claim.id}", class_="single")

    def tell_statement(self, statement: BriefStatement) -> Markup:
        """Return a statement that takes no side."""
        return element("article", self._statement(statement, None), class_="single")

    def _side(
        self, heading: str, statements: tuple[BriefStatement, ...], stance: StanceKind | None
    ) -> Markup:
        items = (element("li", self._statement(statement, stance)) for statement in statements)
        name = f"side {stance or 'none'}"
        return element("section", element("h4", heading), element("ul", *items), class_=name)

    def _statement(self, statement: BriefStatement, stance: StanceKind | None) -> Markup:
        first, *others = statement.tellings
        told = element("div", join(*self._sentence(statement, first, stance)), class_="statement")
        if not others:
            return told
        again = (element("li", *self._retelling(telling)) for telling in others)
        return join(told, element("ul", *again, class_="again"))

    def _sentence(
        self, statement: BriefStatement, first: BriefTelling, stance: StanceKind | None
    ) -> Iterator[str]:
        yield element("b", tell_speaker(statement))
        yield f" ({tell_basis(statement)})"
        verb = tell_verb(statement, stance)
        yield f" {verb}: " if verb else ": "
        yield self._quote(first.words)
        if via := tell_via(first):
            yield f", {via}"
        if statement.time:
            date = tell_date(statement)
            yield join(", ", self._cite(statement.time), f" ({date})" if date else "")
        if term := tell_certainty(statement):
            words = self._cite(statement.hedge) if statement.hedge else Markup()
            yield join(". ", words, ": " if words else "", element("span", term, class_="term"))
        if confidence := tell_confidence(statement):
            yield join(". ", element("span", confidence, class_="term"))
        yield "."

    def _retelling(self, telling: BriefTelling) -> Iterator[str]:
        yield "again: "
        yield self._quote(telling.words)
        if via := tell_via(telling):
            yield f", {via}"

    def _drift(self, drift: BriefDrift) -> Iterator[str]:
        yield f"{tell_drift(drift)}: "
        yield self._quote(drift.from_)
        if drift.to.text is None:
            yield f", in {self._names.get(drift.to.document_id, drift.to.document)}"
        else:
            yield " became "
            yield self._quote(drift.to)

    def _quote(self, citation: Citation) -> Markup:
        """Return the words, and the button that opens their place in the report."""
        self.cited.append(citation)
        place = element("button", tell_place(citation, self._names), type="button", class_="place")
        return element("span", Markup(quote_html(citation)), " ", place, class_="cited")

    def _cite(self, citation: Citation) -> Markup:
        """Return a few words that open their place themselves."""
        self.cited.append(citation)
        return element("span", Markup(quote_html(citation, role="button", tabindex="0")), class_="cited")
