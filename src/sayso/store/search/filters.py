"""Which attributions are asked for."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from sqlalchemy import ColumnElement, Connection, any_, func, or_, select

from sayso.domain.act import DISSENT, Act, StanceKind
from sayso.store.commits import holds
from sayso.store.tables import attributions, mentions

FEW: Final = 20_000
"""Rows up to which those that pass the filters are listed, to compare only these."""

LISTED: Final = 8_000
"""How much actors may say so that it is quicker to list than to compare with rows that are found otherwise."""

_MOST: Final = 100_000
"""How far it is counted what actors say: beyond, it makes no difference any more."""


_SET: Final = 12
"""Mentions that are put into a set in the time in which it is looked up who speaks in one row."""


class Way(Enum):
    """How it is found out whether rows are what some actors say; all ways give the same rows."""

    JOINED = "joined"
    """As the database thinks best, which it often thinks wrongly beside a search for words."""
    LISTED = "listed"
    """All that they say is looked up: takes as long as there is of it (5 µs each in PostgreSQL)."""
    COMPARED = "compared"
    """Rows that are found otherwise are compared with the set of all that they say (0.5 µs each)."""
    ASKED = "asked"
    """Of each row that is found otherwise it is looked up who speaks: for few rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchFilters:
    """Which attributions are asked for; what is None is not asked.

    Attributes:
        actor_ids: Whose they are: one of these, by id.
        act: What is done by speaking.
        stance: The stance that this takes on what is said.
        outlet: The publisher of the report.
        first_day: ISO date from which on the report was published.
        last_day: ISO date up to which it was.
        named: Whether the source has a name.
        min_score: What scores less is left out, unless it speaks against what it is about; in [0, 1].
        heard: How much these actors say, counted up to 100,000: see `weigh`.
    """

    actor_ids: tuple[str, ...] | None = None
    act: Act | None = None
    stance: StanceKind | None = None
    outlet: str | None = None
    first_day: str | None = None
    last_day: str | None = None
    named: bool | None = None
    min_score: float | None = None
    heard: int = 0

    @property
    def heard_often(self) -> bool:
        """Whether these actors say so much that rows are better asked one by one."""
        return self.heard > FEW

    def way_for(self, rows: int) -> Way:
        """Return how to find out of so many rows which of them are what these actors say."""
        return Way.ASKED if _SET * rows < self.heard else Way.COMPARED

    @property
    def ask_days(self) -> bool:
        """Whether reports without a day are left out."""
        return self.first_day is not None or self.last_day is not None

    @property
    def ask_little(self) -> bool:
        """Whether nothing is asked that most attributions do not have."""
        asked = (
            self.actor_ids,
            self.act,
            self.stance,
            self.outlet,
            self.first_day,
            self.last_day,
            self.named,
        )
        return all(each is None for each in asked)

    def weigh(self, connection: Connection, as_of: int | None) -> "SearchFilters":
        """Return the same filters, which know how much the actors say."""
        if self.actor_ids is None:
            return self
        said = select(mentions.c.pk).where(mentions.c.actor_id.in_(self.actor_ids), holds(mentions, as_of))
        count = connection.scalar(select(func.count()).select_from(said.limit(_MOST).subquery())) or 0
        return replace(self, heard=count)

    def conditions(
        self, connection: Connection, as_of: int | None, way: Way = Way.JOINED
    ) -> list[ColumnElement[bool]]:
        """Return what must be true of a row.

        Args:
            connection: To the ledger.
            as_of: The commit at which the ledger is asked; None for now.
            way: How it is found out who speaks.
        """
        return [
            holds(attributions, as_of),
            *self._equal(),
            *self.compared(),
            *self._spoken(connection, as_of, way),
        ]

    def compared(self) -> Iterator[ColumnElement[bool]]:
        """Yield what must be true of a row's day and score."""
        if self.first_day is not None:
            yield attributions.c.day >= self.first_day
        if self.last_day is not None:
            yield attributions.c.day <= self.last_day
        if self.min_score:
            yield or_(attributions.c.score >= self.min_score, attributions.c.stance.in_(sorted(DISSENT)))

    def _equal(self) -> Iterator[ColumnElement[bool]]:
        for name in ("act", "stance", "outlet", "named"):
            value = getattr(self, name)
            if value is not None:
                yield attributions.c[name] == value

    def _spoken(self, connection: Connection, as_of: int | None, way: Way) -> Iterator[ColumnElement[bool]]:
        if self.actor_ids is None:
            return
        if way is Way.ASKED:
            own = mentions.c.attribution_id == attributions.c.id
            speaker = select(mentions.c.actor_id).where(own, holds(mentions, as_of)).limit(1)
            yield speaker.scalar_subquery().in_(self.actor_ids)
            return
        said = select(mentions.c.attribution_id)
        said = said.where(mentions.c.actor_id.in_(self.actor_ids), holds(mentions, as_of))
        if way is Way.JOINED or connection.dialect.name == "sqlite":
            yield attributions.c.id.in_(said)
        elif way is Way.LISTED:
            yield attributions.c.id == any_(func.array(said.scalar_subquery()))
        else:
            yield attributions.c.id.in_(said).is_(True)
