"""Blends weights, of stages or of seeds: the mean reads as well as the best of them, or better."""

from __future__ import annotations

from collections.abc import Sequence
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


def average(checkpoints: Sequence[Path], out: Path) -> Path:
    """Write the mean of the weights of some checkpoints and return its path (model soup, Wortsman et al. 2022)."""
    states = [torch.load(checkpoint, weights_only=True) for checkpoint in checkpoints]
    torch.save({name: torch.stack([state[name] for state in states]).mean(dim=0) for name in states[0]}, out)
    return out
