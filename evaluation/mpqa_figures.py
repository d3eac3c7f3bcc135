"""How much of what MPQA marks is found, by depth: what the writer tells of one (1), what that one tells of another (2).

An annotation is found where a relation's cue shares a word with its expression; its source is right where actor or
source words are those of the immediate source. MPQA marks private states as well: feelings, aims and stances that
nobody has uttered ("waited angrily"), which are no attributions here; so recall has no 100 to reach, and `speech event`
and `arguing` (together "in speech") tell most. It leaves plain knowledge, plans and documents that show something
unmarked; so what is read at no mark is not all wrong. It describes a source once; so a later name for it, or its role,
counts as another's.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from evaluation.archives import has_archive
from evaluation.floors import Figures
from evaluation.gold_texts import Record
from evaluation.matching import WordCover, Words
from evaluation.mpqa_texts import IMPLICIT, Annotated, Event, load_mpqa
from evaluation.polnear_figures import Reader
from evaluation.score_reading import Counts, name_words, percent, readings_by_key, same_actor

DEEP = 3
SPEECH = "in speech"
_COLUMNS = ("marked", "found", "named", "source", "nested", "outer")


def mpqa_figures(data: Path, work: Path, *, read: Reader) -> Figures:
    """Return recall by depth in percent, and print it by kind with the numbers behind it."""
    if not has_archive(data, "mpqa"):
        print(f"mpqa: not measured, it is not in {data}")
        return {}
    documents = load_mpqa(data, work)
    written = work / "mpqa-texts"
    written.mkdir()
    for document in documents:
        (written / f"{document.name}.txt").write_text(document.text, encoding="utf-8", newline="")
    readings = readings_by_key(read(written, work / "mpqa.jsonl"))
    total: Counts = Counter()
    for document in documents:
        total += Scored(document, readings.get(f"{document.name}.txt", ())).counts()
    print("\n".join(table(total, len(documents))))
    return figures(total)


class Scored:
    """One document's annotations, each with the relation that answers to it."""

    def __init__(self, document: Annotated, read: Sequence[Record]) -> None:
        self._document = document
        self._cover = WordCover(document.text)
        self._read = [(self._cover.of(relation["cue"]), relation) for relation in read]
        self._by_id = {str(relation["id"]): relation for relation in read}

    def counts(self) -> Counts:
        """Sums over the document, by depth and by kind; `read` and `marked cue` are for precision."""
        total: Counts = Counter()
        for event in self._document.events:
            if event.real and event.worded:
                for row in _rows_of(event):
                    total.update(f"{row}.{column}" for column in self._columns(event))
        marked = [self._words_of(event) for event in self._document.events]
        total["read"] = len(self._read)
        total["read at a mark"] = sum(any(cue & words for words in marked) for cue, _ in self._read)
        total["not real"] = sum(not event.real for event in self._document.events)
        total["without words"] = sum(event.real and not event.worded for event in self._document.events)
        return total

    def answer(self, event: Event) -> Record | None:
        """The relation whose cue shares a word with an annotation; with the right source before others."""
        words = self._words_of(event)
        at_cue = [relation for cue, relation in self._read if cue & words]
        return max(at_cue, key=lambda relation: self.is_source(relation, event.sources[-1]), default=None)

    def is_source(self, relation: Record, source: str) -> bool:
        """Whether a relation's actor, or the words of its source, are those of an annotated source."""
        told = self._document.words_of(source)
        own = relation["source"]
        if self._cover.of(own) & self._cover.of({"origin": [self._document.sources.get(source, (0, 0))]}):
            return True
        return same_actor(own["actor"], [told]) or bool(name_words(own["text"]) & name_words(told))

    def _words_of(self, event: Event) -> Words:
        return self._cover.of({"origin": [event.at]})

    def _columns(self, event: Event) -> Iterator[str]:
        yield "marked"
        relation = self.answer(event)
        if relation is None:
            return
        yield "found"
        *outer, source = event.sources
        if source == IMPLICIT or not self._document.words_of(source):
            return
        yield "named"
        if not self.is_source(relation, source):
            return
        yield "source"
        if outer and self._document.words_of(outer[-1]):
            yield "nested"
            parent = self._by_id.get(str(relation["parent"]))
            if parent is not None and self.is_source(parent, outer[-1]):
                yield "outer"


def _depth_of(event: Event) -> str:
    return f"depth {event.depth}" if event.depth < DEEP else f"depth {DEEP}+"


def _rows_of(event: Event) -> Iterator[str]:
    depth = _depth_of(event)
    yield depth
    if event.is_speech:
        yield f"{depth} {SPEECH}"
    yield event.kind
    yield from (f"  {attitude}" for attitude in event.attitudes)


def figures(total: Counts) -> Figures:
    """Recall by depth, of speech and of all; how often the source is right, and the one through whom it is told."""
    rows = [f"depth {depth}" for depth in range(1, DEEP)] + [f"depth {DEEP}+"]
    both = [f"{row}{more}" for row in rows for more in ("", f" {SPEECH}")]
    shares = {f"mpqa {row} found": (total[f"{row}.found"], total[f"{row}.marked"]) for row in both}
    shares |= {f"mpqa {row} source right": (total[f"{row}.source"], total[f"{row}.named"]) for row in rows}
    nested = [sum(total[f"{row}.{column}"] for row in rows) for column in ("outer", "nested")]
    shares["mpqa outer source right"] = (nested[0], nested[1])
    return {name: 100 * part / whole for name, (part, whole) in shares.items() if whole}


def table(total: Counts, n_documents: int) -> Iterable[str]:
    """Lines for a person: percentages with the number that each is a share of."""
    rows = sorted({key.split(".")[0] for key in total if key.endswith(".marked")}, key=_order)
    yield f"\nMPQA 3.0, {n_documents} documents{'':4}marked   found   right source of found   right outer of those"
    for row in rows:
        marked, found, named, source, nested, outer = (total[f"{row}.{column}"] for column in _COLUMNS)
        yield (
            f"  {row:24}{marked:9}{percent(found, marked) or 0:8.1f}"
            f"{percent(source, named) or 0:15.1f} of {named:4}"
            + (f"{percent(outer, nested) or 0:15.1f} of {nested:4}" if nested else "")
        )
    yield (
        f"  left out: {total['not real']} that are not real or negligible, {total['without words']} without words; "
        f"{percent(total['read at a mark'], total['read'])}% of {total['read']} relations read are at any mark"
    )


def _order(row: str) -> tuple[int, str]:
    heads = ("depth", "speech", "private")
    return next((at for at, head in enumerate(heads) if row.startswith(head)), len(heads)), row
