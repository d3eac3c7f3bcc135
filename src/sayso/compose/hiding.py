"""What a person hid: left out, and counted on its claim as well as in all."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from sayso.compose.lookup import Lookup
from sayso.domain.act import StanceKind
from sayso.domain.brief import BriefHidden, Withheld
from sayso.domain.claim import Claim
from sayso.domain.judgement import Judgement, JudgementKind, settle
from sayso.domain.passage import Passage
from sayso.domain.statement import Statement

_Thing = TypeVar("_Thing", Claim, Statement)


@dataclass(frozen=True, slots=True)
class Hidden:
    """What is hidden, by id, with the decision that hid it."""

    decisions: Mapping[str, Judgement] = field(default_factory=dict)

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
        hidden = (stance for stance in claim.stances if stance.statement_id in self.decisions)
        told = [(stance.kind, stance.statement_id) for stance in hidden]
        return tuple(self._tell(kind, id_, lookup) for kind, id_ in sorted(told))

    def _tell(self, kind: StanceKind, id_: str, lookup: Lookup) -> BriefHidden:
        decision = self.decisions[id_]
        places = (
            _place(each.document_id, lookup.attribution(each).content.words, lookup)
            for each in lookup.statements[id_].tellings
        )
        return BriefHidden(kind, (id_,), tuple(dict.fromkeys(places)), decision.by, decision.why)


def find_hidden(judgements: Iterable[Judgement]) -> Hidden:
    """Return what judgements hide."""
    return Hidden({each.subject: each for each in settle(judgements) if each.kind is JudgementKind.HIDE})


def _reason(decision: Judgement) -> str:
    return f"hidden by {decision.by}" + (f": {decision.why}" if decision.why else "")


def _place(document_id: str, words: Passage, lookup: Lookup) -> str:
    pieces = ", ".join(f"{span.start}–{span.end}" for span in words.origin)
    return f"{lookup.documents[document_id].path} {pieces}".rstrip()
