"""What a ledger answers, as JSON: what ``sayso who --json`` and ``sayso trace --json`` write."""

from collections.abc import Iterable

from sayso.domain.hit import Hit
from sayso.domain.profile import Profile
from sayso.domain.trace import Trace
from sayso.formats import SCHEMA
from sayso.formats.brief_json import drift_record, flat_record, statement_record
from sayso.formats.passage_json import Record


def profiles_record(profiles: Iterable[Profile]) -> Record:
    """Return the record of those of one name."""
    return {"schema": SCHEMA, "actors": [_profile_record(profile) for profile in profiles]}


def trace_record(trace: Trace) -> Record:
    """Return the record of how a statement was told."""
    return {
        "schema": SCHEMA,
        "statement": statement_record(trace.statement),
        "attributions": [
            {"id": id_, "document_id": document_id, "attribution": number}
            for id_, document_id, number in trace.attributions
        ],
        "drift": [drift_record(each) for each in trace.drift],
        "claims": list(trace.claims),
        "documents": [flat_record(each) for each in trace.documents],
    }


def hits_record(hits: Iterable[Hit]) -> Record:
    """Return the record of what a search found."""
    return {"schema": SCHEMA, "hits": [_hit_record(hit) for hit in hits]}


def _hit_record(hit: Hit) -> Record:
    return {
        "attribution": hit.attribution_id,
        "document": hit.path,
        "document_id": hit.document_id,
        "number": hit.number,
        "title": hit.title,
        "publisher": hit.outlet,
        "published_at": hit.day,
        "actor": hit.actor,
        "actor_id": hit.actor_id,
        "named": hit.named,
        "act": hit.act,
        "negated": hit.negated,
        "stance": hit.stance,
        "text": hit.content,
        "highlights": [[span.start, span.end] for span in hit.highlights],
        "score": round(hit.score, 6),
        "by_words": hit.by_words,
        "by_meaning": hit.by_meaning,
    }


def _profile_record(profile: Profile) -> Record:
    actor = profile.actor
    return {
        "id": actor.id,
        "name": actor.name,
        "named": actor.named,
        "kind": actor.kind,
        "aliases": list(actor.aliases),
        "said": [statement_record(each) for each in profile.said],
        "said_of": [statement_record(each) for each in profile.said_of],
        "statements": profile.n_said,
        "statements_of": profile.n_said_of,
        "claims": {statement: list(claims) for statement, claims in profile.claims.items()},
        "documents": [flat_record(each) for each in profile.documents],
    }
