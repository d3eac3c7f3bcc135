"""What made a reading or a brief."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Run:
    """Tool, model and machine of one run.

    Attributes:
        version: Of sayso.
        precision: ``int8`` where matrices are multiplied in int8 and all else in f32; ``f32``; ``bf16``.
        runtime: Name and version, such as ``openvino 2026.4.1``.
        instruction_set: Such as ``avx512`` or ``amx``.
        started_at: ISO time in UTC.
        measured: Figures of the model on its development set, in percent.
    """

    version: str
    model: str | None = None
    model_sha256: str | None = None
    precision: str | None = None
    runtime: str | None = None
    instruction_set: str | None = None
    started_at: str | None = None
    parameters: Mapping[str, object] = field(default_factory=dict)
    measured: Mapping[str, object] = field(default_factory=dict)
