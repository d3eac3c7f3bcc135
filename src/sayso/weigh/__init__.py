"""What claims are worth: independence, drift, grades."""

from sayso.weigh.pipeline import weigh

__all__ = ["weigh"]
