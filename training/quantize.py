"""Stores and multiplies the matrices in int8: `python -m training.quantize --model FOLDER --data CORPORA`.

Static post-training quantisation by NNCF: scales of activations come from what flows through a network when it
reads some training texts, or compares marked pairs. OpenVINO and ONNX Runtime both run the result. `reader.onnx`,
`cross_encoder.onnx` and their hashes in `model.json` are replaced.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import nncf
import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import numpy_helper

from evaluation.claim_pairs import LABELS, read_pairs
from sayso.inference.cross_encoder import CrossEncoder
from sayso.inference.network import NetworkOptions
from sayso.inference.package import ModelFolder
from sayso.inference.reader import ReaderScorer
from training.export import note_hash

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
    replace(folder, "reader.onnx", sample_windows(ModelFolder(folder), texts))
    card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    card["matrices"] = "int8"
    (folder / "model.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def quantize_cross_encoder(folder: Path, articles: Path) -> None:
    """Replace the cross-encoder of a model folder by its int8 form."""
    comparer = CrossEncoder(ModelFolder(folder), NetworkOptions())
    comparer.network = recorder = _Recorder(len(LABELS))
    comparer.compare([pair.said for pair in read_pairs(articles) if pair.split == "fit"][: N_WINDOWS * 8])
    replace(folder, "cross_encoder.onnx", recorder.seen)


def replace(folder: Path, name: str, seen: list[dict[str, Floats]]) -> None:
    """Replace a graph by its int8 form, with scales from what it was given."""
    graph = widened(onnx.load(ModelFolder(folder).file(name)))
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
    (folder / name).write_bytes(reduced.SerializeToString())
    note_hash(folder, name)


def main() -> None:
    """Parse the command line and quantise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True, help="folder of the unpacked corpora")
    options = parser.parse_args()
    quantize(options.model, options.data / "polnear" / "train" / "text")
    quantize_cross_encoder(options.model, options.data / "ukraine_2022" / "articles.jsonl")


if __name__ == "__main__":
    main()
