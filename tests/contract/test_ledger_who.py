"""Who somebody is, on every store of a ledger."""

from pathlib import Path

from sayso.api.ledger import add
from sayso.api.ledger.who import find_who
from sayso.api.options import ReadOptions
from tests.fake_tools import FakeTools

OPTIONS = ReadOptions(tools=FakeTools())
REPORTS = {
    "a.txt": "Ana Gate said: “the mill is closed”.",
    "b.txt": "Bo Veil said: “ana gate’s mill is open”.",
    "c.txt": "Cy Marr said: “Ana Gateshead is a town”.",
    "d.txt": "Di Orr said: “Ana Gates is a person”.",
    "e.txt": "Ed Ilk said: “Ana and Gate are words”.",
}


def test_what_is_said_of_somebody_has_the_whole_name(address: str, tmp_path: Path) -> None:
    """Capitals do not matter; a name within a longer one, another name of one stem, or its words apart are not it."""
    for name, body in REPORTS.items():
        (tmp_path / name).write_text(body, "utf-8")
    add([str(tmp_path)], address, options=OPTIONS)
    (ana,) = find_who(address, "Ana Gate")
    assert [statement.actor for statement in ana.said_of] == ["Bo Veil"]
    assert (ana.n_said, ana.n_said_of) == (1, 1)
