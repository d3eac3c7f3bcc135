"""From the bytes of one published text to the decoded input that every citation counts in.

A kind of file that is no text itself has a module here, with a function from bytes to a `Layer`; the table below
says which. Everything else is decoded as text.
"""

from sayso.ingest.layers.layer import Layer
from sayso.ingest.layers.read import read_layer

__all__ = ["Layer", "read_layer"]
