"""From claims to a brief: ranked, told in spans and fixed phrases, every line with its citation."""

from sayso.compose.brief import compose
from sayso.compose.options import ComposeOptions

__all__ = ["ComposeOptions", "compose"]
