"""MPQA 3.0: news whose private states and speech events tell through whom each is told, the writer first.

Research only: the texts are unpacked where they are needed, and never kept.
"""

import json
import re
import zipfile
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.archives import unpack

Record = Mapping[str, Any]
Piece = tuple[int, int]
_KINDS = {"YDirectSubj": "private state", "YObjSpeechEvent": "speech event"}
IMPLICIT = "implicit"
_INSIDE = re.compile(r"\w\w")
_SENTENCE_ENDS = re.compile(r"[.?!][\s\"'`]+$")
_ONE_WORD = re.compile(r"[\"`']*(?:[A-Z][\w']*(?<!ed))?")


@dataclass(frozen=True, slots=True)
class Event:
    """One annotated expression: what somebody says or holds, as others or the writer tell it.

    Attributes:
        kind: `speech event` (without opinion) or `private state` (opinion, belief, wish, feeling; by speech or not).
        attitudes: Of a private state: `sentiment`, `arguing`, `intention`, `agree`, `speculation`, `other`.
        sources: Who tells it, from the outermost below the writer to the immediate one; by identifier.
        real: Whether it happens in what is told: no hypothesis, no negligible mention.
        worded: Whether words express it: the mark of one character, or of the first word of a sentence alone, stands
            for a speech that has no cue there, and a mark that cuts a word has slipped.
    """

    kind: str
    attitudes: frozenset[str]
    sources: tuple[str, ...]
    at: Piece
    real: bool
    worded: bool

    @property
    def is_speech(self) -> bool:
        """Whether somebody says or argues something, and does not only feel, want or do it."""
        return self.kind == "speech event" or "arguing" in self.attitudes

    @property
    def depth(self) -> int:
        """1 for what the writer tells of somebody, 2 for what somebody tells of another, and so on."""
        return len(self.sources)


@dataclass(frozen=True, slots=True)
class Annotated:
    """One document.

    Attributes:
        sources: The one place that describes each source best, by identifier; none for the unstated.
    """

    name: str
    text: str
    events: tuple[Event, ...]
    sources: Mapping[str, Piece]

    def words_of(self, source: str) -> str:
        """The words that describe a source best; empty where none do."""
        start, end = self.sources.get(source, (0, 0))
        return self.text[start:end]


def load_mpqa(data: Path, work: Path) -> list[Annotated]:
    """The documents of MPQA 3.0."""
    folder = unpack(data, "mpqa", work)
    with zipfile.ZipFile(folder / "json.zip") as records, zipfile.ZipFile(folder / "raw.zip") as texts:
        names = sorted(name for name in records.namelist() if not name.endswith("/"))
        return [
            _document(json.loads(records.read(name)), texts.read(name.replace("json/", "raw/", 1)).decode())
            for name in names
        ]


def _document(record: Record, text: str) -> Annotated:
    sources = {agent["identifier"]: _piece(agent) for agent in record["agentMentions"]}
    found = {(event.at, event.sources): event for event in _events(record, text)}
    return Annotated(record["identifier"].replace("/", "-"), text, tuple(found.values()), sources)


def _events(record: Record, text: str) -> Iterator[Event]:
    annotations = (each for sentence in record["sentences"] for each in sentence["annotations"])
    starts = {piece["startPos"] for sentence in record["sentences"] for piece in sentence["span"]}
    for each in annotations:
        if each["classType"] in _KINDS and len(each["nestedSource"]) > 1:
            yield Event(
                _KINDS[each["classType"]],
                frozenset(attitude["attitudeType"] for attitude in each.get("attitudes", ())),
                tuple(each["nestedSource"][1:]),
                _piece(each),
                not each["insubstantiality"],
                _is_worded(text, _piece(each), starts),
            )


def _is_worded(text: str, at: Piece, sentence_starts: Set[int]) -> bool:
    start, end = at
    cut = any(_INSIDE.match(text, edge - 1) for edge in at if edge)
    first = start in sentence_starts or _SENTENCE_ENDS.search(text, 0, start) is not None
    return end - start > 1 and not cut and not (first and _ONE_WORD.fullmatch(text, start, end))


def _piece(record: Record) -> Piece:
    return record["span"]["startPos"], record["span"]["endPos"]
