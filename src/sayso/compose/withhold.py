"""What a brief leaves out: whole claims, counted, with the reason."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from sayso.compose.claims import list_statements
from sayso.compose.judged import find_judged
from sayso.compose.lookup import Lookup
from sayso.compose.sections import is_dissent, is_single
from sayso.domain.attribution import Attribution
from sayso.domain.brief import BriefClaim, Withheld
from sayso.domain.claim import Claim
from sayso.domain.judgement import Judgement, JudgementKind
from sayso.domain.reading import Reading


def split_by_score(
    claims: Iterable[Claim],
    lookup: Lookup,
    *,
    min_score: float,
    right: Collection[tuple[str, str]] = (),
) -> tuple[list[Claim], list[Claim]]:
    """Return the claims of which at least one telling reaches the score, or was judged right, and the others.

    A claim that is told keeps every stance, whatever its score.

    Args:
        claims: In any order.
        lookup: What was read.
        min_score: In [0, 1].
        right: Attributions that a person found right, by document id and their id there.
    """
    told: list[Claim] = []
    below: list[Claim] = []
    for claim in claims:
        ids = [stance.statement_id for stance in claim.stances]
        likely = lookup.score(ids) >= min_score or not lookup.told_in(ids).isdisjoint(right)
        (told if likely else below).append(claim)
    return told, below


def count_below(claims: Sequence[Claim], *, min_score: float) -> list[Withheld]:
    """Return the count of claims that no telling lifts to the score; empty if there are none."""
    cites = sorted({stance.statement_id for claim in claims for stance in claim.stances})
    reason = f"no telling reaches a score of {min_score:g}"
    return [Withheld(reason, len(claims), len(cites), tuple(cites))] if claims else []


def split_by_limits(
    claims: Sequence[BriefClaim], *, limit: int | None, once: int | None
) -> tuple[list[BriefClaim], list[Withheld]]:
    """Return the claims that are told, and the counts of those beyond the limits.

    Args:
        claims: The weightiest first.
        limit: How many are told at most; None for all.
        once: How many of those that are said once are told at most, dissent not counted; None for all.
    """
    plain = [claim for claim in claims if is_single(claim) and not is_dissent(claim)]
    singles = plain[once if once is not None else len(claims) :]
    left_out = {claim.id for claim in singles}
    kept = [claim for claim in claims if claim.id not in left_out]
    told = kept if limit is None else kept[:limit]
    counts = [
        *_count(singles, f"said once, beyond the first {once}"),
        *_count(kept[len(told) :], f"beyond the limit of {limit}"),
    ]
    return told, counts


def _count(claims: Sequence[BriefClaim], reason: str) -> list[Withheld]:
    cites = sorted({each.id for claim in claims for each in list_statements(claim)})
    return [Withheld(reason, len(claims), len(cites), tuple(cites))] if claims else []


def find_right(readings: Iterable[Reading], judgements: Collection[Judgement]) -> set[tuple[str, str]]:
    """Return the attributions that were judged right, by document id and their id there."""
    return set(find_judged(readings, judgements, JudgementKind.RIGHT))


def find_wrong(readings: Iterable[Reading], judgements: Collection[Judgement]) -> dict[tuple[str, str], str]:
    """Return why each attribution that was judged wrong is left out, by document id and its id there."""
    wrong = find_judged(readings, judgements, JudgementKind.WRONG)
    return {
        key: f"judged wrong by {each.by}" + (f": {each.why}" if each.why else "")
        for key, each in wrong.items()
    }


def count_unplaced(
    lookup: Lookup, *, min_score: float, decided: Mapping[tuple[str, str], str] | None = None
) -> list[Withheld]:
    """Return the counts of attributions that belong to no statement, by the reason; empty if there are none.

    Args:
        lookup: What was read.
        min_score: Less likely ones are left out.
        decided: Why a person left out others.
    """
    judged = decided or {}
    told = {
        (telling.document_id, telling.attribution_id)
        for statement in lookup.statements.values()
        for telling in statement.tellings
    }
    missing: dict[str, list[str]] = {}
    for (document, id_), attribution in sorted(lookup.attributions.items(), key=lambda item: item[0]):
        if (document, id_) not in told:
            reason = judged.get((document, id_)) or _why_unplaced(attribution, min_score)
            missing.setdefault(reason, []).append(f"{document}/{id_}")
    return [Withheld(reason, 0, len(cites), tuple(cites)) for reason, cites in sorted(missing.items())]


def _why_unplaced(attribution: Attribution, min_score: float) -> str:
    if attribution.score < min_score:
        return f"less likely than {min_score:g} to be read right"
    return "joined to no statement" if attribution.content.words else "not told what they said"
