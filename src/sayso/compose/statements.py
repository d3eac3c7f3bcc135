"""A statement as the brief tells it: who, on what basis, how sure, in which words of which report."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from sayso.compose.lookup import Lookup
from sayso.domain.attribution import Attribution, Quantity
from sayso.domain.brief import BriefQuantity, BriefStatement, BriefTelling
from sayso.domain.citation import Citation, cite
from sayso.domain.document import Document
from sayso.domain.passage import Passage
from sayso.domain.statement import Statement, Telling


def tell_statement(statement: Statement, lookup: Lookup) -> BriefStatement:
    """Return a statement with the words of each of its tellings."""
    actor = lookup.actors[statement.actor_id]
    return BriefStatement(
        id=statement.id,
        actor_id=actor.id,
        actor=actor.name,
        named=actor.named,
        basis=statement.basis,
        act=statement.act,
        negated=statement.negated,
        certainty=statement.certainty,
        said_at=statement.said_at,
        answers=statement.answers,
        tellings=_tell_all(statement, lookup),
        hedge=_cite_first(statement, lookup, lambda each: _hedge_of(each, statement)),
        time=_cite_first(statement, lookup, lambda each: _time_of(each, statement)),
        role=_cite_first(statement, lookup, lambda each: each.source.role),
        affiliation=_cite_first(statement, lookup, lambda each: each.source.affiliation),
    )


def _tell_all(statement: Statement, lookup: Lookup) -> tuple[BriefTelling, ...]:
    """Return the tellings; one that repeats a part of another's words is told by that one."""
    told: list[BriefTelling] = []
    for telling in (_tell(each, lookup) for each in statement.tellings):
        inside = [each for each in told if _holds(telling, each)]
        outside = next((index for index, each in enumerate(told) if _holds(each, telling)), None)
        if outside is not None:
            told[outside] = _absorb(told[outside], telling)
        elif inside:
            at = told.index(inside[0])
            told = [each for each in told if each not in inside]
            told.insert(at, _absorb(telling, *inside))
        else:
            told.append(telling)
    return tuple(told)


def _holds(outer: BriefTelling, inner: BriefTelling) -> bool:
    """Return whether all words of a telling stand in those of another one of the same report."""
    if outer.words.document_id != inner.words.document_id or outer.via != inner.via:
        return False
    return all(any(piece.contains(each) for piece in outer.words.origin) for each in inner.words.origin)


def _absorb(outer: BriefTelling, *inner: BriefTelling) -> BriefTelling:
    ids = (id_ for each in inner for id_ in (each.attribution_id, *each.within))
    return replace(
        outer, within=(*outer.within, *ids), score=max(outer.score, *(each.score for each in inner))
    )


def _tell(telling: Telling, lookup: Lookup) -> BriefTelling:
    document = lookup.documents[telling.document_id]
    attribution = lookup.attribution(telling)
    return BriefTelling(
        attribution_id=telling.attribution_id,
        words=cite(document, _told(attribution)),
        via=telling.via,
        source=_cite_some(document, attribution.source.words),
        cue=_cite_some(document, attribution.cue),
        quantities=tuple(_tell_quantity(quantity, document) for quantity in attribution.quantities),
        score=attribution.score,
    )


def _tell_quantity(quantity: Quantity, document: Document) -> BriefQuantity:
    return BriefQuantity(
        words=cite(document, quantity.words),
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        approximate=quantity.approximate,
    )


def _told(attribution: Attribution) -> Passage:
    """Return the content; where there is none, the words of saying, and failing them the source."""
    return attribution.content.words or attribution.cue or attribution.source.words


def _hedge_of(attribution: Attribution, statement: Statement) -> Passage | None:
    return attribution.certainty.words if attribution.certainty == statement.certainty else None


def _time_of(attribution: Attribution, statement: Statement) -> Passage | None:
    time = attribution.said_at
    return time.words if time is not None and time == statement.said_at else None


def _cite_first(
    statement: Statement, lookup: Lookup, words_of: Callable[[Attribution], Passage | None]
) -> Citation | None:
    """Return the citation of the first telling in which there are such words."""
    return next(_cite_each(statement, lookup, words_of), None)


def _cite_each(
    statement: Statement, lookup: Lookup, words_of: Callable[[Attribution], Passage | None]
) -> Iterator[Citation]:
    for telling in statement.tellings:
        words = words_of(lookup.attribution(telling))
        if words:
            yield cite(lookup.documents[telling.document_id], words)


def _cite_some(document: Document, words: Passage) -> Citation | None:
    return cite(document, words) if words else None
