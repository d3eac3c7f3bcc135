"""Ids stay, or lead to what took the thing in, whatever is added and however attributions are numbered."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.domain.anchor import anchor_attributions
from sayso.domain.identity import identify
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.resolve import resolve
from tests.property.sayings import EMBEDDER, Saying, days, many_plain_sayings, many_sayings, read
from tests.unit.resolve.judged import founding_ids


def _resolve(readings: list[Reading]) -> Resolution:
    return resolve(readings, EMBEDDER)


def _ids(resolution: Resolution) -> list[list[str]]:
    return [
        [each.id for each in things]
        for things in (resolution.actors, resolution.statements, resolution.claims)
    ]


@given(documents=many_sayings, day=days, shift=st.integers(1, 9))
@settings(max_examples=40, deadline=None)
def test_numbers_of_attributions_do_not_matter(
    documents: list[list[Saying]], day: str | None, shift: int
) -> None:
    """Another model that numbers them anew, and lists them in another order, gives the same ids."""
    readings = [read(n, sayings, day) for n, sayings in enumerate(documents)]
    renumbered = [
        replace(
            reading,
            attributions=tuple(
                replace(each, id=f"a{n + shift}") for n, each in enumerate(reading.attributions)
            ),
        )
        for reading in readings
    ]
    assert _ids(_resolve(readings)) == _ids(_resolve(renumbered))


@given(data=st.data(), documents=many_sayings, day=days)
@settings(max_examples=100, deadline=None)
def test_an_id_leads_to_what_took_the_thing_in(
    data: st.DataObject, documents: list[list[Saying]], day: str | None
) -> None:
    """Each id that some of the documents gave is one that a member of a thing would give in all of them."""
    readings = [read(n, sayings, day) for n, sayings in enumerate(documents)]
    some = data.draw(st.lists(st.sampled_from(readings), min_size=1, unique_by=id))
    before, after = founding_ids(_resolve(some), some), founding_ids(_resolve(readings), readings)
    assert all(own in members for own, members in after.items())
    assert sum(map(len, after.values())) == len(_leading(after))
    assert before.keys() <= _leading(after)


@given(data=st.data(), documents=many_plain_sayings, day=days)
@settings(max_examples=100, deadline=None)
def test_an_attribution_more_changes_no_id(
    data: st.DataObject, documents: list[list[Saying]], day: str | None
) -> None:
    """Each id whose founding attribution is still read leads somewhere when another model finds one less, or more."""
    whole = [read(n, sayings, day) for n, sayings in enumerate(documents)]
    place = data.draw(st.integers(0, len(whole) - 1))
    lost = data.draw(st.sampled_from(whole[place].attributions))
    left = tuple(
        replace(each, id=f"b{n}")
        for n, each in enumerate(each for each in whole[place].attributions if each is not lost)
    )
    fewer = [*whole[:place], replace(whole[place], attributions=left), *whole[place + 1 :]]
    more, less = founding_ids(_resolve(whole), whole), founding_ids(_resolve(fewer), fewer)
    own = anchor_attributions(whole[place])[lost.id]
    founded = {
        identify(kind, whole[place].document.id, own, *part)
        for kind in ("person", "statement", "claim")
        for part in ((), ("1",))
    }
    assert less.keys() <= _leading(more)
    assert more.keys() - founded <= _leading(less)


def _leading(things: dict[str, set[str]]) -> set[str]:
    return {id_ for members in things.values() for id_ in members}
