"""PolNeAR: political news with source, cue and content spans in brat's stand-off format."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

CharSpan = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution: the character spans of its three roles.

    `top` is false for a relation that stands in another's content.
    """

    source: tuple[CharSpan, ...]
    cue: tuple[CharSpan, ...]
    content: tuple[CharSpan, ...]
    top: bool = True


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text with its relations; `judged` says where missing cues are known to be missing.

    `unjudged` holds the spans in which unmarked cues mean nothing (insides of contents).
    """

    name: str
    text: str
    relations: tuple[Relation, ...]
    unjudged: tuple[CharSpan, ...]


def read_split(folder: Path) -> dict[str, list[Annotated]]:
    """Return every annotated version of every text of a split, by file stem."""
    versions: dict[str, list[Annotated]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        stem = path.stem.rsplit("_", 1)[0]
        text = (folder / "text" / f"{stem}.txt").read_text(encoding="utf-8")
        relations = tuple(_relations(path.read_text(encoding="utf-8")))
        inside = tuple(span for relation in relations for span in relation.content)
        versions[stem].append(Annotated(stem, text, relations, inside))
    return dict(versions)


def _relations(annotation: str) -> list[Relation]:
    spans: dict[str, tuple[CharSpan, ...]] = {}
    events: list[str] = []
    for line in annotation.splitlines():
        fields = line.split("\t")
        if line.startswith("T") and len(fields) > 1 and " " in fields[1]:
            offsets = fields[1].split(" ", 1)[1]
            pairs = (piece.split() for piece in offsets.split(";"))
            spans[fields[0]] = tuple((int(start), int(end)) for start, end in pairs)
        elif line.startswith("E"):
            events.append(fields[1])
    return [relation for event in events if (relation := _relation(event, spans)).cue]


def _relation(event: str, spans: dict[str, tuple[CharSpan, ...]]) -> Relation:
    roles: dict[str, list[CharSpan]] = {"source": [], "cue": [], "content": []}
    for argument in event.split():
        role, identifier = argument.split(":")
        name = re.sub(r"\d+$", "", role).lower()
        if name in roles:
            roles[name] += spans.get(identifier, ())
    source, cue, content = (tuple(sorted(roles[role])) for role in ("source", "cue", "content"))
    return Relation(source, cue, content)
