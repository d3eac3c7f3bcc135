"""What is remembered of earlier documents changes nothing of what documents say together."""

from collections.abc import Collection, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.domain.act import Act
from sayso.resolve import resolve
from tests.property.sayings import EMBEDDER, Saying, days, many_sayings, read


class _Memory:
    """Keeps records as a ledger does."""

    def __init__(self) -> None:
        self.records: dict[bytes, bytes] = {}

    def load(self) -> Mapping[bytes, bytes]:
        return dict(self.records)

    def keep(self, new: Mapping[bytes, bytes], gone: Collection[bytes]) -> None:
        self.records = {digest: row for digest, row in self.records.items() if digest not in gone} | dict(new)


@given(data=st.data(), documents=many_sayings, day=days)
@settings(max_examples=60, deadline=None)
def test_documents_that_come_and_go_give_what_all_at_once_give(
    data: st.DataObject, documents: list[list[Saying]], day: str | None
) -> None:
    """After each change, with what was remembered before it, resolving gives the same as anew."""
    readings = [read(n, sayings, day) for n, sayings in enumerate(documents)]
    chosen = st.lists(st.sampled_from(range(len(readings))), unique=True)
    memory = _Memory()
    for places in data.draw(st.lists(chosen, min_size=1, max_size=5)):
        held = [readings[n] for n in places]
        assert resolve(held, EMBEDDER, (), memory) == resolve(held, EMBEDDER)


def test_only_what_is_new_is_recorded() -> None:
    """A second resolution of the same documents, and one more, adds one record."""
    said: list[Saying] = [("Ada Vane", "the northern pier has lost its footing", Act.ASSERT, None)]
    readings = [read(n, said, None) for n in range(3)]
    memory = _Memory()
    resolve(readings[:2], EMBEDDER, (), memory)
    before = dict(memory.records)
    resolve(readings, EMBEDDER, (), memory)
    assert len(before) == 2
    assert memory.records.items() > before.items()
    assert len(memory.records) == 3


class _Cut(_Memory):
    """Loses its process when it has kept some documents twice."""

    left = 2

    def keep(self, new: Mapping[bytes, bytes], gone: Collection[bytes]) -> None:
        if not self.left:
            raise KeyboardInterrupt
        self.left -= 1
        super().keep(new, gone)


def test_what_was_found_before_it_was_cut_off_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """The next resolution goes on there, and gives what one without a cut gives."""
    monkeypatch.setattr("sayso.resolve.claims.memory._TOGETHER", 1)
    said: list[Saying] = [("Ada Vane", "the northern pier has lost its footing", Act.ASSERT, None)]
    readings = [read(n, said, None) for n in range(4)]
    cut = _Cut()
    with pytest.raises(KeyboardInterrupt):
        resolve(readings, EMBEDDER, (), cut)
    assert len(cut.records) == 2
    memory = _Memory()
    memory.records = dict(cut.records)
    assert resolve(readings, EMBEDDER, (), memory) == resolve(readings, EMBEDDER)
    assert memory.records.items() > cut.records.items()
