"""One document through the extractor, whatever happens."""

from sayso.domain.document import Document
from sayso.domain.failure import Failure
from sayso.domain.reading import Reading
from sayso.engine.tools import Extractor
from sayso.errors import ModelError, SaysoError

STAGE = "extract"


def read_one(document: Document, extractor: Extractor) -> Reading | Failure:
    """Return what a document says, or why it could not be read; a repeat says nothing again.

    Raises:
        ModelError: The reader itself cannot be used, so that no document can be read.
    """
    if document.duplicate_of is not None:
        return Reading(document)
    try:
        return extractor.extract(document)
    except ModelError:
        raise
    except SaysoError as exc:
        return Failure(document.path, STAGE, exc.code, str(exc), document.sha256)
    except Exception as exc:  # noqa: BLE001 - one bad document never stops a run, whatever is wrong with it
        return Failure(document.path, STAGE, "unexpected", f"{type(exc).__name__}: {exc}", document.sha256)
