"""Word pieces of a text with the features that the reader's network takes beside them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.inference.marks import word_features

N_SHAPES = 7
N_QUOTE_STATES = 4
N_BREAKS = 3

Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of one text, grouped by words.

    A word is a run of letters, of digits or one punctuation mark, as BERT's pre-tokenizer cuts them.

    Attributes:
        piece_ids: vocabulary ids. *Shape:* ``(n_pieces,)``, int32.
        features: case shape, quotation state and paragraph break of each piece's word.
            *Shape:* ``(n_pieces, 3)``, int32.
        first_piece: index of each word's first piece. *Shape:* ``(n_words,)``, int32.
        word_spans: start and end of each word in code points of the text. *Shape:* ``(n_words, 2)``, int32.
    """

    piece_ids: Ints
    features: Ints
    first_piece: Ints
    word_spans: Ints


class PieceEncoder:
    """Cuts texts into word pieces by a `tokenizers` file.

    Args:
        tokenizer_file: path of a ``tokenizer.json``.
    """

    def __init__(self, tokenizer_file: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(tokenizer_file))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def encode(self, text: str) -> Pieces:
        """Return the pieces of a text; no special pieces are added."""
        encoding = self._tokenizer.encode(text, add_special_tokens=False)
        ids = np.asarray(encoding.ids, dtype=np.int32)
        if not len(ids):
            return Pieces(ids, np.zeros((0, 3), np.int32), ids, np.zeros((0, 2), np.int32))
        word_of = np.asarray(encoding.word_ids, dtype=np.int32)
        offsets = np.asarray(encoding.offsets, dtype=np.int32)
        starts_word = np.empty(len(ids), dtype=bool)
        starts_word[0] = True
        starts_word[1:] = word_of[1:] != word_of[:-1]
        first = np.flatnonzero(starts_word).astype(np.int32)
        last = np.append(first[1:], len(ids)).astype(np.int32) - 1
        spans = np.stack([offsets[first, 0], offsets[last, 1]], axis=1)
        features = word_features(text, spans)
        return Pieces(ids, features[np.cumsum(starts_word) - 1], first, spans)
