"""What search finds, on every store of a ledger."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sqlalchemy import func, select

from sayso.api.ledger import add
from sayso.api.ledger.embedding import LedgerEmbedder
from sayso.api.ledger.removing import remove
from sayso.api.ledger.searching import search
from sayso.api.options import ReadOptions
from sayso.domain.act import Act, StanceKind
from sayso.domain.hit import Hit
from sayso.errors import NotInLedger
from sayso.store import SearchFilters, View, open_ledger
from sayso.store.moving import back_up
from sayso.store.search.counts import CountCache
from sayso.store.search.query import parse_query
from sayso.store.search.words import word_index
from sayso.store.tables import codes, commits, vectors
from tests.fake_tools import FakeTools

OPTIONS = ReadOptions(tools=FakeTools())
REPORTS = {
    "a.txt": ("2026-03-01", "Gazette", "Ana Veil said: “the dams of the north were leaking for years”."),
    "b.txt": (
        "2026-03-02",
        "Ledger",
        "Bo Lund denied: “the dam of Ébéniste is leaking”. Ana Veil said: “hello”.",
    ),
    "c.txt": (None, None, "Cy Marr said: “a U.S. pro-ice-road and/or bridge”."),
}
HOSTILE = (
    "\x00", "'", '"', '""', '"open', "dam\x00leak", "* NEAR( AND OR NOT ^ {content}: -dam +", "a" * 10_000,
    "x " * 5_000, "💣 💣", "\ud800", "%s %(x)s :y ?", "';DROP TABLE words;--", "\\", "<-> & | !", "한국 日本 ไทย",
)  # fmt: skip


@pytest.fixture
def filled(address: str, tmp_path: Path) -> str:
    """Return a ledger with three reports."""
    _fill(address, tmp_path, list(REPORTS))
    return address


def test_words_are_found_as_they_are_stemmed(filled: str) -> None:
    """Capitals, endings and diacritics do not matter; the words are marked where they stand in the content."""
    assert _found(filled, "LEAK dam") == [
        ("the dam of Ébéniste is leaking", ["dam", "leaking"]),
        ("the dams of the north were leaking for years", ["dams", "leaking"]),
    ]
    assert _found(filled, "ebenist") == [("the dam of Ébéniste is leaking", ["Ébéniste"])]


def test_phrases_must_stand_as_they_are(filled: str) -> None:
    """Words in quotation marks, and those that are written as one, follow each other."""
    assert _found(filled, "“north were”") == [
        ("the dams of the north were leaking for years", ["north were"])
    ]
    assert _found(filled, '"were north"') == []
    for query in ("U.S.", "ice-road", "and/or", "u.s", "bridge"):
        assert [content for content, _ in _found(filled, query)] == ["a U.S. pro-ice-road and/or bridge"]


def test_what_has_part_of_a_query_stands_behind_what_has_all(filled: str) -> None:
    """Where few have all words, those that have some are found as well."""
    found = [content for content, _ in _found(filled, "dam north")]
    assert found == ["the dams of the north were leaking for years", "the dam of Ébéniste is leaking"]


@pytest.mark.parametrize("by_meaning", [True, False])
def test_no_query_is_an_error(filled: str, *, by_meaning: bool) -> None:
    """Quotes, operators, NUL, lone surrogates and 10,000 characters find something or nothing."""
    for query in HOSTILE:
        search(filled, query, by_meaning=by_meaning, options=OPTIONS)


def test_marks_in_a_content_do_not_shift_highlights(address: str, tmp_path: Path) -> None:
    """Whatever stands in a content, a highlight is the words themselves."""
    body = "Ana Veil said: “\ufdd0<b>é\u0301 dam \ufdd1 & e\u0301 <i>Dám</i> 💣 dam/dam”."
    (tmp_path / "x.txt").write_text(body, "utf-8")
    add([str(tmp_path / "x.txt")], address, options=replace(OPTIONS, verbatim=True))
    ((_, words),) = _found(address, "dam")
    assert [each.lower() for each in words] == ["dam", "dám", "dam/dam"]


def test_what_means_something_alike_is_found_without_the_word(filled: str) -> None:
    """A hit says whether words or meaning found it."""
    hits = search(filled, "of the north for years zzz", options=OPTIONS).hits
    assert hits[0].content == "the dams of the north were leaking for years"
    assert (hits[0].by_words, hits[0].by_meaning) == (True, True)
    silent = search(filled, "yearsnorth thefor ofthe", options=OPTIONS).hits
    assert not any(hit.by_words for hit in silent)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (SearchFilters(act=Act.DENY), {"Bo Lund"}),
        (SearchFilters(stance=StanceKind.DENIES), {"Bo Lund"}),
        (SearchFilters(outlet="Gazette"), {"Ana Veil"}),
        (SearchFilters(first_day="2026-03-02"), {"Bo Lund", "Ana Veil"}),
        (SearchFilters(last_day="2026-03-01"), {"Ana Veil"}),
        (SearchFilters(named=False), set()),
        (SearchFilters(), {"Bo Lund", "Ana Veil", "Cy Marr"}),
    ],
)
def test_filters_hold_for_search_and_for_lists(
    filled: str, filters: SearchFilters, expected: set[str]
) -> None:
    """What does not pass is neither found nor listed."""
    listed = search(filled, "", filters, options=OPTIONS).hits
    found = search(filled, "dam hello bridge leaking", filters, options=OPTIONS).hits
    assert {hit.actor for hit in listed} == {hit.actor for hit in found} == expected


def test_actors_are_asked_by_name_or_by_any_id(filled: str) -> None:
    """A part of a name will do; nobody of that name is an error."""
    (bo,) = search(filled, "", actor="lund", options=OPTIONS).hits
    assert bo.actor_id is not None
    assert search(filled, "dam", actor=bo.actor_id, options=OPTIONS).hits[0].actor == "Bo Lund"
    with pytest.raises(NotInLedger):
        search(filled, "dam", actor="Nobody", options=OPTIONS)


@pytest.mark.parametrize("frequent", [30_000, 0])
def test_what_is_much_is_found_as_what_is_little(
    filled: str, monkeypatch: pytest.MonkeyPatch, frequent: int
) -> None:
    """However it is looked up who speaks, the same is found: where actors say little, and where they say much."""
    monkeypatch.setattr("sayso.store.search.words._FREQUENT", frequent)
    queries = ("dam hello bridge", "leaking", "“the dams”", "")
    told = [search(filled, query, actor="Veil", options=OPTIONS).hits for query in queries]
    for limit in (
        "filters.FEW",
        "find.FEW",
        "meaning.FEW",
        "find.LISTED",
        "words.LISTED",
        "words._LISTED_OF_FREQUENT",
    ):
        monkeypatch.setattr(f"sayso.store.search.{limit}", 0)
        assert [search(filled, query, actor="Veil", options=OPTIONS).hits for query in queries] == told
    assert {hit.actor for hits in told for hit in hits} == {"Ana Veil"}


def test_lists_give_the_newest_first_and_the_undated_last(filled: str) -> None:
    """What was published last comes first."""
    days = [hit.day for hit in search(filled, "", options=OPTIONS).hits]
    assert days == ["2026-03-02", "2026-03-02", "2026-03-01", None]


def test_the_order_of_adding_does_not_matter(new_address: Callable[[], str], tmp_path: Path) -> None:
    """The same reports, added one at a time in other orders, give the same hits in the same order."""
    told = []
    for names in (list(REPORTS), list(reversed(REPORTS))):
        address = new_address()
        for name in names:
            _fill(address, tmp_path, [name])
        told.append([_hits(address, query) for query in ("dam", "leaking north bridge", "")])
    assert told[0] == told[1]


def test_a_ledger_is_searched_as_it_stood(filled: str, tmp_path: Path) -> None:
    """What was added later is not found in the past; what was read before is."""
    with open_ledger(filled, read_only=True) as ledger, ledger.view() as view:
        before = view.connection.scalar(select(func.max(commits.c.at)))
    (tmp_path / "d.txt").write_text("Di Orr said: “the dam of the east”.", "utf-8")
    add([str(tmp_path / "d.txt")], filled, options=OPTIONS)
    for by_meaning in (True, False):
        asked: Any = {"by_meaning": by_meaning, "options": OPTIONS}
        assert "Di Orr" in {hit.actor for hit in search(filled, "dam", **asked).hits}
        assert "Di Orr" not in {hit.actor for hit in search(filled, "dam", as_of=before, **asked).hits}
        assert search(filled, "dam", as_of="2000-01-01", **asked).hits == ()


def test_a_removed_report_is_not_found_nor_kept(filled: str, tmp_path: Path) -> None:
    """Neither its words nor what they mean stay in an index; what comes after it is indexed."""
    remove(filled, str(tmp_path / "b.txt"), by="Ed", why="retracted", options=OPTIONS)
    assert [hit.document_id for hit in search(filled, "dam leaking hello", options=OPTIONS).hits] == [
        search(filled, "north", options=OPTIONS).hits[0].document_id
    ]
    with open_ledger(filled, read_only=True) as ledger, ledger.view() as view:
        assert view.connection.scalar(select(func.sum(codes.c.members))) == 2
        assert view.connection.scalar(select(func.count()).select_from(vectors)) == 2
    (tmp_path / "d.txt").write_text("Di Orr said: “an altogether new thing”.", "utf-8")
    add([str(tmp_path / "d.txt")], filled, options=OPTIONS)
    (hit,) = search(filled, "altogether", options=OPTIONS).hits
    assert hit.by_meaning


def test_counts_that_are_kept_stay_right(filled: str, tmp_path: Path) -> None:
    """While a ledger is open, what is added and taken out is counted; so is a state that was before."""
    kept, asked = CountCache(), parse_query("dam")

    def count(view: View) -> int:
        return word_index(view.connection, kept).count(asked, 100)

    with open_ledger(filled) as ledger:
        with ledger.view() as before:
            assert count(before) == 2
            (tmp_path / "d.txt").write_text("Di Orr said: “the dam of the east”.", "utf-8")
            add([str(tmp_path / "d.txt")], filled, options=OPTIONS)
            with ledger.view() as after:
                assert count(after) == 3
            assert count(before) == 2
        remove(filled, str(tmp_path / "b.txt"), by="Ed", why="retracted", options=OPTIONS)
        with ledger.view() as view:
            assert count(view) == 2
            assert word_index(view.connection, kept).count(asked, 1) == 1


def test_a_copy_of_a_ledger_finds_the_same(filled: str, tmp_path: Path) -> None:
    """Backup brings the indexes along."""
    back_up(filled, tmp_path / "copy.db")
    assert _hits(str(tmp_path / "copy.db"), "dam hello") == _hits(filled, "dam hello")


def test_what_is_kept_is_what_is_computed(filled: str) -> None:
    """A vector is the same, to the bit, whether it was there or not; each text is embedded once."""
    texts = ["one thing", "another thing", "one thing"]
    met: list[str] = []

    class Counting(FakeTools):
        @property
        def embedder(self) -> Any:
            inner = super().embedder

            class Embedder:
                def embed(self, texts: list[str]) -> Any:
                    met.extend(texts)
                    return inner.embed(texts)

            return Embedder()

    with open_ledger(filled) as ledger:
        embedder = LedgerEmbedder(ledger, Counting())
        fresh, kept = embedder.embed(texts), embedder.embed(texts)
    assert np.array_equal(fresh, kept)
    assert met == texts[:2]


def _fill(address: str, folder: Path, names: list[str]) -> None:
    for name in names:
        day, outlet, body = REPORTS[name]
        (folder / name).write_text(body, "utf-8")
        options = replace(OPTIONS, published_at=day, publisher=outlet)
        add([str(folder / name)], address, options=options)


def _found(address: str, query: str) -> list[tuple[str, list[str]]]:
    hits = search(address, query, by_meaning=False, options=OPTIONS).hits
    return [(hit.content, [hit.content[s.start : s.end] for s in hit.highlights]) for hit in hits]


def _hits(address: str, query: str) -> list[Hit]:
    return list(search(address, query, options=OPTIONS).hits)
