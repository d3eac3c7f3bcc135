"""Walks a brief: every citation in it, wherever it stands, with the name of that place."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from sayso.domain.brief import Brief, BriefClaim, BriefStatement, BriefTelling
from sayso.domain.citation import Citation


def list_citations(brief: Brief) -> Iterator[tuple[str, Citation]]:
    """Yield every citation of a brief with its place, in the order of the brief."""
    yield from _walk(brief, ())


def _walk(noun: object, place: tuple[str, ...]) -> Iterator[tuple[str, Citation]]:
    if isinstance(noun, Citation):
        yield ", ".join(place), noun
    elif isinstance(noun, tuple):
        for each in noun:
            yield from _walk(each, place)
    elif is_dataclass(noun):
        inner = (*place, *_name(noun))
        for field in fields(noun):
            value = getattr(noun, field.name)
            last = (field.name.rstrip("_"),) if isinstance(value, Citation) else ()
            yield from _walk(value, (*inner, *last))


def _name(noun: object) -> tuple[str, ...]:
    match noun:
        case BriefClaim():
            return (f"claim {noun.id}",)
        case BriefStatement():
            return (f"statement {noun.id}",)
        case BriefTelling():
            return (f"attribution {noun.attribution_id} of {noun.words.document}",)
        case _:
            return ()
