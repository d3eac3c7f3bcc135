"""The use cases that every door calls: read reports, write the brief, verify it, see what is installed."""

from sayso.api.briefing import Briefing, brief
from sayso.api.diagnosis import Diagnosis, doctor
from sayso.api.options import ReadOptions
from sayso.api.reading import Reader, read, read_paths
from sayso.api.verifying import verify_brief

__all__ = [
    "Briefing",
    "Diagnosis",
    "ReadOptions",
    "Reader",
    "brief",
    "doctor",
    "read",
    "read_paths",
    "verify_brief",
]
