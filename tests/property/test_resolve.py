"""What documents say together does not depend on the order in which they are read."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.domain.act import Act
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.resolve import resolve
from sayso.weigh import weigh
from tests.unit.resolve.readings import Mark, StemEmbedder, make_reading

_SPEAKERS = (
    "Ada Vane",
    "Minister Vane",
    "Vane",
    "Bob Vane",
    "a diver",
    "the Harbour Safety Board",
    "the HSB",
)
_MATTERS = (
    "the northern pier has lost its footing",
    "the northern pier of the bridge has not lost its footing",
    "the northern pier lost its whole footing in the storm",
    "schools open late in autumn",
    "it",
)
_ACTS = (Act.ASSERT, Act.DENY, Act.REPORT, Act.DECLINE, Act.DEMAND)

_said = st.tuples(
    st.sampled_from(_SPEAKERS),
    st.sampled_from(_MATTERS),
    st.sampled_from(_ACTS),
    st.sampled_from(("01", "09", None)),
)
_documents = st.lists(st.lists(_said, min_size=1, max_size=4), min_size=2, max_size=5)
_days = st.sampled_from(("2031-04-01", "2031-04-02", None))


def _read(number: int, sayings: list[tuple[str, str, Act, str | None]], day: str | None) -> Reading:
    sentences = [f"{speaker} said {matter}." for speaker, matter, _, _ in sayings]
    marks: list[Mark] = []
    at = 0
    for (speaker, matter, act, said), sentence in zip(sayings, sentences, strict=True):
        on = None if said is None else f"2031-03-{said}"
        marks.append(Mark(source=speaker, cue="said", content=matter, act=act, said=on, after=at))
        at += len(sentence) + 1
    return make_reading(" ".join((*sentences, f"Report {number}.")), *marks, day=day)


@cache
def _embedder() -> StemEmbedder:
    return StemEmbedder()


def _resolve(readings: list[Reading]) -> Resolution:
    return resolve(readings, _embedder())


@given(data=st.data(), documents=_documents, day=_days)
@settings(max_examples=60, deadline=None)
def test_any_order_of_documents_gives_the_same(
    data: st.DataObject, documents: list[list[tuple[str, str, Act, str | None]]], day: str | None
) -> None:
    """Actors, statements, claims, ids and weights are the same after a shuffle."""
    readings = [_read(n, sayings, day) for n, sayings in enumerate(documents)]
    shuffled = data.draw(st.permutations(readings))
    first, second = _resolve(readings), _resolve(shuffled)
    assert first == second
    assert weigh(readings, first) == weigh(shuffled, second)


@given(documents=_documents)
@settings(max_examples=40, deadline=None)
def test_each_attribution_has_one_actor_and_each_stance_a_statement(
    documents: list[list[tuple[str, str, Act, str | None]]],
) -> None:
    """Nothing that was said is lost, and nothing is told twice."""
    readings = [_read(n, sayings, None) for n, sayings in enumerate(documents)]
    resolution = _resolve(readings)
    spoken = sorted(mention for actor in resolution.actors for mention in actor.mentions)
    told = sorted((t.document_id, t.attribution_id) for s in resolution.statements for t in s.tellings)
    assert spoken == told == sorted((r.document.id, a.id) for r in readings for a in r.attributions)
    ids = {statement.id for statement in resolution.statements}
    assert {stance.statement_id for claim in resolution.claims for stance in claim.stances} <= ids
    assert all(set(statement.answers) <= ids for statement in resolution.statements)
