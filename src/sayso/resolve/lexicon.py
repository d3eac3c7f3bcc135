"""The word lists that resolve relies on, read once from the data that ships with it."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Closed classes of English words, in lower case; see ``data/lexicon.toml`` for each."""

    function_words: frozenset[str]
    negators: frozenset[str]
    pronouns: frozenset[str]
    propositional_pronouns: frozenset[str]
    first_person: frozenset[str]
    second_person: frozenset[str]
    leaning: frozenset[str]
    locative: frozenset[str]
    auxiliaries: frozenset[str]
    modals: frozenset[str]
    abbreviations: frozenset[str]
    saying_nouns: frozenset[str]
    false_predicates: frozenset[str]
    resting: frozenset[str]
    at_rest: frozenset[str]
    doings: frozenset[str]
    denying: frozenset[str]
    knowing_words: frozenset[str]
    particles: frozenset[str]
    generations: frozenset[str]
    titles: frozenset[str]
    organization_words: frozenset[str]
    offices: frozenset[str]
    parted: frozenset[str]


@cache
def load_lexicon() -> Lexicon:
    """Return the word lists."""
    lists: dict[str, str] = tomllib.loads(_read("lexicon.toml"))
    return Lexicon(**{name: frozenset(words.split()) for name, words in lists.items()})


@cache
def load_nations() -> Mapping[str, str]:
    """Return the key of the state for each word that names it or is derived from it; several words with hyphens."""
    return {form: key for key, forms in _read_forms("nations.tsv") for form in (key, *forms)}


@cache
def load_seats() -> Mapping[str, str]:
    """Return the key of the state for each capital, seat or organ by which its executive is called."""
    return {form: key for key, forms in _read_forms("seats.tsv") for form in forms}


@cache
def load_given_names() -> Mapping[str, frozenset[str]]:
    """Return for each form of a given name the names that it may be a form of: "chris" of two."""
    names: dict[str, set[str]] = {}
    for name, forms in _read_forms("given_forms.tsv"):
        for form in (name, *forms):
            names.setdefault(form, set()).add(name)
    return {form: frozenset(found) for form, found in names.items()}


@cache
def load_background() -> Mapping[str, float]:
    """Return how telling each common stem is: the negative logarithm of its share of documents."""
    rows = (line.split("\t") for line in _read("background.tsv").splitlines() if not line.startswith("#"))
    return {stem: float(weight) for stem, weight in rows}


def _read_forms(name: str) -> Iterator[tuple[str, list[str]]]:
    """Yield what each line of a table begins with, and the words behind it."""
    for line in _read(name).splitlines():
        if line and not line.startswith("#"):
            key, _, forms = line.partition("\t")
            yield key, forms.split()


def _read(name: str) -> str:
    return (files("sayso.resolve") / "data" / name).read_text(encoding="utf-8")
