"""From ids to the nouns that they name."""

from collections.abc import Iterable, Sequence

from sayso.domain.actor import Actor
from sayso.domain.attribution import Attribution
from sayso.domain.document import Document
from sayso.domain.grade import Grade
from sayso.domain.independence import Independence
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.domain.statement import Statement, Telling
from sayso.domain.weighing import Weighing


class Lookup:
    """What was read, resolved and weighed, by id."""

    def __init__(self, readings: Sequence[Reading], resolution: Resolution, weighing: Weighing) -> None:
        self.documents: dict[str, Document] = {}
        self.attributions: dict[tuple[str, str], Attribution] = {}
        for reading in readings:
            document = reading.document
            if document.duplicate_of is None:
                self.documents[document.id] = document
            for attribution in reading.attributions:
                self.attributions[document.id, attribution.id] = attribution
        self.actors: dict[str, Actor] = {actor.id: actor for actor in resolution.actors}
        self.statements: dict[str, Statement] = {each.id: each for each in resolution.statements}
        self.grades: dict[str, Grade] = {grade.claim_id: grade for grade in weighing.grades}
        self.independence: dict[str, Independence] = {each.claim_id: each for each in weighing.independence}

    def attribution(self, telling: Telling) -> Attribution:
        """Return the attribution that a telling names."""
        return self.attributions[telling.document_id, telling.attribution_id]

    def score(self, statement_ids: Iterable[str]) -> float:
        """Return the best score of any telling of these statements, in [0, 1]."""
        tellings = (telling for each in statement_ids for telling in self.statements[each].tellings)
        return max((self.attribution(telling).score for telling in tellings), default=0.0)

    def told_in(self, statement_ids: Iterable[str]) -> set[tuple[str, str]]:
        """Return the attributions that tell these statements, by document id and their id there."""
        tellings = (telling for each in statement_ids for telling in self.statements[each].tellings)
        return {(telling.document_id, telling.attribution_id) for telling in tellings}

    def place(self, statement: Statement) -> tuple[str, str, int]:
        """Return what statements are ordered by: date, path and offset of the first telling."""
        telling = statement.tellings[0]
        document = self.documents[telling.document_id]
        attribution = self.attribution(telling)
        starts = [span.start for span in (*attribution.content.words.spans, *attribution.cue.spans)]
        return document.published_at or "9999", document.path, min(starts, default=0)
