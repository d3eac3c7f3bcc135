"""Hedges that govern what is said tell how sure the source is."""

import pytest

from sayso.domain.act import Act
from sayso.domain.certainty import Confidence, Level
from sayso.extract.certainty import certainty_of
from tests.unit.extract.marked import read_marked

CASES = [
    ("She {c|said} {t|there is almost no chance of rain}.", Level.ALMOST_NO_CHANCE, "almost no chance"),
    ("She {c|said} {t|there is a remote chance of rain}.", Level.ALMOST_NO_CHANCE, "a remote chance"),
    ("She {c|said} {t|that it is highly unlikely to rain}.", Level.VERY_UNLIKELY, "highly unlikely"),
    ("She {c|said} {t|it is unlikely to rain}.", Level.UNLIKELY, "unlikely"),
    ("She {c|said} {t|it isn’t likely to rain}.", Level.UNLIKELY, "isn’t likely"),
    (
        "She {c|said} {t|there is a roughly even chance of rain}.",
        Level.ROUGHLY_EVEN_CHANCE,
        "roughly even chance",
    ),
    ("She {c|said} {t|it will probably rain}.", Level.LIKELY, "probably"),
    ("She {c|said} {t|it is likely that it rains}.", Level.LIKELY, "likely"),
    ("She {c|said} {t|it is very likely to rain}.", Level.VERY_LIKELY, "very likely"),
    ("She {c|said} {t|rain is almost certain}.", Level.ALMOST_CERTAIN, "almost certain"),
    ("She {c|said} {t|there is a 70 percent chance of rain}.", Level.LIKELY, "70 percent chance"),
    ("She {c|said} {t|Mr. Holm may resign}.", Level.POSSIBLE, "may"),
    ("She {c|said} {t|the bridge could fall}.", Level.POSSIBLE, "could"),
    ("She {c|said} {t|the rain may not have peaked}.", Level.POSSIBLE, "may not have"),
    ("She {c|said} {t|it might not rain}.", Level.POSSIBLE, "might not"),
    ("{t|“Maybe it will rain,”} she {c|said}.", Level.POSSIBLE, "Maybe"),
    ("She {c|said} {t|it is possible that it rains}.", Level.POSSIBLE, "is possible"),
    ("She {c|believes} {t|it rains}.", Level.JUDGED, "believes"),
    ("They {c|assess} {t|that it rains}.", Level.JUDGED, "assess"),
    ("{t|“We believe that it rains,”} she {c|said}.", Level.JUDGED, "We believe"),
    ("{t|“I think it may rain,”} she {c|said}.", Level.POSSIBLE, "may"),
    ("She {c|believes} {t|it will probably rain}.", Level.LIKELY, "probably"),
    ("{t|The fair} {c|will likely receive} {t|a prize}.", Level.LIKELY, "likely"),
    ("{t|The firm} {c|appears} {t|to be failing}.", Level.JUDGED, "appears"),
    ("She {c|said} {t|it isn’t very likely to rain}.", Level.UNLIKELY, "isn’t very likely"),
    ("She {c|judged} {t|it “roughly even” that it rains}.", Level.ROUGHLY_EVEN_CHANCE, "roughly even"),
    ("They {c|rate} {t|the risk as “remote”}.", Level.ALMOST_NO_CHANCE, "remote"),
    ("She {c|fears} {t|that it may never rain}.", Level.POSSIBLE, "may"),
    ("They {c|hinted} {t|that they might, ‘when it rains’}.", Level.POSSIBLE, "might"),
    ("She {c|said} {t|it’s possible that it rains}.", Level.POSSIBLE, "it’s possible"),
    ("They {c|fear} {t|the possibility of rain}.", Level.POSSIBLE, "the possibility"),
    ("She {c|said} {t|it has rained, and that it might rain again}.", Level.POSSIBLE, "might"),
    ("She {c|said} {t|it was “wet” and likely to get worse}.", Level.LIKELY, "likely"),
    ("{t|The ponds} {c|are said} {t|to be dry}.", Level.POSSIBLE, "said"),
    ("The board {c|is understood} {t|to be leaving}.", Level.POSSIBLE, "understood"),
    ("There is a {c|rumour} {t|that it rains}.", Level.POSSIBLE, "rumour"),
    ("She {c|may have suggested} {t|that it rains}.", Level.POSSIBLE, "may"),
]

STATED = [
    "She {c|said} {t|it rains}.",
    "She {c|said} {t|it rains because clouds could not hold}.",
    "She {c|said} {t|they met a man who may resign}.",
    "She {c|said} {t|he had not lost hope that it might rain}.",
    "She {c|said} {t|she could not open the gate}.",
    "She {c|said} {t|she could see the gate}.",
    "She {c|said} {t|no talks could begin}.",
    "Nobody {c|could confirm} {t|that it rained}.",
    "She {c|said} {t|the elections in May were fair}.",
    "She {c|said} {t|the military might of the north has grown}.",
    "She {c|praised} {t|the likely nominee}.",
    "She {c|said} {t|women are more likely to vote}.",
    "She {c|asked} {t|whether she could leave}.",
    "She {c|said} {t|the rain has ended, possibly for good}.",
    "{t|“Why could it not rain?”} she {c|said}.",
]

PARTS = [
    ("She {c|said} {t|they met a man who may resign}.", "may"),
    ("She {c|said} {t|the bridge fell after an alleged theft of bolts}.", "alleged"),
    ("She {c|said} {t|an estimated 40 bolts were gone, and it is unclear why}.", "An estimated … unclear"),
    ("{t|“The bridge is shut. It might open in May,”} she {c|said}.", "might"),
    ("She {c|praised} {t|plans that could save the bridge}.", "could"),
    ("She {c|said} {t|the north was expected to vote first}.", "was expected"),
    ("She {c|added} {t|that as many as 40 bolts may be gone}.", "may"),
    ("She {c|warned of} {t|the no-go zone that could grow}.", "could"),
    ("She {c|asked for} {t|the bridge to be shut against a potential flood}.", "potential"),
    ("{t|“I think it fell because a bolt may have been loose,”} she {c|said}.", "I think … may"),
]

WHOLE = [
    "She {c|said} {t|that he came as soon as he appeared in court}.",
    "She {c|said} {t|the gulls appeared out of nowhere}.",
    "She {c|said} {t|no possible way was left}.",
    "She {c|said} {t|they drained it so that the nurses could reach the ward}.",
    "She {c|said} {t|it was everything they could save}.",
    "She {c|said} {t|the crowd was waiting to hear what the board might say}.",
    "{t|“You may recall the flood,”} she {c|said}.",
    "She {c|said} {t|they came as soon as possible}.",
    "She {c|said} {t|the bridge has potential for trade}.",
    "She {c|said} {t|they were supposed to leave}.",
    "She {c|said} {t|it was as safe as it is possible}.",
    "She {c|asked} {t|whether a man who may resign should speak}.",
]


@pytest.mark.parametrize(("marked", "level", "words"), CASES)
def test_hedges(marked: str, level: Level, words: str) -> None:
    """The level is that of the strongest wording in the cue or the first main clause, cited exactly."""
    read = read_marked(marked)
    found = certainty_of(read.document, cue=read.cue, content=read.content, act=Act.ASSERT)
    assert (found.level, found.words.text) == (level, words)


@pytest.mark.parametrize("marked", STATED)
def test_nothing_hedges(marked: str) -> None:
    """What hedges a later clause, compares, or is no hedge at all, leaves the whole stated."""
    read = read_marked(marked)
    act = Act.ASK if "asked" in marked else Act.ASSERT
    assert certainty_of(read.document, cue=read.cue, content=read.content, act=act).level is Level.STATED


@pytest.mark.parametrize(("marked", "words"), PARTS)
def test_words_that_hedge_a_part(marked: str, words: str) -> None:
    """Where no likelihood or possibility governs what is said, the words that hedge a part of it are cited."""
    read = read_marked(marked)
    found = certainty_of(read.document, cue=read.cue, content=read.content, act=Act.ASSERT)
    assert (found.words.text or "").casefold() == words.casefold()


@pytest.mark.parametrize("marked", WHOLE)
def test_no_part_is_hedged(marked: str) -> None:
    """What is free to be done, asked or only likened is no hedge of a part."""
    read = read_marked(marked)
    act = Act.ASK if "asked" in marked else Act.ASSERT
    assert not certainty_of(read.document, cue=read.cue, content=read.content, act=act).words


@pytest.mark.parametrize(
    ("marked", "confidence", "words"),
    [
        (
            "They {c|assess} with high confidence {t|that it rains}.",
            Confidence.HIGH,
            "assess … high confidence",
        ),
        (
            "They {c|said} with moderate confidence {t|that it rains}.",
            Confidence.MODERATE,
            "moderate confidence",
        ),
        ("They {c|said} {t|they had low confidence in it}.", Confidence.LOW, "low confidence"),
    ],
)
def test_confidence_stands_apart(marked: str, confidence: Confidence, words: str) -> None:
    """Confidence is told beside the level, never as one."""
    read = read_marked(marked)
    found = certainty_of(read.document, cue=read.cue, content=read.content, act=Act.ASSERT)
    assert (found.confidence, found.words.text) == (confidence, words)
