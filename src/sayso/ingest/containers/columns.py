"""Which column of a table holds what: as a person said, else guessed by names and looks."""

import csv
import io
import re
import shlex
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from sayso.errors import MalformedRecord
from sayso.ingest.containers.moments import read_moment
from sayso.ingest.containers.values import read_language

_NAMES: Final[dict[str, tuple[str, ...]]] = {
    "text": (
        "text body content article maintext fulltext articletext articlebody bodytext plaintext contenttext "
        "story storytext cleantext rawtext newstext document",
    ),
    "html": ("html rawhtml pagehtml htmlcontent pagesource htmlsource",),
    "title": ("title headline", "heading articletitle pagetitle"),
    "published_at": (
        "publishedat published publishdate publicationdate datepublished pubdate pubtime publishtime "
        "datepublish publishedon publisheddate datetimepub pubdatetime",
        "date day datetime timestamp time",
        "created createdat",
    ),
    "modified_at": ("modifiedat modified datemodified modifieddate lastmodified updatedat updated dateupdated",),
    "accessed_at": ("accessedat accessed crawledat crawldate fetchedat datedownload retrievedat scrapedat",),
    "publisher": (
        "publisher outlet newspaper publication", "source sourcename site sitename media", "domain sourcedomain",
    ),
    "url": ("url link", "articleurl pageurl href uri permalink canonicalurl sourceurl"),
    "authors": ("authors author", "byline creator writer"),
    "language": ("language lang",),
}  # fmt: skip
"""Usual names by what they hold, without case, marks and spaces. Those of an earlier group go before those of a later
one; two of one group leave it open."""

PROSE_WORDS: Final = 20
"""Words that the values of a column have in the middle, from which on it is taken for a text whatever its name."""

_MOST: Final = 0.8
"""Share of values that must look like what a column is taken for."""

_HALF: Final = 0.5
"""Likewise of the text: what is called so is it, though much of it be missing."""

_SHOWN: Final = 30
"""Names of columns that an error lists."""

_URL = re.compile(r"(?:https?:)?//\S+\Z|www\.\S+\Z", re.IGNORECASE)
_REMEDY: Final = "say which with --map text=COLUMN,published_at=COLUMN"

Sample = Sequence[Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what.

    Attributes:
        text: With what is read.
        is_html: Whether that is the source of a page.
        given: Names of columns by attributes of `Given`.
        guessed: Whether a person did not say all of it.
        open: What could not be told, by what could be it.
    """

    text: str
    is_html: bool
    given: Mapping[str, str]
    guessed: bool
    open: Mapping[str, Sequence[str]]

    def describe(self) -> str:
        """Return how a person says the same on the command line, and what is left open."""
        pairs = {"html" if self.is_html else "text": self.text, **self.given}
        line = io.StringIO()
        csv.writer(line, lineterminator="").writerow([f"{key}={column}" for key, column in pairs.items()])
        said = f"--map {shlex.quote(line.getvalue())}"
        for key, columns in self.open.items():
            said += f"; {key} is unclear: {' or '.join(columns)}"
        return said


def choose_columns(sample: Sample, asked: Mapping[str, str], *, keys: Sequence[str]) -> Columns:
    """Return which column holds what.

    Args:
        sample: The first rows, by column.
        asked: Names of columns by what they hold; "" for what is in none.
        keys: What else than a text can be known.

    Raises:
        MalformedRecord: A column that was asked for is not there, or none can be told to hold the text.
    """
    names = list(dict.fromkeys(name for row in sample for name in row))
    for key, name in asked.items():
        if name and name not in names:
            raise MalformedRecord(f"there is no column {name!r} for {key}; there are {_list(names)}")
    free = [name for name in names if name not in asked.values()]
    key, text = _choose_text(sample, asked, free)
    given = {key: name for key, name in asked.items() if name and key in keys}
    unclear: dict[str, Sequence[str]] = {}
    for wanted in (key for key in keys if key not in asked):
        found = _find(wanted, [name for name in free if name != text and name not in given.values()], sample)
        if len(found) == 1:
            given[wanted] = found[0]
        elif found:
            unclear[wanted] = found
    guessed = not asked.get(key) or bool(set(given) - set(asked)) or bool(unclear)
    return Columns(text, key == "html", given, guessed, unclear)


def names_text(names: Sequence[str]) -> bool:
    """Whether names are those of columns of which one holds a text, and another what is known of it, or a number."""
    plain = {_plain(name) for name in names}
    known = {key for key, groups in _NAMES.items() if plain.intersection(" ".join(groups).split())}
    return bool(known & {"text", "html"}) and (len(known) > 1 or "id" in plain)


def _choose_text(sample: Sample, asked: Mapping[str, str], free: Sequence[str]) -> tuple[str, str]:
    for key in ("text", "html"):
        if asked.get(key):
            return key, asked[key]
    for key in ("text", "html"):
        if key in asked:
            continue
        found = _find(key, free, sample)
        if len(found) == 1:
            return key, found[0]
        if found:
            raise MalformedRecord(f"the text may be in {' or '.join(map(repr, found))}", remedy=_REMEDY)
    prose = [
        name for name in free if "text" not in asked and _count_words(_values(name, sample)) >= PROSE_WORDS
    ]
    if len(prose) == 1:
        return "text", prose[0]
    raise MalformedRecord(f"none of these columns is plainly the text: {_list(free)}", remedy=_REMEDY)


def _find(key: str, names: Sequence[str], sample: Sample) -> list[str]:
    """Return the columns that may hold something: one, none, or some that are alike."""
    for group in _NAMES.get(key, ()):
        usual = group.split()
        found = [name for name in names if _plain(name) in usual and _looks(key, _values(name, sample))]
        if len(found) > 1 and key in ("text", "html"):
            found = _longest(found, sample)
        if found:
            return found
    return []


def _longest(names: list[str], sample: Sample) -> list[str]:
    """Return the one whose values are far longer than those of the others, else all."""
    ranked = sorted(names, key=lambda name: -_count_words(_values(name, sample)))
    first, second = (_count_words(_values(name, sample)) for name in ranked[:2])
    return ranked[:1] if first >= PROSE_WORDS and first > 3 * second else names


def _looks(key: str, values: Sequence[object]) -> bool:
    """Whether values may be what a key stands for; no values may be anything."""
    like = _LOOKS.get(key, _is_short)
    return sum(map(like, values)) >= (_HALF if key in ("text", "html") else _MOST) * len(values)


def _values(name: str, sample: Sample) -> list[object]:
    return [value for row in sample if (value := row.get(name)) not in (None, "")]


def _count_words(values: Sequence[object]) -> float:
    return median(len(value.split()) if isinstance(value, str) else 0 for value in values) if values else 0


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.rpartition(".")[2].lower())


def _list(names: Sequence[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more


def _is_text(value: object) -> bool:
    return isinstance(value, str | bytes)


def _is_short(value: object) -> bool:
    return isinstance(value, list) or (
        isinstance(value, str) and len(value) <= 500 and not _URL.match(value.strip())
    )


_LOOKS: Final[dict[str, Callable[[object], bool]]] = {
    "text": _is_text,
    "html": _is_text,
    "published_at": lambda value: read_moment(value) is not None,
    "modified_at": lambda value: read_moment(value) is not None,
    "accessed_at": lambda value: read_moment(value) is not None,
    "url": lambda value: bool(_URL.match(str(value).strip())),
    "language": lambda value: read_language(value) is not None,
}
