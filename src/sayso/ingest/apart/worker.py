"""What runs in the process apart: one call after the other, until nobody asks for more."""

import os
import signal
import sys
from typing import BinaryIO, cast

from sayso.errors import InputError
from sayso.ingest.apart.attempt import attempt
from sayso.ingest.apart.messages import Call, pack, receive, send


def serve() -> None:
    """Answer calls from standard input on standard output; what else is written there goes nowhere."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that asks
    calls = sys.stdin.buffer
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        try:
            while True:
                _answer(calls, answers)
        except (EOFError, OSError):
            return


def _answer(calls: BinaryIO, answers: BinaryIO) -> None:
    call, arguments, bounds = cast("Call", receive(calls))
    bounds.impose()
    try:
        answer = attempt(lambda: pack(call(*arguments)))
    except InputError as exc:
        answer = pack(exc)
    bounds.lift()
    send(answers, answer)
