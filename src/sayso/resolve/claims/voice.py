"""Denials that a spokesman puts into words: "The board rejected X. Its spokesman said: …"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from sayso.domain.act import StanceKind
from sayso.domain.actor import Actor
from sayso.domain.claim import Stance
from sayso.domain.statement import Statement
from sayso.resolve.actors.organization_name import bare, key_of
from sayso.resolve.claims.group import Gathered
from sayso.resolve.corpus import Corpus, Entry
from sayso.resolve.identity import Key

_SPEAKS_FOR: Final = ("spokes", "press secretary", "press service")


def voice_denials(
    gathered: Sequence[Gathered],
    told: Mapping[Key, Statement],
    corpus: Corpus,
    speakers: Mapping[Key, Actor],
) -> tuple[Gathered, ...]:
    """Return the claims, each with the words that a spokesman of who denies it is told to say right after.

    That is the next attribution behind the denial, about whatever else, if its speaker has the
    role of a spokesman and the affiliation of one who denies the claim in that document.

    Args:
        gathered: The claims.
        told: The statement that each attribution tells.
        corpus: All attributions.
        speakers: The actor of each.
    """
    return tuple(_add(each, told, corpus, speakers) for each in gathered)


def _add(
    each: Gathered, told: Mapping[Key, Statement], corpus: Corpus, speakers: Mapping[Key, Actor]
) -> Gathered:
    denying = {stance.statement_id for stance in each.claim.stances if stance.kind is StanceKind.DENIES}
    if not denying:
        return each
    voiced = dict.fromkeys(_find_voiced(each, denying, told, corpus, speakers))
    stances = (*each.claim.stances, *(Stance(statement_id, StanceKind.DENIES) for statement_id in voiced))
    return replace(
        each, claim=replace(each.claim, stances=stances), statement_ids=(*each.statement_ids, *voiced)
    )


def _find_voiced(
    each: Gathered,
    denying: set[str],
    told: Mapping[Key, Statement],
    corpus: Corpus,
    speakers: Mapping[Key, Actor],
) -> Iterator[str]:
    own = set(each.statement_ids)
    documents = {t.document_id for s in told.values() if s.id in denying for t in s.tellings}
    for reading in corpus.readings:
        if reading.document.id not in documents:
            continue
        keys = [Key(reading.document.id, attribution.id) for attribution in reading.attributions]
        entries = sorted((corpus.entries[key] for key in keys if key in told), key=lambda entry: entry.at)
        deniers = [speakers[entry.key] for entry in entries if told[entry.key].id in denying]
        for entry in _list_next(entries, own, denying, told):
            if _speaks_for(entry, deniers, corpus, speakers):
                yield told[entry.key].id


def _list_next(
    entries: Sequence[Entry], own: set[str], denying: set[str], told: Mapping[Key, Statement]
) -> Iterator[Entry]:
    """Behind each denial, the first attribution about something else, with those that it passes on."""
    after_denial = False
    following: Key | None = None
    for entry in entries:
        if told[entry.key].id in own:
            after_denial = after_denial or told[entry.key].id in denying
            following = None
        elif after_denial:
            following, after_denial = entry.key, False
            yield entry
        elif following is not None and entry.parent == following:
            yield entry


def _speaks_for(
    entry: Entry, deniers: Sequence[Actor], corpus: Corpus, speakers: Mapping[Key, Actor]
) -> bool:
    """Whether the document anywhere calls the speaker a spokesman of one of these."""
    speaker = speakers[entry.key]
    sources = [
        corpus.entries[Key(*mention)].attribution.source
        for mention in speaker.mentions
        if mention[0] == entry.key.document_id
    ]
    roles = [source.role.text for source in sources if _is_spokesman(source.role.text or "")]
    affiliations = [source.affiliation.text for source in sources if roles]
    held = [key_of(bare(words)) for words in (*roles, *affiliations) if words]
    names = [key_of(bare(name)) for denier in deniers for name in (denier.name, *denier.aliases)]
    return any(name and name <= words for name in names for words in held)


def _is_spokesman(role: str) -> bool:
    return any(sign in role.lower() for sign in _SPEAKS_FOR)
