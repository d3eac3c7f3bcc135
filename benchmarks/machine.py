"""The machine, and what is installed on it, as it is recorded beside every figure."""

import hashlib
import os
import platform
import subprocess
from collections.abc import Collection
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

_PACKAGES: Final = ("sayso", "sayso-reader-en", "openvino", "onnxruntime", "tokenizers", "numpy")
_NOTABLE: Final = ("avx2", "avx_vnni", "avx512f", "avx512_vnni", "avx512_bf16", "amx_bf16", "amx_int8")
BUSY: Final = 0.3
"""A load from which on a line warns that figures are not to be trusted."""


def describe_machine() -> dict[str, object]:
    """Return date, commit, processor, memory and versions."""
    from sayso.inference.network import processor_flags

    flags = processor_flags()
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "commit": commit(),
        "processor": processor(),
        "cores": os.cpu_count(),
        "instructions": [flag for flag in _NOTABLE if flag in flags],
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "packages": {name: _version(name) for name in _PACKAGES},
        "load_before": round(os.getloadavg()[0], 2),
    }


def commit() -> str | None:
    """Return the commit of the working tree, with a plus where sources differ from it; None outside of git."""
    root = Path(__file__).parent
    try:
        found = _git(root, "rev-parse", "--short", "HEAD")
        changed = _git(root, "status", "--porcelain", "--untracked-files=no", "--", "../src", "../models")
    except (OSError, subprocess.CalledProcessError):
        return None
    return f"{found}+" if changed else found


def sources_hash() -> str:
    """Return a hash of everything that reads: code and weights."""
    root = Path(__file__).parent.parent
    digest = hashlib.sha256()
    for file in sorted(path for room in ("src", "models") for path in (root / room).rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            digest.update(str(file.relative_to(root)).encode() + file.read_bytes())
    return digest.hexdigest()


def processor() -> str:
    """Return the processor's name, family and model, as Linux tells them."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    told = {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    if "model name" not in told:
        return platform.machine()
    return f"{told['model name']} (family {told.get('cpu family')}, model {told.get('model')})"


def pin(cores: Collection[int]) -> None:
    """Keep this process, and all that it starts, on these cores; where a system cannot, nothing happens."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, cores)


def own_cores() -> list[int]:
    """Return the cores that this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return sorted(os.sched_getaffinity(0))
    return list(range(os.cpu_count() or 1))


def resident_mib() -> float | None:
    """Return the memory that this process holds now, in MiB; None where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1])
    except OSError:
        return None
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _git(root: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", *arguments], cwd=root, capture_output=True, text=True, check=True
    ).stdout.strip()
