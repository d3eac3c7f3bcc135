"""The readings of some articles, the vectors of what they tell, and what they say together, made once and kept."""

import pickle
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.api.options import ReadOptions
from sayso.api.reading import keep_likely, read_paths
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.resolve import resolve
from sayso.wiring import installed_tools

_EVERY: Final = 9
"""Of the articles, which stand in the order of their days, each ninth is read."""


@dataclass(frozen=True, slots=True)
class Articles:
    """What is multiplied.

    Attributes:
        readings: Of articles.
        vectors: Of the contents of their attributions, float16.
        resolution: What they say together.
    """

    readings: tuple[Reading, ...]
    vectors: dict[str, NDArray[np.float16]]
    resolution: Resolution


def load_articles(data: Path, folder: Path) -> Articles:
    """Return what was made before, or make it: a few minutes each of the reader, of the encoder, and of resolving.

    Args:
        data: Articles, one a line.
        folder: Where what is made is kept.
    """
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / "articles.pickle"
    if not kept.exists():
        made = _make(data, folder / "articles.jsonl")
        kept.with_suffix(".new").write_bytes(pickle.dumps((made.readings, made.vectors, made.resolution)))
        kept.with_suffix(".new").rename(kept)
    return Articles(*pickle.loads(kept.read_bytes()))


def _make(data: Path, some: Path) -> Articles:
    with data.open(encoding="utf-8") as lines:
        some.write_text("".join(islice(lines, 0, None, _EVERY)), "utf-8")
    read = read_paths([str(some)], options=ReadOptions(min_score=0))
    readings = tuple(each for each in read if isinstance(each, Reading))
    texts = sorted(set(_contents(readings)))
    vectors = dict(zip(texts, embed(texts).astype(np.float16), strict=True))
    likely = [keep_likely(each, min_score=ReadOptions().least) for each in readings]
    return Articles(readings, vectors, resolve(likely, installed_tools().embedder))


def embed(texts: Sequence[str]) -> NDArray[np.float32]:
    """Return what texts mean, by the installed encoder. *Shape:* ``(len(texts), 384)``."""
    return installed_tools().embedder.embed(texts)


def _contents(readings: Iterable[Reading]) -> Iterator[str]:
    for reading in readings:
        for attribution in reading.attributions:
            if attribution.content.words.text:
                yield attribution.content.words.text
