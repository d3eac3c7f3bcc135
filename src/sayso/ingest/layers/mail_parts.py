"""The parts of a mail by the standard library's parser, guarded against what it does not expect."""

import codecs
import contextlib
import re
from dataclasses import dataclass, field
from datetime import UTC
from email import policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from email.utils import getaddresses, parsedate_to_datetime
from typing import Any, Final

from sayso.errors import InputTooLarge, UnreadableInput
from sayso.ingest.dates import parse_timestamp
from sayso.ingest.decode import WEB_ALIASES, decode
from sayso.ingest.media import HTML, MAIL, TEXT

MAX_PARTS: Final = 1000
DEEPEST: Final = 20
"""Levels of parts within parts."""
LONGEST_FIELD: Final = 4000
"""Code points of a field of the head that are looked at."""
FEW_WORDS: Final = 10
"""Words of a plain alternative under which it only says that there is another."""

NO_CHARSETS: Final = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"})
"""What Python decodes besides charsets."""

_WEB = re.compile(r"https?://[^\s<>\"]{1,2000}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PartText:
    """The text of a part.

    Attributes:
        kind: ``text/plain`` or ``text/html``.
        text: Decoded.
        part: The part.
        mail: In which it stands: the mail itself, or one attached to it.
    """

    kind: str
    text: str
    part: Message
    mail: Message


@dataclass(slots=True)
class Texts:
    """The texts of a mail, and the number of all its other parts."""

    texts: list[PartText] = field(default_factory=list)
    attachments: int = 0


@dataclass(frozen=True, slots=True)
class Head:
    """Fields at the head of a mail or of a part of it, decoded."""

    message: Message

    def text(self, name: str) -> str | None:
        """Return a field on one line; None where it is missing or blank."""
        value = self.message.get(name)
        if value is None:
            return None
        raw = str(value)[:LONGEST_FIELD]
        with contextlib.suppress(MessageError, LookupError, ValueError):
            raw = str(make_header(decode_header(raw)))
        return " ".join(raw.encode("utf-8", "replace").decode("utf-8").split()) or None

    def names(self, name: str) -> tuple[str, ...]:
        """Return the people of an address field, each by name, or by address for want of one."""
        try:
            pairs = getaddresses([self.text(name) or ""])
        except (RecursionError, ValueError, IndexError):
            return ()
        return tuple(
            dict.fromkeys(display.strip() or address for display, address in pairs if display or address)
        )

    def date(self) -> str | None:
        """Return when it was sent, in UTC; None where the field cannot be read."""
        try:
            moment = parsedate_to_datetime(str(self.message.get("Date", ""))[:100])
            return parse_timestamp(moment.isoformat(), timezone=UTC)
        except (ValueError, TypeError, OverflowError, IndexError):
            return None

    def address(self, name: str) -> str | None:
        """Return the web address in a field."""
        found = _WEB.search(self.text(name) or "")
        return found.group() if found else None


def parse_mail(data: bytes) -> Message:
    """Return the mail in the bytes.

    Raises:
        UnreadableInput: Its parts are nested too deep.
    """
    try:
        return BytesParser(policy=policy.compat32).parsebytes(data)
    except RecursionError as exc:
        raise UnreadableInput("parts of the mail are nested too deep", expected=f"at most {DEEPEST}") from exc


def find_texts(message: Message) -> Texts:
    """Return the parts that a reader of the mail sees: of alternatives one; a mail in the mail like its own text.

    Raises:
        InputTooLarge: It has too many parts.
        UnreadableInput: They are nested too deep.
    """
    texts = Texts()
    try:
        _collect(message, message, texts, 0)
    except (AttributeError, LookupError, TypeError, ValueError) as exc:
        raise UnreadableInput(f"the mail is broken ({exc})", expected="a whole mail") from exc
    return texts


def decode_part(part: Message) -> str:
    """Return the text of a part, in the charset that it declares, or else in the one that fits."""
    payload: Any = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    try:
        charset = codecs.lookup(part.get_content_charset() or "").name
        if charset not in NO_CHARSETS:
            return data.decode(WEB_ALIASES.get(charset, charset))
    except (LookupError, ValueError):
        pass
    return decode(data).text


def _collect(part: Message, mail: Message, texts: Texts, depth: int) -> None:
    if depth > DEEPEST:
        raise UnreadableInput("parts of the mail are nested too deep", expected=f"at most {DEEPEST}")
    if len(texts.texts) + texts.attachments > MAX_PARTS:
        raise InputTooLarge(f"the mail has more than {MAX_PARTS} parts", expected=f"at most {MAX_PARTS}")
    kind = part.get_content_type()
    if part.is_multipart():
        parts: list[Message] = [child for child in part.get_payload() if isinstance(child, Message)]
        if kind == "multipart/alternative":
            parts = _choose(parts)
        for child in parts:
            _collect(child, child if kind == MAIL else mail, texts, depth + 1)
    elif kind in (TEXT, HTML) and part.get_content_disposition() != "attachment":
        texts.texts.append(PartText(kind, decode_part(part), part, mail))
    else:
        texts.attachments += 1


def _choose(alternatives: list[Message]) -> list[Message]:
    """The plain one if it says something, else the last, which is the richest (RFC 2046, 5.1.4)."""
    plain = [part for part in alternatives if part.get_content_type() == TEXT]
    if plain and (len(alternatives) == 1 or len(decode_part(plain[0]).split()) >= FEW_WORDS):
        return plain[:1]
    return alternatives[-1:]
