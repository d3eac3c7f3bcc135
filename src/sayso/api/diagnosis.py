"""What is installed, and what is missing."""

import platform
from dataclasses import dataclass, replace
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from sayso.api.options import ReadOptions
from sayso.domain.run import Run
from sayso.errors import ModelError

_PACKAGES: Final = (
    "sayso-reader-en", "openvino", "onnxruntime", "tokenizers", "trafilatura", "lxml", "pypdfium2", "mammoth",
    "markdown-it-py", "fastwarc", "pyarrow", "brotli", "charset-normalizer", "ftfy", "rensa", "numpy", "click",
    "rich", "urllib3", "protego", "spacy",
)  # fmt: skip
_RUNTIMES: Final = ("openvino", "onnxruntime")
_EXTRAS: Final = ("pyarrow", "spacy")
"""What sayso reads without, but for Parquet and in spaCy."""
_PROBE: Final = "Ivo Lund said: “The bridge is closed.”"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What is installed, and what is missing.

    Attributes:
        machine: System and processor.
        packages: Versions by name; None where one is not installed.
        run: Model, precision, runtime and instruction set; None where no model is found.
        missing: What keeps sayso from reading, each with a remedy; empty if all is well.
    """

    version: str
    python: str
    machine: str
    packages: dict[str, str | None]
    run: Run | None
    missing: tuple[str, ...]


def doctor(*, options: ReadOptions | None = None) -> Diagnosis:
    """Return what is installed; reads one sentence to see that all of it works."""
    packages = {name: _find_version(name) for name in _PACKAGES}
    missing = [
        f"{name}: pip install {name}"
        for name, found in packages.items()
        if found is None and name not in {*_RUNTIMES, *_EXTRAS}
    ]
    if not any(packages[name] for name in _RUNTIMES):
        missing.append("a runtime: pip install openvino")
    run, problem = _probe(options or ReadOptions())
    return Diagnosis(
        version=_find_version("sayso") or "0",
        python=platform.python_version(),
        machine=f"{platform.system()} {platform.machine()}",
        packages=packages,
        run=run,
        missing=(*missing, *([problem] if problem else [])),
    )


def _probe(options: ReadOptions) -> tuple[Run | None, str]:
    """Return what reads here, and what keeps it from reading."""
    from sayso.api.reading import read

    run = None
    try:
        tools = options.choose_tools()
        run = tools.run()
        found = read(_PROBE, options=replace(options, tools=tools)).attributions
    except (ModelError, ImportError) as exc:
        return run, str(exc)
    return run, "" if found else "the reader finds nothing in a sentence that it should understand"


def _find_version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
