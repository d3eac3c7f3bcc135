"""How many roots stand behind a claim: those who only echo another count with him."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Final

from sayso.domain.act import StanceKind
from sayso.domain.claim import Claim
from sayso.domain.independence import Independence
from sayso.domain.source import ActorKind, Basis
from sayso.domain.statement import Statement
from sayso.weigh.evidence import Evidence, strip_article
from sayso.weigh.wording import quoted, shared_share

_SAME_WORDS: Final = 0.8
_OWN_WORDS: Final = 0.6
"""Two who share more of their words than this are not shown to speak on their own."""
_A_QUOTATION: Final = 4
"""From so many words on nobody is quoted alike by chance: a name is spelled in two ways, or a statement is joint."""
_FIRST_HAND: Final = frozenset({Basis.ON_RECORD, Basis.DOCUMENT})

SAME_SPEAKER: Final = "the same speaker"
SPEAKS_FOR: Final = "one speaks for the other"
SAME_STATE: Final = "both speak for one state"
THROUGH_THE_OTHER: Final = "one is known only through the other"
SAME_CHANNEL: Final = "told only through the same channel"
SAME_WORDS: Final = "the same words from unnamed sources"
SAME_QUOTATION: Final = "one quotation under two names"
NOT_STATED: Final = "one text that does not state its sources"
SAME_REPORT: Final = "versions of one report"
SAME_COPY: Final = "unnamed sources in copies of one text"
ONE_DOCUMENT: Final = "documents that nothing tells apart"

_PREPOSITIONS: Final = frozenset(
    "about by dated for from in of on seen sent signed that to which with".split()
)
"""What ends the noun of a document: "letter" of "a letter from the inspector"."""


def count_roots(claim: Claim, evidence: Evidence) -> Independence:
    """Return how many who assert a claim are not known to depend on another, and how many are shown not to."""
    return _count(claim, evidence.taking(claim, (StanceKind.ASSERTS,)), evidence)


def count_opposing_roots(claim: Claim, evidence: Evidence) -> Independence:
    """Return the same for those who deny it."""
    return _count(claim, evidence.taking(claim, (StanceKind.DENIES,)), evidence)


def why_dependent(left: Statement, right: Statement, evidence: Evidence) -> str | None:
    """Return why two statements count once, in a fixed phrase, or None: a pure function of the two."""
    if left.actor_id == right.actor_id:
        return SAME_SPEAKER
    if evidence.names(left) & evidence.speaks_for(right) or evidence.names(right) & evidence.speaks_for(left):
        return SPEAKS_FOR
    if evidence.states(left) & evidence.states(right):
        return SAME_STATE
    if _channels(left) & _channels(right):
        return SAME_CHANNEL
    if _comes_through(left, right, evidence) or _comes_through(right, left, evidence):
        return THROUGH_THE_OTHER
    named = evidence.actors[left.actor_id].named and evidence.actors[right.actor_id].named
    if _are_versions(left, right, evidence) and (
        not named or _closeness(left, right, evidence) >= _SAME_WORDS
    ):
        return SAME_REPORT
    if named:
        return SAME_QUOTATION if _are_quoted_alike(left, right, evidence) else None
    noun = _document_noun(left, evidence)
    if noun is not None and noun == _document_noun(right, evidence):
        return ONE_DOCUMENT
    return _why_unnamed_dependent(left, right, evidence)


def _why_unnamed_dependent(left: Statement, right: Statement, evidence: Evidence) -> str | None:
    first, second = ({t.document_id for t in statement.tellings} for statement in (left, right))
    if first & second:
        return NOT_STATED if _is_unstated(left, evidence) and _is_unstated(right, evidence) else None
    if _groups(first, evidence) & _groups(second, evidence):
        return SAME_COPY
    return SAME_WORDS if _closeness(left, right, evidence) >= _SAME_WORDS else None


def _are_quoted_alike(left: Statement, right: Statement, evidence: Evidence) -> bool:
    """Whether both are quoted with nearly the same words."""
    first, second = (
        [words for text in evidence.contents(each) if len((words := quoted(text)).split()) >= _A_QUOTATION]
        for each in (left, right)
    )
    return any(shared_share(one, other) >= _SAME_WORDS for one in first for other in second)


def _document_noun(statement: Statement, evidence: Evidence) -> str | None:
    """Return what kind of document speaks, if one does that has no name: two letters on one matter may be one."""
    actor = evidence.actors[statement.actor_id]
    if actor.named or actor.kind is not ActorKind.DOCUMENT:
        return None
    words = strip_article(actor.name).lower().split()
    noun = list(takewhile(lambda word: word not in _PREPOSITIONS, words))
    return noun[-1].strip(",;") if noun else None


def _is_unstated(statement: Statement, evidence: Evidence) -> bool:
    """Whether nothing is told of who says it, so that nobody can tell him from another."""
    actor = evidence.actors[statement.actor_id]
    return not actor.named and actor.kind is ActorKind.UNKNOWN


def _are_versions(left: Statement, right: Statement, evidence: Evidence) -> bool:
    """Whether versions of one report are all that tells the two, and none of them tells both."""
    first, second = ({t.document_id for t in statement.tellings} for statement in (left, right))
    reports = {evidence.versions.get(document) for document in first | second}
    return not first & second and len(reports) == 1 and None not in reports


def _count(claim: Claim, statements: Sequence[Statement], evidence: Evidence) -> Independence:
    roots: list[list[Statement]] = []
    reasons: list[str] = []
    for statement in statements:
        met = [(root, why) for root in roots if (why := _why_joined(statement, root, evidence)) is not None]
        reasons += [why for _, why in met if why != SAME_SPEAKER]
        merged = [statement, *(each for root, _ in met for each in root)]
        roots = [root for root in roots if all(root is not other for other, _ in met)] + [merged]
    proven = _prove(claim, roots, evidence)
    return Independence(claim.id, len(roots), len(proven), _explain(len(roots), len(proven), reasons))


def _why_joined(statement: Statement, root: Iterable[Statement], evidence: Evidence) -> str | None:
    reasons = (why_dependent(statement, other, evidence) for other in root)
    return next((reason for reason in reasons if reason is not None), None)


def _prove(claim: Claim, roots: Sequence[Sequence[Statement]], evidence: Evidence) -> list[Statement]:
    """One named, first-hand statement of each root, where all of these say the same in words of their own."""
    agreeing = frozenset(claim.agreeing)
    able = [[each for each in root if _is_first_hand(each, evidence)] for root in roots]

    def confirm(left: Statement, right: Statement) -> bool:
        pair = (min(left.id, right.id), max(left.id, right.id))
        return pair in agreeing and _is_shown_apart(left, right, evidence)

    def start_from(seed: Statement, others: Iterable[Sequence[Statement]]) -> list[Statement]:
        proven = [seed]
        for root in others:
            own = (each for each in root if all(confirm(each, other) for other in proven))
            proven += [found] if (found := next(own, None)) is not None else []
        return proven

    told = {statement for pair in agreeing for statement in pair}
    alone = next(([each] for root in able for each in root), [])
    starts = (
        (seed, able[:n] + able[n + 1 :]) for n, root in enumerate(able) for seed in root if seed.id in told
    )
    return max((start_from(*start) for start in starts), key=len, default=alone)


def _is_shown_apart(left: Statement, right: Statement, evidence: Evidence) -> bool:
    """Whether two speak in their own words; a report that puts one in the place of the other shows nothing."""
    return _closeness(left, right, evidence) < _OWN_WORDS and not _are_versions(left, right, evidence)


def _is_first_hand(statement: Statement, evidence: Evidence) -> bool:
    direct = any(not telling.via for telling in statement.tellings)
    return evidence.actors[statement.actor_id].named and direct and statement.basis in _FIRST_HAND


def _explain(roots: int, proven: int, reasons: Iterable[str]) -> str:
    if not roots:
        return "nobody is cited as asserting it"
    parts = [f"{roots} not known to depend on another", f"{proven} named, first hand and in own words"]
    parts += [f"counted once: {reason}" for reason in sorted(set(reasons))]
    return "; ".join(parts)


def _channels(statement: Statement) -> frozenset[str]:
    """Those through whom every telling came; none where it was also told directly."""
    chains = [frozenset(telling.via) for telling in statement.tellings]
    return frozenset.intersection(*chains) if chains else frozenset()


def _comes_through(left: Statement, right: Statement, evidence: Evidence) -> bool:
    """Whether every telling of one came through the speaker of the other."""
    return not evidence.names(right).isdisjoint(map(strip_article, _channels(left)))


def _groups(documents: Iterable[str], evidence: Evidence) -> frozenset[str]:
    return frozenset(group for document in documents for group in evidence.copies.get(document, ()))


def _closeness(left: Statement, right: Statement, evidence: Evidence) -> float:
    return max(_pairs(left, right, evidence), default=0.0)


def _pairs(left: Statement, right: Statement, evidence: Evidence) -> Iterator[float]:
    for first in evidence.contents(left):
        yield from (shared_share(first, second) for second in evidence.contents(right))
