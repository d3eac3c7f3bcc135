"""Claims and statements as lines of a terminal."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from rich.text import Text

from sayso.compose.phrases import HIDDEN, NO_SIDE, SIDES
from sayso.compose.sections import only_statement
from sayso.compose.terminal.layout import Run, fill
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
from sayso.formats.quotation import collapse

STYLES: Final[Mapping[StanceKind, str]] = {
    StanceKind.ASSERTS: "bold green",
    StanceKind.DENIES: "bold red",
    StanceKind.DOUBTS: "bold yellow",
    StanceKind.UNAWARE: "bold yellow",
    StanceKind.DECLINES: "bold",
    StanceKind.REPORTS: "bold",
}
"""The colour of each side."""
_QUIET: Final = "dim"


class Teller:
    """Tells claims in lines of a width, naming documents by their short names.

    Args:
        width: Columns.
        names: Of the documents, by their ids.
        show_ids: Whether the id of each statement is shown, by which a ledger can be asked for it.
    """

    def __init__(self, *, width: int, names: dict[str, str], show_ids: bool = False) -> None:
        self._width = width
        self._names = names
        self._show_ids = show_ids

    def tell_claim(self, number: int, claim: BriefClaim) -> Iterator[Text]:
        """Yield the headline, the sourcing, and every side."""
        yield from self._fill(
            [Run(f"{number}.", "bold", solid=True), Run(" "), *self._quote(claim.headline, "bold")], 0, 3
        )
        yield from self._fill([Run(tell_sourcing(claim), _QUIET)], 3, 0)
        for side in claim.sides:
            yield Text()
            yield Text(f"   {SIDES[side.stance]}", STYLES[side.stance])
            for statement in side.statements:
                yield from self.tell_statement(statement, side.stance, 3)
        if claim.aside:
            yield Text()
            yield Text(f"   {NO_SIDE}", "bold")
            for statement in claim.aside:
                yield from self.tell_statement(statement, None, 3)
        if claim.hidden:
            yield Text()
            yield Text(f"   {HIDDEN}", "bold")
            for hidden in claim.hidden:
                yield from self._fill([Run(f"- {tell_hidden(hidden)}")], 3, 2)
        if claim.drift:
            yield Text()
            yield Text("   Changed in the retelling", "bold")
            yield from self.tell_drifts(claim.drift, 3)

    def tell_drifts(self, drifts: Iterable[BriefDrift], indent: int) -> Iterator[Text]:
        """Yield what tellings changed."""
        for drift in drifts:
            yield from self._fill(list(self._drift(drift)), indent, 2)

    def tell_single(self, number: int, claim: BriefClaim) -> Iterator[Text]:
        """Yield a claim that is but one statement."""
        statement = only_statement(claim)
        marker = Run(f"{number}. ", "bold")
        yield from self._fill([marker, *self._statement(statement, claim.sides[0].stance)], 0, 3)
        yield from self._retellings(statement, 3)

    def tell_statement(
        self, statement: BriefStatement, stance: StanceKind | None, indent: int
    ) -> Iterator[Text]:
        """Yield who said it, on what basis, in which words, and who tells it again."""
        yield from self._fill([Run("- "), *self._statement(statement, stance)], indent, 2)
        yield from self._retellings(statement, indent + 2)

    def _statement(self, statement: BriefStatement, stance: StanceKind | None) -> Iterator[Run]:
        first = statement.tellings[0]
        yield Run(tell_speaker(statement), "bold")
        yield Run(f" ({tell_basis(statement)})")
        verb = tell_verb(statement, stance)
        yield Run(f" {verb}: " if verb else ": ")
        yield from self._quote(first.words)
        if via := tell_via(first):
            yield Run(f", {via}")
        yield from _time(statement)
        yield from _hedge(statement)
        yield Run(".")
        if self._show_ids:
            yield Run(" ")
            yield Run(statement.id, "cyan", solid=True)

    def _retellings(self, statement: BriefStatement, indent: int) -> Iterator[Text]:
        first, *others = statement.tellings
        for telling in others:
            yield from self._fill([Run("= "), *self._retelling(telling, first)], indent, 2)

    def _retelling(self, telling: BriefTelling, first: BriefTelling) -> Iterator[Run]:
        same = collapse(telling.words.text or "") == collapse(first.words.text or "")
        yield Run("the same words" if same else "again: ")
        yield from [self._place(telling.words)] if same else self._quote(telling.words)
        if via := tell_via(telling):
            yield Run(f", {via}")

    def _drift(self, drift: BriefDrift) -> Iterator[Run]:
        yield Run(f"- {tell_drift(drift)}: ")
        yield from self._quote(drift.from_)
        if drift.to.text is None:
            yield Run(f", in {self._names.get(drift.to.document_id, drift.to.document)}")
        else:
            yield Run(" became ")
            yield from self._quote(drift.to)

    def _quote(self, citation: Citation, style: str = "") -> Iterator[Run]:
        yield Run(f"“{collapse(citation.text or '')}”", style)
        yield self._place(citation)

    def _place(self, citation: Citation) -> Run:
        return Run(f" [{tell_place(citation, self._names)}]", _QUIET)

    def _fill(self, runs: list[Run], indent: int, hanging: int) -> Iterator[Text]:
        return fill(runs, width=self._width, indent=indent, hanging=hanging)


def _time(statement: BriefStatement) -> Iterator[Run]:
    words = collapse(statement.time.text or "") if statement.time else ""
    date = tell_date(statement)
    if words:
        yield Run(f", “{words}”" + (f" ({date})" if date else ""))


def _hedge(statement: BriefStatement) -> Iterator[Run]:
    words = collapse(statement.hedge.text or "") if statement.hedge else ""
    term = tell_certainty(statement)
    if term:
        yield Run(f". “{words}”: {term}" if words else f". {term}")
    if confidence := tell_confidence(statement):
        yield Run(f". {confidence}")
