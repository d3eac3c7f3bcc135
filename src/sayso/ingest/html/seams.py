"""Where the tags of a page stand between two letters: there, if anywhere, it lost a space."""

from collections.abc import Iterable, Iterator

from sayso.domain.origin import TracedText


def find_in_clean(traced: TracedText, offsets: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield, for characters of the input that stand in the text as they are, where they do.

    Args:
        traced: The text.
        offsets: Places in the input, ascending.

    Yields:
        A place in the input, and the one in the text.
    """
    pieces = (piece for piece in traced.pieces if piece.exact)
    piece = next(pieces, None)
    for offset in offsets:
        while piece is not None and piece.sources[0].end <= offset:
            piece = next(pieces, None)
        if piece is None:
            return
        if piece.sources[0].start <= offset:
            yield offset, piece.start + offset - piece.sources[0].start
