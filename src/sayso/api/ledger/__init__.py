"""The use cases of a ledger: add to it, ask it, judge what it holds, check it, move it."""

from sayso.api.ledger.adding import Added, add
from sayso.api.ledger.briefing import brief_ledger
from sayso.api.ledger.claims import Told, list_claims, show_claim
from sayso.api.ledger.decisions import import_judgements, list_judgements, list_training
from sayso.api.ledger.exporting import export_file, export_lines
from sayso.api.ledger.judging import judge, take_out, undo
from sayso.api.ledger.moving import back_up, migrate, restore
from sayso.api.ledger.removing import Removed, remove
from sayso.api.ledger.rereading import Reread, reread
from sayso.api.ledger.searching import Found, search
from sayso.api.ledger.trace import trace_statement
from sayso.api.ledger.verifying import Checked, verify_ledger
from sayso.api.ledger.who import find_who
from sayso.domain.hit import Hit
from sayso.domain.judgement import Judgement, JudgementKind
from sayso.domain.profile import Profile
from sayso.domain.trace import Trace

__all__ = [
    "Added",
    "Checked",
    "Found",
    "Hit",
    "Judgement",
    "JudgementKind",
    "Profile",
    "Removed",
    "Reread",
    "Told",
    "Trace",
    "add",
    "back_up",
    "brief_ledger",
    "export_file",
    "export_lines",
    "find_who",
    "import_judgements",
    "judge",
    "list_claims",
    "list_judgements",
    "list_training",
    "migrate",
    "remove",
    "reread",
    "restore",
    "search",
    "show_claim",
    "take_out",
    "trace_statement",
    "undo",
    "verify_ledger",
]
