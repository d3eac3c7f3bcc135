"""From readings to what they say together."""

from collections.abc import Collection, Sequence

from sayso.domain.judgement import Judgement
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.resolve.actors.group import group_actors
from sayso.resolve.actors.houses import find_houses
from sayso.resolve.claims.antecedent import resolve_references
from sayso.resolve.claims.denier import name_deniers
from sayso.resolve.claims.group import group_claims
from sayso.resolve.claims.judged import judge_denials
from sayso.resolve.claims.memory import LinkMemory, find_links
from sayso.resolve.claims.proposition import make_propositions, split
from sayso.resolve.claims.target import find_targets
from sayso.resolve.claims.voice import voice_denials
from sayso.resolve.comparer import Comparer
from sayso.resolve.copies.groups import group_copies
from sayso.resolve.corpus import arrange
from sayso.resolve.embedder import Embedder
from sayso.resolve.identity import Key
from sayso.resolve.neighbours import embed_once, find_pairs_within
from sayso.resolve.statements.answers import find_answers
from sayso.resolve.statements.decide import RELATED
from sayso.resolve.statements.group import group_by_speaker, group_statements
from sayso.resolve.verdicts import drop_wrong


def resolve(
    readings: Sequence[Reading],
    embedder: Embedder,
    judgements: Collection[Judgement] = (),
    memory: LinkMemory | None = None,
    comparer: Comparer | None = None,
) -> Resolution:
    """Return the copies, actors, statements and claims of some readings, whatever their order.

    Args:
        readings: One for each document; repeats of a document are left out.
        embedder: Says how alike two contents mean.
        judgements: Decisions of people, which beat the machine's.
        memory: Of links between propositions that were found before; it changes nothing but the time.
        comparer: Reads what may be one claim side by side; without one its features decide alone.
    """
    corpus = arrange([drop_wrong(reading, judgements) for reading in readings])
    copies = group_copies([reading.document for reading in corpus.readings])
    actors = group_actors(corpus, copies, judgements)
    speaker = {Key(*mention): actor for actor in actors for mention in actor.mentions}
    ids = {key: actor.id for key, actor in speaker.items()}
    targets = resolve_references(corpus, find_targets(corpus, ids), ids)
    wholes = make_propositions(corpus, targets, ids)
    parts = tuple(name_deniers(split(wholes)))
    vectors = embed_once([proposition.text for proposition in (*wholes, *parts)], embedder)
    alike = find_pairs_within(vectors[: len(wholes)], group_by_speaker(wholes), floor=RELATED)
    told = group_statements(corpus, wholes, targets, alike, speaker, judgements)
    statements = {wholes[place].key: each.statement for each in told for place in each.places}
    vectors = vectors[len(wholes) :]
    links = find_links(parts, vectors, memory, comparer)
    houses = find_houses(corpus, actors)
    gathered = group_claims(parts, statements, links, vectors, houses, judgements)
    gathered = voice_denials(gathered, statements, corpus, speaker)
    gathered = judge_denials(gathered, statements, corpus, judgements)
    answering = find_answers(told, wholes, targets, gathered)
    return Resolution(copies, actors, answering, tuple(each.claim for each in gathered))
