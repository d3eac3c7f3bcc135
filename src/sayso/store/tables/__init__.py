"""The tables of a ledger."""

from sayso.store.tables.columns import metadata
from sayso.store.tables.documents import attributions, documents, originals, readings, removals, sightings
from sayso.store.tables.journal import journal
from sayso.store.tables.lists import claim_days, last_told
from sayso.store.tables.meaning import codes, links, vectors
from sayso.store.tables.resolution import (
    actors,
    answers,
    claims,
    copies,
    members,
    mentions,
    resolutions,
    stances,
    statements,
    tellings,
)
from sayso.store.tables.runs import commits, failures, runs

__all__ = [
    "actors",
    "answers",
    "attributions",
    "claim_days",
    "claims",
    "codes",
    "commits",
    "copies",
    "documents",
    "failures",
    "journal",
    "last_told",
    "links",
    "members",
    "mentions",
    "metadata",
    "originals",
    "readings",
    "removals",
    "resolutions",
    "runs",
    "sightings",
    "stances",
    "statements",
    "tellings",
    "vectors",
]
