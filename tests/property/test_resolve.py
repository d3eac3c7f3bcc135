"""What documents say together does not depend on the order in which they are read."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.resolve import resolve, states_of
from sayso.weigh import weigh
from tests.property.sayings import EMBEDDER, Saying, days, many_full_sayings, many_sayings, read


def _resolve(readings: list[Reading]) -> Resolution:
    return resolve(readings, EMBEDDER)


@given(data=st.data(), documents=many_sayings, day=days)
@settings(max_examples=60, deadline=None)
def test_any_order_of_documents_gives_the_same(
    data: st.DataObject, documents: list[list[Saying]], day: str | None
) -> None:
    """Actors, statements, claims, ids and weights are the same after a shuffle."""
    readings = [read(n, sayings, day) for n, sayings in enumerate(documents)]
    shuffled = data.draw(st.permutations(readings))
    first, second = _resolve(readings), _resolve(shuffled)
    assert first == second
    assert weigh(readings, first, states_of) == weigh(shuffled, second, states_of)


@given(documents=many_full_sayings)
@settings(max_examples=40, deadline=None)
def test_each_attribution_has_one_actor_and_each_stance_a_statement(
    documents: list[list[Saying]],
) -> None:
    """Nothing that was said is lost, and nothing is told twice."""
    readings = [read(n, sayings, None) for n, sayings in enumerate(documents)]
    resolution = _resolve(readings)
    spoken = sorted(mention for actor in resolution.actors for mention in actor.mentions)
    told = sorted((t.document_id, t.attribution_id) for s in resolution.statements for t in s.tellings)
    assert spoken == told == sorted((r.document.id, a.id) for r in readings for a in r.attributions)
    ids = {statement.id for statement in resolution.statements}
    assert {stance.statement_id for claim in resolution.claims for stance in claim.stances} <= ids
    assert all(set(statement.answers) <= ids for statement in resolution.statements)
