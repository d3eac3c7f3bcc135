"""What runs in a process apart: one call after the other, until nobody asks for more."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, Final, cast

from sayso.errors import InputError
from sayso.ingest.apart.attempt import attempt
from sayso.ingest.apart.messages import END, Call, pack, receive, send

_NO_MORE: Final = object()


def serve() -> None:
    """Answer calls from standard input on standard output; what else is written there goes nowhere."""
    calls = sys.stdin.buffer
    with _answering() as answers:
        try:
            while True:
                _answer(calls, answers)
        except (EOFError, OSError):
            return


def stream() -> None:
    """Answer calls with all that they yield, each item within its bounds; what a call reads may follow it."""
    with _answering() as answers:
        try:
            while True:
                _stream(sys.stdin.buffer, answers)
        except (EOFError, OSError):
            return


@contextmanager
def _answering() -> Iterator[BinaryIO]:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that asks
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        yield answers


def _answer(calls: BinaryIO, answers: BinaryIO) -> None:
    call, arguments, bounds = cast("Call", receive(calls))
    bounds.impose()
    try:
        answer = attempt(lambda: pack(call(*arguments)))
    except InputError as exc:
        answer = pack(exc)
    bounds.lift()
    send(answers, answer)


def _stream(calls: BinaryIO, answers: BinaryIO) -> None:
    call, arguments, bounds = cast("Call", receive(calls))
    items = cast("Iterator[object]", call(*arguments))
    last = False
    while not last:
        bounds.impose()
        packed, last = _pull(items)
        bounds.lift()
        send(answers, packed)


def _pull(items: Iterator[object]) -> tuple[bytes, bool]:
    """Return the next item as it is sent, and whether it is the last: an error, or that there is no more."""
    try:
        item = attempt(next, items, _NO_MORE)
        return (pack(END), True) if item is _NO_MORE else (attempt(pack, item), False)
    except InputError as exc:
        return pack(exc), True
