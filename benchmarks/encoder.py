"""What the network computes, and what a core could: multiplications of matrices, by far the most of its work."""

import time
from collections import Counter
from functools import cache
from math import prod
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import openvino
from openvino import opset8 as ops

if TYPE_CHECKING:
    from sayso.inference.network import Floats, Network

_ROWS, _WIDTH, _LAYERS = 320, 1024, 4
_ROUNDS: Final = 30


class WatchedNetwork:
    """A network that counts and times what it is asked."""

    def __init__(self, network: "Network") -> None:
        self._network = network
        self.runtime, self.precision = network.runtime, network.precision
        self.seconds = 0.0
        self.shapes: Counter[tuple[int, int]] = Counter()

    @property
    def n_pieces(self) -> int:
        """How many pieces were read, padding included."""
        return sum(prod(shape) * times for shape, times in self.shapes.items())

    def run(self, embedded: "Floats", attention: "Floats") -> "Floats":
        """Return the outputs of every piece; see `Network`."""
        start = time.perf_counter()
        outputs = self._network.run(embedded, attention)
        self.seconds += time.perf_counter() - start
        self.shapes[attention.shape[0], attention.shape[1]] += 1
        return outputs


@cache
def matmul_flops(graph: Path, n_texts: int, n_pieces: int) -> int:
    """Return the operations of all multiplications of matrices, a multiplication and an addition being two.

    Args:
        graph: An ONNX file of the reader.
        n_texts: Windows in the batch.
        n_pieces: Length that they are padded to.
    """
    model = openvino.Core().read_model(graph)
    width = model.input("embedded").partial_shape[2].get_length()
    model.reshape({"embedded": [n_texts, n_pieces, width], "attention": [n_texts, n_pieces]})
    found = 0
    for node in model.get_ops():
        if node.get_type_name() == "MatMul":
            inner = -2 if node.get_attributes()["transpose_a"] else -1
            found += 2 * prod(node.output(0).get_shape()) * node.input(0).get_shape()[inner]
    return found


def peak_flops(precision: str) -> float:
    """Return the operations a second of this core in plain multiplications of large matrices by OpenVINO."""
    settings = {
        "INFERENCE_PRECISION_HINT": openvino.Type.bf16 if precision == "bf16" else openvino.Type.f32,
        "INFERENCE_NUM_THREADS": 1,
        "NUM_STREAMS": 1,
    }
    model = _multiplications(quantized=precision == "int8")
    request = openvino.Core().compile_model(model, "CPU", settings).create_infer_request()
    given = np.random.default_rng(0).standard_normal((_ROWS, _WIDTH), np.float32)
    seconds = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        request.infer([given])
        seconds.append(time.perf_counter() - start)
    return 2 * _ROWS * _WIDTH * _WIDTH * _LAYERS / min(seconds)


def _multiplications(*, quantized: bool) -> openvino.Model:
    """Return a network that multiplies by one matrix after another, and does nothing else."""
    given = ops.parameter([_ROWS, _WIDTH], np.float32)
    random = np.random.default_rng(0)
    node = given
    for _ in range(_LAYERS):
        weights = ops.constant(random.normal(0, 0.03, (_WIDTH, _WIDTH)).astype(np.float32))
        if quantized:
            node, weights = _in_steps(node, 4.0, 256), _in_steps(weights, 0.15, 255)
        node = ops.matmul(node, weights, transpose_a=False, transpose_b=False)
    return openvino.Model([node], [given], "multiplications")


def _in_steps(node: openvino.Node, limit: float, levels: int) -> openvino.Node:
    low, high = np.float32(-limit), np.float32(limit if levels % 2 else limit * (1 - 2 / levels))
    return ops.fake_quantize(node, low, high, low, high, levels)
