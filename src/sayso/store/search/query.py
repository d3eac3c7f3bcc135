"""What a person types, as a query that no database can misread: letters and digits only, each word in quotes."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

_QUOTED: Final = re.compile('["“”„«»]')
_TOKEN: Final = re.compile(r"[^\W_]+")
_MARKS: Final = range(0x300, 0x370)
"""Combining diacritical marks: what FTS5 folds as well."""
_MOST: Final = 32
"""Phrases of a query that are looked for; of longer ones the first."""
_LONGEST: Final = 100
"""Characters of a word that are looked for: PostgreSQL refuses words of more than 2 KB."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for.

    Attributes:
        phrases: Words that must follow each other, without capitals and diacritics; most phrases are one word.
    """

    phrases: tuple[tuple[str, ...], ...]

    def __bool__(self) -> bool:
        return bool(self.phrases)

    def parts(self) -> list["Query"]:
        """Return a query for each phrase."""
        return [Query((phrase,)) for phrase in self.phrases]

    def for_fts5(self, *, any_of: bool = False) -> str:
        """Return the query for FTS5, for texts with all phrases, or with any of them."""
        return (" OR " if any_of else " AND ").join(f'"{" ".join(phrase)}"' for phrase in self.phrases)

    def for_tsquery(self, *, any_of: bool = False) -> str:
        """Return the query for PostgreSQL's ``to_tsquery``, likewise."""
        phrases = (" <-> ".join(f"'{word}'" for word in phrase) for phrase in self.phrases)
        return (" | " if any_of else " & ").join(f"({phrase})" for phrase in phrases)


def parse_query(text: str) -> Query:
    """Return what is looked for; whatever is typed is a query, if only an empty one.

    What stands in quotation marks, or is written as one word (``U.S.``, ``pro-Russian``), is a phrase.

    >>> parse_query('grain "Black Sea" U.S.').phrases
    (('grain',), ('black', 'sea'), ('u', 's'))
    """
    return Query(tuple(dict.fromkeys(_list_phrases(text)))[:_MOST])


def quote_phrase(text: str) -> tuple[str, ...]:
    """Return the words of a text, as a phrase of a query."""
    return tuple(_split(text))


def fold(text: str) -> tuple[str, list[int]]:
    """Return text without diacritical marks, and for each of its characters where it stands in the text."""
    folded, places = [], []
    for place, character in enumerate(text):
        for part in _bare(character):
            folded.append(part)
            places.append(place)
    return "".join(folded), places


def _bare(character: str) -> str:
    """Return a character without its diacritical marks; one that has none stays as it is."""
    parts = unicodedata.normalize("NFD", character)
    bare = "".join(part for part in parts if ord(part) not in _MARKS)
    return character if bare == parts else bare


def _list_phrases(text: str) -> Iterator[tuple[str, ...]]:
    pieces = _QUOTED.split(text)
    for number, piece in enumerate(pieces):
        is_closed = number % 2 == 1 and number < len(pieces) - 1
        for words in [piece] if is_closed else piece.split():
            if phrase := tuple(_split(words)):
                yield phrase


def _split(words: str) -> Iterable[str]:
    return (token[:_LONGEST] for token in _TOKEN.findall(fold(words.lower())[0]))
