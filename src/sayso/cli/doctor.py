"""``sayso doctor``."""

import json
from dataclasses import asdict
from typing import Final

import click

from sayso.api.diagnosis import Diagnosis
from sayso.api.diagnosis import doctor as diagnose
from sayso.cli.output import write_line

_EXAMPLE: Final = """\b
Example:
  sayso doctor
"""


@click.command(epilog=_EXAMPLE)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def doctor(*, as_json: bool) -> None:
    """Show what is installed: versions, model, precision, instruction set; and what is missing.

    Exits with 1 if something is missing.
    """
    diagnosis = diagnose()
    for line in [json.dumps(asdict(diagnosis), indent=1)] if as_json else _tell(diagnosis):
        write_line(line)
    raise click.exceptions.Exit(1 if diagnosis.missing else 0)


def _tell(diagnosis: Diagnosis) -> list[str]:
    run = diagnosis.run
    rows = [("sayso", diagnosis.version), ("python", diagnosis.python), ("machine", diagnosis.machine)]
    if run is not None:
        sha256 = f"sha256 {run.model_sha256[:16]}…" if run.model_sha256 else ""
        rows += [
            ("model", " ".join(part for part in (run.model, sha256) if part)),
            ("runtime", run.runtime or "none"),
            ("precision", run.precision or "none"),
            ("instructions", run.instruction_set or "unknown"),
        ]
        rows += [(f"measured {name}", str(value)) for name, value in run.measured.items()]
    rows += [(name, found or "not installed") for name, found in diagnosis.packages.items()]
    width = max(len(name) for name, _ in rows) + 2
    lines = [f"{name.ljust(width)}{value}" for name, value in rows]
    return [*lines, "", *(f"missing: {each}" for each in diagnosis.missing)] if diagnosis.missing else lines
