"""Errors say what was found, what was expected, and what to do."""

import re

from sayso import errors
from sayso.errors import BriefError, InputError, ModelError, SaysoError, StoreError


def all_errors() -> set[type[SaysoError]]:
    """Return every class of the tree."""
    found: set[type[SaysoError]] = set()
    waiting: list[type[SaysoError]] = [SaysoError]
    while waiting:
        error = waiting.pop()
        found.add(error)
        waiting += error.__subclasses__()
    return found


def test_a_message_is_built_from_its_parts() -> None:
    """Found, expected and remedy stand in one line, in this order."""
    error = InputError("3 bytes", expected="at least 4", remedy="send one more")
    assert str(error) == "3 bytes; expected at least 4; send one more"
    assert str(ModelError("gone")) == "gone"


def test_codes_are_slugs_and_unique() -> None:
    """Every error has a code of its own that can stand in a table or a URL."""
    codes = [error.code for error in all_errors()]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", code) for code in codes)


def test_everybody_who_must_act_has_a_branch() -> None:
    """Every error is the concern of who gives input, installs, makes sayso, or keeps the ledger."""
    branches = (InputError, ModelError, BriefError, StoreError)
    assert all(issubclass(error, branches) for error in all_errors() - {SaysoError})


def test_the_drawn_tree_is_the_tree() -> None:
    """The picture on top of the file names every error."""
    drawn = set(re.findall(r"[├└]── (\w+)", errors.__doc__ or ""))
    assert drawn == {error.__name__ for error in all_errors()} - {"SaysoError"}
