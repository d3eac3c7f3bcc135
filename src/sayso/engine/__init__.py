"""Runs the stages over many documents; each bad one becomes a failure, and order is kept."""

from sayso.engine.run import read_documents
from sayso.engine.tools import Extractor, ExtractorFactory

__all__ = ["Extractor", "ExtractorFactory", "read_documents"]
