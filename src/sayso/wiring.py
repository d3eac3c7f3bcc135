"""The one place that chooses implementations."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, cached_property
from importlib.metadata import version
from pathlib import Path

from sayso.domain.run import Run
from sayso.extract import Calibration, Extractor
from sayso.inference.cross_encoder import CrossEncoder
from sayso.inference.embedder import SentenceEmbedder
from sayso.inference.network import NetworkOptions, instruction_set
from sayso.inference.package import ModelFolder, find_model
from sayso.inference.reader import ReaderScorer


@cache
def installed_tools() -> Wiring:
    """Return the tools that everything shares for which no others were asked."""
    return Wiring()


@dataclass(frozen=True)
class Wiring:
    """Builds what the stages need, once; pickled as what it was given, without what it built.

    Attributes:
        model: folder of the weights; None takes the installed model.
        options: runtime, precision and threads of the networks.
    """

    model: Path | None = None
    options: NetworkOptions = field(default_factory=NetworkOptions)

    def __reduce__(self) -> tuple[type[Wiring], tuple[Path | None, NetworkOptions]]:
        return Wiring, (self.model, self.options)

    @cached_property
    def model_folder(self) -> ModelFolder:
        """The model's files.

        Raises:
            ModelMissing: No model is installed.
        """
        return find_model(self.model)

    @cached_property
    def scorer(self) -> ReaderScorer:
        """The reader's network."""
        return ReaderScorer(self.model_folder, self.options)

    @cached_property
    def extractor(self) -> Extractor:
        """The stage from documents to attributions."""
        return Extractor(self.scorer, Calibration(**self.model_folder.card.get("calibration", {})))

    @property
    def encoder(self) -> str:
        """The hash of the sentence encoder's weights."""
        found: str = self.model_folder.card["sha256"]["embedder.onnx"][:16]
        return found

    @cached_property
    def embedder(self) -> SentenceEmbedder:
        """Sentence embeddings for linking and search."""
        return SentenceEmbedder(self.model_folder, self.options)

    @property
    def cross_encoder(self) -> str:
        """The hash of the cross-encoder's weights.

        Raises:
            ModelMissing: The model has none.
        """
        self.model_folder.file("cross_encoder.onnx")
        found: str = self.model_folder.card["sha256"]["cross_encoder.onnx"][:16]
        return found

    @cached_property
    def comparer(self) -> CrossEncoder:
        """What reads two passages side by side, for linking."""
        return CrossEncoder(self.model_folder, self.options)

    def run(self, **parameters: object) -> Run:
        """Return the record of a run that starts now."""
        card = self.model_folder.card
        return Run(
            version=version("sayso"),
            model=f"{card['name']} {card['version']}",
            model_sha256=card["sha256"]["reader.onnx"],
            precision=self.scorer.network.precision,
            runtime=self.scorer.network.runtime,
            instruction_set=instruction_set(),
            started_at=datetime.now(UTC).isoformat(timespec="seconds"),
            parameters=parameters,
            measured=card.get("measured", {}),
        )
