"""HTML that cannot be broken by what it tells: whatever is no markup yet is escaped."""

import html
from typing import Final

from sayso.formats.safe import REPLACEMENT, STEERING

_UNSEEN: Final = {ord(character): REPLACEMENT for character in STEERING if character not in "\t\n\r"}


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def element(tag: str, *children: str, **attributes: str | None) -> Markup:
    """Return an element.

    Args:
        tag: Its name.
        children: What stands in it; escaped unless it is ``Markup``.
        attributes: By name, a trailing underscore taken off and others made dashes; None leaves one out.
    """
    given = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{tag}{given}>{join(*children)}</{tag}>")


def join(*children: str, between: str = "") -> Markup:
    """Return children one after the other; escaped unless they are ``Markup``."""
    return Markup(between.join(escape(child) for child in children))


def escape(text: str) -> Markup:
    """Return text as markup; control characters, which no page may hold, and turns of direction are replaced."""
    return text if isinstance(text, Markup) else Markup(html.escape(text.translate(_UNSEEN)))
