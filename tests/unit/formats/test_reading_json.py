"""Readings as JSON have the agreed fields."""

from sayso.domain.attribution import Attribution, Content, Quantity
from sayso.domain.document import Document
from sayso.domain.failure import Failure
from sayso.domain.origin import TracedText
from sayso.domain.passage import EMPTY
from sayso.domain.reading import Reading
from sayso.domain.source import Source
from sayso.domain.span import Span
from sayso.formats.reading_json import failed_record, reading_record

TEXT = "Ada said 300 came."
DOCUMENT = Document("d", "a.txt", "h", "h", "utf-8", "text/plain", TEXT, TracedText.verbatim(TEXT), ())
LEFT_OUT: dict[str, object] = {"spans": [], "origin": [], "text": None}


def test_a_reading_has_the_agreed_fields() -> None:
    """Cited words are objects, what is left out is empty, and whole figures have no decimal point."""
    words = DOCUMENT.passage
    quantity = Quantity(words([Span(9, 12)]), 300.0, unit="came")
    attribution = Attribution(
        "a1",
        None,
        Source(words([Span(0, 3)]), "Ada"),
        words([Span(4, 8)]),
        Content(words([Span(9, 17)])),
        quantities=(quantity,),
    )
    record = reading_record(Reading(DOCUMENT, (attribution,)))
    told = record["attributions"][0]
    assert record["schema"] == 1
    assert record["document"]["text"] == TEXT
    assert record["failures"] == []
    assert told["source"]["text"] == "Ada"
    assert told["source"]["role"] == told["source"]["affiliation"] == told["addressee"] == LEFT_OUT
    assert told["source"]["antecedent"] is None
    assert told["said_at"] is None
    assert told["certainty"] == {"level": "stated", "confidence": None, "words": LEFT_OUT}
    assert told["content"] == {
        "spans": [[9, 17]],
        "origin": [[9, 17]],
        "text": "300 came",
        "form": "indirect",
    }
    assert str(told["quantities"][0]["value"]) == "300"


def test_a_failed_input_is_a_line_too() -> None:
    """What could not be read has no text, and says why."""
    record = failed_record(Failure("b.txt", "ingest", "empty-input", "there is no text in it"))
    assert record["document"]["path"] == "b.txt"
    assert record["document"]["text"] is None
    assert record["attributions"] == []
    assert record["failures"][0]["code"] == "empty-input"
    assert EMPTY.text is None
