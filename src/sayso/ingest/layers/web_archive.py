"""Pages that a browser saved whole, with their pictures (MHTML, RFC 2557)."""

from sayso.errors import EmptyInput
from sayso.ingest.given import Given
from sayso.ingest.layers.layer import Layer
from sayso.ingest.layers.mail_parts import Head, find_texts, parse_mail
from sayso.ingest.layers.versions import name_python
from sayso.ingest.media import HTML, WEB_ARCHIVE


def read_web_archive(data: bytes) -> Layer:
    """Return the page itself; it knows its address, and the browser when it was saved.

    Raises:
        UnreadableInput: The archive is broken.
        EmptyInput: There is no page in it.
    """
    archive = parse_mail(data)
    pages = [text for text in find_texts(archive).texts if text.kind == HTML]
    if not pages:
        raise EmptyInput("the saved page holds no HTML", expected="a page")
    head, page = Head(archive), pages[0]
    url = head.address("Snapshot-Content-Location") or Head(page.part).address("Content-Location")
    given = Given(accessed_at=head.date(), url=url)
    return Layer(page.text, name_python("email"), WEB_ARCHIVE, HTML, given)
