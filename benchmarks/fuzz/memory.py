"""Memory of this process and of those that it started."""

import ctypes
import gc
import os
import re
from pathlib import Path

_RESIDENT = re.compile(r"^VmRSS:\s+(\d+) kB", re.MULTILINE)


def resident_mib() -> float:
    """Return what is resident, in MiB; 0 where the system does not tell.

    This process first gives back what is free: an allocator keeps some of it, in pieces, so that what is resident rises
    and falls though nothing is held.
    """
    gc.collect()
    if os.uname().sysname == "Linux":
        ctypes.CDLL(None).malloc_trim(0)
    try:
        children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
        states = [Path(f"/proc/{process}/status").read_text() for process in ("self", *children)]
    except OSError:
        return 0.0
    return sum(int(kib) for state in states for kib in _RESIDENT.findall(state)) / 1024
