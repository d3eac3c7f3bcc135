"""Who somebody is in a ledger: what they said, and what is said of them."""

from typing import TYPE_CHECKING, Final

from sayso.api.ledger.opening import opened
from sayso.api.ledger.part import find_actors, load_part
from sayso.domain.actor import Actor
from sayso.domain.profile import Profile

if TYPE_CHECKING:
    from sayso.store import Ledger, View

LIMIT: Final = 30
"""Statements of each sort that are told of one actor, the latest."""
MOST: Final = 5
"""Actors of one name that are told, those heard most often."""


def find_who(
    ledger: "str | Ledger", name: str, *, limit: int = LIMIT, most: int = MOST, as_of: str | None = None
) -> list[Profile]:
    """Return those of a name, most often heard first, with what they said and what was said of them.

    Args:
        ledger: A file, or ``postgresql://…``; or one that is open.
        name: A name or a part of one, or an id.
        limit: How many statements of each sort are told.
        most: How many of that name are told.
        as_of: ISO 8601 time in UTC: the ledger as it stood then.

    Raises:
        NotInLedger: Nobody of this name speaks.
        StoreError: The ledger cannot be read.
    """
    with opened(ledger, read_only=True) as held, held.view(as_of) as view:
        return [_tell(view, actor_id, limit) for actor_id in find_actors(view, name)[:most]]


def _tell(view: "View", actor_id: str, limit: int) -> Profile:
    from sayso.compose.documents import cite_documents
    from sayso.compose.lookup import Lookup
    from sayso.compose.statements import tell_statement
    from sayso.domain.weighing import Weighing

    actor = view.actor(actor_id)
    said, n_said = view.statements_of(actor_id, limit=limit)
    said_of, n_said_of = view.statements_naming(_list_names(actor), but=actor_id, limit=limit)
    part = load_part(view, statement_ids={*said, *said_of})
    lookup = Lookup(part.readings, part.resolution, Weighing())
    told = {each.id: tell_statement(each, lookup) for each in part.resolution.statements}
    return Profile(
        actor=actor,
        said=tuple(told[each] for each in reversed(said) if each in told),
        said_of=tuple(told[each] for each in reversed(said_of) if each in told),
        n_said=n_said,
        n_said_of=n_said_of,
        claims=view.claims_of(told),
        documents=cite_documents(lookup.documents.values(), part.resolution.copy_groups),
    )


def _list_names(actor: Actor) -> list[str]:
    """Return what others call somebody by: names, not what a description or a pronoun says."""
    if not actor.named:
        return []
    names = (actor.name, *actor.aliases)
    return [name for name in names if name[:1].isupper() and (" " in name or name == actor.name)]
