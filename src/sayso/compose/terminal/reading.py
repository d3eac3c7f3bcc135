"""One report in a terminal: who — act — words, what stands inside of other words indented."""

from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import Console
from rich.text import Text

from sayso.compose.phrases import BASES, LEVELS, count, tell_act, tell_day, tell_days, tell_foreign
from sayso.compose.terminal.layout import Run, fill, print_lines, width_of
from sayso.domain.act import Act
from sayso.domain.attribution import Attribution
from sayso.domain.document import Document
from sayso.domain.reading import Reading
from sayso.formats.quotation import collapse

_STEP: Final = 2


def print_reading(reading: Reading, console: Console) -> None:
    """Print who says what in a report, and an empty line."""
    print_lines(_tell(reading, width_of(console)), console)


def _tell(reading: Reading, width: int) -> Iterator[Text]:
    document = reading.document
    yield from fill([Run(document.path, "bold"), Run(f" {_describe(document)}")], width=width, hanging=_STEP)
    if document.duplicate_of is not None:
        yield Text("the same bytes as a report before it")
    elif not reading.attributions:
        yield Text("nothing that anybody says was found in it")
    for attribution, depth in _nest(reading.attributions):
        yield from fill(_runs(attribution), width=width, indent=_STEP * depth, hanging=_STEP)
    yield Text()


def _nest(
    attributions: Sequence[Attribution], parent: str | None = None, depth: int = 0
) -> Iterator[tuple[Attribution, int]]:
    """Yield attributions in text order, each followed by what stands in its content, with its depth."""
    for attribution in attributions:
        if attribution.parent == parent:
            yield attribution, depth
            yield from _nest(attributions, attribution.id, depth + 1)


def _describe(document: Document) -> str:
    day = tell_day(document.published_at) if document.published_at else ""
    known = [part for part in (document.publisher, day, tell_foreign(document.language)) if part]
    if document.unplaced:
        known.append(f"{count(document.unplaced, 'word')} left out")
    return f"({', '.join(known)})" if known else ""


def _tell_act(attribution: Attribution) -> str:
    """Return what they did by speaking; empty where the words that are told say it themselves.

    Doubt is told in the report's words: who "was not aware" of a thing did not say that he doubts it.
    """
    if not attribution.content.words:
        return ""
    if attribution.act is Act.DOUBT and attribution.cue:
        return collapse(attribution.cue.text or "")
    source = attribution.source
    return tell_act(attribution.act, source.actor, negated=attribution.negated, named=source.named)


def _runs(attribution: Attribution) -> Iterator[Run]:
    source = attribution.source
    yield Run(collapse(source.actor) or "somebody", "bold")
    yield Run(f" ({_tell_source(attribution)})", "dim")
    yield Run(f" — {told} — " if (told := _tell_act(attribution)) else " — ")
    words = attribution.content.words or attribution.cue
    yield Run(f"“{collapse(words.text or '')}”")
    yield Run(f" [{', '.join(f'{span.start}–{span.end}' for span in words.origin)}]", "dim")
    if notes := _tell_notes(attribution):
        yield Run(f" {notes}", "dim")


def _tell_source(attribution: Attribution) -> str:
    source = attribution.source
    role = collapse(source.role.text or "")
    known = [
        role if role.casefold() not in source.actor.casefold() else "",
        "named" if source.named else "not named",
        BASES[source.basis],
    ]
    return ", ".join(part for part in known if part)


def _tell_notes(attribution: Attribution) -> str:
    time = attribution.said_at
    notes = [
        f"“{time.words.text}”" if time else "",
        tell_days(time.from_date, time.to_date) if time else "",
        LEVELS[attribution.certainty.level],
    ]
    told = ", ".join(note for note in notes if note)
    confidence = attribution.certainty.confidence
    sentences = [told, f"{confidence} confidence" if confidence else ""]
    return ". ".join(sentence for sentence in sentences if sentence)
