"""How much processor time and memory one call may take."""

import signal
import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one call may take.

    Attributes:
        seconds: Of processor time, so that a busy machine refuses nothing that an idle one reads.
        n_bytes: Of address space of the process.
    """

    seconds: float
    n_bytes: int

    def impose(self) -> None:
        """Let the system end this process when it takes more time, and refuse it more memory."""
        if sys.platform != "win32":
            import resource

            _, hard = resource.getrlimit(resource.RLIMIT_AS)
            most = self.n_bytes if hard == resource.RLIM_INFINITY else min(self.n_bytes, hard)
            resource.setrlimit(resource.RLIMIT_AS, (most, hard))
            signal.setitimer(signal.ITIMER_PROF, self.seconds)

    def renew(self) -> None:
        """Give this process its time once more, if it is bounded: it came further."""
        if sys.platform != "win32" and signal.getitimer(signal.ITIMER_PROF)[0]:
            signal.setitimer(signal.ITIMER_PROF, self.seconds)

    def lift(self) -> None:
        """Let this process go on."""
        if sys.platform != "win32":
            import resource

            _, hard = resource.getrlimit(resource.RLIMIT_AS)
            resource.setrlimit(resource.RLIMIT_AS, (hard, hard))
            signal.setitimer(signal.ITIMER_PROF, 0)
