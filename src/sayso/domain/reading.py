"""What was read out of one document."""

from dataclasses import dataclass

from sayso.domain.attribution import Attribution
from sayso.domain.document import Document
from sayso.domain.failure import Failure


@dataclass(frozen=True, slots=True)
class Reading:
    """A document and its attributions, in text order."""

    document: Document
    attributions: tuple[Attribution, ...] = ()
    failures: tuple[Failure, ...] = ()

    def find(self, attribution_id: str) -> Attribution:
        """Return the attribution of this id.

        Raises:
            KeyError: No attribution of the reading has it.
        """
        for attribution in self.attributions:
            if attribution.id == attribution_id:
                return attribution
        raise KeyError(attribution_id)
