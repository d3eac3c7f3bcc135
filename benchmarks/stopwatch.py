"""Seconds spent in functions, by wrapping them for as long as a block lasts."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any


class Stopwatch:
    """Adds up seconds by name."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)

    @contextmanager
    def around(self, owner: object, attribute: str, name: str) -> Iterator[None]:
        """Time every call of a function that is found under a name in a module, a class or an object."""
        original = getattr(owner, attribute)
        setattr(owner, attribute, self._timed(original, name))
        try:
            yield
        finally:
            setattr(owner, attribute, original)

    @contextmanager
    def measure(self, name: str) -> Iterator[None]:
        """Time a block."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] += time.perf_counter() - start

    def _timed(self, function: Callable[..., Any], name: str) -> Callable[..., Any]:
        @wraps(function)
        def timed(*args: Any, **kwargs: Any) -> Any:
            with self.measure(name):
                return function(*args, **kwargs)

        return timed
