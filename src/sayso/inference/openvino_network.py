"""Networks run by OpenVINO."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

import openvino
from openvino import Core, Type

from sayso.errors import ModelError, PrecisionUnsupported
from sayso.inference.network import Floats


class OpenVinoNetwork:
    """An ONNX file compiled by OpenVINO for the processor.

    Raises:
        ModelError: The file cannot be read or compiled.
        PrecisionUnsupported: The processor cannot compute in bf16.
    """

    def __init__(self, path: Path, *, precision: str, n_threads: int) -> None:
        core = Core()
        if precision == "bf16" and "BF16" not in core.get_property("CPU", "OPTIMIZATION_CAPABILITIES"):
            raise PrecisionUnsupported(
                "precision bf16 on this processor", expected="f32", remedy="leave the precision to sayso"
            )
        settings = {
            "INFERENCE_PRECISION_HINT": Type.bf16 if precision == "bf16" else Type.f32,
            "INFERENCE_NUM_THREADS": n_threads,
            "NUM_STREAMS": 1,
            "DYNAMIC_QUANTIZATION_GROUP_SIZE": 0,
        }
        try:
            self._compiled = core.compile_model(core.read_model(path), "CPU", settings)
        except RuntimeError as exc:
            raise ModelError(f"{path.name} cannot be compiled by OpenVINO: {exc}") from exc
        self._request = self._compiled.create_infer_request()
        self._turn = Lock()  # a request answers one thread at a time
        self.runtime = f"openvino {openvino.__version__.split('-')[0]}"
        self.precision = precision

    def run(self, embedded: Floats, attention: Floats) -> Floats:
        """Return the outputs of every piece; see `Network`."""
        with self._turn:
            result = self._request.infer({"embedded": embedded, "attention": attention}, share_inputs=True)
            outputs: Floats = result[0].copy()
        return outputs
