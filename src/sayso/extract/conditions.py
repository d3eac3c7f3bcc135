"""What is only supposed, nobody has said: "if the mayor says so", "should he deny it", "imagine she tells you"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from sayso.extract.decode import WordRange
from sayso.extract.lemmas import form_index
from sayso.extract.relations import Relation
from sayso.extract.words import Words

_SPEECH: Final = (
    "say tell deny confirm claim admit announce add insist argue report state reply promise swear".split()
)
_OPENERS: Final = frozenset(("if", "unless", "should"))
_IMAGINED: Final = frozenset(("imagine", "suppose"))
_PASSED: Final = 2


def without_suppositions(
    words: Words, sentences: Sequence[WordRange], relations: Sequence[Relation]
) -> list[Relation]:
    """Return the relations without those that tell a speech as a condition of something else.

    Past speech stays: "if he said so, he was wrong" is about what was said.
    """
    return [each for each in relations if not _is_supposed(words, sentences, each)]


def _is_supposed(words: Words, sentences: Sequence[WordRange], relation: Relation) -> bool:
    if not relation.source or not any(words[at].lower() in _present() for at in range(*relation.cue)):
        return False
    start = min(part[0] for part in relation.source)
    if not start < relation.cue[0]:
        return False
    sentence = next((at for at, end in sentences if at <= start < end), start)
    opening = next((at for at in range(sentence, start + 1) if words[at][0].isalnum()), start)
    if words[opening].lower() in _IMAGINED:
        return True
    near = relation.cue[0] - max(part[1] for part in relation.source) <= _PASSED
    if words[start].lower() == "should":
        return near
    before = words[start - 1].lower() if start > sentence else ""
    return near and before in _OPENERS and (before != "should" or start - 1 == opening)


@cache
def _present() -> frozenset[str]:
    """Return the forms of verbs of speech that are no past."""
    forms = form_index(_SPEECH)
    return frozenset(form for form in forms if form in _SPEECH or form.endswith("s"))
