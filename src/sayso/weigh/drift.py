"""What tellings of one statement changed on the way."""

from collections.abc import Iterator, Sequence
from typing import Final

from sayso.domain.act import StanceKind
from sayso.domain.attribution import Attribution, Quantity
from sayso.domain.certainty import Level
from sayso.domain.claim import Claim
from sayso.domain.drift import Drift, DriftKind, Severity
from sayso.domain.passage import EMPTY, Passage
from sayso.domain.statement import Statement, Telling
from sayso.weigh.evidence import Evidence

_ANSWERS: Final = (StanceKind.DENIES,)
_ROUNDING: Final = 0.005
"""Figures closer than this, as a share of the larger, are one figure told more or less exactly."""


def find_drift(claim: Claim, evidence: Evidence) -> tuple[Drift, ...]:
    """Return what later tellings of a claim's statements changed, and where a denial was left out."""
    found: list[Drift] = []
    for stance in claim.stances:
        found += between_tellings(claim.id, evidence.statements[stance.statement_id], evidence)
    found += _dropped_denials(claim, evidence)
    return tuple(dict.fromkeys(found))


def between_tellings(claim_id: str, statement: Statement, evidence: Evidence) -> Iterator[Drift]:
    """Yield what each later document's first telling changed of the founding one.

    Args:
        claim_id: Of the claim that it is looked at for.
        statement: With its tellings.
        evidence: What it rests on.
    """
    tellings = _one_a_document(statement)
    for later in tellings[1:]:
        changes = (*_figures(tellings[0], later, evidence), *_hedges(tellings[0], later, evidence))
        for kind, before, after, severity in (*changes, *_names(tellings[0], later, evidence)):
            yield Drift(kind, claim_id, tellings[0].document_id, before, later.document_id, after, severity)


_Change = tuple[DriftKind, Passage, Passage, Severity]


def _figures(first: Telling, later: Telling, evidence: Evidence) -> Iterator[_Change]:
    """Figures of one unit that differ, where each telling has just one of it."""
    before, after = evidence.told(first).quantities, evidence.told(later).quantities
    for unit in sorted({quantity.unit for quantity in before if quantity.unit}):
        old, new = (_only(quantities, unit) for quantities in (before, after))
        if old is not None and new is not None and _differ(old, new):
            yield DriftKind.FIGURE, old.words, new.words, Severity.HIGH


def _hedges(first: Telling, later: Telling, evidence: Evidence) -> Iterator[_Change]:
    before, after = evidence.told(first), evidence.told(later)
    if before.certainty.level is after.certainty.level:
        return
    if after.certainty.level is Level.STATED and before.certainty.words:
        yield DriftKind.HEDGE, before.certainty.words, EMPTY, Severity.HIGH
    elif before.certainty.words and after.certainty.words:
        yield DriftKind.HEDGE, before.certainty.words, after.certainty.words, Severity.MEDIUM
    elif after.certainty.words and before.content.words:
        yield DriftKind.HEDGE, before.content.words, after.certainty.words, Severity.MEDIUM


def _names(first: Telling, later: Telling, evidence: Evidence) -> Iterator[_Change]:
    """A source that is named in one telling and only described in another; one that had no words changed nothing."""
    before, after = evidence.told(first), evidence.told(later)
    if _naming(before) and before.source.named != after.source.named:
        yield DriftKind.NAME, _naming(before), _naming(after), Severity.LOW


def _dropped_denials(claim: Claim, evidence: Evidence) -> Iterator[Drift]:
    """Documents that tell a statement of the claim, and not the denial that an earlier one told beside it."""
    denials = [t for s in evidence.taking(claim, _ANSWERS) for t in s.tellings]
    with_denial = {telling.document_id: telling for telling in reversed(denials)}
    for statement in evidence.taking(claim, (StanceKind.ASSERTS,)):
        tellings = _one_a_document(statement)
        full = [telling for telling in tellings if telling.document_id in with_denial]
        for later in tellings:
            source = next((t for t in full if _is_before(t, later, evidence)), None)
            if source is not None and later.document_id not in with_denial:
                denial = with_denial[source.document_id]
                words = evidence.told(denial).content.words or evidence.told(denial).cue
                yield Drift(
                    DriftKind.DENIAL,
                    claim.id,
                    source.document_id,
                    words,
                    later.document_id,
                    EMPTY,
                    Severity.HIGH,
                )


def _is_before(first: Telling, later: Telling, evidence: Evidence) -> bool:
    """Whether the first document is not known to be the younger one."""
    dates = [evidence.documents[telling.document_id].published_at for telling in (first, later)]
    return dates[0] is None or dates[1] is None or dates[0][:10] <= dates[1][:10]


def _one_a_document(statement: Statement) -> list[Telling]:
    first: dict[str, Telling] = {}
    for telling in statement.tellings:
        first.setdefault(telling.document_id, telling)
    return list(first.values())


def _only(quantities: Sequence[Quantity], unit: str) -> Quantity | None:
    fitting = [quantity for quantity in quantities if quantity.unit == unit]
    return fitting[0] if len(fitting) == 1 else None


def _differ(old: Quantity, new: Quantity) -> bool:
    ranges = [
        (q.low if q.low is not None else q.value, q.high if q.high is not None else q.value)
        for q in (old, new)
    ]
    (low, high), (new_low, new_high) = ranges
    if low is None or high is None or new_low is None or new_high is None:
        return False
    slack = _ROUNDING * max(abs(high), abs(new_high))
    return low > new_high + slack or new_low > high + slack


def _naming(attribution: Attribution) -> Passage:
    source = attribution.source
    return source.antecedent or source.words
