"""What a brief says of the reports behind it."""

import pytest

from sayso.compose.documents import cite_documents, tell_copies
from sayso.domain.copy_group import CopyGroup, CopyKind
from tests.unit.compose.dispute import courier, echo

MEMBERS = tuple(sorted((courier.id, echo.id)))


def _descriptors(group: CopyGroup) -> list[str]:
    return [each.descriptor.split("; ")[-1] for each in cite_documents([courier, echo], [group])]


def test_an_earlier_version_is_called_so() -> None:
    """Each version says how it stands to the latest, and the group names its ends."""
    group = CopyGroup("g1", MEMBERS, courier.id, "two texts", CopyKind.VERSION, latest=echo.id)
    assert _descriptors(group) == [f"an earlier version of {echo.path}", "the latest of 2 versions"]
    (told,) = tell_copies([group], {courier.id: courier.path, echo.id: echo.path})
    assert (told.original, told.latest) == (courier.path, echo.path)


def test_versions_whose_order_is_not_known_name_each_other() -> None:
    """Neither is called the earlier one."""
    group = CopyGroup("g1", MEMBERS, None, "two texts", CopyKind.VERSION)
    assert _descriptors(group) == [
        f"another version, earlier or later, of {other.path}" for other in (echo, courier)
    ]


@pytest.mark.parametrize("kind", [CopyKind.NEAR, CopyKind.PARTIAL])
def test_a_copy_names_its_original(kind: CopyKind) -> None:
    """The original itself is no copy."""
    group = CopyGroup("g1", MEMBERS, courier.id, "one sentence", kind)
    assert _descriptors(group)[1] == f"{kind} copy of {courier.path}"
    assert "copy" not in _descriptors(group)[0]
