"""Every way to run the stages gives the same, in the same order."""

from dataclasses import dataclass

import pytest

from sayso.domain.document import Document
from sayso.domain.failure import Failure
from sayso.domain.reading import Reading
from sayso.engine import read_documents
from sayso.errors import ModelMissing
from sayso.ingest import from_text
from tests.fake_tools import FakeTools, PatternExtractor

TEXTS = [
    "Ivo Lund said: “The bridge is closed.”",
    "UNREADABLE",
    "Nobody says anything here.",
    "BROKEN",
    "Ana Veil denied: “The bridge is closed.”",
    *(f"Ivo Lund said: “Lorry number {number} has crossed.”" for number in range(12)),
]


def inputs() -> list[Document | Failure]:
    """Return documents, some of which cannot be read, and a failure of an earlier stage."""
    documents: list[Document | Failure] = [from_text(text, f"{n}.txt") for n, text in enumerate(TEXTS)]
    documents.insert(3, Failure("gone.txt", "ingest", "unreadable-input", "it is missing"))
    return documents


@pytest.mark.parametrize("jobs", [1, 2])
def test_order_and_failures_are_kept(jobs: int) -> None:
    """One result an input, in input order; what fails is a failure, and the others go on."""
    results = list(read_documents(inputs(), FakeTools(), jobs=jobs))
    names = [each.document.path if isinstance(each, Reading) else each.document for each in results]
    assert names == ["0.txt", "1.txt", "2.txt", "gone.txt", *(f"{n}.txt" for n in range(3, len(TEXTS)))]
    failed = {each.document: each.code for each in results if isinstance(each, Failure)}
    assert failed == {"1.txt": "empty-input", "gone.txt": "unreadable-input", "3.txt": "unexpected"}


def test_processes_change_nothing() -> None:
    """However many processes read, the readings are the same."""
    assert list(read_documents(inputs(), FakeTools(), jobs=1)) == list(
        read_documents(inputs(), FakeTools(), jobs=2)
    )


@dataclass(frozen=True)
class NoTools:
    """Tools without a model."""

    @property
    def extractor(self) -> PatternExtractor:
        """None can be built."""
        raise ModelMissing("no model", expected="one", remedy="install it")


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_missing_model_stops_the_run(jobs: int) -> None:
    """What no document is to blame for is no failure of a document."""
    with pytest.raises(ModelMissing, match="no model; expected one; install it"):
        list(read_documents(inputs(), NoTools(), jobs=jobs))


def test_less_than_one_job_is_refused() -> None:
    """A caller's slip is told at once."""
    with pytest.raises(ValueError, match="expected at least 1"):
        list(read_documents([], FakeTools(), jobs=0))
