"""Counts words and pairs of words in English news, for the repair of glued words.

Run from the repository, with the unpacked corpora in DATA::

    python -m training.count_words --data DATA

Rarer words are listed after the count of others: ``training.rare_words``.

Only statistics are written: see ``sayso.ingest.glue.word_counts`` for the file. ``--before`` and ``--from``
leave out articles by day, so that the repair can be measured on articles that were not counted.
"""

import argparse
import io
import itertools
import json
import math
import sys
import zipfile
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from sayso.ingest.glue.tokens import normalize, tokenize
from sayso.ingest.glue.word_counts import CLOSED, DISCOUNT, LETTERS, RARE, VERB, hash_pair
from training.rare_words import list_rare_words

OUT = Path("src/sayso/ingest/data/word_counts.zip")
MIN_TEXTS = 2
MIN_PAIRS = 4
MIN_PART = 5
CLOSED_TAGS = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ"})
RELATIVE_ADVERB = "WRB"
"""Penn tag of "where" and "when", which the universal tags have among the adverbs."""


def main() -> None:
    """Count, and write the archive."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--before", default="9999")
    parser.add_argument("--from", dest="since", default="0000")
    args = parser.parse_args()
    texts = itertools.chain(
        read_polnear(args.data), read_gum(args.data), read_articles(args.data, args.before, args.since)
    )
    args.out.write_bytes(count_words(texts, args.data))
    print(f"{args.out}: {args.out.stat().st_size} bytes")


def count_words(texts: Iterable[str], data: Path) -> bytes:
    """Return the archive of the counts over these texts; kinds of words are told by GUM in the data."""
    tokens = [[sys.intern(normalize(token)) for token, _ in tokenize(text)] for text in texts]
    columns = build(tokens, _read_kinds(data))
    columns |= list_rare_words(set(columns["words.txt"].decode().split("\n")), data)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, column in columns.items():
            archive.writestr(zipfile.ZipInfo(name), column, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def build(texts: list[list[str]], kinds: dict[str, int]) -> dict[str, bytes]:
    """Return the members of the archive."""
    counts, known = _count_words(texts)
    pairs: Counter[tuple[str, str]] = Counter()
    for text in texts:
        words = [word if word in known else RARE for word in text]
        pairs.update(itertools.pairwise(words))
    totals = Counter({word: counts[word] for word in known})
    totals[RARE] = sum(count for word, count in counts.items() if word not in known)
    words = sorted(totals)
    prefixes, suffixes = _count_parts(counts, totals)
    kept = {pair: count for pair, count in pairs.items() if count >= MIN_PAIRS}
    by_hash = sorted((hash_pair(*pair), count) for pair, count in kept.items())
    hashes = [key for key, _ in by_hash]
    differences = [after - before for before, after in zip([0, *hashes], hashes, strict=False)]
    return {
        "words.txt": "\n".join(words).encode(),
        "counts.u32": _pack(totals[word] for word in words),
        "backoff.u8": bytes(_weigh_backoff(words, pairs, kept)),
        "prefixes.u32": _pack(prefixes[word] for word in words),
        "suffixes.u32": _pack(suffixes[word] for word in words),
        "kinds.u8": bytes(kinds.get(word, 0) for word in words),
        "pairs.u32": _split_planes(_pack(differences)),
        "pair_counts.u8": bytes(min(255, round(8 * math.log2(count))) for _, count in by_hash),
        "spelling.u8": _count_spelling(counts),
    }


def read_polnear(data: Path) -> Iterator[str]:
    """Yield the texts of PolNeAR train."""
    for path in sorted((data / "polnear/train/text").iterdir()):
        yield path.read_text("utf-8")


def read_gum(data: Path) -> Iterator[str]:
    """Yield the texts of GUM."""
    for path in sorted((data / "gum/ud").rglob("*.conllu")):
        lines = path.read_text("utf-8").splitlines()
        yield " ".join(line[9:].strip() for line in lines if line.startswith("# text ="))


def read_articles(data: Path, before: str, since: str) -> Iterator[str]:
    """Yield the articles of ``ukraine_2022`` between two days."""
    with (data / "ukraine_2022/articles.jsonl").open(encoding="utf-8") as file:
        for line in file:
            article = json.loads(line)
            if since <= article["day"] < before:
                yield article["text"]


def _read_kinds(data: Path) -> dict[str, int]:
    """Closed-class words and verbs, by the majority of their tags in GUM."""
    tags: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for path in sorted((data / "gum/ud").rglob("*.conllu")):
        for line in path.read_text("utf-8").splitlines():
            if len(columns := line.split("\t")) == 10:
                tag = "SCONJ" if columns[4] == RELATIVE_ADVERB else columns[3]
                tags[columns[1].lower()][tag] += 1
    kinds = {}
    for word, counter in tags.items():
        total = counter.total()
        if total >= 5 and 2 * sum(counter[tag] for tag in CLOSED_TAGS) >= total:
            kinds[word] = CLOSED
        elif total >= 3 and 2 * counter["VERB"] >= total:
            kinds[word] = VERB
    return kinds


def _count_words(texts: list[list[str]]) -> tuple[Counter[str], set[str]]:
    counts: Counter[str] = Counter()
    spread: Counter[str] = Counter()
    for text in texts:
        counts.update(text)
        spread.update(set(text))
    return counts, {word for word, n_texts in spread.items() if n_texts >= MIN_TEXTS}


def _count_parts(counts: Counter[str], totals: Counter[str]) -> tuple[Counter[str], Counter[str]]:
    """How many words begin with a word, and how many end with one, the rest being a word of some length."""
    prefixes: Counter[str] = Counter()
    suffixes: Counter[str] = Counter()
    for word in counts:
        if len(word) < 4 or not word.isalpha():
            continue
        for at in range(1, len(word)):
            left, right = word[:at], word[at:]
            if len(left) > 2 and totals.get(left, 0) >= MIN_PART:
                suffixes[right] += 1
            if len(right) > 2 and totals.get(right, 0) >= MIN_PART:
                prefixes[left] += 1
    return prefixes, suffixes


def _weigh_backoff(
    words: list[str], pairs: Counter[tuple[str, str]], kept: dict[tuple[str, str], int]
) -> Iterator[int]:
    totals: Counter[str] = Counter()
    for (left, _), count in pairs.items():
        totals[left] += count
    discounted: Counter[str] = Counter()
    for (left, _), count in kept.items():
        discounted[left] += count - DISCOUNT  # type: ignore[assignment]
    for word in words:
        weight = 1 - discounted[word] / totals[word] if totals[word] else 1.0
        yield min(255, round(-16 * math.log(max(weight, 1e-6))))


def _count_spelling(counts: Counter[str]) -> bytes:
    """Chances of letters over the different words, so that frequent ones do not outweigh the rest."""
    n = len(LETTERS)
    number = {letter: at for at, letter in enumerate(LETTERS)}
    triples: Counter[int] = Counter()
    for word in counts:
        if word.replace("'", "").isalpha():
            numbers = [0, 0, *(number.get(letter, 2) for letter in word), 1]
            triples.update(
                (first * n + second) * n + third
                for first, second, third in zip(numbers, numbers[1:], numbers[2:], strict=False)
            )
    costs = bytearray()
    for start in range(0, n**3, n):
        total = sum(triples[start + third] for third in range(n)) + 0.05 * n
        costs += bytes(
            min(255, round(-16 * math.log((triples[start + third] + 0.05) / total))) for third in range(n)
        )
    return bytes(costs)


def _pack(numbers: Iterable[int]) -> bytes:
    packed = array("I", numbers)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def _split_planes(data: bytes) -> bytes:
    return b"".join(data[plane::4] for plane in range(4))


if __name__ == "__main__":
    main()
