"""Whether two attributions tell one act of speech: a pure function of the two."""

from datetime import date, timedelta
from typing import Final

from sayso.domain.act import StanceKind
from sayso.domain.attribution import TimeReference
from sayso.resolve.claims.proposition import Proposition, differ_in_polarity
from sayso.resolve.words import FIGURE, share

_SAME_WORDS: Final = 0.8
"""Share of the shorter content's weight that stands in the other: a telling that only cuts or adds."""
_ALIKE: Final = 0.85
"""Cosine from which a paraphrase of one speaker's words is taken for the same words."""
_ALIKE_IN_THE_NEWS: Final = 0.78
RELATED: Final = 0.65
"""Cosine below which two contents are not compared."""
_WORDING: Final = 0.9
_NEWS: Final = timedelta(days=3)
"""For so long one speech is told; later, a speaker gives new figures."""
_SLACK: Final = timedelta(days=1)
"""Days are told in different time zones."""


def are_one_statement(left: Proposition, right: Proposition, cosine: float) -> bool:
    """Return whether one actor, at one time, said one thing."""
    return (
        left.actor_id == right.actor_id
        and family(left) == family(right)
        and not differ_in_polarity(left, right)
        and may_be_same_time(left, right)
        and (not differ_in_figures(left, right) or _differ_in_figures_alone(left, right))
        and _say_the_same(left, right, cosine)
    )


def family(proposition: Proposition) -> tuple[StanceKind | None, bool]:
    """Return the stance, and whether the act directs others or binds the speaker."""
    return proposition.stance, proposition.directive


def differ_in_figures(left: Proposition, right: Proposition) -> bool:
    """Return whether both give figures and share none."""
    return bool(left.bag.numbers and right.bag.numbers) and not left.bag.numbers & right.bag.numbers


def _differ_in_figures_alone(left: Proposition, right: Proposition) -> bool:
    """Whether two tellings of about one day have all words in common but the figures: one of them was changed."""
    words = share(left.bag, right.bag)
    most = max(bag.total - FIGURE * len(bag.numbers) for bag in (left.bag, right.bag))
    return _are_near(left, right, unknown=True) and words >= _WORDING * most


def _are_near(left: Proposition, right: Proposition, *, unknown: bool = False) -> bool:
    """Whether both were published while one speech is news; `unknown` is for documents without a date."""
    days = [parse_day(p.entry.document.published_at) for p in (left, right)]
    if days[0] is None or days[1] is None:
        return unknown
    return abs(days[0] - days[1]) <= _NEWS


def may_be_same_time(left: Proposition, right: Proposition) -> bool:
    """Return whether the days on which both were said can be one; unknown days can be any."""
    first, second = _days(left.entry.attribution.said_at), _days(right.entry.attribution.said_at)
    if first is None or second is None:
        return True
    return first[0] - _SLACK <= second[1] and second[0] - _SLACK <= first[1]


def _say_the_same(left: Proposition, right: Proposition, cosine: float) -> bool:
    """Whether the words are the same, or a paraphrase; while a speech is news, a freer one will do."""
    common = share(left.bag, right.bag)
    contained = common / max(1e-9, min(left.bag.total, right.bag.total))
    alike = _ALIKE_IN_THE_NEWS if _are_near(left, right) else _ALIKE
    return cosine >= alike or (cosine >= RELATED and contained >= _SAME_WORDS)


def _days(time: TimeReference | None) -> tuple[date, date] | None:
    if time is None or (time.from_date or time.to_date) is None:
        return None
    first, last = parse_day(time.from_date or time.to_date), parse_day(time.to_date or time.from_date)
    return None if first is None or last is None else (first, last)


def parse_day(written: str | None) -> date | None:
    """Return the day of an ISO date or time, or None where there is none."""
    try:
        return date.fromisoformat((written or "")[:10])
    except ValueError:
        return None
