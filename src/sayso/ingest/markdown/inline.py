"""The words within a block of Markdown, and where they stand in its source."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_LINE_OR_END = re.compile(r"\n|[^\n]+")
AT: Final = "at"
"""Key of a token's meta: where the parser stood when it made the token."""
BREAKS: Final = {"softbreak": " ", "hardbreak": "\n"}


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words.

    Attributes:
        start: Where what it stands for begins in the source.
        end: Where that ends.
        text: The words.
        exact: Whether they are the source itself, and do not stand in its place.
    """

    start: int
    end: int
    text: str
    exact: bool = True


class PlacedState(StateInline):
    """The state of markdown-it's inline parser, which writes down where it stands at each token."""

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Push a token, and note where it begins."""
        token = super().push(ttype, tag, nesting)
        token.meta[AT] = self.pos
        return token

    def pushPending(self) -> Token:  # noqa: N802 - the name is markdown-it's
        """Push the text that was read since the last token, and note where it ends."""
        token = super().pushPending()
        token.meta[AT] = self.pos
        token.meta["pending"] = True
        return token


def parse_inline(state: StateCore) -> None:
    """Parse the words of each block, as markdown-it's own rule does, keeping their places."""
    parser = state.md.inline
    for token in state.tokens:
        if token.type == "inline":
            placed = PlacedState(token.content, state.md, state.env, [])
            parser.tokenize(placed)
            for rule in parser.ruler2.getRules(""):
                rule(placed)
            token.children = placed.tokens


def make_parser() -> MarkdownIt:
    """Return a parser of CommonMark with tables and struck text, which does not join what it reads."""
    parser = (
        MarkdownIt("commonmark")
        .enable(["table", "strikethrough"])
        .disable("fragments_join", ignoreInvalid=True)
    )
    parser.disable("text_join", ignoreInvalid=True)
    parser.core.ruler.at("inline", parse_inline)
    return parser


def place_words(source: str, tokens: Sequence[Token]) -> Iterator[Words]:
    """Yield the words of a block, in order; what cannot be placed is passed over.

    Args:
        source: Of the block.
        tokens: That `parse_inline` made of it.
    """
    at = struck = 0
    before = None
    for token in tokens:
        if before is not None and before.type == "link_open" and before.markup == "autolink":
            # The parser shows addresses decoded; the source has them as they are.
            start = before.meta[AT] + 1
            token.content = source[start : source.find(">", start)]
        before = token
        if token.type in ("s_open", "s_close"):
            struck += 1 if token.type == "s_open" else -1
        if struck:
            continue
        for found in _place(source, token, at):
            at = found.end
            yield found


def _place(source: str, token: Token, low: int) -> Iterator[Words]:
    stands: int = token.meta.get(AT, low)
    if token.type in BREAKS:
        yield Words(stands, source.find("\n", stands) + 1, BREAKS[token.type], exact=False)
    elif token.type == "text_special":
        yield Words(stands, stands + len(token.markup), token.content, exact=False)
    elif token.type == "html_inline" and token.content.lower().startswith("<br"):
        yield Words(stands, stands + len(token.content), "\n", exact=False)
    elif token.type == "code_inline":
        yield from _place_code(source, token, stands + len(token.markup))
    elif token.type == "text" and token.content:
        pending = "pending" in token.meta
        find = source.rfind if pending else source.find
        start = find(token.content, low, stands) if pending else find(token.content, max(low, stands))
        if start >= 0:
            yield Words(start, start + len(token.content), token.content)


def _place_code(source: str, token: Token, start: int) -> Iterator[Words]:
    """Code stands after its backticks, or a space after them; its line ends are spaces."""
    length = len(token.content)
    if source[start : start + length].replace("\n", " ") != token.content:
        start += 1
    for found in _LINE_OR_END.finditer(source, start, start + length):
        is_end = found.group() == "\n"
        yield Words(*found.span(), " " if is_end else found.group(), exact=not is_end)
