"""Strategies that make nouns."""

from dataclasses import replace

from hypothesis import strategies as st

from sayso.domain.act import Act, StanceKind
from sayso.domain.attribution import Attribution, Content, Form, Quantity, TimeReference
from sayso.domain.brief import (
    Brief,
    BriefActor,
    BriefClaim,
    BriefCopies,
    BriefDocument,
    BriefDrift,
    BriefQuantity,
    BriefSide,
    BriefStatement,
    BriefTelling,
    NotRead,
    Sourcing,
    Withheld,
)
from sayso.domain.certainty import Certainty, Confidence, Level
from sayso.domain.citation import Citation
from sayso.domain.copy_group import CopyKind
from sayso.domain.drift import DriftKind, Severity
from sayso.domain.failure import Failure
from sayso.domain.origin import Edit
from sayso.domain.passage import EMPTY, Passage
from sayso.domain.run import Run
from sayso.domain.source import ActorKind, Basis, MentionKind, Source
from sayso.domain.span import Span

words = st.text(max_size=6)
names = words | st.none()
offsets = st.integers(0, 10_000)
span = st.builds(lambda start, length: Span(start, start + length), offsets, st.integers(1, 99))
spans = st.lists(span, max_size=3).map(tuple)
passage = st.just(EMPTY) | st.builds(Passage, spans, spans, words)
number = st.none() | st.integers(-9, 10**9).map(float) | st.floats(allow_nan=False, allow_infinity=False)
certainty = st.builds(Certainty, st.sampled_from(Level), st.none() | st.sampled_from(Confidence), passage)
time = st.builds(TimeReference, passage, names, names)
quantity = st.builds(Quantity, passage, number, number, number, names, st.booleans())
source = st.builds(
    Source,
    words=passage,
    actor=words,
    antecedent=st.none() | passage,
    named=st.booleans(),
    kind=st.sampled_from(ActorKind),
    mention=st.sampled_from(MentionKind),
    role=passage,
    affiliation=passage,
    basis=st.sampled_from(Basis),
)
attribution = st.builds(
    Attribution,
    id=words,
    parent=names,
    source=source,
    cue=passage,
    content=st.builds(Content, passage, st.sampled_from(Form)),
    act=st.sampled_from(Act),
    negated=st.booleans(),
    certainty=certainty,
    said_at=st.none() | time,
    addressee=passage,
    quantities=st.lists(quantity, max_size=2).map(tuple),
    score=st.floats(0, 1),
)

edit = st.builds(
    lambda start, length, new: Edit(start, start + length, new), offsets, st.integers(0, 9), words
)
citation = st.builds(Citation, words, words, spans, words, names, st.lists(edit, max_size=2).map(tuple))
told_quantity = st.builds(BriefQuantity, citation, number, number, number, names, st.booleans())
telling = st.builds(
    BriefTelling,
    attribution_id=words,
    words=citation,
    via=st.lists(words, max_size=2).map(tuple),
    source=st.none() | citation,
    cue=st.none() | citation,
    quantities=st.lists(told_quantity, max_size=1).map(tuple),
    score=st.floats(0, 1),
    within=st.lists(words, max_size=1).map(tuple),
)


def _agree(statement: BriefStatement) -> BriefStatement:
    """Let the hedge and the time be cited with the words that they have."""
    said_at = statement.said_at
    return replace(
        statement,
        hedge=_reword(statement.hedge, statement.certainty.words),
        time=None if said_at is None else _reword(statement.time, said_at.words),
    )


def _reword(cited: Citation | None, words: Passage) -> Citation | None:
    return None if cited is None else replace(cited, origin=words.origin, text=words.text)


statement = st.builds(
    BriefStatement,
    id=words,
    actor_id=words,
    actor=words,
    named=st.booleans(),
    basis=st.sampled_from(Basis),
    act=st.sampled_from(Act),
    tellings=st.lists(telling, min_size=1, max_size=2).map(tuple),
    negated=st.booleans(),
    certainty=certainty,
    said_at=time,
    answers=st.lists(words, max_size=2).map(tuple),
    hedge=st.none() | citation,
    time=st.none() | citation,
    role=st.none() | citation,
    affiliation=st.none() | citation,
).map(_agree)
drift = st.builds(BriefDrift, st.sampled_from(DriftKind), citation, citation, st.sampled_from(Severity))
side = st.builds(BriefSide, st.sampled_from(StanceKind), st.lists(statement, max_size=2).map(tuple))
claim = st.builds(
    BriefClaim,
    id=words,
    headline=citation,
    contested=st.booleans(),
    sides=st.lists(side, max_size=2).map(tuple),
    independent_sources=offsets,
    proven_independent=offsets,
    why_independent=words,
    credibility=st.integers(1, 6),
    why_credibility=words,
    drift=st.lists(drift, max_size=1).map(tuple),
    aside=st.lists(statement, max_size=1).map(tuple),
    weight=offsets,
)
actor = st.builds(
    BriefActor,
    words,
    words,
    st.booleans(),
    st.sampled_from(ActorKind),
    st.lists(words, max_size=2).map(tuple),
)
copies = st.builds(
    BriefCopies, words, st.lists(words, max_size=2).map(tuple), names, st.sampled_from(CopyKind), words, names
)
brief = st.builds(
    Brief,
    tool=st.builds(Run, words, names, names, names, names, names, names, st.dictionaries(words, offsets)),
    documents=st.lists(st.builds(BriefDocument, words, words, words, words, words), max_size=2).map(tuple),
    claims=st.lists(claim, max_size=2).map(tuple),
    options=st.dictionaries(words, offsets, max_size=2),
    period=st.tuples(names, names),
    sourcing=st.builds(
        Sourcing,
        sources=offsets,
        named=offsets,
        single_source_claims=st.lists(words, max_size=2).map(tuple),
        summary=words,
    ),
    withheld=st.lists(st.builds(Withheld, words, offsets, offsets), max_size=1).map(tuple),
    not_read=st.lists(st.builds(NotRead, words, words), max_size=1).map(tuple),
    failures=st.lists(st.builds(Failure, words, words, words, words), max_size=1).map(tuple),
    aside=st.lists(statement, max_size=1).map(tuple),
    actors=st.lists(actor, max_size=1).map(tuple),
    copies=st.lists(copies, max_size=1).map(tuple),
)
