"""What was read out of one document as JSON: one line of ``sayso read --json``."""

from sayso.domain.act import Act
from sayso.domain.attribution import Attribution, Content, Form
from sayso.domain.document import Document
from sayso.domain.failure import Failure
from sayso.domain.reading import Reading
from sayso.domain.source import ActorKind, Basis, MentionKind, Source
from sayso.formats import SCHEMA
from sayso.formats.passage_json import (
    Record,
    certainty_record,
    parse_certainty,
    parse_passage,
    parse_quantity,
    parse_time,
    passage_record,
    quantity_record,
    time_record,
)

_DOCUMENT_FIELDS = (
    "id", "path", "sha256", "decoded_sha256", "encoding", "encoding_guessed", "media_type", "title", "publisher",
    "published_at", "modified_at", "accessed_at", "url", "version", "language", "wire", "contributors", "duplicate_of",
    "unplaced", "authors", "attachments", "text",
)  # fmt: skip


def reading_record(reading: Reading) -> Record:
    """Return the record of a reading."""
    return {
        "schema": SCHEMA,
        "document": document_record(reading.document),
        "attributions": [attribution_record(attribution) for attribution in reading.attributions],
        "failures": [failure_record(failure) for failure in reading.failures],
    }


def failed_record(failure: Failure) -> Record:
    """Return the record of an input that could not be read: all that is not known is null."""
    known = {"path": failure.document, "sha256": failure.sha256}
    if failure.sha256 is not None:
        known["id"] = failure.sha256[:16]
    return {
        "schema": SCHEMA,
        "document": {field: known.get(field) for field in _DOCUMENT_FIELDS},
        "attributions": [],
        "failures": [failure_record(failure)],
    }


def document_record(document: Document) -> Record:
    """Return the record of a document, with its cleaned text."""
    return {field: getattr(document, field) for field in _DOCUMENT_FIELDS}


def failure_record(failure: Failure) -> Record:
    """Return the record of a failure."""
    return {
        "document": failure.document,
        "stage": failure.stage,
        "code": failure.code,
        "message": failure.message,
    }


def parse_failure(record: Record) -> Failure:
    """Return the failure of a record; the hash is not in it."""
    return Failure(record["document"], record["stage"], record["code"], record["message"])


def attribution_record(attribution: Attribution) -> Record:
    """Return the record of an attribution."""
    return {
        "id": attribution.id,
        "parent": attribution.parent,
        "source": source_record(attribution.source),
        "cue": passage_record(attribution.cue),
        "content": {**passage_record(attribution.content.words), "form": attribution.content.form},
        "act": attribution.act,
        "negated": attribution.negated,
        "certainty": certainty_record(attribution.certainty),
        "said_at": time_record(attribution.said_at),
        "addressee": passage_record(attribution.addressee),
        "quantities": [quantity_record(quantity) for quantity in attribution.quantities],
        "score": attribution.score,
    }


def parse_attribution(record: Record) -> Attribution:
    """Return the attribution of a record."""
    content = record["content"]
    return Attribution(
        id=record["id"],
        parent=record["parent"],
        source=parse_source(record["source"]),
        cue=parse_passage(record["cue"]),
        content=Content(parse_passage(content), Form(content["form"])),
        act=Act(record["act"]),
        negated=record["negated"],
        certainty=parse_certainty(record["certainty"]),
        said_at=parse_time(record["said_at"]),
        addressee=parse_passage(record["addressee"]),
        quantities=tuple(parse_quantity(quantity) for quantity in record["quantities"]),
        score=record["score"],
    )


def source_record(source: Source) -> Record:
    """Return the record of who says it."""
    return {
        **passage_record(source.words),
        "actor": source.actor,
        "antecedent": None if source.antecedent is None else passage_record(source.antecedent),
        "named": source.named,
        "kind": source.kind,
        "mention": source.mention,
        "role": passage_record(source.role),
        "affiliation": passage_record(source.affiliation),
        "basis": source.basis,
    }


def parse_source(record: Record) -> Source:
    """Return the source of a record."""
    antecedent = record["antecedent"]
    return Source(
        words=parse_passage(record),
        actor=record["actor"],
        antecedent=None if antecedent is None else parse_passage(antecedent),
        named=record["named"],
        kind=ActorKind(record["kind"]),
        mention=MentionKind(record["mention"]),
        role=parse_passage(record["role"]),
        affiliation=parse_passage(record["affiliation"]),
        basis=Basis(record["basis"]),
    )
