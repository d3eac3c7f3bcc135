"""Who says what in texts and files."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from sayso.api.fetching import open_urls
from sayso.api.options import ReadOptions
from sayso.domain.act import DISSENT, stance_of
from sayso.domain.attribution import Attribution
from sayso.domain.failure import Failure
from sayso.domain.reading import Reading
from sayso.engine import read_documents

if TYPE_CHECKING:
    from sayso.ingest import Source, Watch

Paths: TypeAlias = "str | os.PathLike[str] | Iterable[Source]"
_DEFAULTS = ReadOptions()


class Reader:
    """Reads texts with one loaded network; threads may share it, and take turns.

    Args:
        options: How texts are read.

    Example:
        >>> reader = Reader()
        >>> [found.act for found in reader.read("The mayor denied that the bridge was unsafe.").attributions]
        [<Act.DENY: 'deny'>]
    """

    def __init__(self, options: ReadOptions = _DEFAULTS) -> None:
        self._options = options
        self._ingest = options.ingest()
        self._tools = options.choose_tools()

    def read(self, text: str) -> Reading:
        """Return who says what in a text.

        Raises:
            InputError: There is no text in it.
            ModelError: The reader cannot be used.
        """
        from sayso.ingest import from_text

        document = from_text(text, options=self._ingest)
        return self._keep(self._tools.extractor.extract(document))

    def read_many(self, texts: Iterable[str]) -> Iterator[Reading | Failure]:
        """Yield who says what in each text, or why it could not be read, in order.

        Texts are taken as they are needed: with one job, one at a time; with more, a few for each process.

        Raises:
            ModelError: The reader cannot be used.
        """
        from sayso.ingest import from_texts

        documents = from_texts(texts, options=self._ingest)
        for item in read_documents(documents, self._tools, jobs=self._options.jobs):
            yield self._keep(item) if isinstance(item, Reading) else item

    def _keep(self, reading: Reading) -> Reading:
        return keep_likely(reading, min_score=self._options.least)


def read(text: str, *, options: ReadOptions = _DEFAULTS) -> Reading:
    """Return who says what in a text; the network is loaded at the first call and kept.

    Raises:
        InputError: There is no text in it.
        ModelError: The reader cannot be used.
    """
    return Reader(options).read(text)


def read_paths(
    paths: Paths, *, options: ReadOptions = _DEFAULTS, watch: "Watch | None" = None
) -> Iterator[Reading | Failure]:
    """Yield who says what in every file, or why it could not be read, in input order.

    Args:
        paths: A file, a folder, a glob, ``-`` for standard input, a web address; or several.
        options: How they are read.
        watch: Told how far reading is, and what is decided on the way, such as which column holds the text.

    Raises:
        ModelError: The reader cannot be used.
        ValueError: An option that cannot be understood.
    """
    from sayso.ingest import read_inputs

    watching = () if watch is None else (watch,)
    inputs = read_inputs(fetch_paths(paths, options=options), options.ingest(), *watching)
    for item in read_documents(inputs, options.choose_tools(), jobs=options.jobs):
        yield keep_likely(item, min_score=options.least) if isinstance(item, Reading) else item


def fetch_paths(
    paths: Paths,
    *,
    options: ReadOptions = _DEFAULTS,
    on_fetch: Callable[[object], None] = lambda _: None,
    on_expect: Callable[[int], None] = lambda _: None,
) -> "list[Source]":
    """Return paths as a list, with the pages at web addresses in their place, or why there are none.

    Args:
        paths: One or several. A feed stands for the pages that it lists.
        options: How they are read.
        on_fetch: Called for each address, feeds included, as it is fetched.
        on_expect: Called with the number of addresses that become known.
    """
    listed = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    return open_urls(listed, options=options.fetching, on_fetch=on_fetch, on_expect=on_expect)


def measure_inputs(sources: "Iterable[Source]") -> int:
    """Return how many bytes there are to read; 0 where one input cannot be measured."""
    from sayso.ingest.sources import list_inputs, size_of

    sizes = [size_of(item) for item in list_inputs(sources) if not isinstance(item, Failure)]
    return sum(sizes) if all(sizes) else 0


def keep_likely(reading: Reading, *, min_score: float, always: Collection[str] = ()) -> Reading:
    """Return the reading with the attributions that reach a score, and those around them.

    Args:
        reading: What was read.
        min_score: In [0, 1]. What speaks against what it is about is kept whatever its score.
        always: Ids of attributions that are kept whatever theirs.
    """
    if not min_score:
        return reading
    parents = {each.id: each.parent for each in reading.attributions}
    kept: set[str | None] = {None}
    for attribution in reading.attributions:
        likely = attribution.score >= min_score or attribution.id in always or _dissents(attribution)
        at = attribution.id if likely else None
        while at not in kept:
            kept.add(at)
            at = parents.get(at) if at is not None else None
    return replace(reading, attributions=tuple(each for each in reading.attributions if each.id in kept))


def _dissents(attribution: Attribution) -> bool:
    return stance_of(attribution.act, negated=attribution.negated) in DISSENT
