"""A statement as the brief tells it: who, on what basis, how sure, in which words of which report."""

from sayso.compose.lookup import Lookup
from sayso.domain.attribution import Attribution
from sayso.domain.brief import BriefQuantity, BriefStatement, BriefTelling
from sayso.domain.citation import Citation, cite
from sayso.domain.document import Document
from sayso.domain.passage import Passage
from sayso.domain.statement import Statement, Telling


def tell_statement(statement: Statement, lookup: Lookup) -> BriefStatement:
    """Return a statement with the words of each of its tellings."""
    actor = lookup.actors[statement.actor_id]
    first = lookup.documents[statement.tellings[0].document_id]
    founding = lookup.attribution(statement.tellings[0])
    return BriefStatement(
        id=statement.id,
        actor_id=actor.id,
        actor=actor.name,
        named=actor.named,
        basis=statement.basis,
        act=statement.act,
        negated=statement.negated,
        certainty=founding.certainty,
        said_at=statement.said_at and founding.said_at,
        answers=statement.answers,
        tellings=tuple(_tell(telling, lookup) for telling in statement.tellings),
        hedge=_cite_some(first, founding.certainty.words),
        time=_cite_some(first, founding.said_at.words) if statement.said_at and founding.said_at else None,
        role=_first_of(statement, lookup, "role"),
        affiliation=_first_of(statement, lookup, "affiliation"),
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
        quantities=tuple(
            BriefQuantity(
                words=cite(document, quantity.words),
                value=quantity.value,
                low=quantity.low,
                high=quantity.high,
                unit=quantity.unit,
                approximate=quantity.approximate,
            )
            for quantity in attribution.quantities
        ),
        score=attribution.score,
    )


def _told(attribution: Attribution) -> Passage:
    """Return the content; where there is none, the words of saying, and failing them the source."""
    return attribution.content.words or attribution.cue or attribution.source.words


def _cite_some(document: Document, words: Passage) -> Citation | None:
    return cite(document, words) if words else None


def _first_of(statement: Statement, lookup: Lookup, part: str) -> Citation | None:
    """Return the first role or affiliation that any telling gives."""
    for telling in statement.tellings:
        words: Passage = getattr(lookup.attribution(telling).source, part)
        if words:
            return cite(lookup.documents[telling.document_id], words)
    return None
