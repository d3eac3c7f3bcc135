"""What each attribution says, ready to be compared."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.domain.act import StanceKind
from sayso.domain.passage import EMPTY, Passage
from sayso.resolve.claims.excerpt import cut, trim
from sayso.resolve.claims.sentences import split_sentences
from sayso.resolve.claims.stance import DIRECTIVE
from sayso.resolve.claims.target import Target
from sayso.resolve.corpus import Corpus, Entry
from sayso.resolve.identity import Key
from sayso.resolve.words import Bag, collect, has_verb, is_modal, share, split_words

_SAME_BUT_NEGATED = 0.85
"""Overlap from which a negation opposes two propositions: with less in common they may agree ("fail", "not hold")."""
_CANCELLING = 2
"""Negations that may cancel out or add up."""
_SHORT = 25
"""Words up to which one negation can be taken to turn the whole."""


@dataclass(frozen=True, slots=True)
class Proposition:
    """The claim that one attribution speaks to, and how.

    Attributes:
        text: The words, as they are compared.
        negative: Whether the words themselves negate ("the bridge is not shut"); None where they are too
            many to tell.
        directive: Whether the attribution orders, demands or promises.
        direct: Whether they are the attribution's own content, not that of another one.
        part: Which sentence of the content it is, from 0.
        verbal: Whether the words have a verb, as far as an auxiliary shows it.
        modal: Whether they say what may, would or should be, or what depends on a condition.
    """

    key: Key
    entry: Entry
    actor_id: str
    passage: Passage
    text: str
    stance: StanceKind | None
    bag: Bag
    negative: bool | None
    directive: bool
    direct: bool
    part: int = 0
    verbal: bool = False
    modal: bool = False

    @property
    def identity(self) -> tuple[str, ...]:
        """What an id can be made of."""
        return (*self.entry.founder, str(self.part)) if self.part else self.entry.founder


def differ_in_polarity(left: Proposition, right: Proposition) -> bool:
    """Return whether one of two negates and the other one does not; never where one holds the other's words."""
    if None in (left.negative, right.negative) or left.text in right.text or right.text in left.text:
        return False
    return left.negative != right.negative


def are_opposed(left: Proposition, right: Proposition) -> bool:
    """Return whether two say the same but for a negation, so that who asserts one denies the other.

    Who wants something done denies nothing ("she will not resign", "she must resign"), and neither does who says what
    should be ("prisoners are paraded", "prisoners should not be paraded").
    """
    moods = left.directive != right.directive or left.modal != right.modal
    if moods or not differ_in_polarity(left, right):
        return False
    return 2 * share(left.bag, right.bag) >= _SAME_BUT_NEGATED * (left.bag.total + right.bag.total)


def split(propositions: Sequence[Proposition]) -> tuple[Proposition, ...]:
    """Return a proposition for each sentence of each; each keeps the key of its attribution."""
    return tuple(part for whole in propositions for part in _split(whole))


def _split(whole: Proposition) -> Iterator[Proposition]:
    ranges = split_sentences(whole.text)
    if len(ranges) == 1:
        yield whole
        return
    document = whole.entry.document
    for number, (start, end) in enumerate(ranges):
        passage = trim(document, cut(document, whole.passage, start, end))
        yield replace(word(whole, passage, passage.text or ""), part=number)


def word(proposition: Proposition, passage: Passage, text: str) -> Proposition:
    """Return a proposition in other words.

    Args:
        proposition: All else.
        passage: Where the words stand.
        text: The words.
    """
    bag = collect(text)
    short = len(split_words(text)) <= _SHORT
    return replace(
        proposition,
        passage=passage,
        text=text,
        bag=bag,
        negative=bag.negations % 2 == 1 if short and bag.negations != _CANCELLING else None,
        verbal=has_verb(text),
        modal=is_modal(text),
    )


def make_propositions(
    corpus: Corpus, targets: Mapping[Key, Target], actors: Mapping[Key, str]
) -> tuple[Proposition, ...]:
    """Return one proposition for each attribution, in canonical order."""
    return tuple(_make(corpus.entries[key], targets[key], actors[key]) for key in corpus.entries)


def _make(entry: Entry, target: Target, actor_id: str) -> Proposition:
    blank = Proposition(
        key=entry.key,
        entry=entry,
        actor_id=actor_id,
        passage=EMPTY,
        text="",
        stance=target.stance,
        bag=collect(""),
        negative=None,
        directive=entry.attribution.act in DIRECTIVE,
        direct=target.of == entry.key,
    )
    return word(blank, target.passage, target.passage.text or "")
