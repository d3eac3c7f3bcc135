"""Conversations that are printed with labels."""

from sayso.extract.turns import turn_relations
from sayso.ingest import from_text
from tests.unit.extract.texts import names_in, told, words_in


def turns(text: str, **names: str) -> list[tuple[str, str]]:
    """Return label and words of each turn."""
    document = from_text(text)
    assert document.text == text
    words = words_in(text)
    sentences, start = [], 0
    for at in range(len(words)):
        if words[at] in ".?!":
            sentences.append((start, at + 1))
            start = at + 1
    found = turn_relations(document, words, names_in(words, **names), sentences)
    return [(source, content) for source, _, content in told(words, found)]


def test_questions_and_answers_are_turns() -> None:
    """The letters are the sources."""
    text = "Ada Lin has left.\n\nQ: Why now?\n\nA: It rained.\n\nQ: And then?\n\nA: It rained again."
    assert turns(text, PER="Ada Lin") == [
        ("Q", "Why now?"),
        ("A", "It rained."),
        ("Q", "And then?"),
        ("A", "It rained again."),
    ]


def test_a_turn_goes_on_to_the_next_label_but_for_asides() -> None:
    """All paragraphs of a turn are its speaker's; what stands in brackets is the printer's."""
    text = "LIN: Why?\n\nMAYOR BERG: It rained.\n\n(LAUGHTER)\n\nIt often does.\n\nLIN: Often?\n\nThe mayor left."
    assert turns(text, PER="BERG; LIN") == [
        ("LIN", "Why?"),
        ("MAYOR BERG", "It rained. … It often does."),
        ("LIN", "Often?"),
    ]


def test_longer_and_shorter_labels_are_one_speaker() -> None:
    """Who is introduced in full goes on by the surname."""
    text = "Courier: Why?\n\nAda Lin: It rained.\n\nCourier: Again?\n\nLin: Again."
    assert [label for label, _ in turns(text, PER="Ada Lin; Lin")] == ["Courier", "Ada Lin", "Courier", "Lin"]


def test_labels_inside_a_paragraph_are_turns() -> None:
    """Where the breaks are lost, a sentence must end before a label."""
    text = "They met. Bo Berg: Was it you? Ada Lin: No. Bo Berg: Who was it, Mr. Pell: or nobody? Ada Lin: Nobody."
    assert turns(text, PER="Ada Lin; Bo Berg") == [
        ("Bo Berg", "Was it you?"),
        ("Ada Lin", "No."),
        ("Bo Berg", "Who was it, Mr. Pell: or nobody?"),
        ("Ada Lin", "Nobody."),
    ]


def test_narration_behind_a_turn_is_left_out() -> None:
    """A sentence that names the speaker is the writer's."""
    text = (
        "Bo Berg: Was it you? Ada Lin: No. Lin has left the city since. Bo Berg: Who then? Ada Lin: Nobody."
    )
    assert turns(text, PER="Ada Lin; Bo Berg")[1] == ("Ada Lin", "No.")


def test_a_list_of_figures_is_no_conversation() -> None:
    """Nobody speaks in a table."""
    text = "Ada Lin: 1,769.\n\nBo Berg: 1,501.\n\nAda Lin: 547.\n\nBo Berg: 46."
    assert turns(text, PER="Ada Lin; Bo Berg") == []


def test_labels_of_the_page_are_no_conversation() -> None:
    """A conversation needs a person, and somebody who answers."""
    assert turns("LIN: The roof leaks.\n\nIt rained.\n\nLIN: The roof fell.", PER="LIN") == []
    assert turns("Status: Open.\n\nStatement: None.\n\nStatus: Shut.\n\nStatement: None.") == []


def test_a_headline_opens_no_turn() -> None:
    """Unless the next paragraph is a turn as well."""
    text = "LIN: The Roof Leaks\n\nIt rained.\n\nBERG: Why?\n\nLIN: It rained.\n\nBERG: Often?"
    assert [label for label, _ in turns(text, PER="LIN; BERG")] == ["BERG", "LIN", "BERG"]


def test_where_every_paragraph_has_a_label_none_needs_to_recur() -> None:
    """A list of those who were asked, with what they are; a title and an hour are no part of the name."""
    text = "Ada Lin, clerk: It leaks.\n\nBo Berg, baker: It does not.\n\nPort of Pell: We shall see."
    assert turns(text, PER="Ada Lin; Bo Berg") == [
        ("Ada Lin, clerk", "It leaks."),
        ("Bo Berg, baker", "It does not."),
        ("Port of Pell", "We shall see."),
    ]


def test_who_asks_and_who_says_i_talk_whatever_they_are_called() -> None:
    """Neither label is a person's name; an hour may stand before it."""
    text = "[10:42] Desk: What is it?\n\n[10:42] Caller: I see smoke.\n\n[10:43] Desk: Where?"
    assert turns(text) == [("Desk", "What is it?"), ("Caller", "I see smoke."), ("Desk", "Where?")]
    assert turns("Bread: two pounds.\n\nMilk: one pound.\n\nEggs: three pounds.") == []


def test_a_label_is_shorter_when_it_comes_again() -> None:
    """The last word of the name tells who it is, whatever office stood behind it."""
    text = "KAREN LIN, HOST: Is it ready?\n\nBO BERG: It is.\n\nLIN: And then?\n\nBERG: We wait."
    assert [source for source, _ in turns(text, PER="KAREN LIN; BO BERG; LIN; BERG")] == [
        "KAREN LIN, HOST",
        "BO BERG",
        "LIN",
        "BERG",
    ]


def test_letters_with_a_point_are_labels_too() -> None:
    """As courts print them."""
    text = "Cross-examination of the clerk\n\nQ. Was it shut?\n\nA. It was.\n\nQ. By whom?\n\nA. By me."
    assert turns(text) == [("Q", "Was it shut?"), ("A", "It was."), ("Q", "By whom?"), ("A", "By me.")]


def test_a_list_of_speakers_may_hold_any_words_before_its_colons() -> None:
    """Titles in small letters, kin and magazines; where nobody is a person, it is no list of speakers."""
    text = "Port chief Ada Lin: It leaks.\n\nThe clerk's sister, Bo Berg: It holds.\n\nLantern magazine: Why?"
    assert [source for source, _ in turns(text, PER="Ada Lin; Bo Berg")] == [
        "Port chief Ada Lin",
        "The clerk's sister, Bo Berg",
        "Lantern magazine",
    ]
    assert turns("The aim: a dry town.\n\nThe plan for it: a wall.\n\nThe cost: ten million.") == []


def test_what_stands_before_a_label_is_nobodys() -> None:
    """Neither bullets nor hours are said, and a long turn with them is told whole."""
    long = " ".join(f"On day {day} it rained, and the gate would not move." for day in range(9))
    text = f"- Ada Lin, clerk: {long}\n\n- Bo Berg, baker: No.\n\n- Port of Pell: Yes."
    assert [content for _, content in turns(text, PER="Ada Lin; Bo Berg")] == [long, "No.", "Yes."]
