"""On whose word something is told: by what sourcing."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from sayso.domain.document import Document
from sayso.domain.source import ActorKind, Basis
from sayso.domain.span import Span
from sayso.extract.anonymity import is_anonymity_granted
from sayso.extract.around import outside
from sayso.extract.word_lists import read_lists

_REACH: Final = 70
_RELAYED_REACH: Final = 18
_SETTING_REACH: Final = 45
_CUT: Final = re.compile(
    r",|\b(?:familiar|briefed|with|who|whom|which|close|involved|told|speaking|citing)\b"
)
_WRITTEN: Final = re.compile(
    r"\b(?:signed|written|published|posted|released|conducted|obtained|seen|sent|dated)\b"
)
_FORMER: Final = re.compile(r"\b(?:former|retired|ex|onetime|one-time)\b")
_DETERMINERS: Final = (
    r"(?:(?:a|an|the|its|his|her|their|this|that|one|another|each|\w+[’']s?) )?(?:[\w’'-]+ ){0,3}?"
)
_PREPOSITION: Final = re.compile(r"\b(?:by|from|of|on|in|for|about|at|outside|inside|near)\b")
_IMPERSONAL: Final = (ActorKind.ORGANIZATION, ActorKind.DOCUMENT)
_NOBODY: Final = re.compile(r"(?:nobody|no[ -]one)\b")


def basis_of(
    document: Document,
    *,
    sentence: Span,
    source: Sequence[Span],
    cue: Sequence[Span],
    content: Sequence[Span],
    kind: ActorKind,
    named: bool,
    identified: bool = False,
) -> Basis:
    """Return the sourcing of one relation: of those that fit, the first in the order of `Basis`.

    Args:
        document: Where it stands.
        sentence: That of the cue.
        source: Spans of the source; none where it is only implied.
        cue: Spans of the cue.
        content: Spans of the content.
        kind: What kind of being the source is, as resolved.
        named: Whether the resolved source has a proper name.
        identified: Whether it is told who it is without a name ("his lawyer").
    """
    who = " ".join(document.text[span.start : span.end] for span in source).lower()
    ahead, behind = _around_cue(document.text, sentence, cue, content)
    said = " ".join(document.text[span.start : span.end] for span in cue).lower()
    promised = not named and kind not in _IMPERSONAL
    if promised and is_anonymity_granted(document, sentence=sentence, source=source, content=content):
        return Basis.ANONYMITY_GRANTED
    if _is_relayed(who, ahead, said, behind, named=named):
        return Basis.HEARSAY
    if _is_secret(who, f"{ahead} {said} {behind}", named_person=named and kind is ActorKind.PERSON):
        return Basis.INTELLIGENCE
    if kind is ActorKind.DOCUMENT or _is_written(document, who, ahead, said, behind, content, kind, named):
        return Basis.DOCUMENT
    if named or identified:
        return Basis.ON_RECORD
    return Basis.UNNAMED if who and not _NOBODY.match(who) else Basis.UNKNOWN


def _around_cue(text: str, sentence: Span, cue: Sequence[Span], content: Sequence[Span]) -> tuple[str, str]:
    """Return what stands ahead of the cue and behind it in its sentence, in lower case, without the content."""
    ahead = (
        outside(text, Span(sentence.start, cue[0].start), content) if sentence.start < cue[0].start else ""
    )
    behind = outside(text, Span(cue[-1].end, sentence.end), content) if cue[-1].end < sentence.end else ""
    return ahead[-_REACH:].lower(), behind[:_REACH].lower()


def _is_relayed(who: str, ahead: str, said: str, behind: str, *, named: bool) -> bool:
    if not named and _pattern("rumour").match(who or said):
        return True
    near = f"{ahead[-_RELAYED_REACH:]}{said}{behind[:9]}"
    found = _pattern("relayed").search(near)
    return found is not None and (
        not who or found[0].endswith("ly") or not re.search(r"\bby\b", said + behind[:4])
    )


def _is_secret(who: str, around: str, *, named_person: bool) -> bool:
    head = _CUT.split(who, maxsplit=1)[0]
    service = _pattern("secret").search(head) or _pattern("services").search(
        _PREPOSITION.split(head, maxsplit=1)[0]
    )
    if service and not named_person and not _FORMER.search(head):
        return True
    return _pattern("citing").search(around) is not None


def _is_written(
    document: Document,
    who: str,
    ahead: str,
    said: str,
    behind: str,
    content: Sequence[Span],
    kind: ActorKind,
    named: bool,
) -> bool:
    head = _CUT.split(who, maxsplit=1)[0].strip()
    noun = _WRITTEN.split(_PREPOSITION.split(head, maxsplit=1)[0], maxsplit=1)[0].strip()
    if _paper_head().search(noun) and not (named and _ends(noun, "issued")):
        return True
    if not (named and kind is ActorKind.PERSON) and _is_set(_setting("filed"), ahead, said, behind):
        return True
    told = document.text[content[0].start : content[0].start + 40].lower() if content else ""
    return _DECREE.match(told) is not None and re.search(r"\bsign|\bissu|\bpublish", said) is not None


def _ends(noun: str, kind: str) -> bool:
    """Whether a phrase ends with a wording of a kind."""
    return re.search(rf"\b(?:{_words(kind)})$", noun) is not None


_DECREE: Final = re.compile(r"\W*(?:a|an|the)? ?(?:\w+ )?(?:decree|order|directive|proclamation)\b")


def _is_set(setting: re.Pattern[str], ahead: str, said: str, behind: str) -> bool:
    """Whether a setting goes with the cue: in it, right behind it, or at the start of the sentence."""
    return bool(
        setting.search(said + behind[:_SETTING_REACH])
        or (len(ahead) < _REACH and setting.match(ahead.lstrip(' “"')))
    )


@cache
def _paper_head() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words('paper')}|{_words('issued')})$")


@cache
def _words(kind: str) -> str:
    return "|".join(sorted(read_lists("sourcing.tsv")[kind], key=len, reverse=True))


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words(kind)})\b")


@cache
def _setting(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:in|by|via|through|under) {_DETERMINERS}(?:{_words(kind)})\b")
