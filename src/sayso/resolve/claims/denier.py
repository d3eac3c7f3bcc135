"""Who denies a doing in few words denies that it was his own: "Russia denied targeting civilians"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from sayso.domain.act import StanceKind
from sayso.resolve.claims.proposition import Proposition, word
from sayso.resolve.lexicon import load_lexicon

_DENYING: Final = frozenset({StanceKind.DENIES, StanceKind.DOUBTS})
_LEAD: Final = r"^(?:that\s+|whether\s+)?"
_OWN: Final = re.compile(rf"{_LEAD}(?:its|their|his|her|our|my)\b", re.IGNORECASE)
_VERB: Final = r"had|has|have|would|will|did|does|do|could|ever|\w+ed"
_BEING: Final = r"(?:was|is|were|are)\s+(?:not\s+)?(?:behind|responsible|involved|to\s+blame|\w+ing)"
_SELF: Final = re.compile(
    rf"{_LEAD}(?:it(?=\s+(?:{_VERB}|{_BEING})\b)|(?:they|he|she|we|I)(?=\s+(?:{_VERB}|was|is|were|are|am)\b))",
    re.IGNORECASE,
)


def name_deniers(parts: Sequence[Proposition]) -> Iterator[Proposition]:
    """Yield the propositions, in the words of a denial with who denies it for the subject, where it has none.

    The words are those that are compared; the passage stays.
    """
    for part in parts:
        speaker = part.entry.attribution.source.actor
        if part.direct and part.stance in _DENYING and speaker:
            text = name_denier(part.text, speaker)
            yield part if text == part.text else word(part, part.passage, text)
        else:
            yield part


def name_denier(text: str, speaker: str) -> str:
    """Return the words of a denial with their subject; as they are where another one does what is denied.

    >>> name_denier("its forces hit the station", "Norland")
    "Norland's forces hit the station"
    >>> name_denier("any involvement in the strike", "Norland")
    'Norland any involvement in the strike'
    >>> name_denier("the station was hit", "Norland")
    'the station was hit'
    """
    if _OWN.match(text):
        return _OWN.sub(lambda _: f"{speaker}'s", text, count=1)
    if _SELF.match(text):
        return _SELF.sub(lambda _: speaker, text, count=1)
    return f"{speaker} {text}" if _doing().match(text) else text


@cache
def _doing() -> re.Pattern[str]:
    nouns = "|".join(sorted(load_lexicon().doings))
    return re.compile(
        rf"^(?:any\s+|ever\s+|\w+ly\s+)?(?!(?:some|no|every)thing\b)(?:\w+ing|{nouns})\b", re.IGNORECASE
    )
