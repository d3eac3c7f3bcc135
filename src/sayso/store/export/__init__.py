"""What a ledger gives out as tables, in a shape that stays."""

from sayso.store.export.shapes import SHAPES, Field, Shape
from sayso.store.export.stream import stream_rows

__all__ = ["SHAPES", "Field", "Shape", "stream_rows"]
