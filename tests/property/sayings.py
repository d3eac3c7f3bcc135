"""Documents in which anybody says anything."""

from hypothesis import strategies as st

from sayso.domain.act import Act
from sayso.domain.reading import Reading
from tests.unit.resolve.readings import Mark, StemEmbedder, make_reading

_SPEAKERS = (
    "Ada Vane",
    "Minister Vane",
    "Vane",
    "Bob Vane",
    "a diver",
    "the Harbour Safety Board",
    "the HSB",
)
_MATTERS = (
    "the northern pier has lost its footing",
    "the northern pier of the bridge has not lost its footing",
    "the northern pier lost its whole footing in the storm",
    "schools open late in autumn",
    "schools open late. The northern pier has lost its footing",
)
_ACTS = (Act.ASSERT, Act.DENY, Act.REPORT, Act.DECLINE, Act.DEMAND, Act.ASK)

EMBEDDER = StemEmbedder()
Saying = tuple[str, str, Act, str | None]


def _many(matters: tuple[str, ...]) -> st.SearchStrategy[list[list[Saying]]]:
    on = st.sampled_from(("01", "09", None))
    said = st.tuples(st.sampled_from(_SPEAKERS), st.sampled_from(matters), st.sampled_from(_ACTS), on)
    return st.lists(st.lists(said, min_size=1, max_size=4), min_size=2, max_size=5)


many_sayings = _many((*_MATTERS, "it", ""))
"""Also such as do not tell what was said."""
many_full_sayings = _many((*_MATTERS, "it"))
many_plain_sayings = _many(_MATTERS)
"""Such as mean the same whatever else is said."""
days = st.sampled_from(("2031-04-01", "2031-04-02", None))


def read(number: int, sayings: list[Saying], day: str | None) -> Reading:
    """Return the reading of a document that says no more than this."""
    sentences = [f"{speaker} said {matter}." for speaker, matter, _, _ in sayings]
    marks: list[Mark] = []
    at = 0
    for (speaker, matter, act, on), sentence in zip(sayings, sentences, strict=True):
        when = None if on is None else f"2031-03-{on}"
        marks.append(Mark(source=speaker, cue="said", content=matter, act=act, said=when, after=at))
        at += len(sentence) + 1
    return make_reading(" ".join((*sentences, f"Report {number}.")), *marks, day=day)
