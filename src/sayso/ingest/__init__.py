"""From published bytes to clean documents in which every character is traced to the input."""

from sayso.ingest.options import IngestOptions
from sayso.ingest.read import from_record, from_text, from_texts, read_inputs, reopen
from sayso.ingest.record import Record

__all__ = ["IngestOptions", "Record", "from_record", "from_text", "from_texts", "read_inputs", "reopen"]
