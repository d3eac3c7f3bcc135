"""Blends the weights of two stages: between a stage and the one it went on from, the mean reads better than either."""

from __future__ import annotations

from pathlib import Path

import torch

SHARE = 0.6
"""Part of the later stage; on dev and the tuning half of the news gold better than either stage alone."""


def blend(earlier: Path, later: Path, out: Path) -> Path:
    """Write the weighted mean of two checkpoints' weights and return its path."""
    first = torch.load(earlier, weights_only=True)
    second = torch.load(later, weights_only=True)
    mixed = {name: torch.lerp(first[name], second[name], SHARE) for name in first}
    torch.save(mixed, out)
    return out
