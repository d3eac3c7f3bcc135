"""What a reading leaves on a ``Doc``: records that go wherever the ``Doc`` goes, and groups of spans."""

from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import Final

from spacy.tokens import Doc, SpanGroup

from sayso.domain.attribution import Attribution
from sayso.formats.reading_json import attribution_record, parse_attribution
from sayso.spacy.doc_attribution import DocAttribution

EXTENSION: Final = "attributions"
GROUPS: Final = {
    "sayso_sources": attrgetter("source"),
    "sayso_cues": attrgetter("cue"),
    "sayso_contents": attrgetter("content"),
}
"""The groups of ``doc.spans``, and what of an attribution each holds."""
RECORDS: Final = "sayso_attributions"
"""The key of ``doc.user_data`` for the records of attributions, in the shape of ``sayso read --json``. Records, not
objects: a ``Doc`` becomes bytes whenever it is stored or comes from another process."""


def annotate(doc: Doc, attributions: Iterable[Attribution]) -> None:
    """Leave attributions on the ``Doc`` in whose text they were read, in place of any that it had.

    Args:
        doc: Gets ``doc._.attributions`` and the groups of ``doc.spans``.
        attributions: As they were read in ``doc.text``, taken verbatim.

    Raises:
        ValueError: An attribution lies outside of the text.

    Example:
        >>> import sayso, spacy
        >>> doc = spacy.blank("en")("“It leaks,” said Ada Gray.")
        >>> annotate(doc, sayso.read(doc.text, options=sayso.ReadOptions(verbatim=True)).attributions)
        >>> list(doc.spans["sayso_cues"])
        [said]
    """
    doc.user_data[RECORDS] = [attribution_record(each) for each in attributions]
    found = find_attributions(doc)
    for name, part in GROUPS.items():
        doc.spans[name] = SpanGroup(doc, name=name, spans=[span for each in found for span in part(each)])


def find_attributions(doc: Doc) -> tuple[DocAttribution, ...]:
    """Return what is on a ``Doc``, in text order; nothing if it was not read. This is ``doc._.attributions``.

    Example:
        >>> import spacy
        >>> find_attributions(spacy.blank("en")("Nobody has read this."))
        ()
    """
    found = {each.id: each for each in map(parse_attribution, doc.user_data.get(RECORDS, ()))}
    return tuple(_place(doc, each, found) for each in found.values())


def register_extension() -> None:
    """Give every ``Doc`` its ``doc._.attributions``; once more changes nothing.

    Example:
        >>> register_extension()
        >>> Doc.has_extension("attributions")
        True
    """
    Doc.set_extension(EXTENSION, getter=find_attributions, force=True)


def _place(doc: Doc, attribution: Attribution, found: Mapping[str, Attribution]) -> DocAttribution:
    """Return an attribution of a ``Doc``, in those that it stands in."""
    parent = None if attribution.parent is None else _place(doc, found[attribution.parent], found)
    return DocAttribution(doc, attribution, parent)
