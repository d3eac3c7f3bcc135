"""A call that is answered once, in a process apart: started when it is first needed, and again after each end."""

import time
from collections.abc import Callable
from threading import Lock, Timer
from typing import Final, TypeVar, cast

from sayso.errors import InputError
from sayso.ingest.apart.bounds import Bounds
from sayso.ingest.apart.messages import Call, pack, receive, send
from sayso.ingest.apart.process import Process, explain
from sayso.ingest.apart.spare import Spare

PATIENCE: Final = 10
"""How many times as long as its processor time a call may take by the clock."""

Answer = TypeVar("Answer")


def call_apart(call: Callable[..., Answer], *arguments: object, bounds: Bounds) -> Answer:
    """Return what a call returns in the process apart, or raise what it raises there.

    Args:
        call: A function of a module.
        arguments: What it is called with; they and what it returns can be pickled.
        bounds: What it may take.

    Raises:
        InputError: What the call raises.
        InputTooHard: It takes more than it may, or ends the process.
    """
    with _lock:
        process = _spare.take()
        answer = process.ask((call, arguments, bounds))
        _spare.put_back(process)
    if isinstance(answer, InputError):
        raise answer
    return cast(Answer, answer)


class _Answerer(Process):
    """One process that answers calls, one at a time."""

    def __init__(self) -> None:
        super().__init__("serve")

    def ask(self, call: Call) -> object:
        """Return the answer, or the error that is one."""
        bounds = call[2]
        patience = PATIENCE * bounds.seconds
        start = time.monotonic()
        timer = Timer(patience, self.kill)
        timer.daemon = True
        timer.start()
        try:
            send(self.calls, pack(call))
            return receive(self.answers)
        except (EOFError, OSError):
            late = time.monotonic() - start >= patience
            return explain(self.end(), bounds, late=late)
        except BaseException:
            self.end()
            raise
        finally:
            timer.cancel()


_lock = Lock()
_spare = Spare(_Answerer)
