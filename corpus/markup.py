"""Reads marked passages: text with its relations inline, and a line of labels for each relation.

== id key=value …
{s1 {n1 Ada Lorn}} {q1 denied} {c1 that {s2 the mayor} {q2 had said} {c2 so}}.
--
1 deny on-record person named
2 assert hearsay person unnamed

A mark is `{`, a letter with the numbers of its relations, a space, the words, `}`. Letters: s source, q cue,
c content, n fullest name of the actor, h hedging words, t when it was said, a addressee. A mark may hold others;
adjoining marks of one kind are one piece. A line of labels: number, act, basis, kind of actor, `named` or `unnamed`;
then, where they differ from what the marks show, `neg`, `opt`, `level=…`, `form=…`, `mention=…`, `parent=…` (`-` for
none) and `actor="…"` (words that stand in the text). Alternatives stand behind `/`, the preferred one first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Piece = tuple[int, int]
PARTS = {"s": "source", "q": "cue", "c": "content", "n": "name", "h": "hedge", "t": "time", "a": "addressee"}
_MARK = re.compile(r"\{([sqcnhta])(\d+(?:,\d+)*) |\}")
_LABEL = re.compile(r'(\w+)="([^"]*)"|(\S+)')
_OPEN, _CLOSE = "\"“«„‘'", "\"”»“’'"
_QUOTES = re.compile("[\"“”«»„]|(?<!\\w)[‘']|[’'](?!\\w)")
_PRONOUNS = frozenset(
    "i we you he she it they me us him her them who which that this these those one both all some many others "
    "his hers its their theirs my our ours your whom whose".split()
)


class MarkupError(ValueError):
    """A passage is not marked as this module reads it; the message says where."""


@dataclass(slots=True)
class _Marked:
    parts: dict[str, list[Piece]] = field(default_factory=lambda: {part: [] for part in PARTS.values()})


@dataclass(frozen=True, slots=True)
class Passage:
    """One marked passage.

    Attributes:
        name: its id.
        about: what its first line tells (style, topic and the like).
        text: the words without marks.
        relations: as in the gold files, pieces being half-open ranges of code points.
    """

    name: str
    about: Mapping[str, str]
    text: str
    relations: Sequence[dict[str, Any]]


def passages(written: str) -> Iterator[Passage]:
    """Yield the passages of a file.

    Raises:
        MarkupError: A mark is not closed, or labels and marks do not fit.
    """
    for block in re.split(r"^== ?", written, flags=re.MULTILINE)[1:]:
        head, _, body = block.partition("\n")
        name, *pairs = head.split()
        marked, _, labels = body.partition("\n--\n")
        about = dict(pair.split("=", 1) for pair in pairs if "=" in pair)
        try:
            text, marks = unmark(marked.strip("\n"))
            yield Passage(name, about, text, relations(text, marks, labels))
        except (MarkupError, ValueError) as exc:
            raise MarkupError(f"{name}: {exc}") from exc


def unmark(marked: str) -> tuple[str, dict[int, _Marked]]:
    """Return the text without marks, and the pieces of each relation."""
    found: dict[int, _Marked] = {}
    pieces: list[str] = []
    opened: list[tuple[str, list[int], int]] = []
    length = last = 0
    for match in _MARK.finditer(marked):
        pieces.append(marked[last : match.start()])
        length += match.start() - last
        last = match.end()
        if match[1]:
            opened.append((PARTS[match[1]], [int(n) for n in match[2].split(",")], length))
            continue
        if not opened:
            raise MarkupError(f"a mark is closed that was not opened, before {marked[last : last + 30]!r}")
        part, numbers, start = opened.pop()
        for number in numbers:
            found.setdefault(number, _Marked()).parts[part].append((start, length))
    if opened:
        raise MarkupError(f"a mark of {opened[-1][0]} {opened[-1][1]} is not closed")
    text = "".join(pieces) + marked[last:]
    if "{" in text or "}" in text:
        at = min(n for n in (text.find("{"), text.find("}")) if n >= 0)
        raise MarkupError(f"a brace that opens no mark: {text[at : at + 30]!r}")
    for marks in found.values():
        marks.parts = {part: _joined(each) for part, each in marks.parts.items()}
    return text, found


def _joined(pieces: list[Piece]) -> list[Piece]:
    found: list[Piece] = []
    for start, end in sorted(pieces):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif start < end:
            found.append((start, end))
    return found


def relations(text: str, marks: Mapping[int, _Marked], labels: str) -> list[dict[str, Any]]:
    """Return the relations in the order of their numbers, labels filled in from the marks."""
    lines = [line.strip() for line in labels.splitlines() if line.strip()]
    told = {int(line.split()[0]): line.split(" ", 1)[1] for line in lines if " " in line}
    if set(told) != set(marks):
        raise MarkupError(f"marked, but no labels (or the other way): {sorted(set(told) ^ set(marks))}")
    return [_relation(number, told[number], text, marks) for number in sorted(marks)]


def _relation(number: int, line: str, text: str, marks: Mapping[int, _Marked]) -> dict[str, Any]:
    parts = marks[number].parts
    plain = [match[3] for match in _LABEL.finditer(line) if match[3]]
    extra = {match[1]: match[2] for match in _LABEL.finditer(line) if match[1]}
    if len(plain) < 4 or plain[3] not in ("named", "unnamed", "named/unnamed", "unnamed/named"):
        raise MarkupError(f"{number}: expected act, basis, kind and named or unnamed, not {line!r}")
    act, basis, kind, named = plain[:4]
    extra |= dict(word.split("=", 1) for word in plain[4:] if "=" in word)
    flags = {word for word in plain[4:] if "=" not in word}
    if strange := (flags - {"neg", "opt", "neg/pos"}) | (set(extra) - _KEYS):
        raise MarkupError(f"{number}: {sorted(strange)} is not known")
    actor = _actor(number, extra.get("actor"), text, parts)
    parent = (
        _choice([None if p == "-" else f"a{p}" for p in extra["parent"].split("/")])
        if "parent" in extra
        else (_parent(number, marks))
    )
    return {
        "id": f"a{number}",
        "parent": parent,
        "source": {
            "origin": parts["source"],
            "actor_origin": actor,
            "named": _choice([word == "named" for word in named.split("/")]),
            "kind": _choice(kind.split("/")),
            "mention": _choice(
                extra.get(
                    "mention", _mention(text, parts["source"], actor, named=named.startswith("named"))
                ).split("/")
            ),
            "basis": _choice(basis.split("/")),
            "role": {"origin": []},
            "affiliation": {"origin": []},
        },
        "cue": {"origin": parts["cue"]},
        "content": {
            "origin": parts["content"],
            "form": _choice(extra.get("form", _form(text, parts["content"])).split("/")),
        },
        "act": _choice(act.split("/")),
        "negated": [True, False] if "neg/pos" in flags else "neg" in flags,
        "certainty": {
            "level": _choice(extra.get("level", "stated").replace("_", " ").split("/")),
            "confidence": None,
            "words": {"origin": parts["hedge"]},
        },
        "said_at": {"origin": parts["time"]},
        "addressee": {"origin": parts["addressee"]},
        "optional": "opt" in flags,
    }


_KEYS = frozenset(("level", "form", "mention", "parent", "actor"))


def _choice(values: Sequence[Any]) -> Any:
    return values[0] if len(values) == 1 else list(values)


def _actor(number: int, words: str | None, text: str, parts: Mapping[str, list[Piece]]) -> list[Piece]:
    if words is None:
        return parts["name"] or parts["source"]
    start = text.find(words)
    if start < 0:
        raise MarkupError(f"{number}: the actor {words!r} does not stand in the text")
    return [(start, start + len(words))]


def _mention(text: str, source: list[Piece], actor: list[Piece], *, named: bool) -> str:
    if not source:
        return "implicit"
    words = " ".join(text[start:end] for start, end in source)
    if words.lower() in _PRONOUNS:
        return "pronoun"
    names = {
        word for start, end in actor for word in re.findall(r"\w+", text[start:end]) if word[0].isupper()
    }
    return "name" if named and names & set(re.findall(r"\w+", words)) else "description"


def _form(text: str, content: list[Piece]) -> str:
    words = [text[start:end].strip() for start, end in content]
    if not words or not any(_QUOTES.search(each) for each in words):
        return "indirect"
    return "direct" if all(w[:1] in _OPEN and w.rstrip(".,")[-1:] in _CLOSE for w in words if w) else "mixed"


def _parent(number: int, marks: Mapping[int, _Marked]) -> str | None:
    own = marks[number].parts
    place = own["cue"] or own["source"] or own["content"]
    holders = [
        (sum(end - start for start, end in other.parts["content"]), n)
        for n, other in marks.items()
        if n != number and any(a <= place[0][0] and place[0][1] <= b for a, b in other.parts["content"])
    ]
    return f"a{min(holders)[1]}" if holders else None
