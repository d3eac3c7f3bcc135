"""Chooses the runtime of a network, and loads it there."""

from importlib.util import find_spec
from pathlib import Path

from sayso.errors import ModelError, PrecisionUnsupported
from sayso.inference.network import PRECISIONS, RUNTIMES, Network, NetworkOptions, default_precision


def load_network(path: Path, options: NetworkOptions) -> Network:
    """Load an ONNX file into the runtime that was asked for, or into the best one that is installed.

    Raises:
        ModelError: No runtime is installed, or it cannot read the file.
        PrecisionUnsupported: The processor or runtime cannot compute in the precision asked for.
    """
    runtime = options.runtime or next((name for name in RUNTIMES if find_spec(name)), None)
    precision = options.precision or default_precision()
    if precision not in PRECISIONS:
        raise PrecisionUnsupported(f"precision {precision!r}", expected=" or ".join(PRECISIONS))
    if runtime == "openvino":
        from sayso.inference.openvino_network import OpenVinoNetwork

        return OpenVinoNetwork(path, precision=precision, n_threads=options.n_threads)
    if runtime == "onnxruntime":
        from sayso.inference.onnx_network import OnnxNetwork

        return OnnxNetwork(path, precision=precision, n_threads=options.n_threads)
    raise ModelError(
        f"runtime {runtime!r} is not installed", expected=" or ".join(RUNTIMES), remedy="pip install openvino"
    )
