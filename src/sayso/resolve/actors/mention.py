"""The sources of all attributions, gathered document by document."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from sayso.domain.passage import Passage
from sayso.domain.source import ActorKind, MentionKind
from sayso.domain.span import Span
from sayso.resolve.corpus import Corpus, Entry
from sayso.resolve.identity import Key
from sayso.resolve.words import fold_words


@dataclass(frozen=True, slots=True)
class Mention:
    """One who speaks, as one attribution has him.

    Attributes:
        founder: What the id of an actor that it founds is made of.
        anchor: Where the words stand that first name or describe him; None where there are none.
        acronyms: Names that this document gives for acronyms.
    """

    key: Key
    founder: tuple[str, str]
    name: str
    named: bool
    kind: ActorKind
    role: str
    affiliation: str
    anchor: Span | None
    words: Span | None
    cue: str
    content: str
    acronyms: Mapping[str, str] = field(repr=False, default_factory=dict)


def gather(corpus: Corpus, acronyms: Mapping[str, Mapping[str, str]]) -> tuple[Mention, ...]:
    """Return one mention for each attribution, in canonical order."""
    return _settle_kinds(
        tuple(_mention(entry, acronyms[entry.key.document_id]) for entry in corpus.entries.values())
    )


def _settle_kinds(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Let one name be a person's everywhere or a body's everywhere, as most documents read it."""
    counts: dict[tuple[str, ...], Counter[ActorKind]] = {}
    for mention in filter(_may_be_mistaken, mentions):
        counts.setdefault(fold_words(mention.name), Counter())[mention.kind] += 1
    settled = {name: max(kinds, key=lambda kind: (kinds[kind], kind)) for name, kinds in counts.items()}
    return tuple(
        replace(mention, kind=settled[fold_words(mention.name)]) if _may_be_mistaken(mention) else mention
        for mention in mentions
    )


def _may_be_mistaken(mention: Mention) -> bool:
    return mention.named and mention.kind in (ActorKind.PERSON, ActorKind.ORGANIZATION)


def _mention(entry: Entry, acronyms: Mapping[str, str]) -> Mention:
    source = entry.attribution.source
    name = source.actor.strip() or (source.words.text or "")
    words = _first(source.words)
    anchor = _first(source.antecedent) if source.antecedent is not None else None
    return Mention(
        key=entry.key,
        founder=entry.founder,
        name=name,
        named=source.named and bool(name),
        kind=source.kind,
        role=source.role.text or "",
        affiliation=source.affiliation.text or "",
        anchor=(anchor or words) if source.mention is not MentionKind.IMPLICIT else anchor,
        words=words,
        cue=entry.attribution.cue.text or "",
        content=entry.attribution.content.words.text or "",
        acronyms=acronyms,
    )


def _first(passage: Passage | None) -> Span | None:
    return next(iter(_spans(passage)), None)


def _spans(passage: Passage | None) -> Iterator[Span]:
    yield from passage.spans if passage is not None else ()
