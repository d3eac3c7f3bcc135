"""What comes first in a brief.

A claim's weight is a sum of points that a person can count:

- 100 if it is contested
- 10 for every stance taken on it after the first; who passes it on takes none
- 6 for every independent source behind it, at most five of them
- 3 for every report that tells it, at most ten
- 2 for every named source, 1 for every other, at most twenty points together

Of claims of equal weight, those of the latest report come first, and those of one report in text order.
"""

from collections.abc import Iterable

from sayso.domain.act import StanceKind
from sayso.domain.brief import BriefClaim, BriefStatement


def weigh_claim(claim: BriefClaim) -> int:
    """Return the points of a claim."""
    statements = [statement for side in claim.sides for statement in side.statements]
    reports = {telling.words.document_id for each in statements for telling in each.tellings}
    n_stances = sum(side.stance is not StanceKind.REPORTS for side in claim.sides)
    return (
        100 * claim.contested
        + 10 * max(0, n_stances - 1)
        + 6 * min(5, claim.independent_sources)
        + 3 * min(10, len(reports))
        + min(20, _source_points(statements))
    )


def rank(claims: Iterable[BriefClaim], *, published: dict[str, str | None]) -> list[BriefClaim]:
    """Return claims, the weightiest first.

    Args:
        claims: In any order.
        published: Day of publication by document id.
    """
    in_text_order = sorted(claims, key=_place)
    newest_first = sorted(in_text_order, key=lambda claim: _latest(claim, published), reverse=True)
    return sorted(newest_first, key=lambda claim: -claim.weight)


def _place(claim: BriefClaim) -> tuple[str, int, str]:
    return claim.headline.document, min((span.start for span in claim.headline.origin), default=0), claim.id


def _source_points(statements: Iterable[BriefStatement]) -> int:
    return sum(2 if named else 1 for _, named in {(each.actor_id, each.named) for each in statements})


def _latest(claim: BriefClaim, published: dict[str, str | None]) -> str:
    tellings = (telling for side in claim.sides for each in side.statements for telling in each.tellings)
    return max((published.get(telling.words.document_id) or "" for telling in tellings), default="")
