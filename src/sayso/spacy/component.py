"""The component that spaCy finds by the name of ``sayso``."""

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from sayso.api import Reader, ReadOptions
from sayso.errors import EmptyInput
from sayso.inference.network import NetworkOptions
from sayso.spacy.annotate import annotate
from sayso.wiring import Wiring, installed_tools


class AttributionReader:
    """A pipeline component; without a state of its own, so that the configuration is all that is stored.

    Args:
        reader: Reads texts verbatim, so that offsets count the characters of a ``Doc``.

    Example:
        >>> import sayso, spacy
        >>> component = AttributionReader(sayso.Reader(sayso.ReadOptions(verbatim=True)))
        >>> doc = component(spacy.blank("en")("“It leaks,” said Ada Gray."))
        >>> [found.actor for found in doc._.attributions]
        ['Ada Gray']
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def __call__(self, doc: Doc) -> Doc:
        """Return the ``Doc`` with who says what in it; with nothing, if there is no text in it.

        Raises:
            ModelError: The reader cannot be used.
        """
        try:
            attributions = self._reader.read(doc.text).attributions
        except EmptyInput:
            attributions = ()
        annotate(doc, attributions)
        return doc


@Language.factory(
    "sayso",
    assigns=["doc.spans", "doc._.attributions"],
    default_config={
        "min_score": None,
        "published_at": None,
        "timezone": "UTC",
        "model": None,
        "runtime": None,
        "precision": None,
        "n_threads": 1,
    },
)
def make_reader(
    nlp: Language,
    name: str,
    min_score: float | None,
    published_at: str | None,
    timezone: str,
    model: str | None,
    runtime: str | None,
    precision: str | None,
    n_threads: int,
) -> AttributionReader:
    """Return the component for a pipeline; the network is loaded with the first ``Doc``.

    Args:
        nlp: The pipeline; any tokenizer will do.
        name: Of the component in it.
        min_score: In [0, 1]: what scores below is left out; None keeps what is likely, 0 all; see `ReadOptions`.
        published_at: ISO 8601 day of publication, from which "on Monday" is reckoned.
        timezone: IANA name, for days and times that name none.
        model: Folder of the weights; None for the installed ones.
        runtime: ``openvino`` or ``onnxruntime``; None for the first that is installed.
        precision: ``int8``, ``f32`` or ``bf16``; None for what suits the processor.
        n_threads: Threads of the network.

    Raises:
        ValueError: The day or the time zone cannot be understood.

    Example:
        >>> import spacy
        >>> nlp = spacy.blank("en")
        >>> reader = nlp.add_pipe("sayso", config={"min_score": 0.5, "published_at": "2026-03-12"})
        >>> nlp.pipe_names
        ['sayso']
    """
    network = NetworkOptions(runtime, precision, n_threads)
    chosen = Wiring(None if model is None else Path(model), network)
    tools = installed_tools() if chosen == Wiring() else chosen
    options = ReadOptions(
        published_at=published_at, timezone=timezone, verbatim=True, min_score=min_score, tools=tools
    )
    return AttributionReader(Reader(options))
