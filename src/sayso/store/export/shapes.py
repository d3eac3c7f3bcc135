"""The tables that are given out: their columns, what each means, and where it comes from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from sqlalchemy import Column, Table

from sayso.store.packing import unpack
from sayso.store.tables import (
    actors,
    answers,
    attributions,
    claims,
    documents,
    failures,
    members,
    mentions,
    stances,
    statements,
    tellings,
)

Kind = Literal["text", "integer", "real", "flag", "texts"]
"""Of a column; ``texts`` is a list."""


@dataclass(frozen=True, slots=True)
class Field:
    """One column.

    Attributes:
        about: What it means.
        source: Where it is taken from.
        read: From what is kept there to what is given out.
    """

    name: str
    kind: Kind
    about: str
    source: Column[Any]
    read: Callable[[Any], Any] | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """One table.

    Attributes:
        about: What a row is.
        table: Whose rows they are; those that hold are given out.
    """

    name: str
    about: str
    table: Table
    fields: tuple[Field, ...]


def _text(column: Column[Any], about: str, name: str | None = None) -> Field:
    return Field(name or column.name, "text", about, column)


def _list_agreeing(body: bytes) -> list[str]:
    return [" ".join(pair) for pair in unpack(body).get("agreeing", ())]


_DOCUMENTS: Final = Shape(
    "documents",
    "A published text.",
    documents,
    (
        _text(documents.c.id, "first 16 hex digits of its SHA-256"),
        _text(documents.c.sha256, "of its bytes, in hex"),
        _text(documents.c.path, "where it was read"),
        _text(documents.c.url, "where it was published"),
        _text(documents.c.title, "its headline"),
        _text(documents.c.publisher, "who published it"),
        _text(documents.c.published_at, "ISO 8601, in UTC"),
        _text(documents.c.accessed_at, "ISO 8601, in UTC"),
        _text(documents.c.media_type, "such as text/html"),
        _text(documents.c.encoding, "that it was decoded with"),
        _text(documents.c.language, "ISO 639-1"),
        _text(documents.c.wire, "the agency that it was taken from"),
        Field("version", "integer", "its number among the texts of its address", documents.c.version),
    ),
)
_ATTRIBUTIONS: Final = Shape(
    "attributions",
    "What one document says that somebody said.",
    attributions,
    (
        _text(attributions.c.id, "stays, whichever model reads the document"),
        _text(attributions.c.document_id, "of the document"),
        _text(attributions.c.number, "its id in sayso read --json"),
        _text(attributions.c.parent, "id of the attribution in whose content it stands"),
        _text(attributions.c.source, "the words of the source; null where it is implied"),
        _text(attributions.c.actor, "the fullest name, or the description of who is not named"),
        Field("named", "flag", "whether the actor has a proper name", attributions.c.named),
        _text(attributions.c.kind, "person, organization, document, group, unknown"),
        _text(attributions.c.mention, "name, pronoun, description, implicit"),
        _text(attributions.c.basis, "on whose word, such as on-record"),
        _text(attributions.c.act, "such as deny"),
        Field("negated", "flag", "whether the cue is negated", attributions.c.negated),
        _text(attributions.c.stance, "what the act does to what is said; null where it takes no side"),
        _text(attributions.c.certainty, "term of ICD 203, possible, judged or stated"),
        _text(attributions.c.said_from, "first day that it can have been said"),
        _text(attributions.c.said_to, "last day"),
        _text(attributions.c.cue, "the words of saying"),
        _text(attributions.c.content, "the words that were said; pieces joined with …"),
        _text(attributions.c.form, "direct, indirect, mixed"),
        Field("score", "real", "probability that it is read right, 0 to 1", attributions.c.score),
        _text(attributions.c.outlet, "who published the document"),
        _text(attributions.c.day, "on which it was published"),
    ),
)
_ACTORS: Final = Shape(
    "actors",
    "One who speaks, across documents.",
    actors,
    (
        _text(actors.c.id, "stays; after a merge that of the oldest mention"),
        _text(actors.c.name, "the fullest"),
        Field("named", "flag", "whether it is a proper name", actors.c.named),
        _text(actors.c.kind, "person, organization, document, group, unknown"),
        Field("aliases", "texts", "all other wordings", actors.c.aliases, unpack),
    ),
)
_MENTIONS: Final = Shape(
    "mentions",
    "Which actor the source of an attribution is.",
    mentions,
    (
        _text(mentions.c.actor_id, "of the actor"),
        _text(mentions.c.attribution_id, "of the attribution"),
    ),
)
_STATEMENTS: Final = Shape(
    "statements",
    "One act of speech, however often it is told.",
    statements,
    (
        _text(statements.c.id, "stays; after a merge that of the oldest telling"),
        _text(statements.c.actor_id, "of who spoke"),
        _text(statements.c.act, "such as deny"),
        Field("negated", "flag", "whether the cue is negated", statements.c.negated),
        _text(statements.c.basis, "on whose word"),
        _text(statements.c.certainty, "term of ICD 203, possible, judged or stated"),
        _text(statements.c.said_from, "first day that it can have been said"),
        _text(statements.c.said_to, "last day"),
    ),
)
_TELLINGS: Final = Shape(
    "tellings",
    "An attribution that tells a statement.",
    tellings,
    (
        _text(tellings.c.statement_id, "of the statement"),
        _text(tellings.c.attribution_id, "of the attribution"),
        Field("place", "integer", "0 for the founding one", tellings.c.place),
        Field("via", "texts", "through whom it was told, outermost first", tellings.c.via, unpack),
    ),
)
_CLAIMS: Final = Shape(
    "claims",
    "What statements are about.",
    claims,
    (
        _text(claims.c.id, "stays; after a merge that of the oldest member"),
        _text(claims.c.headline, "in the words of one of its statements"),
        _text(claims.c.document_id, "of the document that these words are from"),
        Field("contested", "flag", "whether anybody denies or doubts what somebody says", claims.c.contested),
        Field("statements", "integer", "how many take a stance on it", claims.c.statements),
        Field(
            "agreeing",
            "texts",
            "pairs of its statements that say the same of it, both ids with a space between",
            claims.c.body,
            _list_agreeing,
        ),
    ),
)
_STANCES: Final = Shape(
    "stances",
    "What a statement does to a claim.",
    stances,
    (
        _text(stances.c.claim_id, "of the claim"),
        _text(stances.c.statement_id, "of the statement"),
        _text(stances.c.kind, "asserts, denies, doubts, unaware, declines, reports", "stance"),
    ),
)
_MEMBERS: Final = Shape(
    "members",
    "A sentence of an attribution that is about a claim, with or without a stance.",
    members,
    (
        _text(members.c.claim_id, "of the claim"),
        _text(members.c.attribution_id, "of the attribution"),
        Field("part", "integer", "which sentence of its content, from 0", members.c.part),
    ),
)
_ANSWERS: Final = Shape(
    "answers",
    "A statement that answers another.",
    answers,
    (
        _text(answers.c.statement_id, "of the answer"),
        _text(answers.c.answered_id, "of what it answers"),
    ),
)
_FAILURES: Final = Shape(
    "failures",
    "What could not be read.",
    failures,
    (
        _text(failures.c.path, "of the input"),
        _text(failures.c.stage, "that gave up"),
        _text(failures.c.code, "a slug that stays"),
        _text(failures.c.message, "what was found, what was expected, what to do"),
        _text(failures.c.sha256, "of the bytes, where they could be read"),
    ),
)

SHAPES: Final[Mapping[str, Shape]] = {
    shape.name: shape
    for shape in (
        _DOCUMENTS, _ATTRIBUTIONS, _ACTORS, _MENTIONS, _STATEMENTS, _TELLINGS, _CLAIMS, _STANCES, _MEMBERS, _ANSWERS,
        _FAILURES,
    )
}  # fmt: skip
"""All tables, by name."""
