"""What documents say together: copies, actors, statements and claims."""

from sayso.resolve.actors.houses import find_states
from sayso.resolve.embedder import Embedder
from sayso.resolve.pipeline import resolve

__all__ = ["Embedder", "find_states", "resolve"]
