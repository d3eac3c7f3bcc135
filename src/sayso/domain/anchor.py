"""What names an attribution for good: where its words stand in the input, whoever reads them."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from sayso.domain.attribution import Attribution
from sayso.domain.identity import identify
from sayso.domain.passage import Passage
from sayso.domain.reading import Reading

_NOWHERE: Final = "nowhere"


def anchor_attributions(reading: Reading) -> Mapping[str, str]:
    """Return the anchor of each attribution of a reading, by its id.

    That is where its cue stands in the decoded input, or where it has none its content. Of several at the same
    place, the second and later ones, in the order of their sources, have besides where their source begins. Ids of
    attributions count them, and change when another model finds one more; anchors stay.
    """
    met: Counter[str] = Counter()
    anchors: dict[str, str] = {}
    for attribution in sorted(reading.attributions, key=_in_text_order):
        place = anchor = _place(attribution)
        if met[place]:
            anchor = f"{place}/{_start(attribution.source.words)}"
        if met[anchor]:
            anchor = f"{anchor}/{met[anchor]}"
        met.update({place, anchor})
        anchors[attribution.id] = anchor
    return anchors


def name_attributions(reading: Reading) -> dict[str, str]:
    """Return the id, good for any document, of each attribution of a reading, by its id in it."""
    document_id = reading.document.id
    return {
        number: identify("attribution", document_id, anchor)
        for number, anchor in anchor_attributions(reading).items()
    }


def _place(attribution: Attribution) -> str:
    passages: tuple[Passage, ...] = (attribution.cue, attribution.content.words, attribution.source.words)
    origin = next((passage.origin for passage in passages if passage.origin), ())
    return f"{origin[0].start}-{origin[-1].end}" if origin else _NOWHERE


def _in_text_order(attribution: Attribution) -> tuple[int, int]:
    return _start(attribution.source.words), _start(attribution.content.words)


def _start(words: Passage) -> int:
    return words.origin[0].start if words.origin else -1
