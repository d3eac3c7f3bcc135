"""Refusals to speak as one cue: "declined to comment on", whichever of its words the network took for a content."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from sayso.extract.relations import RULED, Relation
from sayso.extract.words import Words

_REFUSES: Final = frozenset("decline declines declined declining refuse refuses refused refusing".split())
_LEADS: Final = frozenset(("on", "about", "regarding"))
_BETWEEN: Final = frozenset(("further", "publicly", "directly", "immediately", "specifically"))
_LONGEST: Final = 7
"""Words from the verb to the end of such a cue."""
_SILENT: Final = re.compile(
    r"(?:\bnot|n[’']t|\byet to)(?: \w+){0,2}? (?:comment(?:ed)?\b"
    r"|(?:respond(?:ed)? to|repl(?:y|ied) to|return(?:ed)?)\b(?: [\w’'-]+){0,6}? "
    r"(?:requests?|questions?|queries|query|inquir(?:y|ies)|calls?|messages?|emails?|comment)\b)",
    re.IGNORECASE,
)
_NOBODY: Final = frozenset(("neither", "nobody", "none", "no"))
_COMMENTED: Final = frozenset(("comment", "commented"))
_REACH: Final = 9
"""Words behind such a cue that show what was not answered."""


def whole_refusal(words: Words, relation: Relation) -> Relation:
    """Return a relation whose cue is all of "declined to comment on"; sure, as the phrase leaves nothing open.

    So is "did not respond to a request for comment", whose cue stays as it is.
    """
    if not relation.source:
        return relation
    verb = next((at for at in range(*relation.cue) if words[at].lower() in _REFUSES), None)
    end = None if verb is None else _end(words, verb)
    if end is None:
        silent = _keeps_silent(words, relation)
        return replace(relation, evidence=relation.evidence.joined(RULED)) if silent else relation
    cue = (relation.cue[0], max(end, relation.cue[1]))
    leads = words[cue[1] - 1].lower() in _LEADS
    kept = [(max(start, cue[1]), stop) for start, stop in relation.content if leads and stop > cue[1]]
    return replace(relation, cue=cue, content=tuple(kept), evidence=relation.evidence.joined(RULED))


def _keeps_silent(words: Words, relation: Relation) -> bool:
    """Whether somebody did not answer, or nobody commented: "neither side has commented"."""
    start, end = relation.cue
    if words[relation.source[0][0]].lower() in _NOBODY:
        return not _COMMENTED.isdisjoint(words[at].lower() for at in range(start, end))
    found = _SILENT.search(words.written((start, min(len(words), end + _REACH))))
    return found is not None and found.start() < len(words.written(relation.cue))


def _end(words: Words, verb: int) -> int | None:
    """Return where "declined to comment on" ends that a verb opens, None where it goes on otherwise."""
    reach = min(len(words), verb + _LONGEST)
    comment = next((at for at in range(verb + 1, reach) if words[at].lower() == "comment"), None)
    if comment is None or "to" not in (words[at].lower() for at in range(verb + 1, comment)):
        return None
    if any(words[at].lower() not in _BETWEEN | {"to"} for at in range(verb + 1, comment)):
        return None
    last = comment
    while last + 1 < reach and words[last + 1].lower() in _BETWEEN | _LEADS:
        last += 1
    return last + 1 if words[last].lower() in _LEADS | {"comment"} else comment + 1
