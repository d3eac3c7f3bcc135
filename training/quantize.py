"""Stores and multiplies the reader's matrices in int8: `python -m training.quantize --model FOLDER --texts FOLDER`.

Static post-training quantisation by NNCF: scales of activations come from what flows through the network when it
reads some training texts. OpenVINO and ONNX Runtime both run the result. `reader.onnx` and its hash in `model.json` are
replaced.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import nncf
import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import numpy_helper

from sayso.inference.network import NetworkOptions
from sayso.inference.package import ModelFolder
from sayso.inference.reader import ReaderScorer

N_WINDOWS = 96
Floats = NDArray[np.float32]


class _Recorder:
    """Stands in for the network and keeps what it is given."""

    runtime = precision = "recorder"

    def __init__(self, n_outputs: int) -> None:
        self.seen: list[dict[str, Floats]] = []
        self._n_outputs = n_outputs

    def run(self, embedded: Floats, attention: Floats) -> Floats:
        self.seen.append({"embedded": embedded, "attention": attention})
        return np.zeros((*attention.shape, self._n_outputs), np.float32)


def sample_windows(model: ModelFolder, texts: Path) -> list[dict[str, Floats]]:
    """Return what the network is given for the first texts of a folder."""
    scorer = ReaderScorer(model, NetworkOptions())
    scorer.network = recorder = _Recorder(sum(model.card["heads"].values()))
    for file in sorted(texts.glob("*.txt")):
        scorer.score(file.read_text(encoding="utf-8"))
        if len(recorder.seen) >= N_WINDOWS:
            break
    return recorder.seen[:N_WINDOWS]


def widened(model: onnx.ModelProto) -> onnx.ModelProto:
    """Return the graph with its fp16 constants in f32, as NNCF wants them."""
    constants = {c.name: c for c in model.graph.initializer}
    for node in [n for n in model.graph.node if n.op_type == "Cast" and n.input[0] in constants]:
        stored = constants[node.input[0]]
        values = numpy_helper.to_array(stored).astype(np.float32)
        model.graph.initializer.append(numpy_helper.from_array(values, node.output[0]))
        model.graph.initializer.remove(stored)
        model.graph.node.remove(node)
    return model


def folded(model: onnx.ModelProto) -> onnx.ModelProto:
    """Return the graph with constants that are quantised when it runs stored as int8 instead."""
    constants = {c.name: c for c in model.graph.initializer}
    for node in [n for n in model.graph.node if n.op_type == "QuantizeLinear" and n.input[0] in constants]:
        weight, scale, zero = (numpy_helper.to_array(constants[name]) for name in node.input[:3])
        axis = next((a.i for a in node.attribute if a.name == "axis"), 1)
        shape = [1] * weight.ndim
        if scale.ndim:
            shape[axis] = -1
        limits = np.iinfo(zero.dtype)
        steps = np.rint(weight / scale.reshape(shape)) + zero.reshape(shape)
        stored = numpy_helper.from_array(
            np.clip(steps, limits.min, limits.max).astype(zero.dtype), node.output[0]
        )
        model.graph.initializer.append(stored)
        model.graph.node.remove(node)
    used = {name for n in model.graph.node for name in n.input}
    kept = [c for c in model.graph.initializer if c.name in used]
    del model.graph.initializer[:]
    model.graph.initializer.extend(kept)
    return model


def quantize(folder: Path, texts: Path) -> None:
    """Replace the reader of a model folder by its int8 form."""
    model = ModelFolder(folder)
    graph = widened(onnx.load(model.file("reader.onnx")))
    seen = sample_windows(model, texts)
    reduced = nncf.quantize(
        graph,
        nncf.Dataset(seen),
        model_type=nncf.ModelType.TRANSFORMER,
        preset=nncf.QuantizationPreset.MIXED,
        subset_size=len(seen),
        fast_bias_correction=True,
    )
    reduced = folded(reduced)
    onnx.checker.check_model(reduced)
    data = reduced.SerializeToString()
    (folder / "reader.onnx").write_bytes(data)
    card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    card["matrices"] = "int8"
    card["sha256"]["reader.onnx"] = hashlib.sha256(data).hexdigest()
    (folder / "model.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Parse the command line and quantise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--texts", type=Path, required=True, help="folder of training texts")
    options = parser.parse_args()
    quantize(options.model, options.texts)


if __name__ == "__main__":
    main()
