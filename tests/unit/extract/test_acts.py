"""Cues do what the table of acts says that they do."""

import pytest

from sayso.domain.act import Act
from sayso.extract.acts import act_of, unaware
from sayso.extract.negation import negate

# before [cue] after; what follows the cue is also its content
TABLE = [
    ("The mayor [said] that the bridge is safe", Act.ASSERT),
    ("[According to] the mayor, the bridge is safe", Act.ASSERT),
    ("The firm [claims] that the bridge is safe", Act.ASSERT),
    ("The mayor [said in an announcement] that the bridge is safe", Act.ASSERT),
    ("The mayor[:] the bridge is safe", Act.ASSERT),
    ("The Courier [reported] that the bridge had cracks", Act.REPORT),
    ("The Courier [quoted] him as saying so", Act.REPORT),
    ("The mayor [confirmed] that the bridge is closed", Act.CONFIRM),
    ("The lab [verified] the figures", Act.CONFIRM),
    ("The firm [admitted] that steel was missing", Act.ACKNOWLEDGE),
    ("The firm [has conceded] that steel was missing", Act.ACKNOWLEDGE),
    ("The firm [denied] that steel was missing", Act.DENY),
    ("The firm [said] it was “absolutely false”", Act.DENY),
    ("The firm [said] the report was not true", Act.DENY),
    ("The firm [said] claims that steel was missing were baseless", Act.DENY),
    ("She [called] it a lie", Act.DENY),
    ("She [described] the allegations as “nonsense.”", Act.DENY),
    ("The firm [rejected claims] that steel was missing", Act.REJECT),
    ("The board [ruled] out a sale", Act.REJECT),
    ("The board [ruled] it out", Act.REJECT),
    ("She [brushed aside] the complaint", Act.REJECT),
    ("She [dismissed] the reports as gossip", Act.REJECT),
    ("She [declined] to do so", Act.DECLINE),
    ("Critics [call] the bridge a monument to rust", Act.DESCRIBE),
    ("[To] her rivals it is a toy", Act.BELIEVE),
    ("The union [accused] the firm of fraud", Act.ACCUSE),
    ("The union [blames] the firm for it", Act.ACCUSE),
    ("He [alleged] that the firm had cheated", Act.ACCUSE),
    ("The union [criticised] the plan", Act.CRITICIZE),
    ("The union [criticizes] the plan", Act.CRITICIZE),
    ("He [lashed] out at the board", Act.CRITICIZE),
    ("He [called] them traitors", Act.CRITICIZE),
    ("The workers [were called] traitors", Act.CRITICIZE),
    ("The board [praised] the crew", Act.PRAISE),
    ("The board [hailed] the crew", Act.PRAISE),
    ("The union [agreed with] the firm", Act.AGREE),
    ("The council [has backed] the plan", Act.AGREE),
    ("The council [agreed] to send engineers", Act.PROMISE),
    ("Two members [expressed disagreement] with the plan", Act.DISAGREE),
    ("Two members [objected to] the plan", Act.DISAGREE),
    ("Engineers [doubted] that it would hold", Act.DOUBT),
    ("Engineers [were sceptical] that it would hold", Act.DOUBT),
    ("Engineers [questioned] the figures", Act.DOUBT),
    ("Engineers [questioned] whether it would hold", Act.ASK),
    ("The inspectors [assessed] that it would hold", Act.ASSESS),
    ("The analysis [shows] that it would hold", Act.ASSESS),
    ("The mayor [said] the old pier will collapse by winter", Act.PREDICT),
    ("The mayor [expects] the pier to close", Act.PREDICT),
    ("The mayor [expects] that the pier closes", Act.PREDICT),
    ("The inspectors [warned] that it could fall", Act.WARN),
    ("The inspectors [cautioned] the council", Act.WARN),
    ("The union [threatened] to strike", Act.THREATEN),
    ("The general [vowed] to strike the port", Act.THREATEN),
    ("The premier [vowed] to support the port", Act.PROMISE),
    ("The firm [pledged] to pay", Act.PROMISE),
    ("The union [called] for an inquiry", Act.DEMAND),
    ("The union [demanded] an inquiry", Act.DEMAND),
    ("The union [urges] calm", Act.DEMAND),
    ("The mayor [told] them to leave", Act.DEMAND),
    ("The board had not read it and [doubted] that anyone had", Act.DOUBT),
    ("The governor [ordered] an inquiry", Act.ORDER),
    ("The governor [decreed] a holiday", Act.ORDER),
    ("The union [asked] whether steel was missing", Act.ASK),
    ("The firm [announced] a sale", Act.ANNOUNCE),
    ("The firm [unveiled] a plan", Act.ANNOUNCE),
    ("The firm [declined to comment]", Act.DECLINE),
    ("The firm [declined] to comment", Act.DECLINE),
    ("The firm [has declined] to pump more oil", Act.REJECT),
    ("He [called] the attack “a very brave effort”", Act.PRAISE),
    ("The firm [would not say] who paid", Act.DECLINE),
    ("The firm [has not responded] to questions", Act.DECLINE),
    ("The firm [did not immediately respond] to questions", Act.DECLINE),
    ("The firm [said] it would not comment on the case", Act.DECLINE),
    ("He [described] it as a harbour town", Act.DESCRIBE),
    ("He [dubbed] it the harbour town", Act.DESCRIBE),
    ("The crew [fears] a strike", Act.FEEL),
    ("The crew [was concerned] about the steel", Act.FEEL),
    ("I just [couldn't believe] it", Act.FEEL),
    ("He [felt misled] by the board", Act.FEEL),
    ("She [believes] that the bridge is safe", Act.BELIEVE),
    ("She [is convinced] that the bridge is safe", Act.BELIEVE),
    ("The council [had not heard of] such a report", Act.DOUBT),
    ("The council [was not aware of] such a report", Act.DOUBT),
    ("The council [said] they had not heard of any such report", Act.DOUBT),
    ("She [wrote an op-ed urging] an inquiry", Act.DEMAND),
    ("She [said in a statement denouncing] the firm", Act.CRITICIZE),
    ("The workers [continued to call for] an inquiry", Act.DEMAND),
    ("She [wrote back] that all was well", Act.ASSERT),
    ("The crew [frobnicated] that all was well", Act.ASSERT),
    ("The mayor [did not say] who paid", Act.DECLINE),
    ("The firm [has not specified] which ships", Act.DECLINE),
    ("The firm [had no immediate public response to] the report", Act.DECLINE),
    ("We [are not in a position to comment]", Act.DECLINE),
    ("The mayor [would not be drawn on] the date", Act.DECLINE),
    ("I [neither affirm nor deny] it", Act.DECLINE),
    ("She [brushed aside] questions about the bridge", Act.DECLINE),
    ("She [turned down] two requests for an interview", Act.DECLINE),
    ("The minister [declined] for a third day to say who paid", Act.DECLINE),
    ("The crews [have refused] to give up their work", Act.REJECT),
    ("She [brushed aside] the concerns", Act.REJECT),
    ("The firm [disputed] the figure", Act.REJECT),
    ("The general [will not hear of] talks", Act.REJECT),
    ("The union [poured cold water on] the plan", Act.REJECT),
    ("The firm [repeated] the denial", Act.DENY),
    ("The firm [said] it was nothing of the kind", Act.DENY),
    ("The firm [said] “Not a word of it is true,”", Act.DENY),
    ("The firm [stated] that no such promise was given", Act.DENY),
    ("The union [hit back at] the board", Act.CRITICIZE),
]

NEGATED = [
    ("The firm [did not deny] it", Act.DENY),
    ("The firm did not [deny] it", Act.DENY),
    ("The firm [refused to rule out] a sale", Act.REJECT),
    ("The firm refused to [rule out] a sale", Act.REJECT),
    ("The firm [refused] to rule out a sale", Act.REJECT),
    ("The lab [could not confirm] the figures", Act.CONFIRM),
    ("The lab couldn’t independently [verify] the figures", Act.CONFIRM),
    ("The lab [has yet to confirm] the figures", Act.CONFIRM),
    ("The mayor [did not say] that the bridge is safe", Act.ASSERT),
    ("She [can’t say] that the bridge is safe", Act.ASSERT),
    ("The firm [does not dispute] the figures", Act.DENY),
    ("The board [does not exclude] that it was planned", Act.REJECT),
    ("She [no longer believes] him", Act.BELIEVE),
    ("She [doesn't think] so", Act.BELIEVE),
    ("She [did not believe] it", Act.BELIEVE),
    ("He [stopped short of accusing] the firm", Act.ACCUSE),
    ("He [refused to endorse] the plan", Act.AGREE),
    ("It [has avoided criticising] the board", Act.CRITICIZE),
    ("The firm [failed to mention] the steel", Act.ASSERT),
    ("The log [makes no mention of] the steel", Act.ASSERT),
    ("The council has no [plans] to close the pool", Act.PROMISE),
]


def _act(marked: str) -> tuple[Act, bool]:
    before, rest = marked.split("[")
    cue, after = rest.split("]")
    return act_of(cue, after or None, before=before, after=after)


@pytest.mark.parametrize(("marked", "act"), TABLE)
def test_act(marked: str, act: Act) -> None:
    """The words of the cue, and what is said by it, tell the act."""
    assert _act(marked) == (act, False)


def test_who_is_told_behind_to_is_given_no_order() -> None:
    """A clause is told; what "to" governs is the one who hears it."""
    assert act_of(
        "told", "that the dam had held", before="The crew ", after=" to the agency that it held"
    ) == (
        Act.ASSERT,
        False,
    )


@pytest.mark.parametrize(("marked", "act"), NEGATED)
def test_negated(marked: str, act: Act) -> None:
    """A negated cue keeps its act, and says that it is negated, inside of the cue or ahead of it."""
    assert _act(marked) == (act, True)


def test_not_only_negates_nothing() -> None:
    """To criticise not only is to criticise."""
    assert _act("The union [not only criticised] the firm") == (Act.CRITICIZE, False)


def test_a_negation_in_another_clause_does_not_count() -> None:
    """What stands behind a comma and another subject leaves the cue alone."""
    assert _act("It was not so, the mayor [confirmed]") == (Act.CONFIRM, False)


@pytest.mark.parametrize(
    ("cue", "content", "before", "answer"),
    [
        ("had not heard of", "a report", "", True),
        ("heard of", "a report", "They had not ", True),
        ("was unaware of", "a report", "", True),
        ("said", "they had not heard of any such report", "", True),
        ("doubted", "the report", "", False),
    ],
)
def test_unaware(cue: str, content: str, before: str, answer: bool) -> None:
    """To know nothing of a matter is told apart from doubting it."""
    assert unaware(cue, content, before=before) is answer


def test_a_mark_asks_where_a_question_ends_its_content() -> None:
    """And asserts otherwise."""
    assert act_of(":", "You have left. Why?") == (Act.ASK, False)
    assert act_of("—", "It rained.") == (Act.ASSERT, False)


@pytest.mark.parametrize(
    ("cue", "content", "act", "negated"),
    [
        ("confirmed", "it", Act.CONFIRM, True),
        ("has confirmed", "it", Act.CONFIRM, True),
        ("denied", "it", Act.DENY, True),
        ("would comment", "", Act.DECLINE, False),
        ("responded to", "requests", Act.DECLINE, False),
    ],
)
def test_a_source_may_say_not_for_the_cue(cue: str, content: str, act: Act, negated: bool) -> None:
    """As "neither of them" does."""
    assert act_of(negate(cue), content) == (act, negated)
