"""Whether two mentions are of one actor: a pure function of the two, and of how often each name is read."""

from sayso.domain.source import ActorKind
from sayso.resolve.actors.mention import Mention
from sayso.resolve.actors.organization_name import bare, initials, is_acronym, key_of
from sayso.resolve.actors.person_name import PersonName, agree, parse_person
from sayso.resolve.words import fold_words

_BODIES = {ActorKind.ORGANIZATION, ActorKind.DOCUMENT, ActorKind.GROUP}


def may_be_person(mention: Mention) -> bool:
    """Return whether a named mention can be of a person."""
    return mention.named and mention.kind not in _BODIES


def may_be_body(mention: Mention) -> bool:
    """Return whether a named mention can be of an organisation, a state or a document."""
    return mention.named and mention.kind is not ActorKind.PERSON


def are_same_person(left: Mention, right: Mention) -> bool:
    """Return whether two named mentions are of one person."""
    if not (may_be_person(left) and may_be_person(right)):
        return False
    names = _person(left), _person(right)
    return names[0] is not None and names[1] is not None and agree(names[0], names[1])


def differ_in_given_name(left: Mention, right: Mention) -> bool:
    """Return whether two mentions share a family name and cannot be one person."""
    names = _person(left), _person(right)
    if names[0] is None or names[1] is None or names[0].family != names[1].family:
        return False
    return not agree(names[0], names[1])


def are_same_body(left: Mention, right: Mention) -> bool:
    """Return whether two named mentions are of one organisation, state or document."""
    if not (may_be_body(left) and may_be_body(right)):
        return False
    names = bare(left.name), bare(right.name)
    if key_of(names[0]) == key_of(names[1]):
        return bool(key_of(names[0]))
    return _abbreviates(names[0], names[1], left, right) or _abbreviates(names[1], names[0], right, left)


def are_one_chain(left: Mention, right: Mention) -> bool:
    """Return whether one document refers from one of two mentions to the other, or from both to one place."""
    if left.key.document_id != right.key.document_id or left.anchor is None or right.anchor is None:
        return False
    if left.anchor.overlaps(right.anchor):
        return True
    return any(
        words is not None and words.overlaps(to)
        for words, to in ((left.words, right.anchor), (right.words, left.anchor))
    )


def are_copies(left: Mention, right: Mention) -> bool:
    """Return whether two mentions, in documents that share text, stand in the same words."""
    if left.key.document_id == right.key.document_id or not left.content:
        return False
    return all(
        fold_words(a) == fold_words(b)
        for a, b in ((left.content, right.content), (left.cue, right.cue), (left.name, right.name))
    )


def _abbreviates(short: str, long: str, of_short: Mention, of_long: Mention) -> bool:
    if not is_acronym(short):
        return False
    defined = (m.acronyms.get(short) for m in (of_short, of_long))
    return initials(long) == short or any(
        name is not None and key_of(name) == key_of(long) for name in defined
    )


def _person(mention: Mention) -> PersonName | None:
    return parse_person(mention.name)
