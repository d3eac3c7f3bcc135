"""Judgements take effect whatever their order, and hold on to their words or let go of them, never to others'."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.domain.judgement import Judgement, JudgementKind
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.resolve import resolve
from sayso.resolve.grounds import hold
from tests.property.sayings import EMBEDDER, Saying, many_plain_sayings, many_sayings, read
from tests.unit.resolve.judged import judge

_THINGS = {
    "attribution": ("attribution", None),
    "source": ("attribution", "actor"),
    "actor": ("actor", "actor"),
    "statement": ("statement", "statement"),
    "claim": ("claim", "claim"),
    "denial": ("statement", "claim"),
    "hide": ("claim", None),
}


@st.composite
def _judgements(draw: st.DrawFn, readings: list[Reading]) -> list[Judgement]:
    places = [(reading, n) for reading in readings for n in range(len(reading.attributions))]
    made: list[Judgement] = []
    for day in range(1, draw(st.integers(1, 6)) + 1):
        kind = draw(st.sampled_from(JudgementKind))
        about, of = _THINGS[kind.question]
        subject, other = draw(st.sampled_from(places)), draw(st.sampled_from(places))
        object_ = None if of is None else (other[0], of, other[1])
        made.append(judge(kind, (subject[0], about, subject[1]), object_, day=day))
    return made


def _resolve(readings: list[Reading], judgements: list[Judgement]) -> Resolution:
    holding, _ = hold(judgements, readings)
    return resolve(readings, EMBEDDER, holding)


@given(data=st.data(), documents=many_sayings)
@settings(max_examples=60, deadline=None)
def test_any_order_of_judgements_and_documents_gives_the_same(
    data: st.DataObject, documents: list[list[Saying]]
) -> None:
    """What holds is decided by when it was decided, not by where it stands in a list."""
    readings = [read(n, sayings, "2031-04-01") for n, sayings in enumerate(documents)]
    made = data.draw(_judgements(readings))
    shuffled = data.draw(st.permutations(made))
    assert _resolve(readings, made) == _resolve(readings[::-1], shuffled)


@given(data=st.data(), documents=many_sayings)
@settings(max_examples=60, deadline=None)
def test_the_last_word_on_actors_holds(data: st.DataObject, documents: list[list[Saying]]) -> None:
    """Whatever was decided before, and whatever the machine finds."""
    readings = [read(n, sayings, "2031-04-01") for n, sayings in enumerate(documents)]
    places = [(reading, n) for reading in readings for n in range(len(reading.attributions))]
    (one, n), (other, m) = data.draw(st.sampled_from(places)), data.draw(st.sampled_from(places))
    kind = data.draw(st.sampled_from((JudgementKind.SAME_ACTOR, JudgementKind.OTHER_ACTOR)))
    kinds = (JudgementKind.SAME_ACTOR, JudgementKind.OTHER_ACTOR, JudgementKind.SOURCE_IS)
    before = [each for each in data.draw(_judgements(readings)) if each.kind in kinds]
    last = judge(kind, (one, "actor", n), (other, "actor", m), day=9)
    actors = _resolve(readings, [*before, last]).actors
    (speaker,) = (a for a in actors if (one.document.id, one.attributions[n].id) in a.mentions)
    is_one = (other.document.id, other.attributions[m].id) in speaker.mentions
    assert is_one == (kind is JudgementKind.SAME_ACTOR or (one, n) == (other, m))


@given(data=st.data(), documents=many_plain_sayings)
@settings(max_examples=100, deadline=None)
def test_a_judgement_holds_only_on_its_own_words(data: st.DataObject, documents: list[list[Saying]]) -> None:
    """After another model found fewer, in other numbers, its words are read at their place, or it is reported."""
    readings = [read(n, sayings, "2031-04-01") for n, sayings in enumerate(documents)]
    made = [
        each
        for each in data.draw(_judgements(readings))
        if each.kind not in (JudgementKind.WRONG, JudgementKind.SOURCE_IS)
    ]
    kept = {(reading.document.id, each.cue.origin) for reading in readings for each in reading.attributions}
    lost = data.draw(st.sets(st.sampled_from(sorted(kept))))
    again = [
        replace(
            reading,
            attributions=tuple(
                replace(each, id=f"b{n}")
                for n, each in enumerate(reading.attributions)
                if (reading.document.id, each.cue.origin) not in lost
            ),
        )
        for reading in readings
    ]
    holding, orphans = hold(made, again)
    stays = [each for each in made if all((g.document_id, g.place) not in lost for g in each.grounds)]
    assert holding == stays
    assert {orphan.judgement for orphan in orphans} == set(made) - set(stays)
