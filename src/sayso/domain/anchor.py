"""What names an attribution for good: where its words stand in the input, whoever reads them."""

from collections import Counter
from collections.abc import Mapping

from sayso.domain.attribution import Attribution
from sayso.domain.identity import identify
from sayso.domain.passage import Passage
from sayso.domain.reading import Reading


def anchor_attributions(reading: Reading) -> Mapping[str, str]:
    """Return the anchor of each attribution of a reading, by its id.

    That is where its cue stands in the decoded input, or where it has none its content; and its number among those
    that stand at the same place. Ids of attributions count them, and change when another model finds one more;
    anchors stay.
    """
    met: Counter[str] = Counter()
    anchors: dict[str, str] = {}
    for attribution in reading.attributions:
        place = _place(attribution)
        anchors[attribution.id] = f"{place}/{met[place]}" if met[place] else place
        met[place] += 1
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
    return f"{origin[0].start}-{origin[-1].end}" if origin else "nowhere"
