"""Which precision a processor gets, and that f32 is not what int8 is."""

from pathlib import Path

import numpy as np
import pytest

from sayso.errors import PrecisionUnsupported
from sayso.inference import network
from sayso.inference.load_network import load_network
from sayso.inference.network import NetworkOptions, default_precision
from sayso.wiring import Wiring

READER: Path = Wiring().model_folder.file("reader.onnx")


def _processor(monkeypatch: pytest.MonkeyPatch, *flags: str, cap: str = "") -> None:
    monkeypatch.setattr(network, "processor_flags", lambda: frozenset(flags))
    monkeypatch.setenv("ONEDNN_MAX_CPU_ISA", cap)


@pytest.mark.parametrize("flag", ["avx512_vnni", "avx_vnni", "amx_int8"])
def test_int8_is_taken_where_bytes_are_multiplied_whole(monkeypatch: pytest.MonkeyPatch, flag: str) -> None:
    """A processor with VNNI or AMX computes in int8."""
    _processor(monkeypatch, "avx2", flag)
    assert default_precision() == "int8"


def test_f32_is_taken_where_bytes_overflow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without VNNI sums of products overflow 16 bits, so f32 is taken."""
    _processor(monkeypatch, "avx2", "avx512f")
    assert default_precision() == "f32"


def test_a_cap_on_instructions_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where oneDNN may use AVX2 at most, VNNI does not help."""
    _processor(monkeypatch, "avx2", "avx512_vnni", cap="avx2")
    assert default_precision() == "f32"


def test_openvino_refuses_int8_where_bytes_overflow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody gets wrong figures by asking for int8."""
    monkeypatch.setenv("ONEDNN_MAX_CPU_ISA", "AVX2")
    with pytest.raises(PrecisionUnsupported, match="expected f32"):
        load_network(READER, NetworkOptions("openvino", "int8"))


def test_runtimes_agree_in_f32() -> None:
    """In f32 both runtimes leave activations unrounded, and so answer nearly alike."""
    embedded = np.random.default_rng(0).normal(0, 0.05, (1, 32, 384)).astype(np.float32)
    attention = np.ones((1, 32), np.float32)
    first, second = (
        load_network(READER, NetworkOptions(runtime, "f32")).run(embedded, attention)
        for runtime in ("openvino", "onnxruntime")
    )
    assert np.abs(first - second).mean() < 0.02 * np.abs(first).mean()
