"""How often one host is asked."""

from collections import defaultdict
from threading import Lock

from sayso.fetch.clock import Clock


class Pace:
    """Keeps time between two requests to one host; threads may share it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._free_at: dict[str, float] = {}
        self._turns: defaultdict[str, Lock] = defaultdict(Lock)
        self._lock = Lock()

    def wait(self, host: str, *, delay: float) -> None:
        """Wait until a host may be asked again, and count that as done.

        Args:
            host: Who is asked.
            delay: Seconds from now on until it may be asked once more.
        """
        with self._lock:
            turn = self._turns[host]
        with turn:
            left = self._free_at.get(host, 0.0) - self._clock.now()
            if left > 0:
                self._clock.sleep(left)
            self._free_at[host] = self._clock.now() + delay
