"""The brief in a terminal, or in a plain log."""

from sayso.compose.terminal.page import print_brief

__all__ = ["print_brief"]
