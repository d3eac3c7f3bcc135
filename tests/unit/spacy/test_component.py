"""The component, as a pipeline has it."""

import doctest
import pickle
from collections.abc import Iterator
from importlib import import_module
from multiprocessing import get_start_method, set_start_method
from pathlib import Path

import pytest

from sayso import Reader, ReadOptions, read
from sayso.errors import ModelMissing
from sayso.inference.package import find_model
from tests.fake_tools import FakeTools

spacy = pytest.importorskip("spacy")

from spacy.language import Language  # noqa: E402 - needs spaCy, as all that follows
from spacy.tokens import Doc, DocBin  # noqa: E402

from sayso.spacy import AttributionReader, DocAttribution  # noqa: E402

TEXT = "\n Ivo Lund said: “The bridge is closed.” \U0001f309 Ana Veil denied: “The bridge  is closed.”"
TEXTS = (TEXT, "Nobody is quoted.", "", " \n", TEXT)


@Language.factory("sayings")
def make_sayings(nlp: Language, name: str) -> AttributionReader:
    """Return the component with a reader that needs no model."""
    return AttributionReader(Reader(ReadOptions(verbatim=True, tools=FakeTools())))


@pytest.fixture
def nlp() -> Language:
    """Return a blank pipeline that reads sayings."""
    pipeline: Language = spacy.blank("en")
    pipeline.add_pipe("sayings")
    return pipeline


@pytest.fixture
def model() -> None:
    """Leave a test out in a source tree without weights."""
    try:
        find_model()
    except ModelMissing:
        pytest.skip("no reader is installed")


@pytest.fixture
def spawning() -> Iterator[None]:
    """Start processes afresh, as they are on macOS and Windows."""
    before = get_start_method()
    set_start_method("spawn", force=True)
    yield
    set_start_method(before, force=True)


def told(doc: Doc) -> list[tuple[str, ...]]:
    """Return source, act and content of what is on a Doc."""
    return [(each.actor, each.act, *map(str, each.content)) for each in doc._.attributions]


def test_attributions_are_spans(nlp: Language) -> None:
    """Each attribution has its words as spans of the Doc, and all that sayso tells."""
    doc = nlp(TEXT)
    said, denied = doc._.attributions
    assert isinstance(denied, DocAttribution)
    assert [str(span) for part in (denied.source, denied.cue, denied.content) for span in part] == [
        "Ana Veil",
        "denied",
        "The bridge  is closed.",
    ]
    assert (denied.id, denied.actor, denied.act, denied.negated, denied.score) == (
        "a2", "Ana Veil", "deny", False, 0.8,
    )  # fmt: skip
    assert denied.parent is said.parent is None
    assert denied.attribution.source.named
    assert repr(denied) == "<a2: Ana Veil, deny, “The bridge  is closed.”>"


def test_groups_hold_the_pieces(nlp: Language) -> None:
    """Every piece is in its group, with its label and the id of its attribution."""
    doc = nlp(TEXT)
    assert {name: [str(span) for span in group] for name, group in doc.spans.items()} == {
        "sayso_sources": ["Ivo Lund", "Ana Veil"],
        "sayso_cues": ["said", "denied"],
        "sayso_contents": ["The bridge is closed.", "The bridge  is closed."],
    }
    assert [(span.label_, span.id_) for span in doc.spans["sayso_cues"]] == [("CUE", "a1"), ("CUE", "a2")]


def test_an_attribution_that_is_told_stands_in_another(model: None) -> None:
    """The parent is who relays it."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sayso")
    relaying, relayed = nlp("The Herald reported that Ada Gray denied the dam was unsafe.")._.attributions
    assert relayed.parent == relaying
    assert relaying.content[0].start <= relayed.cue[0].start


def test_texts_come_out_in_order(nlp: Language) -> None:
    """As one by one, whatever the batch; without text there is nothing."""
    alone = [told(nlp(text)) for text in TEXTS]
    assert [len(each) for each in alone] == [2, 0, 0, 0, 2]
    assert [told(doc) for doc in nlp.pipe(TEXTS, batch_size=2)] == alone


def test_a_text_that_cannot_be_read_is_for_the_error_handler(nlp: Language) -> None:
    """As with any component; by default it is raised."""
    failed: list[str] = []
    with pytest.raises(ZeroDivisionError):
        nlp("BROKEN")
    nlp.set_error_handler(lambda name, component, docs, error: failed.extend(map(str, docs)))  # type: ignore[arg-type,return-value]
    assert [told(doc) for doc in nlp.pipe(["BROKEN", TEXT])] == [told(nlp(TEXT))]
    assert failed == ["BROKEN"]


def test_reading_again_replaces(nlp: Language) -> None:
    """A Doc that is read twice is told once."""
    doc = nlp(nlp(TEXT))
    assert len(doc._.attributions) == len(doc.spans["sayso_cues"]) == 2


def test_words_grow_to_whole_tokens(nlp: Language) -> None:
    """However the tokenizer cuts, each span covers the words that it stands for."""
    doc = nlp.make_doc(TEXT)
    with doc.retokenize() as retokenizer:
        retokenizer.merge(doc[3:6])
    sayings = nlp.get_pipe("sayings")(doc)._.attributions
    assert [str(span) for span in sayings[0].cue] == ["said: “"]
    assert sayings[0].attribution.cue.text == "said"


def test_a_stored_doc_keeps_its_attributions(nlp: Language) -> None:
    """Through bytes, and through a DocBin that stores user data."""
    doc = nlp(TEXT)
    stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    [restored] = DocBin().from_bytes(stored).get_docs(spacy.blank("en").vocab)
    again = Doc(spacy.blank("en").vocab).from_bytes(doc.to_bytes())
    for copy in (restored, again):
        assert told(copy) == told(doc)
        assert [each.attribution for each in copy._.attributions] == [
            each.attribution for each in doc._.attributions
        ]
        assert [span.id_ for span in copy.spans["sayso_sources"]] == ["a1", "a2"]


def test_a_pipeline_is_stored_as_its_configuration(tmp_path: Path) -> None:
    """Written, read and pickled, it has the same options; nothing is loaded for that."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sayso", config={"min_score": 0.5, "precision": "f32"})
    nlp.to_disk(tmp_path / "pipeline")
    again = spacy.load(tmp_path / "pipeline")
    assert again.get_pipe_meta("sayso") == nlp.get_pipe_meta("sayso")
    assert again.config["components"] == nlp.config["components"]
    assert spacy.blank("en").from_bytes(nlp.to_bytes(), exclude=["vocab"])
    assert pickle.loads(pickle.dumps(nlp)).pipe_names == ["sayso"]


def test_options_that_make_no_sense_are_refused() -> None:
    """A day is a day, and a score a number."""
    nlp = spacy.blank("en")
    with pytest.raises(ValueError, match="Nowhere/Here"):
        nlp.add_pipe("sayso", config={"timezone": "Nowhere/Here"})
    with pytest.raises(ValueError, match="min_score"):
        nlp.add_pipe("sayso", config={"min_score": "high"})


def test_the_component_reads_as_the_library_does(model: None) -> None:
    """The same attributions as `read` gives of the same text, taken verbatim."""
    text = "\tAda Gray , the engineer,said on\nMonday that the dam was safe.\r\n\r\n“It leaks,” a diver said."
    nlp = spacy.blank("en")
    nlp.add_pipe("sayso")
    doc = nlp(text)
    read_here = read(text, options=ReadOptions(verbatim=True)).attributions
    assert tuple(each.attribution for each in doc._.attributions) == read_here
    assert read_here
    assert doc.text == text


def test_two_processes_read_the_same(nlp: Language, spawning: None) -> None:
    """What comes from another process is the same, in the same order."""
    docs = nlp.pipe(TEXTS, n_process=2, batch_size=2)
    assert [told(doc) for doc in docs] == [told(nlp(text)) for text in TEXTS]


def test_pieces_outside_of_the_text_are_refused(nlp: Language) -> None:
    """Attributions of one text are never put on another."""
    from sayso.spacy import annotate

    attributions = [each.attribution for each in nlp(TEXT)._.attributions]
    with pytest.raises(ValueError, match="no part of the Doc"):
        annotate(nlp.make_doc("Short."), attributions)


@pytest.mark.parametrize("module", ["annotate", "component", "doc_attribution"])
def test_examples_hold(module: str, model: None) -> None:
    """The examples in the docstrings come out as they are shown."""
    assert doctest.testmod(import_module(f"sayso.spacy.{module}")).failed == 0
