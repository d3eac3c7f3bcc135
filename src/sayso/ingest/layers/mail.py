"""Mails: the text that a reader sees."""

import re
from typing import Final

from sayso.errors import EmptyInput
from sayso.ingest.given import Given
from sayso.ingest.layers.layer import Layer
from sayso.ingest.layers.mail_parts import Head, find_texts, parse_mail
from sayso.ingest.layers.versions import name_python
from sayso.ingest.media import HTML, MAIL

_ANSWERED: Final = re.compile(r"(?:\s*(?:re|fwd?|aw|wg)\s*:)+\s*", re.IGNORECASE)
_PASSED_ON: Final = re.compile(r"\s*(?:fwd?|wg)\s*:", re.IGNORECASE)


def read_mail(data: bytes) -> Layer:
    """Return the text of a mail; of its plain and its HTML form the plain one, if it says something.

    Mails attached to it are read with it; other attachments are counted.

    Raises:
        UnreadableInput: It is broken.
        InputTooLarge: It has too many parts.
        EmptyInput: There is no text in it.
    """
    found = find_texts(parse_mail(data))
    texts = [text for text in found.texts if text.text.strip()]
    if not texts:
        raise EmptyInput(
            f"the mail holds no text, and {found.attachments} attachments", remedy="save those and read them"
        )
    first = texts[0]
    chosen = [text for text in texts if text.kind == first.kind]
    return Layer(
        text="\n\n".join(text.text for text in chosen),
        encoding=name_python("email"),
        media_type=MAIL,
        reads_as=HTML if first.kind == HTML else MAIL,
        given=_read_head(Head(first.mail)),
        attachments=found.attachments + len(texts) - len(chosen),
    )


def _read_head(head: Head) -> Given:
    """What the head says; who passes on others' words is not their author, and did not publish them then."""
    subject = head.text("Subject") or ""
    passed_on = _PASSED_ON.match(subject) is not None
    return Given(
        title=_ANSWERED.sub("", subject, 1) or None,
        publisher=None if passed_on else head.text("Organization"),
        published_at=None if passed_on else head.date(),
        url=head.address("Archived-At"),
        authors=() if passed_on else head.names("From"),
    )
