"""Gets published pages over HTTP, politely and safely: the one room that opens a connection.

Nothing is fetched but what a person asks for by its address, and what the feeds list that they ask for.
"""

from sayso.fetch.client import Client
from sayso.fetch.folder import Facts, Folder, Kept, Outcome
from sayso.fetch.lanes import fetch_all
from sayso.fetch.limits import Limits
from sayso.fetch.page import Page, Request

__all__ = ["Client", "Facts", "Folder", "Kept", "Limits", "Outcome", "Page", "Request", "fetch_all"]
