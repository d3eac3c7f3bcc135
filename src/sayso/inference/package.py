"""Where the weights lie, and what is written about them."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from sayso.errors import ModelMissing

PACKAGE = "sayso_reader_en"
OVERRIDE = "SAYSO_MODEL"


@dataclass(frozen=True)
class ModelFolder:
    """The files of one model distribution.

    Attributes:
        path: folder with `model.json`, `tokenizer.json` and the weights.
    """

    path: Path

    @cached_property
    def card(self) -> dict[str, Any]:
        """What `model.json` says: name, version, sizes, hashes, calibration, measured figures."""
        card: dict[str, Any] = json.loads((self.path / "model.json").read_text(encoding="utf-8"))
        return card

    def file(self, name: str) -> Path:
        """Return the path of one file.

        Raises:
            ModelMissing: It is not there.
        """
        path = self.path / name
        if not path.is_file():
            raise ModelMissing(
                f"{str(path)!r} is not there",
                expected="every file of the model",
                remedy="pip install --force-reinstall sayso-reader-en",
            )
        return path


def find_model(folder: Path | None = None) -> ModelFolder:
    """Return the model folder that was asked for, or the installed one.

    Args:
        folder: the folder to take; by default the one that the environment variable SAYSO_MODEL names,
            else the installed distribution `sayso-reader-en`.

    Raises:
        ModelMissing: There is none.
    """
    named = os.environ.get(OVERRIDE)
    chosen = folder or (Path(named) if named else _installed())
    if chosen is None or not (chosen / "model.json").is_file():
        raise ModelMissing(
            f"no model in {str(chosen or PACKAGE)!r}",
            expected="model.json and the weights that it names",
            remedy="pip install sayso-reader-en",
        )
    return ModelFolder(chosen)


def _installed() -> Path | None:
    spec = find_spec(PACKAGE)
    return Path(spec.origin).parent if spec and spec.origin else None
