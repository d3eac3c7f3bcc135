"""A judgement as JSON: what the journal keeps, and what is exported and imported."""

from sayso.domain.judgement import Ground, Judgement, JudgementKind
from sayso.errors import MalformedRecord
from sayso.formats.passage_json import Record, parse_spans, span_pairs


def judgement_record(judgement: Judgement) -> Record:
    """Return the record of a judgement."""
    return {
        "id": judgement.id,
        "kind": str(judgement.kind),
        "subject": judgement.subject,
        "object": judgement.object,
        "by": judgement.by,
        "at": judgement.at,
        "why": judgement.why,
        "grounds": [_ground_record(ground) for ground in judgement.grounds],
    }


def parse_judgement(record: Record) -> Judgement:
    """Return the judgement of a record.

    Raises:
        MalformedRecord: A field is missing, or has a value that it cannot have.
    """
    try:
        return Judgement(
            kind=JudgementKind(record["kind"]),
            subject=str(record["subject"]),
            object=None if record["object"] is None else str(record["object"]),
            by=str(record["by"]),
            at=str(record["at"]),
            why=str(record["why"]),
            id=str(record["id"]),
            grounds=tuple(_parse_ground(ground) for ground in record["grounds"]),
        )
    except (KeyError, TypeError, ValueError) as exc:
        raise MalformedRecord(
            f"a judgement cannot be read: {type(exc).__name__} {exc}",
            expected="a record of sayso judge --export",
        ) from exc


def _ground_record(ground: Ground) -> Record:
    return {
        "document_id": ground.document_id,
        "attribution_id": ground.attribution_id,
        "part": ground.part,
        "place": span_pairs(ground.place),
        "source": ground.source,
        "cue": ground.cue,
        "content": ground.content,
    }


def _parse_ground(record: Record) -> Ground:
    return Ground(
        document_id=str(record["document_id"]),
        attribution_id=str(record["attribution_id"]),
        part=int(record["part"]),
        place=parse_spans(record["place"]),
        source=record["source"],
        cue=record["cue"],
        content=record["content"],
    )
