"""Readings and resolution, looked up by id."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.domain.act import StanceKind
from sayso.domain.actor import Actor
from sayso.domain.attribution import Attribution
from sayso.domain.claim import Claim
from sayso.domain.copy_group import CopyKind
from sayso.domain.document import Document
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.domain.source import Source
from sayso.domain.statement import Statement, Telling


@dataclass(frozen=True)
class Evidence:
    """Everything that claims rest on.

    Attributes:
        states_of: Tells the states that a source speaks for.
    """

    readings: Sequence[Reading]
    resolution: Resolution
    states_of: Callable[[Source], frozenset[str]]

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """By document id."""
        return {r.document.id: r.document for r in self.readings if r.document.duplicate_of is None}

    @cached_property
    def attributions(self) -> Mapping[tuple[str, str], Attribution]:
        """By document id and attribution id."""
        return {(r.document.id, a.id): a for r in self.readings for a in r.attributions}

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """By statement id."""
        return {statement.id: statement for statement in self.resolution.statements}

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """By actor id."""
        return {actor.id: actor for actor in self.resolution.actors}

    @cached_property
    def copies(self) -> Mapping[str, frozenset[str]]:
        """For each document, the ids of the copy groups that it is in."""
        found: dict[str, set[str]] = {}
        for group in self.resolution.copy_groups:
            for member in group.members:
                found.setdefault(member, set()).add(group.id)
        return {member: frozenset(groups) for member, groups in found.items()}

    @cached_property
    def versions(self) -> Mapping[str, str]:
        """For each document that is one of several versions, the id of their group."""
        groups = (group for group in self.resolution.copy_groups if group.kind is CopyKind.VERSION)
        return {member: group.id for group in groups for member in group.members}

    def taking(self, claim: Claim, kinds: Iterable[StanceKind]) -> list[Statement]:
        """Return the statements that take one of these stances on a claim."""
        wanted = set(kinds)
        return [self.statements[stance.statement_id] for stance in claim.stances if stance.kind in wanted]

    def told(self, telling: Telling) -> Attribution:
        """Return the attribution that a telling is."""
        return self.attributions[telling.document_id, telling.attribution_id]

    def contents(self, statement: Statement) -> Iterator[str]:
        """Return the words of each telling."""
        return (self.told(telling).content.words.text or "" for telling in statement.tellings)

    def speaks_for(self, statement: Statement) -> frozenset[str]:
        """Return the affiliations that the tellings give the speaker, in lower case."""
        if statement.id not in self._affiliations:
            passages = (self.told(telling).source.affiliation.text for telling in statement.tellings)
            self._affiliations[statement.id] = frozenset(strip_article(text) for text in passages if text)
        return self._affiliations[statement.id]

    def states(self, statement: Statement) -> frozenset[str]:
        """Return the states that the speaker speaks for in any telling."""
        if statement.id not in self._states:
            sources = (self.told(telling).source for telling in statement.tellings)
            self._states[statement.id] = frozenset(
                state for each in sources for state in self.states_of(each)
            )
        return self._states[statement.id]

    @cached_property
    def _affiliations(self) -> dict[str, frozenset[str]]:
        """What was found out of statements so far, by id: they are compared pair by pair."""
        return {}

    @cached_property
    def _states(self) -> dict[str, frozenset[str]]:
        """Likewise."""
        return {}

    @cached_property
    def _names(self) -> dict[str, frozenset[str]]:
        """Likewise, of actors."""
        return {}

    def names(self, statement: Statement) -> frozenset[str]:
        """Return all names of the speaker, in lower case and without articles."""
        if statement.actor_id not in self._names:
            actor = self.actors[statement.actor_id]
            names = (strip_article(name) for name in (actor.name, *actor.aliases) if name)
            self._names[actor.id] = frozenset(names)
        return self._names[statement.actor_id]


def strip_article(name: str) -> str:
    """Return a name in lower case, without an article in front."""
    lower = name.lower().strip()
    return next((lower[len(a) :] for a in ("the ", "a ", "an ") if lower.startswith(a)), lower)
