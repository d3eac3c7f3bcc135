"""Networks run by ONNX Runtime: the portable fallback."""

from __future__ import annotations

from pathlib import Path

import onnxruntime

from sayso.errors import ModelError, PrecisionUnsupported
from sayso.inference.network import Floats

_UNQUANTIZED = ("session.disable_quant_qdq", "session.enable_quant_qdq_cleanup")
"""What keeps ONNX Runtime from multiplying in int8, and from rounding activations."""


class OnnxNetwork:
    """An ONNX file run by ONNX Runtime on the processor.

    Raises:
        ModelError: The file cannot be read.
        PrecisionUnsupported: bf16 was asked for.
    """

    def __init__(self, path: Path, *, precision: str, n_threads: int) -> None:
        if precision == "bf16":
            raise PrecisionUnsupported("precision bf16 in onnxruntime", expected="f32 or int8")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = n_threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        if precision == "f32":
            for setting in _UNQUANTIZED:
                options.add_session_config_entry(setting, "1")
        try:
            self._session = onnxruntime.InferenceSession(
                str(path), options, providers=["CPUExecutionProvider"]
            )
        except Exception as exc:
            raise ModelError(f"{path.name} cannot be loaded by ONNX Runtime: {exc}") from exc
        self.runtime = f"onnxruntime {onnxruntime.__version__}"
        self.precision = precision

    def run(self, embedded: Floats, attention: Floats) -> Floats:
        """Return the outputs of every piece; see `Network`."""
        outputs: Floats = self._session.run(None, {"embedded": embedded, "attention": attention})[0]
        return outputs
