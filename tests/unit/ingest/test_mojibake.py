"""UTF-8 that was read as another encoding, put right."""

import pytest

from sayso.domain.origin import TracedText
from sayso.domain.span import Span
from sayso.ingest.mojibake import repair_mojibake

SENTENCES = [
    "Żaneta Çelik said the café’s owner, José Núñez, wasn’t there.",
    "“We won’t pay,” Zoë Brontë told the Øresund Post — twice.",
    "Мер Остервіка Іван Ґонта сказав: «Ні».",
    "The price rose to €30 (£25), said Åsa Lindström…",
]
SOUND = "“We won’t,” said Łukasz Wróbel."


def garble(text: str, encoding: str) -> str:
    """Return the text as UTF-8 that was read as another encoding, bytes that it lacks as control characters."""
    return "".join(bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in text.encode("utf-8"))


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("encoding", ["windows-1252", "windows-1251", "latin-1"])
@pytest.mark.parametrize("before", ["", f"{SOUND}\n"])
def test_garbled_once_and_twice(sentence: str, encoding: str, before: str) -> None:
    """A line is put right whatever it was read as, and however often."""
    once = garble(sentence, encoding)
    for garbled in (once, garble(once, encoding)):
        assert repair_mojibake(TracedText.verbatim(before + garbled)).text == before + sentence


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("encoding", ["windows-1252", "windows-1251", "latin-1"])
def test_garbled_beside_sound(sentence: str, encoding: str) -> None:
    """What is sound in a line stays, and what is not is put right."""
    garbled = f"{SOUND} {garble(sentence, encoding)}"
    assert repair_mojibake(TracedText.verbatim(garbled)).text == f"{SOUND} {sentence}"


@pytest.mark.parametrize(
    "sentence", [*SENTENCES, "Ânes à Âge, São Tomé, «CAFÉ» naïve", "Она была там — «Да»"]
)
def test_sound_text_stays(sentence: str) -> None:
    """Letters of other languages are none of it."""
    traced = TracedText.verbatim(sentence)
    assert repair_mojibake(traced) is traced


def test_origin() -> None:
    """An apostrophe comes from the three characters that it was read as, a word beside it from itself."""
    traced = repair_mojibake(TracedText.verbatim("They donâ€™t pay"))
    assert traced.text == "They don’t pay"
    assert traced.origin([Span(8, 9)]) == (Span(8, 11),)
    assert traced.origin([Span(11, 14)]) == (Span(13, 16),)


def test_a_mark_that_lost_its_last_byte() -> None:
    """A closing mark's last byte is a control in Windows-1252, which some programs drop."""
    assert (
        repair_mojibake(TracedText.verbatim("â€œNo,â€ said Lin. â€œNever.â€")).text
        == "“No,” said Lin. “Never.”"
    )
