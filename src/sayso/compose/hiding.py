"""What a person hid: left out, and counted on its claim as well as in all."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from sayso.compose.judged import Key, find_judged
from sayso.compose.lookup import Lookup
from sayso.domain.act import StanceKind
from sayso.domain.brief import BriefHidden, Withheld
from sayso.domain.claim import Claim
from sayso.domain.judgement import Judgement, JudgementKind, latest_first, settle
from sayso.domain.passage import Passage
from sayso.domain.reading import Reading
from sayso.domain.statement import Statement, Telling

_Thing = TypeVar("_Thing", Claim, Statement)


@dataclass(frozen=True, slots=True)
class Hidden:
    """What is hidden, with the decision that hid it.

    Attributes:
        decisions: Of claims and statements, by id; a statement of which all tellings are hidden is.
        tellings: Of attributions.
        parts: The hidden tellings of the statements that others tell too, by the id of the statement.
    """

    decisions: Mapping[str, Judgement] = field(default_factory=dict)
    tellings: Mapping[Key, Judgement] = field(default_factory=dict)
    parts: Mapping[str, tuple[Telling, ...]] = field(default_factory=dict)

    def trim(self, statements: Iterable[Statement]) -> Iterator[Statement]:
        """Yield statements without their hidden tellings; those of which nothing else is left stay whole."""
        for each in statements:
            gone = self.parts.get(each.id, ())
            left = tuple(telling for telling in each.tellings if telling not in gone)
            yield replace(each, tellings=left) if gone else each

    def reasons(self) -> dict[Key, str]:
        """Return why each attribution that is hidden is."""
        return {key: _reason(decision) for key, decision in self.tellings.items()}

    def list_tellings(self, claim: Claim, lookup: Lookup) -> Iterator[Telling]:
        """Yield the tellings of the statements on a claim that are hidden."""
        for stance in claim.stances:
            if stance.statement_id in self.decisions:
                yield from lookup.statements[stance.statement_id].tellings
            yield from self.parts.get(stance.statement_id, ())

    def show(self, things: Iterable[_Thing]) -> list[_Thing]:
        """Return the things that are not hidden."""
        return [thing for thing in things if thing.id not in self.decisions]

    def show_claims(self, claims: Iterable[Claim]) -> list[Claim]:
        """Return the claims of which anything is left to show."""
        return [claim for claim in self.show(claims) if self._is_visible(claim)]

    def _is_visible(self, claim: Claim) -> bool:
        return any(stance.statement_id not in self.decisions for stance in claim.stances)

    def count(self, claims: Sequence[Claim], statements: Sequence[Statement]) -> list[Withheld]:
        """Return the count of what each decision hid."""
        found: list[Withheld] = []
        for id_, decision in sorted(self.decisions.items()):
            whole = [claim for claim in claims if claim.id == id_ or self._is_last(claim, id_)]
            cites = {stance.statement_id for claim in whole for stance in claim.stances}
            cites |= {each.id for each in statements if each.id == id_}
            if cites:
                found.append(Withheld(_reason(decision), len(whole), len(cites), tuple(sorted(cites))))
        return found

    def _is_last(self, claim: Claim, statement_id: str) -> bool:
        """Whether a claim is hidden whole because this statement, and all others on it, are."""
        ids = [stance.statement_id for stance in claim.stances]
        return (
            claim.id not in self.decisions
            and not self._is_visible(claim)
            and max(ids, default=None) == statement_id
        )

    def tell(self, claim: Claim, lookup: Lookup) -> tuple[BriefHidden, ...]:
        """Return what is hidden of the sides of a claim that is shown."""
        told = sorted((stance.kind, stance.statement_id) for stance in claim.stances)
        return tuple(hidden for kind, id_ in told for hidden in self._tell(kind, id_, lookup))

    def _tell(self, kind: StanceKind, id_: str, lookup: Lookup) -> Iterator[BriefHidden]:
        if id_ in self.decisions:
            yield _count(kind, id_, lookup.statements[id_].tellings, self.decisions[id_], lookup)
            return
        for each in self.parts.get(id_, ()):
            key = each.document_id, each.attribution_id
            yield _count(kind, "/".join(key), [each], self.tellings[key], lookup)


def find_hidden(
    judgements: Collection[Judgement], readings: Iterable[Reading], statements: Iterable[Statement]
) -> Hidden:
    """Return what judgements hide of these statements, and of the claims that they are about."""
    decisions = {each.subject: each for each in settle(judgements) if each.kind is JudgementKind.HIDE}
    tellings = find_judged(readings, judgements, JudgementKind.HIDE)
    parts: dict[str, tuple[Telling, ...]] = {}
    for statement in statements if tellings else ():
        gone = {each: tellings.get((each.document_id, each.attribution_id)) for each in statement.tellings}
        hiding = [decision for decision in gone.values() if decision is not None]
        if len(hiding) == len(gone):
            decisions.setdefault(statement.id, latest_first(hiding)[0])
        elif hiding:
            parts[statement.id] = tuple(each for each, decision in gone.items() if decision is not None)
    return Hidden(decisions, tellings, parts)


def _count(
    kind: StanceKind, id_: str, tellings: Iterable[Telling], decision: Judgement, lookup: Lookup
) -> BriefHidden:
    places = (_place(each.document_id, lookup.attribution(each).content.words, lookup) for each in tellings)
    return BriefHidden(kind, (id_,), tuple(dict.fromkeys(places)), decision.by, decision.why)


def _reason(decision: Judgement) -> str:
    return f"hidden by {decision.by}" + (f": {decision.why}" if decision.why else "")


def _place(document_id: str, words: Passage, lookup: Lookup) -> str:
    pieces = ", ".join(f"{span.start}–{span.end}" for span in words.origin)
    return f"{lookup.documents[document_id].path} {pieces}".rstrip()
