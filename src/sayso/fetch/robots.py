"""What hosts ask robots not to fetch (RFC 9309)."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import Final

from protego import Protego

from sayso.errors import BadResponse, InputTooLarge, RobotsDenied, TooSlow
from sayso.fetch.exchange import Answer
from sayso.fetch.target import Target

AGENT: Final = "sayso"
"""Under this name a robots.txt may speak of us."""
_PATH: Final = "/robots.txt"


@dataclass(frozen=True, slots=True)
class Rules:
    """What one host asks for.

    Attributes:
        parsed: Its robots.txt; None where that cannot be known.
        problem: Why not.
    """

    parsed: Protego | None
    problem: str = ""

    def check(self, target: Target) -> None:
        """Refuse an address that may not be fetched.

        Raises:
            RobotsDenied: The host asks not to, or does not say.
        """
        if self.parsed is None:
            raise RobotsDenied(f"{target.origin}{_PATH} cannot be read ({self.problem})")
        if not self.parsed.can_fetch(target.url, AGENT):
            raise RobotsDenied(f"{target.origin}{_PATH} asks not to fetch {target.url}")

    @property
    def delay(self) -> float:
        """Seconds that the host asks to wait between two requests."""
        asked = self.parsed and self.parsed.crawl_delay(AGENT)
        return max(float(asked or 0), 0.0)


class Robots:
    """The rules of every host, each fetched once; threads may share it.

    Args:
        fetch: Returns what stands at an address, whatever its status.
    """

    def __init__(self, fetch: Callable[[Target], Answer]) -> None:
        self._fetch = fetch
        self._rules: dict[str, Rules] = {}
        self._lock = Lock()

    def rules(self, target: Target) -> Rules:
        """Return what the host of an address asks for.

        Raises:
            FetchError: It cannot be reached at all.
        """
        with self._lock:
            known = self._rules.get(target.origin)
        if known is None:
            known = self._read(target)
            with self._lock:
                self._rules[target.origin] = known
        return known

    def _read(self, target: Target) -> Rules:
        """Return the rules: a robots.txt that is not there allows all, one that fails forbids all."""
        try:
            answer = self._fetch(Target(target.scheme, target.host, target.port, _PATH))
        except (BadResponse, InputTooLarge, TooSlow) as exc:
            return Rules(None, exc.found)
        if answer.status == 200:
            return Rules(Protego.parse(answer.data.decode("utf-8-sig", "replace")))
        absent = 400 <= answer.status < 500 and answer.status != 429
        return Rules(Protego.parse("")) if absent else Rules(None, f"status {answer.status}")
