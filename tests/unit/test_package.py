"""What ``import sayso`` offers, and what it costs."""

import subprocess
import sys

import sayso

HEAVY = ("openvino", "onnxruntime", "numpy", "trafilatura", "lxml", "tokenizers", "click", "rich", "spacy")


def test_importing_loads_nothing_heavy() -> None:
    """The package costs nothing until something is asked of it."""
    code = f"import sys, sayso; print([name for name in {HEAVY} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_the_public_names_are_listed() -> None:
    """What is offered can be seen."""
    assert dir(sayso) == sorted(sayso.__all__)
