"""How a command ends: the last line, and the exit code."""

from collections.abc import Sequence
from typing import NoReturn

import click

from sayso.cli.output import write_error
from sayso.domain.failure import Failure


def finish(*, n_inputs: int, failures: Sequence[Failure], quiet: bool, done: str = "read") -> NoReturn:
    """Exit with 0 if all was done, 1 if something failed, 2 if nothing could be done; say so at the end.

    Args:
        n_inputs: Number of inputs.
        failures: What could not be read, or not in full.
        quiet: Say nothing as long as something was done; the exit code tells it.
        done: What is done with inputs.
    """
    if n_inputs == 0:
        write_error(
            "sayso: there is nothing to read; expected text, HTML, Markdown, PDF, DOCX, EML, or a container"
        )
        raise click.exceptions.Exit(2)
    n_failed = len({failure.document for failure in failures})
    nothing = n_failed >= n_inputs
    if failures and (nothing or not quiet):
        for failure in failures:
            write_error(f"sayso: {failure.document}: {failure.message} [{failure.code}]")
        write_error(f"sayso: {n_failed} of {n_inputs} inputs could not be {done}")
    raise click.exceptions.Exit(2 if nothing else bool(failures))
