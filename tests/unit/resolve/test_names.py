"""Names are compared without titles, word order and the whims of spelling."""

import pytest

from sayso.resolve.actors.organization_name import find_definitions, key_of
from sayso.resolve.actors.person_name import agree, parse_person


def _agree(left: str, right: str) -> bool:
    names = parse_person(left), parse_person(right)
    return names[0] is not None and names[1] is not None and agree(names[0], names[1])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Foreign Minister Ada Vane", "Ada Vane"),
        ("Mr Vane", "Ada Vane"),
        ("A. Vane", "Ada Vane"),
        ("Dmitriy Orlovsky", "Dmitry Orlovskii"),
        ("Alexandr Orlov", "Alexander Orlov"),
        ("harbour spokesman Ivo Lund", "Lund"),
        ("Ivo Lund, the head of the board", "Ivo Lund"),
        ("Anna van der Berg", "van der Berg"),
        ("Mykhailo Vanenko", "Mikhail Vanenko"),
        ("Volodymyr Vanenko", "Vladimir Vanenko"),
        ("Bill Vane", "William Vane"),
        ("Chris Vane", "Christopher Vane"),
        ("Serhiy Vanenko", "Sergei Vanenko"),
    ],
)
def test_two_wordings_of_one_name_agree(left: str, right: str) -> None:
    """Titles, roles, initials, romanisation and other forms of a given name do not tell persons apart."""
    assert _agree(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ada Vane", "Bob Vane"),
        ("Ada Vane", "Ada Lund"),
        ("Maria Vane", "Mario Vane Lund"),
        ("Vane", "Vanessa"),
        ("Victor Vane", "Victoria Vane"),
        ("Alexei Vanenko", "Alexander Vanenko"),
        ("Bill Vane", "Bob Vane"),
    ],
)
def test_other_names_do_not_agree(left: str, right: str) -> None:
    """Another given name or family name is another person."""
    assert not _agree(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("the Ministry of Defence of Norway", "Norway’s Defense Ministry"),
        ("U.S. intelligence", "US intelligence"),
        ("the American intelligence agencies", "U.S. intelligence"),
        ("The Aldmoor Courier", "Aldmoor Courier"),
    ],
)
def test_two_wordings_of_one_organisation_have_one_key(left: str, right: str) -> None:
    """Articles, dots, word order and adjectives of states do not tell organisations apart."""
    assert key_of(left) == key_of(right)


def test_a_text_defines_its_acronyms() -> None:
    """The capitals in brackets stand for the name in front of them."""
    assert find_definitions("It is up to the Harbour Safety Board (HSB).") == {"HSB": "Harbour Safety Board"}
