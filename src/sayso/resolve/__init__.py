"""What documents say together: copies, actors, statements and claims."""

from sayso.resolve.actors.houses import states_of
from sayso.resolve.claims.memory import LinkMemory
from sayso.resolve.comparer import Comparer
from sayso.resolve.embedder import Embedder
from sayso.resolve.pipeline import resolve
from sayso.resolve.rules import digest_rules

__all__ = ["Comparer", "Embedder", "LinkMemory", "digest_rules", "resolve", "states_of"]
