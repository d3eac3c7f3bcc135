"""Cited words as JSON: ``{"spans": …, "origin": …, "text": …}``."""

from collections.abc import Iterable
from typing import Any

from sayso.domain.attribution import Quantity, TimeReference
from sayso.domain.certainty import Certainty, Confidence, Level
from sayso.domain.passage import Passage
from sayso.domain.span import Span

Record = dict[str, Any]
"""A JSON object."""


def span_pairs(spans: Iterable[Span]) -> list[list[int]]:
    """Return spans as pairs of start and end."""
    return [[span.start, span.end] for span in spans]


def parse_spans(pairs: Iterable[Iterable[int]]) -> tuple[Span, ...]:
    """Return the spans of such pairs."""
    return tuple(Span(start, end) for start, end in pairs)


def passage_record(passage: Passage) -> Record:
    """Return the record of cited words; of ``EMPTY``, empty lists and null."""
    return {
        "spans": span_pairs(passage.spans),
        "origin": span_pairs(passage.origin),
        "text": passage.text,
    }


def parse_passage(record: Record) -> Passage:
    """Return the passage of a record."""
    return Passage(parse_spans(record["spans"]), parse_spans(record["origin"]), record["text"])


def certainty_record(certainty: Certainty) -> Record:
    """Return the record of how sure a source is."""
    return {
        "level": certainty.level,
        "confidence": certainty.confidence,
        "words": passage_record(certainty.words),
    }


def parse_certainty(record: Record) -> Certainty:
    """Return the certainty of a record."""
    confidence = record["confidence"]
    return Certainty(
        Level(record["level"]),
        None if confidence is None else Confidence(confidence),
        parse_passage(record["words"]),
    )


def time_record(time: TimeReference | None) -> Record | None:
    """Return the record of a time, or None where none is told."""
    if time is None:
        return None
    return {**passage_record(time.words), "from": time.from_date, "to": time.to_date}


def parse_time(record: Record | None) -> TimeReference | None:
    """Return the time of a record."""
    if record is None:
        return None
    return TimeReference(parse_passage(record), record["from"], record["to"])


def quantity_record(quantity: Quantity) -> Record:
    """Return the record of a figure; whole numbers have no decimal point."""
    return {
        **passage_record(quantity.words),
        "value": _shorten(quantity.value),
        "low": _shorten(quantity.low),
        "high": _shorten(quantity.high),
        "unit": quantity.unit,
        "approximate": quantity.approximate,
    }


def parse_quantity(record: Record) -> Quantity:
    """Return the figure of a record."""
    numbers = (record[key] for key in ("value", "low", "high"))
    value, low, high = (None if number is None else float(number) for number in numbers)
    return Quantity(parse_passage(record), value, low, high, record["unit"], record["approximate"])


def _shorten(number: float | None) -> int | float | None:
    return int(number) if number is not None and float(number).is_integer() else number
