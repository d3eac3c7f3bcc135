"""A network that a runtime has loaded, and which runtime and precision fit this machine."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

RUNTIMES = ("openvino", "onnxruntime")
PRECISIONS = ("f32", "bf16")


@dataclass(frozen=True, slots=True)
class NetworkOptions:
    """How networks are run; picklable, so that each worker can build its own.

    Attributes:
        runtime: `openvino` or `onnxruntime`; None takes the first that is installed.
        precision: `f32` or `bf16`; None takes bf16 where the processor has AMX, else f32.
        n_threads: threads of one network.
    """

    runtime: str | None = None
    precision: str | None = None
    n_threads: int = 1


class Network(Protocol):
    """A loaded network; `runtime`, `precision` and `instruction_set` are recorded with every run."""

    @property
    def runtime(self) -> str:
        """Name and version of the runtime."""

    @property
    def precision(self) -> str:
        """`f32` or `bf16`."""

    def run(self, embedded: Floats, attention: Floats) -> Floats:
        """Return the outputs of every piece.

        Args:
            embedded: *Shape:* ``(batch, n, width)``.
            attention: 1 for a piece, 0 for padding. *Shape:* ``(batch, n)``.

        Returns:
            *Shape:* ``(batch, n, n_outputs)``.
        """


def default_precision(runtime: str | None) -> str:
    """Return bf16 where it pays (OpenVINO on a processor with AMX), else f32."""
    return "bf16" if runtime == "openvino" and "amx_bf16" in processor_flags() else "f32"


def processor_flags() -> frozenset[str]:
    """Return what the processor can do, as Linux names it; empty elsewhere."""
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return frozenset()
    line = next((row for row in text.splitlines() if row.startswith("flags")), "")
    return frozenset(line.partition(":")[2].split())


def instruction_set() -> str:
    """Return the widest vector instructions of the processor: amx, avx512, avx2 or baseline."""
    flags = processor_flags()
    for name, flag in (("amx", "amx_bf16"), ("avx512", "avx512f"), ("avx2", "avx2")):
        if flag in flags:
            return name
    return "baseline"
