"""Gets a checkpoint back from a model folder: `python -m training.restore --model FOLDER --base DIR --out weights.pt`.

Checkpoints stay where they were made, but the shipped model travels: from it training can go on anywhere. Matrices
that are stored in int8 come back as near as int8 holds them; the scales that NNCF moved from activations to weights
(SmoothQuant) are moved back.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

from training.network import ReaderNetwork

Floats = NDArray[np.float32]


class _Graph:
    """An ONNX graph whose constants can be asked for, however they are stored."""

    def __init__(self, model: onnx.ModelProto) -> None:
        self.nodes = list(model.graph.node)
        self.constants = {c.name: numpy_helper.to_array(c) for c in model.graph.initializer}
        self._made_by = {output: node for node in self.nodes for output in node.output}

    def constant(self, name: str) -> Floats:
        """Return a constant in f32: stored as it is, as fp16 behind a cast, or as int8 behind its scale."""
        if name in self.constants:
            return np.asarray(self.constants[name], np.float32)
        node = self._made_by[name]
        stored = np.asarray(self.constants[node.input[0]], np.float32)
        if node.op_type == "Cast":
            return stored
        scale, zero = (np.asarray(self.constants[each], np.float32) for each in node.input[1:3])
        axis = next((a.i for a in node.attribute if a.name == "axis"), 1)
        shape = [1] * stored.ndim
        if scale.ndim:
            shape[axis] = -1
        return (stored - zero.reshape(shape)) * scale.reshape(shape)

    def smoothing(self, name: str) -> Floats | None:
        """Return what NNCF multiplies an activation by before it is quantised, None if by nothing."""
        while name in self._made_by:
            node = self._made_by[name]
            if "smooth_quant" in node.name and node.op_type == "Mul":
                return self.constant(node.input[1]).reshape(-1)
            if node.op_type not in ("QuantizeLinear", "DequantizeLinear"):
                return None
            name = node.input[0]
        return None


def matrices(graph: _Graph) -> dict[str, Floats]:
    """Return the matrices by their module's name in the network, as torch holds them: ``(out, in)``."""
    found = {}
    for node in graph.nodes:
        parts = node.name.strip("/").split("/")
        is_weight = node.op_type == "MatMul" and len(parts) > 1 and not parts[-2].startswith("layers.")
        if not is_weight or parts == ["MatMul"]:
            continue
        weight = graph.constant(node.input[1])
        scale = graph.smoothing(node.input[0])
        if scale is not None:
            weight = weight * scale[:, None]
        inside = parts[-3:-2] and parts[-2].startswith(f"{parts[-3]}.")
        found[parts[-2] if inside else ".".join(parts[:-1])] = weight.T
    return found


def restore(model: Path, base: Path) -> dict[str, Tensor]:
    """Return the weights of a model folder as a checkpoint holds them.

    Args:
        model: folder of an exported model.
        base: folder of all-MiniLM-L6-v2, whose word embeddings training never changes.

    Raises:
        ValueError: The folder's graph lacks a weight that the network has.
    """
    network = ReaderNetwork()
    network.encoder.load_bert(base / "model.safetensors")
    graph = _Graph(onnx.load(str(model / "reader.onnx")))
    tables = np.load(model / "tables.npz")
    state = dict(network.state_dict())
    found: dict[str, Floats] = {}
    for name, weight in matrices(graph).items():
        found[f"encoder.{name}.weight" if name.startswith("layers.") else f"{name}.weight"] = weight
    for name in graph.constants:
        known = name.removeprefix("network.")
        for stem in (known.removesuffix("_stored"), known):
            if stem in state and stem not in found:
                found[stem] = graph.constant(name if stem == known else name.removesuffix("_stored"))
    found |= {f"encoder.features.{n}.weight": tables[f"feature_{n}"] for n in range(3)}
    found |= {"distance.weight": tables["distance"], "starts": tables["starts"]}
    found["link_distance.weight"] = tables["link_distance"][:, None]
    found["transitions"] = np.where(tables["transitions"] < -1e3, 0, tables["transitions"])
    missing = sorted(set(state) - set(found) - {"encoder.words.weight"})
    if missing:
        raise ValueError(
            f"{model} lacks {', '.join(missing)}; expected a reader that `training.export` wrote"
        )
    for name, values in found.items():
        state[name] = torch.from_numpy(np.array(values, np.float32)).reshape(state[name].shape)
    return state


def main() -> None:
    """Parse the command line and write the checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="folder of an exported model")
    parser.add_argument("--base", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True, help="checkpoint to write")
    options = parser.parse_args()
    torch.save(restore(options.model, options.base), options.out)


if __name__ == "__main__":
    main()
