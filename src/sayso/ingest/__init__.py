"""From published bytes to clean documents in which every character is traced to the input."""

from sayso.ingest.containers import Reopener
from sayso.ingest.options import IngestOptions
from sayso.ingest.read import from_record, from_text, from_texts, read_inputs
from sayso.ingest.record import Record
from sayso.ingest.sources import Source
from sayso.ingest.watch import Watch

__all__ = [
    "IngestOptions",
    "Record",
    "Reopener",
    "Source",
    "Watch",
    "from_record",
    "from_text",
    "from_texts",
    "read_inputs",
]
