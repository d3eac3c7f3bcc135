"""Who speaks for the same state or body as another does not confirm him."""

import pytest

from sayso.domain.act import Act
from sayso.domain.source import ActorKind, Basis
from sayso.resolve import resolve, states_of
from sayso.resolve.actors.organization_name import initials
from tests.unit.resolve.readings import Mark, StemEmbedder, make_reading

CLAIM = "the northern pier of Aldmoor bridge had lost its footing"
AGAIN = "the northern pier of Aldmoor bridge had lost its old footing"


def _agree(first: Mark, second: Mark) -> bool:
    """Whether two who say one thing in two reports confirm each other."""
    readings = [
        make_reading(f"{mark.role} {mark.source} said {mark.content}.", mark) for mark in (first, second)
    ]
    (claim,) = resolve(readings, StemEmbedder()).claims
    return bool(claim.agreeing)


def _say(source: str, content: str = CLAIM, **more: object) -> Mark:
    return Mark(source=source, cue="said", content=content, basis=Basis.ON_RECORD, named=True, **more)  # type: ignore[arg-type]


def test_two_who_share_nothing_agree() -> None:
    """A witness and another one."""
    assert _agree(_say("Ada Vane"), _say("Bob Lund", AGAIN))


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Ada Vane", "Norwegian prime minister"),
        ("Norwegian Defence Ministry", ""),
        ("Oslo", ""),
        ("the Norwegians", ""),
    ],
)
def test_a_state_and_who_speaks_for_it_are_one_house(name: str, role: str) -> None:
    """Whether by name, by capital, by organ or by office."""
    kind = ActorKind.PERSON if role else ActorKind.ORGANIZATION
    state = _say("Norway", AGAIN, kind=ActorKind.ORGANIZATION)
    assert not _agree(_say(name, kind=kind, role=role), state)


@pytest.mark.parametrize("role", ["Norwegian poet", "former Norwegian prime minister", "Swedish minister"])
def test_who_does_not_speak_for_it_agrees_with_a_state(role: str) -> None:
    """A compatriot, one who did so once, one who speaks for another."""
    assert _agree(
        _say("Ada Vane", role=role, kind=ActorKind.PERSON),
        _say("Norway", AGAIN, kind=ActorKind.ORGANIZATION),
    )


def test_who_points_to_what_another_said_confirms_nothing() -> None:
    """Only words of one's own do."""
    text = f"Ada Vane said {CLAIM}. Bob Lund confirmed it."
    reading = make_reading(
        text,
        _say("Ada Vane"),
        Mark(source="Bob Lund", cue="confirmed", content="it", act=Act.CONFIRM, named=True),
    )
    assert not any(claim.agreeing for claim in resolve([reading], StemEmbedder()).claims)


def test_the_senate_of_a_state_is_not_the_state() -> None:
    """An acronym within a name counts with all its letters."""
    assert initials("US Senate") == "USS"
    assert initials("Bureau of Land Affairs") == "BLA"


@pytest.mark.parametrize("name", ["the U.S.", "US", "the White House", "a U.S. official", "the Pentagon"])
def test_the_united_states_go_by_many_names(name: str) -> None:
    """With dots and without, by seat and by organ."""
    first = make_reading(f"{name} said {CLAIM}.", Mark(source=name, cue="said", content=CLAIM))
    assert states_of(first.attributions[0].source) == {"us"}
