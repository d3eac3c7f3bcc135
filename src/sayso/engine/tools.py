"""What the engine runs, as it sees it."""

from typing import Protocol

from sayso.domain.document import Document
from sayso.domain.reading import Reading


class Extractor(Protocol):
    """Reads one document."""

    def extract(self, document: Document, /) -> Reading:
        """Return the attributions of a document."""
        ...


class ExtractorFactory(Protocol):
    """Builds an extractor when it is asked for; picklable until then, so that every worker builds its own."""

    @property
    def extractor(self) -> Extractor:
        """The stage from documents to attributions."""
        ...
