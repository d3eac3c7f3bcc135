"""Word forms of the words that lexica name: an exact lemmatiser for a closed vocabulary."""

import re
from collections.abc import Iterable, Mapping

from sayso.extract.lexicon import rows

_HISSING = re.compile(r"(?:s|x|z|ch|sh|o)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_DOUBLED = re.compile(r"[^aeiou][aeiou][bdgklmnprtz]$")


def form_index(lemmas: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """Return the lemmas of every form of these words, by form.

    British spellings in -ise are forms of the lemma in -ize.
    """
    irregular = {row[0]: row[1].split() for row in rows("irregular.tsv")}
    index: dict[str, set[str]] = {}
    for lemma in lemmas:
        for form in (*forms_of(lemma), *irregular.get(lemma, ())):
            index.setdefault(form, set()).add(lemma)
    return {form: frozenset(found) for form, found in index.items()}


def forms_of(lemma: str) -> set[str]:
    """Return the lemma with its regular forms in -s, -ed and -ing, in both spellings of -ize."""
    if not lemma.isalpha():
        return {lemma}
    stems = {lemma, lemma[:-3] + "ise"} if lemma.endswith("ize") else {lemma}
    return {form for stem in stems for form in _regular(stem)}


def _regular(stem: str) -> Iterable[str]:
    yield stem
    if _CONSONANT_Y.search(stem):
        yield from (stem[:-1] + "ies", stem[:-1] + "ied", stem + "ing")
        return
    yield stem + ("es" if _HISSING.search(stem) else "s")
    if stem.endswith("ie"):
        yield from (stem + "d", stem[:-2] + "ying")
    elif stem.endswith("e"):
        yield from (stem + "d", stem[:-1] + "ing", stem + "ing")
    else:
        yield from (stem + "ed", stem + "ing")
        if _DOUBLED.search(stem):
            yield from (stem + stem[-1] + "ed", stem + stem[-1] + "ing")
