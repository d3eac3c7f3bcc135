"""Writes a model folder from a checkpoint: `python -m training.export --weights average-5.pt --base DIR --out FOLDER`.

Two ONNX graphs that any runtime reads (the reader in fp16, the untouched encoder in int8), one table of word
embeddings that they share, the decoder's small tables, the tokenizer, and `model.json`.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from sayso.extract.decode import forbidden
from training.cross_encoder import CrossEncoderNetwork
from training.network import Encoder, ReaderNetwork

HEADS = (
    "tags",
    "entities",
    "sentences",
    "plain",
    "gate",
    "asks",
    "answers",
    "anaphor",
    "antecedent",
    "alone",
)
WINDOW = {"pieces": 318, "margin": 40}


class _Body(nn.Module):
    """The encoder from embedded words on; `network` adds the heads, joined in one output."""

    def __init__(self, encoder: Encoder, network: ReaderNetwork | None) -> None:
        super().__init__()
        self.encoder, self.network = encoder, network

    def forward(self, embedded: Tensor, attention: Tensor) -> Tensor:
        encoder = self.encoder
        x = encoder.norm(embedded + encoder.positions.weight[: embedded.shape[1]] + encoder.kind)
        mask = (1.0 - attention)[:, None, None, :] * -1e4
        for layer in encoder.layers:
            x = layer(x, mask)
        if self.network is None:
            return x
        heads = self.network.heads(x)
        return torch.cat([heads[name] for name in HEADS], dim=-1)


class _CrossBody(nn.Module):
    """The cross-encoder from embedded words on; an attention of 2 marks the second passage."""

    def __init__(self, network: CrossEncoderNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, embedded: Tensor, attention: Tensor) -> Tensor:
        network, encoder = self.network, self.network.encoder
        second = (attention - 1).clamp(min=0)[..., None] * network.second
        x = encoder.norm(embedded + encoder.positions.weight[: embedded.shape[1]] + encoder.kind + second)
        mask = (1.0 - attention.clamp(max=1.0))[:, None, None, :] * -1e4
        for layer in encoder.layers:
            x = layer(x, mask)
        logits: Tensor = network.head(x)
        return logits


def export_graph(body: nn.Module, path: Path, *, weights: str) -> None:
    """Trace a graph, store its matrices as `fp16` or `int8`, and write it."""
    example = (torch.zeros(1, 32, 384), torch.ones(1, 32))
    axes = {
        "embedded": {0: "batch", 1: "n"},
        "attention": {0: "batch", 1: "n"},
        "outputs": {0: "batch", 1: "n"},
    }
    buffer = io.BytesIO()
    torch.onnx.export(
        body.eval(),
        example,
        buffer,
        input_names=["embedded", "attention"],
        output_names=["outputs"],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    model = onnx.load_from_string(buffer.getvalue())
    shrink(model, weights=weights)
    onnx.checker.check_model(model)
    path.write_bytes(model.SerializeToString())


def shrink(model: onnx.ModelProto, *, weights: str) -> None:
    """Replace the large float32 constants by fp16 with a cast, or by int8 with a scale for each column."""
    kept, nodes = [], []
    for constant in model.graph.initializer:
        values = numpy_helper.to_array(constant)
        if values.dtype != np.float32 or values.size < 4096:
            kept.append(constant)
        elif weights == "fp16" or values.ndim != 2:
            kept.append(numpy_helper.from_array(values.astype(np.float16), f"{constant.name}_stored"))
            nodes.append(
                helper.make_node("Cast", [f"{constant.name}_stored"], [constant.name], to=TensorProto.FLOAT)
            )
        else:
            scale = np.maximum(np.abs(values).max(axis=0), 1e-8) / 127
            stored = np.round(values / scale).astype(np.int8)
            kept += [
                numpy_helper.from_array(stored, f"{constant.name}_stored"),
                numpy_helper.from_array(scale.astype(np.float32), f"{constant.name}_scale"),
            ]
            names = [f"{constant.name}_stored", f"{constant.name}_scale"]
            nodes.append(helper.make_node("DequantizeLinear", names, [constant.name], axis=1))
    del model.graph.initializer[:]
    model.graph.initializer.extend(kept)
    old = list(model.graph.node)
    del model.graph.node[:]
    model.graph.node.extend(nodes + old)


def byte_table(weights: NDArray[np.float32]) -> dict[str, NDArray[np.generic]]:
    """Return a matrix as int8 rows with a float16 scale each."""
    scales = (np.maximum(np.abs(weights).max(axis=1, keepdims=True), 1e-8) / 127).astype(np.float16)
    stored = np.clip(np.round(weights / scales.astype(np.float32)), -127, 127).astype(np.int8)
    return {"weights": stored, "scales": scales}


def export(weights: Path, base: Path, out: Path, *, card: dict[str, object]) -> None:
    """Write the model folder."""
    network = ReaderNetwork()
    network.load_state_dict(torch.load(weights, weights_only=True))
    untouched = Encoder()
    untouched.load_bert(base / "model.safetensors")
    out.mkdir(parents=True, exist_ok=True)
    export_graph(_Body(network.encoder, network), out / "reader.onnx", weights="fp16")
    export_graph(_Body(untouched, None), out / "embedder.onnx", weights="int8")
    np.savez_compressed(out / "words.npz", **byte_table(untouched.words.weight.detach().numpy()))
    np.savez_compressed(out / "tables.npz", **decoder_tables(network))
    shutil.copyfile(base / "tokenizer.json", out / "tokenizer.json")
    files = ("reader.onnx", "embedder.onnx", "words.npz", "tables.npz", "tokenizer.json")
    hashes = {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in files}
    example = network.heads(torch.zeros(1, 1, 384))
    sizes = {name: example[name].shape[-1] for name in HEADS}
    full = {**card, "window": WINDOW, "heads": sizes, "sha256": hashes}
    (out / "model.json").write_text(json.dumps(full, indent=1) + "\n", encoding="utf-8")


def export_cross_encoder(weights: Path, out: Path) -> None:
    """Add the cross-encoder to a model folder."""
    network = CrossEncoderNetwork()
    network.load_state_dict(torch.load(weights, weights_only=True))
    export_graph(_CrossBody(network), out / "cross_encoder.onnx", weights="fp16")
    note_hash(out, "cross_encoder.onnx")


def note_hash(folder: Path, name: str) -> None:
    """Write the hash of a file into `model.json`."""
    card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    card["sha256"][name] = hashlib.sha256((folder / name).read_bytes()).hexdigest()
    (folder / "model.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def decoder_tables(network: ReaderNetwork) -> dict[str, NDArray[np.float32]]:
    """Return what the run-time decoder needs beside the graph's outputs."""
    tables = {
        "distance": network.distance.weight,
        "transitions": network.transitions + torch.from_numpy(forbidden()),
        "starts": network.starts,
        "link_distance": network.link_distance.weight[:, 0],
    }
    for number, table in enumerate(network.encoder.features):
        tables[f"feature_{number}"] = table.weight
    return {name: value.detach().numpy().astype(np.float32) for name, value in tables.items()}


def main() -> None:
    """Parse the command line and export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True, help="a checkpoint's averaged weights")
    parser.add_argument("--base", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    parser.add_argument(
        "--card",
        type=Path,
        default=Path(__file__).with_name("card.json"),
        help="what model.json says besides",
    )
    options = parser.parse_args()
    export(
        options.weights, options.base, options.out, card=json.loads(options.card.read_text(encoding="utf-8"))
    )


if __name__ == "__main__":
    main()
