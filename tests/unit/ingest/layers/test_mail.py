"""Mails: which of their parts are read, what their head says, and saved pages."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from sayso.domain.document import Document
from sayso.errors import EmptyInput, InputError, InputTooLarge, UnreadableInput
from sayso.ingest import Record, from_record, from_text
from tests.published_files import make_mail, paragraphs_of

REPORT = paragraphs_of(Path("examples/gazette-letter.txt"))
TEXT = "The mayor said on Monday that the quay would stay shut. She gave no reason for it – none at all."
PAGE = f"<html><body><h1>Quay shut</h1><p>{TEXT}</p></body></html>"
HEAD = b"From: Ada Branda <ada@x.example>\nMIME-Version: 1.0\n"


def read_report(mail: EmailMessage | bytes, path: str = "report.eml") -> Document:
    """Return the document in a mail."""
    return from_record(Record(path, mail if isinstance(mail, bytes) else mail.as_bytes()))


@pytest.mark.parametrize("path", ["report.eml", "report.txt", "-"])
def test_mail_reads_as_the_plain_text(path: str) -> None:
    """A mail is known by its head, and gives the text that was sent, through quoted-printable."""
    document = read_report(make_mail(REPORT), path)
    assert document.text == from_text("\n\n".join(REPORT)).text
    assert document.media_type == "message/rfc822"
    assert document.encoding.startswith("python-email 3.")


def test_head_tells_title_authors_publisher_and_date() -> None:
    """The head's fields are known, the date in UTC."""
    document = read_report(
        make_mail(REPORT, Organization="Harbour Gazette", Archived_At="<https://g.example/1>")
    )
    assert (document.title, document.authors) == (REPORT[0], ("Odile Farrant",))
    assert (document.publisher, document.url) == ("Harbour Gazette", "https://g.example/1")
    assert document.published_at == "2026-03-10T07:30:00Z"


def test_who_passes_on_is_no_author() -> None:
    """A mail passed on names neither author nor date; its inner head is no text."""
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Clerk <c@x.example>", "Fwd: Statement"
    mail["Date"], mail["MIME-Version"] = "Tue, 10 Mar 2026 09:30:00 +0200", "1.0"
    mail.set_content(
        f"FYI\n\n---------- Forwarded message ---------\nFrom: Press\nSubject: Statement\n\n{TEXT}\n"
    )
    document = read_report(mail)
    assert (document.title, document.authors, document.published_at) == ("Statement", (), None)
    assert document.text == f"FYI\n\n{TEXT}"


def test_quoted_mails_and_signatures_are_left_out() -> None:
    """What was written before stays in the input and out of the text; so does the signature."""
    earlier = "On Mon, 9 Mar 2026, Tom Veld\n<t@x.example> wrote:\n> He denied it.\n>\n"
    body = f"{TEXT}\n\n{earlier}Agreed.\n-- \nAda Branda\n"
    document = read_report(HEAD + b"Content-Type: text/plain; charset=utf-8\n\n" + body.encode())
    assert document.text == f"{TEXT}\n\nAgreed."
    assert "He denied it." in document.decoded


def test_answers_above_an_earlier_mail() -> None:
    """An earlier mail below the answer is left out, marked or not."""
    earlier = "-----Original Message-----\nFrom: Tom Veld\nSent: Monday\n\nHe denied it.\n"
    assert (
        read_report(HEAD + b"\nThe clerk confirmed it.\n\n" + earlier.encode()).text
        == "The clerk confirmed it."
    )


def test_quotation_alone_is_read() -> None:
    """Where there is nothing else, what is quoted is the report."""
    assert (
        read_report(HEAD + b"\n> The clerk denied it\n> on Monday.\n").text.split()
        == "The clerk denied it on Monday.".split()
    )


def test_plain_form_is_read_and_attachments_are_counted() -> None:
    """Of two forms the plain one is read; files that came along are counted."""
    mail = make_mail([TEXT])
    mail.add_alternative("<p>Other words</p>", subtype="html")
    mail.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="a.pdf")
    mail.add_attachment("words", filename="a.txt")
    document = read_report(mail)
    assert (document.text, document.attachments) == (TEXT, 2)


@pytest.mark.parametrize("plain", ["", "See the web page."])
def test_page_is_read_where_the_plain_form_says_nothing(plain: str) -> None:
    """A mail that is a page reads as one."""
    mail = make_mail(["Quay shut"])
    mail.set_content(plain)
    mail.add_alternative(PAGE, subtype="html", cte="base64")
    document = read_report(mail)
    assert document.text == f"Quay shut\n\n{TEXT}"
    assert document.decoded.startswith("<html>")


def test_attached_mail_is_read_as_itself() -> None:
    """A mail in an empty mail has its own head."""
    outer = EmailMessage()
    outer["From"], outer["Subject"], outer["MIME-Version"] = "Clerk <c@x.example>", "Look", "1.0"
    outer.set_content("\n")
    outer.add_attachment(make_mail(REPORT))
    document = read_report(outer)
    assert (document.title, document.authors) == (REPORT[0], ("Odile Farrant",))
    assert document.text.endswith(REPORT[-1])


@pytest.mark.parametrize(
    "charset", ["windows-1252", "utf-8", "nonsense", "idna", "unicode-escape", "us-ascii"]
)
def test_charsets(charset: str) -> None:
    """The declared charset is believed as far as it fits."""
    encoded = TEXT.encode("cp1252" if charset == "windows-1252" else "utf-8")
    assert (
        read_report(HEAD + f"Content-Type: text/plain; charset={charset}\n\n".encode() + encoded).text == TEXT
    )


def test_saved_page() -> None:
    """A page that a browser saved whole knows its address; when it was saved is no date of publication."""
    data = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://g.example/quay\n"
        "Date: Tue, 10 Mar 2026 09:30:00 -0000\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="B"\n\n'
        f"--B\nContent-Type: text/html; charset=utf-8\n\n{PAGE}\n--B\nContent-Type: image/png\n\nAAAA\n--B--\n"
    )
    document = read_report(data.encode(), "page.mhtml")
    assert document.text == f"Quay shut\n\n{TEXT}"
    assert (document.url, document.published_at) == ("https://g.example/quay", None)
    assert document.accessed_at == "2026-03-10T09:30:00Z"


def nest(depth: int) -> bytes:
    """Return a mail with parts within parts."""
    inner = b"Content-Type: text/plain\n\ndeep\n"
    for level in range(depth):
        mark = b"B%d" % level
        inner = (
            b"Content-Type: multipart/mixed; boundary="
            + mark
            + b"\n\n--"
            + mark
            + b"\n"
            + inner
            + b"\n--"
            + mark
            + b"--\n"
        )
    return HEAD + inner


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (HEAD + b"\n\n", EmptyInput),
        (HEAD + b"Content-Type: application/pdf\n\nAAAA", EmptyInput),
        (nest(30), UnreadableInput),
        (nest(3000), UnreadableInput),
        (HEAD + b"Content-Type: message/rfc822\n\n" * 3000 + b"\nx\n", UnreadableInput),
        (
            HEAD + b"Content-Type: multipart/mixed; boundary=B\n\n" + b"--B\n\nx\n" * 1100 + b"--B--\n",
            InputTooLarge,
        ),
    ],
)
def test_what_cannot_be_read(data: bytes, error: type[InputError]) -> None:
    """Mails without text, and those made to exhaust, end as errors."""
    with pytest.raises(error):
        read_report(data)


@pytest.mark.parametrize(
    "head",
    [
        b"From: " + b"(" * 90_000,
        b"Subject: " + b"=?utf-8?q?a?= " * 20_000,
        b"Subject: =?utf-8?b?!!!?= =?nonsense?q?a?=",
        b"Date: Mon, 99 Foo 99999 99:99:99 +9999",
        b"Content-Type: text/plain; charset*=bad''%ff%00",
        b"Content-Transfer-Encoding: nonsense",
        b"Subject: \xff\xfe\x00",
    ],
)
def test_hostile_heads(head: bytes) -> None:
    """Whatever stands in the head, the text is read."""
    assert read_report(HEAD + head + b"\n\nThe clerk denied it.\n").text == "The clerk denied it."


def test_text_that_begins_like_a_head_is_text() -> None:
    """Lines with colons, without the fields that only mails have, are a report."""
    text = "From: the mayor\nSubject: the quay\n\nThe mayor said so."
    assert from_record(Record("a.txt", text.encode())).media_type == "text/plain"
