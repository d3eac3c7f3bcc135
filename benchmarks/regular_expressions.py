"""The simplest peer: what stands in quotation marks, and the nearest name beside a verb of saying.

``python -m benchmarks.regular_expressions``, JSON in and out, as `benchmarks.textacy_quotations`.
"""

import json
import re
from collections.abc import Iterator
from typing import Final

_VERB: Final = (
    r"(?:said|says|told|added|wrote|stated|claimed|announced|denied|warned|explained|argued|insisted)"
)
_NAME: Final = r"(?:[A-Z][\w.’'-]+(?: (?:of |de |van )?[A-Z][\w.’'-]+)*|[Hh]e|[Ss]he|[Tt]hey)"
_QUOTED: Final = re.compile(r'“([^”]{2,1000})”|"([^"]{2,1000})"')
_SAID: Final = re.compile(rf"\b(?P<before>{_NAME}) {_VERB}\b|\b{_VERB} (?P<after>{_NAME})\b")
_NEAR: Final = 150
"""Characters around a quotation in which its speaker is sought."""


def quotations(text: str) -> Iterator[dict[str, str | None]]:
    """Yield every quotation with its speaker, where one stands near."""
    for quoted in _QUOTED.finditer(text):
        start, end = quoted.span()
        near = [*_SAID.finditer(text, end, end + _NEAR)] or [
            *_SAID.finditer(text, max(0, start - _NEAR), start)
        ][::-1]
        speaker = near[0]["before"] or near[0]["after"] if near else None
        yield {"source": speaker, "cue": near[0][0] if near else None, "content": quoted[1] or quoted[2]}


def read(text: str) -> str:
    """Return the quotations of a text as JSON."""
    return json.dumps(list(quotations(text)), ensure_ascii=False)


def main() -> None:
    """Measure it."""
    from benchmarks.peer_protocol import measure_peer

    measure_peer(lambda texts: map(read, texts))


if __name__ == "__main__":
    main()
