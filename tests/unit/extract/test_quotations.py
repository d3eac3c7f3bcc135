"""Contents are completed to the quotations that they have a part of."""

from dataclasses import replace

import pytest

from sayso.extract.quotations import quotations, with_whole_quotations, without_others_quotations
from sayso.ingest import from_text
from tests.unit.extract.texts import find, relation, told, words_in


@pytest.mark.parametrize(
    ("text", "content", "whole"),
    [
        ("“It leaks. It’s old,” Lin said.", "“It leaks. It", "“It leaks. It’s old,”"),
        ("“It leaks. It’s old,” Lin said.", "It’s old", "“It leaks. It’s old,”"),
        ("Lin said it was “safe for all”.", "it was “safe for", "it was “safe for all”"),
        ("Lin said it was “safe for all”.", "it was", "it was"),
    ],
)
def test_a_quotation_is_told_whole(text: str, content: str, whole: str) -> None:
    """What begins or ends within marks reaches to both of them; what stands outside is left."""
    words = words_in(text)
    read = relation(words, source="Lin", cue="said", content=content)
    (found,) = with_whole_quotations(words, quotations(from_text(text), words), [read])
    assert told(words, [found])[0][2] == whole


def test_words_of_somebody_else_are_left_to_him() -> None:
    """A quotation in which another speaker outside of it has words is not joined to the first one's."""
    text = "Lin said it “leaks and rots”, and “rots” was Berg said to add."
    words = words_in(text)
    lin = relation(words, source="Lin", cue="said", content="it “leaks")
    berg = relation(words, source="Berg", cue="add", content="and rots")
    found = with_whole_quotations(words, quotations(from_text(text), words), [lin, berg])
    assert told(words, found)[0][2] == "it “leaks"


def test_who_speaks_within_a_quotation_stays_in_it() -> None:
    """A cue within the marks takes nothing more of the words around it."""
    text = "“I think it leaks badly today,” Lin said."
    words = words_in(text)
    inner = relation(words, source="I", cue="think", content="it leaks")
    assert with_whole_quotations(words, quotations(from_text(text), words), [inner]) == [inner]


def test_where_no_mark_closes_the_next_speaker_is_not_joined() -> None:
    """A quotation whose closing mark is lost does not swallow what is told of somebody behind it."""
    text = 'Lin said: "It leaks. It is old. Berg noted that it holds.\n"It was dry."'
    words = words_in(text)
    lin = relation(words, source="Lin", cue="said", content='"It leaks.')
    berg = relation(words, source="Berg", cue="noted", content="that it holds")
    found = with_whole_quotations(words, quotations(from_text(text), words), [lin, berg])
    assert told(words, found)[0][2] == '"It leaks.'


def test_a_quotation_with_a_tag_of_its_own_is_not_the_last_speakers() -> None:
    """“No,” said Lin. “Yes,” said Berg: Lin has not said yes, though the network reads on."""
    text = "“No,” said Lin. “Yes,” said Berg. “Never.”"
    words = words_in(text)
    sentences = [(0, 7), (7, 14), (14, len(words))]
    lin = replace(
        relation(words, source="Lin", cue="said"), content=(find(words, "“No,”"), find(words, "“Yes,”"))
    )
    berg_cue = (find(words, "Berg")[0] - 1, find(words, "Berg")[0])
    berg = replace(relation(words, source="Berg", cue="said", content="“Yes,”"), cue=berg_cue)
    found = without_others_quotations(words, sentences, [lin, berg])
    assert [content for _, _, content in told(words, found)] == ["“No,”", "“Yes,”"]
