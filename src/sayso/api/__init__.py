"""The use cases that every door calls: read reports, write the brief, verify it, fetch pages, see what is installed."""

from sayso.api.briefing import Briefing, brief
from sayso.api.diagnosis import Diagnosis, doctor
from sayso.api.fetching import FetchOptions, FetchReport, fetch_pages
from sayso.api.options import ReadOptions
from sayso.api.reading import Reader, read, read_paths
from sayso.api.verifying import verify_brief

__all__ = [
    "Briefing",
    "Diagnosis",
    "FetchOptions",
    "FetchReport",
    "ReadOptions",
    "Reader",
    "brief",
    "doctor",
    "fetch_pages",
    "read",
    "read_paths",
    "verify_brief",
]
