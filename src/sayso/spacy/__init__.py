"""A door for spaCy: ``nlp.add_pipe("sayso")`` reads who says what into a ``Doc``.

Importing it gives every ``Doc`` its ``doc._.attributions``, those from a file included.
"""

from sayso.spacy.annotate import annotate, register_extension
from sayso.spacy.component import AttributionReader, make_reader
from sayso.spacy.doc_attribution import DocAttribution

__all__ = ["AttributionReader", "DocAttribution", "annotate", "make_reader"]

register_extension()
