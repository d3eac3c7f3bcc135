"""Who the sources are, across documents."""

from dataclasses import dataclass

from sayso.domain.source import ActorKind


@dataclass(frozen=True, slots=True)
class Actor:
    """One who speaks, under all names and descriptions.

    Attributes:
        name: The fullest name, or the description of one who is not named.
        aliases: All other wordings, sorted.
        mentions: Pairs of document id and attribution id, of all attributions, in the order of their documents. The
            first one that no person gave to the actor founds it.
    """

    id: str
    name: str
    named: bool
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    mentions: tuple[tuple[str, str], ...] = ()
