"""A process of its own for inputs that may hang, crash or swell what reads them."""

from sayso.ingest.apart.attempt import attempt
from sayso.ingest.apart.bounds import Bounds
from sayso.ingest.apart.call import call_apart
from sayso.ingest.apart.stream import Feed, stream_apart

__all__ = ["Bounds", "Feed", "attempt", "call_apart", "stream_apart"]
