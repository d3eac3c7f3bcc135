"""A network that a runtime has loaded, and which runtime and precision fit this machine."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

RUNTIMES = ("openvino", "onnxruntime")
PRECISIONS = ("int8", "f32", "bf16")
_WHOLE_PRODUCTS = frozenset(("avx512_vnni", "avx_vnni", "amx_int8"))
"""What adds products of bytes up in 32 bits; older processors do it in 16 bits, which overflow."""
_CAPS_BELOW = frozenset(("SSE41", "AVX", "AVX2"))
"""Values of ONEDNN_MAX_CPU_ISA that forbid what such a processor could do."""


@dataclass(frozen=True, slots=True)
class NetworkOptions:
    """How networks are run; picklable, so that each worker can build its own.

    Attributes:
        runtime: `openvino` or `onnxruntime`; None takes the first that is installed.
        precision: `int8` (matrices in int8, all else in f32), `f32` or `bf16`; None takes int8 where the processor
            computes it right, else f32.
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
        """`int8`, `f32` or `bf16`."""

    def run(self, embedded: Floats, attention: Floats) -> Floats:
        """Return the outputs of every piece.

        Args:
            embedded: *Shape:* ``(batch, n, width)``.
            attention: 1 for a piece, 0 for padding, 2 for a piece of a second passage. *Shape:* ``(batch, n)``.

        Returns:
            *Shape:* ``(batch, n, n_outputs)``.
        """


def default_precision() -> str:
    """Return int8 where it is right and fast, else f32."""
    return "int8" if multiplies_bytes() else "f32"


def multiplies_bytes() -> bool:
    """Return whether bytes are multiplied without overflow: the processor has VNNI, and oneDNN may use it."""
    capped = os.environ.get("ONEDNN_MAX_CPU_ISA", "").upper() in _CAPS_BELOW
    return not capped and bool(_WHOLE_PRODUCTS & processor_flags())


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
