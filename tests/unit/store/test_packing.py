"""Records, whole and in part."""

import pytest

from sayso.errors import LedgerDamaged
from sayso.store.packing import Packed, pack, unpack

_RECORD = {
    "told": [
        {"id": "a1", "words": 'he wrote {"id":"a2","words":"no"}, and "left":[1]'},
        {"id": "a2", "words": "\ud800 \x00 \u2014 {", "inner": {"number": "a1"}},
        {"id": "a12", "words": ""},
    ],
    "left": [{"why": 'said "left":[2]'}],
}


@pytest.mark.parametrize("wanted", [("a1",), ("a2",), ("a12", "a1"), ("a1", "a2", "a12"), ()])
def test_some_objects_are_those_of_the_whole(wanted: tuple[str, ...]) -> None:
    """What is unpacked by itself is what it is in the whole, whatever strings look like."""
    packed = pack(_RECORD)
    whole = [each for each in unpack(packed)["told"] if each["id"] in wanted]
    assert Packed(packed).objects("id", wanted) == whole


def test_what_is_not_there_is_left_out() -> None:
    """An id that only begins another one, or that nothing has, finds nothing."""
    assert Packed(pack(_RECORD)).objects("id", ["a3", "a"]) == []


def test_a_value_is_that_of_its_key() -> None:
    """Words that look like the key are not taken for it."""
    packed = pack(_RECORD)
    assert Packed(packed).value("left") == unpack(packed)["left"]


@pytest.mark.parametrize(
    "data", [b"", b"{}", pack(_RECORD)[:-3], pack(_RECORD)[:40] + b"\0" + pack(_RECORD)[41:]]
)
def test_damage_is_an_error(data: bytes) -> None:
    """Bytes that were changed or cut off are refused."""
    with pytest.raises(LedgerDamaged):
        Packed(data)


def test_a_key_that_is_missing_is_an_error() -> None:
    """A record without the key is damaged."""
    with pytest.raises(LedgerDamaged, match="has no right"):
        Packed(pack(_RECORD)).value("right")
