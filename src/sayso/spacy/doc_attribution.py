"""An attribution whose words are spans of a ``Doc``."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from sayso.domain.act import Act
from sayso.domain.attribution import Attribution
from sayso.domain.passage import Passage


@dataclass(frozen=True, slots=True, repr=False)
class DocAttribution:
    """An attribution and the ``Doc`` that it was read from.

    Attributes:
        doc: Whose text the attribution's offsets count, in code points.
        attribution: All that is told: certainty, basis, time, figures …
        parent: The attribution in whose content this one stands; None at the top.

    Example:
        >>> import spacy
        >>> nlp = spacy.blank("en")
        >>> reader = nlp.add_pipe("sayso")
        >>> [found] = nlp("Mara Lind denied that the bridge was unsafe.")._.attributions
        >>> found
        <a1: Mara Lind, deny, “that the bridge was unsafe”>
        >>> found.source, found.cue, found.content
        ((Mara Lind,), (denied,), (that the bridge was unsafe,))
    """

    doc: Doc
    attribution: Attribution
    parent: "DocAttribution | None" = None

    def __repr__(self) -> str:
        negation = "not " if self.negated else ""
        return f"<{self.id}: {self.actor}, {negation}{self.act}, “{self.attribution.content.words.text}”>"

    @property
    def id(self) -> str:
        """Its id, unique in the ``Doc``; every span of it in ``doc.spans`` has it as ``span.id_``."""
        return self.attribution.id

    @property
    def source(self) -> tuple[Span, ...]:
        """The pieces of the source; empty where it is only implied."""
        return self.spans(self.attribution.source.words, label="SOURCE")

    @property
    def cue(self) -> tuple[Span, ...]:
        """The pieces of the words of saying."""
        return self.spans(self.attribution.cue, label="CUE")

    @property
    def content(self) -> tuple[Span, ...]:
        """The pieces of what was said."""
        return self.spans(self.attribution.content.words, label="CONTENT")

    @property
    def actor(self) -> str:
        """The fullest name that the text gives, or the description of an unnamed source."""
        return self.attribution.source.actor

    @property
    def act(self) -> Act:
        """What the source does by speaking."""
        return self.attribution.act

    @property
    def negated(self) -> bool:
        """Whether the cue is negated ("did not deny")."""
        return self.attribution.negated

    @property
    def score(self) -> float:
        """Calibrated probability in [0, 1] that source, cue and content belong together."""
        return self.attribution.score

    def spans(self, passage: Passage, *, label: str = "") -> tuple[Span, ...]:
        """Return the words of any passage of the attribution, one span a piece, grown to whole tokens.

        Args:
            passage: Such as ``attribution.addressee`` or ``attribution.source.role``.
            label: What the spans are labelled.

        Example:
            >>> import spacy
            >>> nlp = spacy.blank("en")
            >>> reader = nlp.add_pipe("sayso")
            >>> [found] = nlp("Ada Gray, the engineer, said the dam might leak.")._.attributions
            >>> found.spans(found.attribution.certainty.words)
            (might,)
        """
        return tuple(self._align(passage, label))

    def _align(self, passage: Passage, label: str) -> Iterator[Span]:
        for piece in passage.spans:
            span = self.doc.char_span(
                piece.start, piece.end, label=label, span_id=self.id, alignment_mode="expand"
            )
            if span is None:
                raise ValueError(
                    f"span [{piece.start}, {piece.end}) of attribution {self.id!r} is no part of the Doc; "
                    f"expected a range of its {len(self.doc.text)} code points"
                )
            yield span
