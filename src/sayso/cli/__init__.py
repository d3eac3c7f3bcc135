"""The command line."""

from sayso.cli.main import main

__all__ = ["main"]
