"""Credibility on the Admiralty's scale, from what the ledger links; reliability of a source is never guessed."""

from typing import Final

from sayso.domain.act import StanceKind
from sayso.domain.claim import Claim
from sayso.domain.grade import Grade
from sayso.domain.independence import Independence
from sayso.weigh.evidence import Evidence
from sayso.weigh.independence import count_opposing_roots

_CONFIRMING: Final = 2

CONFIRMED: Final = "confirmed by independent sources, named and first hand; nobody denies it"
PROBABLY: Final = "several sources not known to depend on one another; nobody denies it"
POSSIBLY: Final = "one source by name; nobody denies it"
DOUBTFUL: Final = "denied, by no more sources than assert it"
IMPROBABLE: Final = "contradicted by more sources than assert it"
UNNAMED: Final = "on unnamed sources alone; cannot be judged"
UNASSERTED: Final = "nobody is cited as asserting it; cannot be judged"
DOUBTED: Final = "doubted, and denied by nobody"


def grade_claim(claim: Claim, independence: Independence, evidence: Evidence) -> Grade:
    """Return the credibility of a claim, 1 to 6, with its reason.

    1 needs proven independence and 5 a contradiction (see the tables of the Admiralty system,
    AJP-2.1); what only unnamed sources say is 6, until somebody judges it.
    """
    opposing = count_opposing_roots(claim, evidence)
    if not independence.roots:
        return Grade(claim.id, *((5, IMPROBABLE) if opposing.roots else (6, UNASSERTED)))
    if opposing.roots:
        return Grade(claim.id, *_grade_contested(independence, opposing))
    named = any(evidence.actors[s.actor_id].named for s in evidence.taking(claim, (StanceKind.ASSERTS,)))
    if evidence.taking(claim, (StanceKind.DOUBTS,)):
        return Grade(claim.id, 4, DOUBTED)
    if independence.proven >= _CONFIRMING:
        return Grade(claim.id, 1, CONFIRMED)
    if not named:
        return Grade(claim.id, 6, UNNAMED)
    return Grade(claim.id, *((2, PROBABLY) if independence.roots >= _CONFIRMING else (3, POSSIBLY)))


def _grade_contested(asserting: Independence, opposing: Independence) -> tuple[int, str]:
    more = (opposing.proven, opposing.roots) > (asserting.proven, asserting.roots)
    return (5, IMPROBABLE) if more and opposing.roots >= asserting.roots else (4, DOUBTFUL)
