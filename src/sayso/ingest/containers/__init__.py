"""Files that hold many published texts, read one record at a time.

Each kind has a module here, with a function from an input to its records; `open_input` says which. A record is known
as ``FILE#N``, counted from 1 over all records, those that hold no text included, so that it is found again.
"""

from sayso.ingest.containers.open import open_input
from sayso.ingest.containers.reopen import Reopener

__all__ = ["Reopener", "open_input"]
