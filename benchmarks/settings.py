"""How much is measured, and where it lies."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from benchmarks.machine import own_cores
from benchmarks.task import Setup
from benchmarks.texts import load_texts

Row = dict[str, object]
PEERS: Final = Path(__file__).parent.parent / ".venv-peers/bin/python"


_RUNTIMES: Final = (
    ("openvino", "int8"),
    ("openvino", "f32"),
    ("openvino", "bf16"),
    ("onnxruntime", "int8"),
    ("onnxruntime", "f32"),
)


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much of everything is measured.

    Attributes:
        texts: Texts of about 750 words in a run; on two cores four times as many, too.
        repeats: Runs of which the middle one counts.
        documents: Numbers of documents to grow over.
        words: Lengths of a text to grow over.
        determinism: Documents that are read in every way, and compared.
        singles: Readings of one short text.
        pages: Numbers of pages in an archive to grow over.
        copies: Numbers of documents to find copies among.
    """

    texts: int = 100
    repeats: int = 5
    documents: tuple[int, ...] = (1, 10, 100, 1000, 8000)
    words: tuple[int, ...] = (50, 500, 5000, 50_000)
    determinism: int = 500
    singles: int = 200
    pages: tuple[int, ...] = (100, 1000, 10_000)
    copies: tuple[int, ...] = (1000, 2000, 4000, 8000)


QUICK: Final = Sizes(
    texts=12,
    repeats=3,
    documents=(1, 10, 50),
    words=(50, 500, 5000),
    determinism=12,
    singles=20,
    pages=(20, 200),
    copies=(100, 200),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a section of the benchmark is given.

    Attributes:
        sizes: How much is measured.
        texts: What is read.
        about: A line on what the texts are.
        work: Folder for files that nobody keeps.
        models: Other model folders to measure beside the installed one, by name.
        cores: The cores that may be used; the first is the one that is measured.
        peers: The interpreter of the environment that the peers are installed in.
        articles: The file that the texts are from, with who published each and when; None where it is not there.
    """

    sizes: Sizes
    texts: list[str]
    about: str
    work: Path
    models: dict[str, Path] = field(default_factory=dict)
    cores: tuple[int, ...] = (0,)
    peers: Path = PEERS
    articles: Path | None = None

    def on(self, count: int) -> tuple[int, ...]:
        """Return so many cores, or all where there are fewer."""
        return self.cores[:count]

    def setups(self) -> list[Setup]:
        """Return the installed model and the others, in every runtime and precision."""
        found = [Setup()]
        for name, folder in [("", None), *self.models.items()]:
            model = None if folder is None else str(folder.resolve())
            for runtime, precision in _RUNTIMES:
                label = " ".join(filter(None, (name, runtime, precision)))
                found.append(Setup(label, runtime, precision, model))
        return found


def make_settings(
    work: Path, *, quick: bool, articles: Path | None, examples: Path, models: dict[str, Path]
) -> Settings:
    """Return the settings of a run."""
    texts, about = load_texts(articles, examples)
    sizes = QUICK if quick else Sizes()
    kept = articles if articles is not None and articles.is_file() else None
    return Settings(sizes, texts, about, work, models, tuple(own_cores()), articles=kept)
