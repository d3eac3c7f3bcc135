"""Whether the words ahead of a verb of speech negate it."""

import re
from collections.abc import Sequence
from typing import Final

from sayso.extract.cue_words import NEGATIONS

_PASSED: Final = frozenset(
    "to have has had be been being is are was were do does did will would can could may might must shall should able "
    "want wanted wish yet even ever so far also get got immediately the a an any go as much".split()
)
_UNDONE: Final = re.compile(
    r"\b(?:fail(?:s|ed|ing)? to|yet to|unable to|no longer|without|stop(?:s|ped|ping)? short of|neglect(?:s|ed)? to"
    r"|refrain(?:s|ed)? from|avoid(?:s|ed)?|cease(?:s|d)? to|stop(?:s|ped)?)$"
)
_AUXILIARY: Final = re.compile(
    r"(?:has|have|had|is|are|was|were|can|could|will|would|may|might|shall|should)\b", re.IGNORECASE
)
_ADDING: Final = frozenset(("only", "just", "merely", "simply", "necessarily"))
_REACH: Final = 7


def is_negated(words: Sequence[str], head: int) -> bool:
    """Return whether ``words[head]`` is negated by what stands before it.

    "Did not immediately confirm", "failed to mention" and "no plans" are; "not only criticised" is not.
    """
    at = head - 1
    if at >= 0 and words[at] == "no":
        return True
    while at >= 0 and head - at <= _REACH:
        word = words[at]
        if word in NEGATIONS:
            return at + 1 >= len(words) or words[at + 1] not in _ADDING
        if _UNDONE.search(" ".join(words[max(0, at - 2) : at + 1])):
            return True
        if not (word in _PASSED or word in _ADDING or word.endswith("ly")):
            break
        at -= 1
    return False


def negate(cue: str) -> str:
    """Return a cue as it stands where its source says "not" for it: "would not confirm" for "none would confirm"."""
    auxiliary = _AUXILIARY.match(cue)
    return f"{cue[: auxiliary.end()]} not{cue[auxiliary.end() :]}" if auxiliary else f"did not {cue}"
