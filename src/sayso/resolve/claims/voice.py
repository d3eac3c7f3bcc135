"""Denials that a spokesman puts into words: "The board rejected X. Its spokesman said: …"."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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
    reports = _list_reports(told, corpus)
    statements = {statement.id: statement for statement in told.values()}
    voiced: list[Gathered] = []
    for each in gathered:
        denying = {stance.statement_id for stance in each.claim.stances if stance.kind is StanceKind.DENIES}
        tellings = (t for id_ in denying if id_ in statements for t in statements[id_].tellings)
        documents = {telling.document_id for telling in tellings}
        where = [reports[id_] for id_ in sorted(documents, key=lambda id_: reports[id_].place)]
        voiced.append(_add(each, _find_voiced(each, denying, told, where, corpus, speakers)))
    return tuple(voiced)


@dataclass(frozen=True, slots=True)
class _Report:
    """What a document tells, in text order; its place is that among all documents."""

    place: int
    entries: Sequence[Entry]


def _list_reports(told: Mapping[Key, Statement], corpus: Corpus) -> Mapping[str, _Report]:
    found: dict[str, list[Entry]] = {}
    for key, entry in corpus.entries.items():
        if key in told:
            found.setdefault(key.document_id, []).append(entry)
    return {
        document_id: _Report(place, sorted(entries, key=lambda entry: entry.at))
        for place, (document_id, entries) in enumerate(found.items())
    }


def _add(each: Gathered, voiced: Iterable[str]) -> Gathered:
    new = dict.fromkeys(voiced)
    stances = (*each.claim.stances, *(Stance(statement_id, StanceKind.DENIES) for statement_id in new))
    return replace(
        each, claim=replace(each.claim, stances=stances), statement_ids=(*each.statement_ids, *new)
    )


def _find_voiced(
    each: Gathered,
    denying: set[str],
    told: Mapping[Key, Statement],
    reports: Iterable[_Report],
    corpus: Corpus,
    speakers: Mapping[Key, Actor],
) -> Iterator[str]:
    own = set(each.statement_ids)
    for report in reports:
        deniers = [speakers[entry.key] for entry in report.entries if told[entry.key].id in denying]
        for entry in _list_next(report.entries, own, denying, told):
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
