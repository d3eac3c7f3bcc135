"""What documents say together: copies, actors, statements and claims."""

from sayso.resolve.actors.houses import states_of
from sayso.resolve.embedder import Embedder
from sayso.resolve.pipeline import resolve

__all__ = ["Embedder", "resolve", "states_of"]
