"""What the layout tells beside what the network reads."""

from sayso.extract.layouts import with_layout
from sayso.extract.relations import RULED, Relation
from sayso.ingest import from_text
from tests.unit.extract.texts import names_in, relation, told, words_in

TEXT = "Ada Lin: “It leaks.”"


def merged(*read: dict[str, str]) -> list[Relation]:
    """Return all relations of the text, some of which were read."""
    words = words_in(TEXT)
    network = [relation(words, **each) for each in read]
    return with_layout(from_text(TEXT), words, names_in(words, PER="Ada Lin"), [(0, len(words))], network)


def test_what_was_not_read_is_added() -> None:
    """As a relation of the same kind."""
    assert told(words_in(TEXT), merged()) == [("Ada Lin", ":", "“It leaks.”")]


def test_what_was_read_stays_and_counts_as_sure() -> None:
    """One relation, in the network's words."""
    (only,) = merged({"source": "Ada Lin", "cue": ":", "content": "It leaks."})
    assert told(words_in(TEXT), [only]) == [("Ada Lin", ":", "It leaks.")]
    assert only.evidence == RULED


def test_what_was_read_otherwise_at_the_mark_gives_way() -> None:
    """No cue stands twice."""
    assert told(words_in(TEXT), merged({"source": "Lin", "cue": ":", "content": "It"})) == [
        ("Ada Lin", ":", "“It leaks.”")
    ]


def test_what_was_read_elsewhere_stays() -> None:
    """Inside the words of the layout, too."""
    assert len(merged({"source": "It", "cue": "leaks"})) == 2
