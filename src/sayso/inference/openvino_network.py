"""Networks run by OpenVINO."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

import openvino
from openvino import Core, Type

from sayso.errors import ModelError, PrecisionUnsupported
from sayso.inference.network import Floats, multiplies_bytes
from sayso.inference.unquantized import is_quantized, unquantized


class OpenVinoNetwork:
    """An ONNX file compiled by OpenVINO for the processor.

    Raises:
        ModelError: The file cannot be read or compiled, or the processor cannot run it.
        PrecisionUnsupported: The processor cannot compute in the precision.
    """

    def __init__(self, path: Path, *, precision: str, n_threads: int) -> None:
        core = Core()
        _check(core, precision)
        settings = {
            "INFERENCE_PRECISION_HINT": Type.bf16 if precision == "bf16" else Type.f32,
            "INFERENCE_NUM_THREADS": n_threads,
            "ENABLE_CPU_PINNING": False,  # else each of several processes pins itself to the first core
            "NUM_STREAMS": 1,
            "DYNAMIC_QUANTIZATION_GROUP_SIZE": 0,
        }
        try:
            model = core.read_model(path)
            if precision != "int8":
                model = unquantized(model)
            self.precision = "f32" if precision == "int8" and not is_quantized(model) else precision
            self._compiled = core.compile_model(model, "CPU", settings)
        except RuntimeError as exc:
            raise ModelError(f"{path.name} cannot be compiled by OpenVINO: {exc}") from exc
        self._request = self._compiled.create_infer_request()
        self._turn = Lock()  # a request answers one thread at a time
        self.runtime = f"openvino {openvino.__version__.split('-')[0]}"

    def run(self, embedded: Floats, attention: Floats) -> Floats:
        """Return the outputs of every piece; see `Network`."""
        with self._turn:
            result = self._request.infer({"embedded": embedded, "attention": attention}, share_inputs=True)
            outputs: Floats = result[0].copy()
        if outputs.shape[:2] != attention.shape:
            raise ModelError(
                f"OpenVINO answered with shape {outputs.shape} for {attention.shape} pieces on this processor",
                expected="a processor with AVX2, and ONEDNN_MAX_CPU_ISA unset or AVX2 or above",
                remedy="pip install 'sayso[onnx]' and choose onnxruntime",
            )
        return outputs


def _check(core: Core, precision: str) -> None:
    """Refuse a precision that this processor cannot compute, or computes wrong."""
    known = core.get_property("CPU", "OPTIMIZATION_CAPABILITIES")
    if (precision == "bf16" and "BF16" not in known) or (precision == "int8" and not multiplies_bytes()):
        raise PrecisionUnsupported(
            f"precision {precision} on this processor", expected="f32", remedy="leave the precision to sayso"
        )
