"""Actors over documents: components over pairs of mentions."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from sayso.domain.actor import Actor
from sayso.domain.copy_group import CopyGroup
from sayso.domain.identity import identify
from sayso.domain.judgement import Judgement, JudgementKind, decided
from sayso.domain.source import ActorKind
from sayso.resolve.actors.decide import (
    are_copies,
    are_one_chain,
    are_same_body,
    are_same_person,
    differ_in_given_name,
    may_be_body,
    may_be_person,
)
from sayso.resolve.actors.mention import Mention, gather
from sayso.resolve.actors.organization_name import bare, find_definitions, initials, key_of
from sayso.resolve.actors.person_name import parse_person
from sayso.resolve.corpus import Corpus
from sayso.resolve.judging import Founders, list_decisions
from sayso.resolve.linking import Link, connect_judged
from sayso.resolve.words import fold_words

Blocks = Mapping[object, Sequence[int]]


def group_actors(
    corpus: Corpus, copies: Iterable[CopyGroup], judgements: Collection[Judgement] = ()
) -> tuple[Actor, ...]:
    """Return who speaks; each attribution's source belongs to exactly one actor."""
    acronyms = {r.document.id: find_definitions(r.document.text) for r in corpus.readings}
    mentions = gather(corpus, acronyms)
    founders = _list_founders(mentions)
    given = _list_given(founders, judgements)
    free = [n for n in range(len(mentions)) if n not in given]
    undecided = [mentions[n] for n in free]
    components = connect_judged(
        len(mentions),
        (Link(free[left], free[right], strength) for left, right, strength in _link(undecided, list(copies))),
        apart=[(free[left], free[right]) for left, right in _namesakes(undecided)],
        decisions=list_decisions(
            judgements,
            founders,
            one=(JudgementKind.SAME_ACTOR, JudgementKind.SOURCE_IS),
            other=JudgementKind.OTHER_ACTOR,
        ),
    )
    return tuple(
        _make_actor([mentions[n] for n in members], own=[mentions[n] for n in members if n not in given])
        for members in components
    )


def _list_founders(mentions: Sequence[Mention]) -> Founders:
    """The place of each mention, by the ids of its attribution and of the actor that it would found."""
    return {
        identify(kind, *mention.founder): n
        for n, mention in enumerate(mentions)
        for kind in ("person", "attribution")
    }


def _list_given(founders: Founders, judgements: Collection[Judgement]) -> set[int]:
    """The places of mentions that a person took from whom the machine takes them for, and gave to another."""
    said = decided(judgements, JudgementKind.SOURCE_IS)
    places = ((founders.get(attribution), founders.get(actor)) for attribution, actor in said)
    return {place for place, of in places if place is not None and of not in (None, place)}


def _link(mentions: Sequence[Mention], copies: Sequence[CopyGroup]) -> Iterator[Link]:
    yield from _link_chains(mentions)
    yield from _link_persons(mentions)
    yield from _link_bodies(mentions)
    yield from _link_copies(mentions, copies)


def _link_chains(mentions: Sequence[Mention]) -> Iterator[Link]:
    """Who is not named is the same where the document refers back; names are compared as names."""
    unnamed = ((mention.key.document_id, n) for n, mention in enumerate(mentions) if not mention.named)
    for places in _block(unnamed).values():
        for n, left in enumerate(places):
            chained = (right for right in places[n + 1 :] if are_one_chain(mentions[left], mentions[right]))
            yield from (Link(left, right, 3.0) for right in chained)


def _link_persons(mentions: Sequence[Mention]) -> Iterator[Link]:
    """Full names first; a bare family name goes to the full name that is read most."""
    families = _block(
        (name.family, n)
        for n, mention in enumerate(mentions)
        if may_be_person(mention) and (name := parse_person(mention.name)) is not None
    )
    for places in families.values():
        for left, right, names in _representatives(mentions, places):
            if are_same_person(mentions[left], mentions[right]):
                yield Link(left, right, 2.0 if names is None else 1.0 + names)


def _representatives(
    mentions: Sequence[Mention], places: Sequence[int]
) -> Iterator[tuple[int, int, float | None]]:
    """Pairs of mentions, one for each wording; the third value weighs a pair with a bare family name."""
    wordings = _block((_spelling(mentions[n]), n) for n in places)
    for same in wordings.values():
        yield from ((same[0], other, None) for other in same[1:])
    first = {spelling: same[0] for spelling, same in wordings.items()}
    counts = Counter({spelling: len(same) for spelling, same in wordings.items()})
    spellings = sorted(first, key=lambda spelling: first[spelling])
    for n, left in enumerate(spellings):
        for right in spellings[n + 1 :]:
            bare_name = not (_has_given(left) and _has_given(right))
            fuller = right if _has_given(right) else left
            weight = counts[fuller] / (1 + len(places)) if bare_name else None
            yield first[left], first[right], weight


def _spelling(mention: Mention) -> object:
    return parse_person(mention.name)


def _has_given(spelling: object) -> bool:
    return bool(getattr(spelling, "given", ()))


def _link_bodies(mentions: Sequence[Mention]) -> Iterator[Link]:
    bodies = [(n, mention) for n, mention in enumerate(mentions) if may_be_body(mention)]
    by_key = _block((key_of(bare(mention.name)), n) for n, mention in bodies)
    by_acronym = _block(
        (acronym, n)
        for n, mention in bodies
        for acronym in {bare(mention.name), initials(bare(mention.name)), *_acronyms_of(mention)}
        if acronym is not None
    )
    for blocks in (by_key, by_acronym):
        for places in blocks.values():
            distinct = _block((bare(mentions[n].name), n) for n in places)
            for same in distinct.values():
                yield from (
                    Link(same[0], other, 2.0)
                    for other in same[1:]
                    if are_same_body(mentions[same[0]], mentions[other])
                )
            heads = sorted(same[0] for same in distinct.values())
            for n, left in enumerate(heads):
                yield from (
                    Link(left, right, 1.5)
                    for right in heads[n + 1 :]
                    if are_same_body(mentions[left], mentions[right])
                )


def _acronyms_of(mention: Mention) -> Iterator[str]:
    key = key_of(bare(mention.name))
    yield from (acronym for acronym, name in mention.acronyms.items() if key_of(name) == key)


def _link_copies(mentions: Sequence[Mention], copies: Sequence[CopyGroup]) -> Iterator[Link]:
    for copy_group in copies:
        held = set(copy_group.members)
        texts = _block(
            (fold_words(mention.content), n)
            for n, mention in enumerate(mentions)
            if mention.key.document_id in held and not mention.named
        )
        for places in texts.values():
            for n, left in enumerate(places):
                yield from (
                    Link(left, right, 2.5)
                    for right in places[n + 1 :]
                    if are_copies(mentions[left], mentions[right])
                )


def _namesakes(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Pairs of one family name whose given names differ, one pair for each two wordings."""
    families = _block(
        (name.family, n)
        for n, mention in enumerate(mentions)
        if may_be_person(mention) and (name := parse_person(mention.name)) is not None and name.given
    )
    for places in families.values():
        for left, right, _ in _representatives(mentions, places):
            if differ_in_given_name(mentions[left], mentions[right]):
                yield left, right


def _make_actor(mentions: Sequence[Mention], own: Sequence[Mention]) -> Actor:
    """The actor of some mentions; those that a person gave to him do not found him."""
    named = any(mention.named for mention in mentions)
    kinds = Counter(mention.kind for mention in mentions if mention.kind is not ActorKind.UNKNOWN)
    kind = max(kinds, key=lambda kind: (kinds[kind], kind), default=ActorKind.UNKNOWN)
    names = Counter(mention.name for mention in mentions if mention.named == named and mention.name)
    name = max(names, key=lambda name: (_fullness(name, kind), names[name], name), default="")
    return Actor(
        id=identify("person", *(own or mentions)[0].founder),
        name=name,
        named=named,
        kind=kind,
        aliases=tuple(sorted({mention.name for mention in mentions if mention.name} - {name})),
        mentions=tuple((mention.key.document_id, mention.key.attribution_id) for mention in mentions),
    )


def _fullness(name: str, kind: ActorKind) -> int:
    """How much of a name is told: of a person, whether there is a given name."""
    parsed = parse_person(name)
    enough = 2 if kind in (ActorKind.PERSON, ActorKind.UNKNOWN) else 3
    return min(enough, len(parsed.given) + 1 if parsed is not None else len(name.split()))


def _block(keyed: Iterable[tuple[object, int]]) -> Blocks:
    blocks: dict[object, list[int]] = {}
    for key, place in keyed:
        blocks.setdefault(key, []).append(place)
    return blocks
