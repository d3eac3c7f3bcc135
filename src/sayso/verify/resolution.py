"""Checks what documents say together against what each of them says."""

from collections import defaultdict
from collections.abc import Iterator

from sayso.domain.actor import Actor
from sayso.domain.claim import Claim
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.domain.statement import Statement
from sayso.verify.fault import Fault, FaultCode
from sayso.verify.reading import differs

_Key = tuple[str, str]


class ResolutionCheck:
    """Takes readings one after another, and tells at the end what does not rest on them.

    Args:
        resolution: Over these readings.
    """

    def __init__(self, resolution: Resolution) -> None:
        self._resolution = resolution
        self._names: dict[_Key, str] = {}
        self._faults: list[Fault] = []
        self._headed: defaultdict[str, list[Claim]] = defaultdict(list)
        self._documents: set[str] = set()
        for claim in resolution.claims:
            self._headed[claim.headline_document].append(claim)

    def take(self, reading: Reading) -> None:
        """Take one reading; claims that are told in its words are checked against them."""
        document = reading.document
        self._documents.add(document.id)
        for attribution in reading.attributions:
            source = attribution.source
            name = source.actor.strip() or source.words.text or ""
            self._names[document.id, attribution.id] = name
        for claim in self._headed[document.id]:
            if message := differs(claim.headline, document):
                self._faults.append(Fault(FaultCode.CHANGED_QUOTE, f"claim {claim.id}, headline", message))

    def tell(self) -> Iterator[Fault]:
        """Yield everything in the resolution that no reading has so."""
        yield from self._faults
        actors = {actor.id for actor in self._resolution.actors}
        statements = {statement.id for statement in self._resolution.statements}
        for actor in self._resolution.actors:
            yield from self._check_actor(actor)
        for statement in self._resolution.statements:
            yield from self._check_statement(statement, actors, statements)
        for claim in self._resolution.claims:
            yield from self._check_claim(claim, statements)

    def _check_actor(self, actor: Actor) -> Iterator[Fault]:
        names = {self._names.get(mention) for mention in actor.mentions}
        for name in (actor.name, *actor.aliases):
            if name not in names:
                yield _fault(f"actor {actor.id}", f"no attribution calls the actor {name!r}")

    def _check_statement(
        self, statement: Statement, actors: set[str], statements: set[str]
    ) -> Iterator[Fault]:
        place = f"statement {statement.id}"
        if statement.actor_id not in actors:
            yield _fault(place, f"there is no actor {statement.actor_id!r}")
        for telling in statement.tellings:
            if (telling.document_id, telling.attribution_id) not in self._names:
                yield _fault(
                    place, f"nothing tells it at {telling.document_id}, attribution {telling.attribution_id}"
                )
        for answered in statement.answers:
            if answered not in statements:
                yield _fault(place, f"there is no statement {answered!r} that it answers")

    def _check_claim(self, claim: Claim, statements: set[str]) -> Iterator[Fault]:
        place = f"claim {claim.id}"
        if claim.headline_document not in self._documents:
            yield _fault(place, f"there is no document {claim.headline_document!r} that it is told in")
        for stance in claim.stances:
            if stance.statement_id not in statements:
                yield _fault(place, f"there is no statement {stance.statement_id!r} on it")


def _fault(place: str, message: str) -> Fault:
    return Fault(FaultCode.CHANGED_ROW, place, message)
