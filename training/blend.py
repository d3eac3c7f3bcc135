"""Blends the weights of two stages: between a stage and the one it went on from, the mean reads better than either."""

from __future__ import annotations

from pathlib import Path

import torch


def blend(earlier: Path, later: Path, out: Path, *, share: float) -> Path:
    """Write the weighted mean of two checkpoints' weights and return its path.

    Args:
        earlier: The checkpoint that the later one went on from.
        later: The checkpoint of the later stage.
        out: File to write.
        share: Part of the later one, in [0, 1].
    """
    first = torch.load(earlier, weights_only=True)
    second = torch.load(later, weights_only=True)
    mixed = {name: torch.lerp(first[name], second[name], share) for name in first}
    torch.save(mixed, out)
    return out
