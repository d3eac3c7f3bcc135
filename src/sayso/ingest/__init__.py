"""From published bytes to clean documents in which every character is traced to the input."""

from sayso.ingest.options import IngestOptions
from sayso.ingest.read import from_bytes, from_text, from_texts, read_inputs

__all__ = ["IngestOptions", "from_bytes", "from_text", "from_texts", "read_inputs"]
