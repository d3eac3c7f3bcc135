"""A judgement as JSON: what the journal keeps, and what is exported and imported."""

from datetime import UTC, datetime

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
            at=_parse_time(record["at"]),
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
        source=_parse_words(record["source"]),
        cue=_parse_words(record["cue"]),
        content=_parse_words(record["content"]),
    )


def _parse_words(words: object) -> str | None:
    if words is not None and not isinstance(words, str):
        raise TypeError(f"words of type {type(words).__name__}")
    return words


def _parse_time(time: str) -> str:
    """Return a time in UTC as the journal has it, so that times sort as text."""
    moment = datetime.fromisoformat(time)
    if moment.tzinfo is None:
        raise ValueError(f"the time {time!r} without a zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
