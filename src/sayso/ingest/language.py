"""A guess at the language of a text, good enough to know what the reader should leave alone."""

import re
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import Final

SAMPLE_LENGTH: Final = 6_000
SCRIPTS: Final = (
    ("ru", re.compile("[а-яё]", re.IGNORECASE)),
    ("el", re.compile("[α-ω]", re.IGNORECASE)),
    ("ar", re.compile("[\u0620-\u064a]")),
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("hi", re.compile("[\u0904-\u0939]")),
)
_UKRAINIAN = re.compile("[іїєґ]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[a-z]", re.IGNORECASE)


def detect_language(text: str) -> str | None:
    """Return the ISO 639-1 code of the likely language; None if the text is too short to tell.

    By script where the script tells, else by which language's function words are most frequent.
    """
    sample = text[:SAMPLE_LENGTH]
    if (other := _by_script(sample)) is not None:
        return other
    counts = Counter(map(str.lower, _WORD.findall(sample)))
    scores = {
        language: sum(counts[word] for word in words & counts.keys())
        for language, words in _function_words().items()
    }
    best, runner_up = sorted(scores, key=lambda language: -scores[language])[:2]
    return best if scores[best] > scores[runner_up] else None


def _by_script(sample: str) -> str | None:
    if 2 * len(sample.encode("ascii", "ignore")) > len(sample):
        return None
    n_latin = len(_LATIN.findall(sample))
    for language, letters in SCRIPTS:
        if len(letters.findall(sample)) > n_latin:
            return "uk" if language == "ru" and _UKRAINIAN.search(sample) else language
    return None


@cache
def _function_words() -> dict[str, frozenset[str]]:
    lines = files("sayso.ingest").joinpath("data/function_words.txt").read_text("utf-8").splitlines()
    pairs = (line.split(":", 1) for line in lines if line and not line.startswith("#"))
    return {language: frozenset(words.split()) for language, words in pairs}
