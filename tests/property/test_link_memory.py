"""What is remembered of earlier documents changes nothing of what documents say together."""

from collections.abc import Collection, Mapping

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
