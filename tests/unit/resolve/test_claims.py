"""Statements are gathered under the claims that they are about, each with its stance."""

from dataclasses import replace

import pytest

from sayso.domain.act import Act, StanceKind
from sayso.domain.claim import Claim
from sayso.domain.judgement import Judgement, JudgementKind
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.resolve import resolve
from sayso.resolve.claims.stance import own_stance
from tests.unit.resolve.judged import name
from tests.unit.resolve.readings import Mark, StemEmbedder, make_reading

CLAIM = "the northern pier of Aldmoor bridge has lost its footing"


def _resolve(*readings: Reading, judgements: tuple[Judgement, ...] = ()) -> Resolution:
    return resolve(readings, StemEmbedder(), judgements)


def _sides(resolution: Resolution, claim: Claim) -> dict[str, StanceKind]:
    actors = {actor.id: actor.name for actor in resolution.actors}
    speakers = {statement.id: actors[statement.actor_id] for statement in resolution.statements}
    return {speakers[stance.statement_id]: stance.kind for stance in claim.stances}


def _only_claim(*readings: Reading) -> tuple[Claim, dict[str, StanceKind], Resolution]:
    resolution = _resolve(*readings)
    (claim,) = resolution.claims
    return claim, _sides(resolution, claim), resolution


def test_a_rejected_claim_is_what_was_claimed() -> None:
    """The claim is the nested content; who made it asserts, who rejects it denies."""
    reading = make_reading(
        f"The ministry rejected claims by divers that {CLAIM}.",
        Mark(source="The ministry", cue="rejected", content=f"claims by divers that {CLAIM}", act=Act.REJECT),
        Mark(source="divers", cue="claims", content=f"that {CLAIM}", parent=1),
    )
    claim, sides, resolution = _only_claim(reading)
    assert claim.headline.text == CLAIM
    assert sides == {"The ministry": StanceKind.DENIES, "divers": StanceKind.ASSERTS}
    assert claim.contested
    denial, assertion = resolution.statements
    assert denial.answers == (assertion.id,)


@pytest.mark.parametrize(
    ("content", "stance"),
    [("to leave the pier", None), ("to accept that it leaks", StanceKind.DENIES), (CLAIM, StanceKind.DENIES)],
)
def test_who_refuses_to_do_something_denies_nothing(content: str, stance: StanceKind | None) -> None:
    """Who refuses to believe something does."""
    reading = make_reading(
        f"The ministry refused {content}.",
        Mark(source="The ministry", cue="refused", content=content, act=Act.REJECT),
    )
    assert own_stance(reading.attributions[0]) == stance


def test_who_reports_two_words_of_one_source_passes_them_on() -> None:
    """What that source calls a lie is his denial, and not the reporter's."""
    first, second = f"that {CLAIM}", "that the paper is “making up lies”"
    told = f"the ministry denied {first}, saying {second}"
    reading = make_reading(
        f"According to The Courier, {told}.",
        Mark(source="The Courier", cue="According to", content=told),
        Mark(source="the ministry", cue="denied", content=first, act=Act.DENY, parent=1),
        Mark(source="the ministry", cue="saying", content=second, parent=1),
    )
    resolution = _resolve(reading)
    sides = [_sides(resolution, claim) for claim in resolution.claims]
    assert {"The Courier": StanceKind.REPORTS, "the ministry": StanceKind.DENIES} in sides
    assert not any(each.get("The Courier") in (StanceKind.DENIES, StanceKind.ASSERTS) for each in sides)


@pytest.mark.parametrize("told", [True, False])
def test_who_is_told_belongs_to_the_claim(told: bool) -> None:
    """Wherever the nested content begins: a letter that says that he was told does not tell the leak alone."""
    text = f"A letter says the mayor was told {CLAIM}."
    inner = Mark(source="", cue="was told", content=CLAIM, parent=1, named=False, actor="an unstated source")
    if not told:
        text, inner = (
            text.replace("the mayor was told ", "divers say "),
            Mark(source="divers", cue="say", content=CLAIM, parent=1),
        )
    outer = Mark(source="A letter", cue="says", content=text[len("A letter says ") : -1])
    reading = make_reading(text, outer, inner)
    claims = [claim.headline.text for claim in _resolve(reading).claims]
    assert ("the mayor was told" in " ".join(filter(None, claims))) == told


def test_a_rejected_claim_is_found_without_a_nested_attribution() -> None:
    """The that-clause behind a noun of saying is the claim."""
    reading = make_reading(
        f"The ministry rejected reports that {CLAIM}.",
        Mark(source="The ministry", cue="rejected", content=f"reports that {CLAIM}", act=Act.REJECT),
    )
    claim, sides, _ = _only_claim(reading)
    assert (claim.headline.text, sides) == (CLAIM, {"The ministry": StanceKind.DENIES})


def test_who_says_that_it_is_false_denies_it() -> None:
    """The verb may be plain: what counts is what is said."""
    reading = make_reading(
        f"Divers said {CLAIM}. The mayor said reports that {CLAIM} were “absolutely false”.",
        Mark(source="Divers", cue="said", content=CLAIM),
        Mark(
            source="The mayor", cue="said", content=f"reports that {CLAIM} were “absolutely false”", after=70
        ),
    )
    _, sides, resolution = _only_claim(reading)
    assert sides == {"Divers": StanceKind.ASSERTS, "The mayor": StanceKind.DENIES}
    assert resolution.statements[1].act is Act.DENY


def test_who_denies_that_it_is_false_asserts_it() -> None:
    """Two denials are an assertion."""
    reading = make_reading(
        f"Divers said {CLAIM}. The mayor denied that reports that {CLAIM} were false.",
        Mark(source="Divers", cue="said", content=CLAIM),
        Mark(
            source="The mayor",
            cue="denied",
            content=f"that reports that {CLAIM} were false",
            act=Act.DENY,
            after=70,
        ),
    )
    _, sides, _ = _only_claim(reading)
    assert sides == {"Divers": StanceKind.ASSERTS, "The mayor": StanceKind.ASSERTS}


def test_who_has_not_heard_of_it_is_unaware() -> None:
    """By the wording of the cue, whatever the act."""
    reading = make_reading(
        f"Divers said {CLAIM}. The council had not heard that {CLAIM}.",
        Mark(source="Divers", cue="said", content=CLAIM),
        Mark(source="The council", cue="had not heard", content=f"that {CLAIM}", act=Act.DOUBT, after=70),
    )
    _, sides, _ = _only_claim(reading)
    assert sides["The council"] is StanceKind.UNAWARE


def test_a_refusal_to_comment_is_on_what_its_words_refer_to() -> None:
    """What is called "the information" is what the text introduced as information, not what was said last."""
    reading = make_reading(
        f"According to information from divers, {CLAIM}. Trade is good, the port said. "
        "The mayor declined to comment on the information.",
        Mark(source="information from divers", cue="According to", content=CLAIM),
        Mark(source="the port", cue="said", content="Trade is good"),
        Mark(
            source="The mayor",
            cue="declined to comment on",
            content="the information",
            act=Act.DECLINE,
            after=90,
        ),
    )
    resolution = _resolve(reading)
    (claim,) = (claim for claim in resolution.claims if claim.headline.text == CLAIM)
    assert _sides(resolution, claim)["The mayor"] is StanceKind.DECLINES


def test_who_did_not_deny_takes_no_side_and_answers() -> None:
    """The statement is kept, and points at what it answers."""
    reading = make_reading(
        f"Divers said {CLAIM}. The mayor did not deny that {CLAIM}.",
        Mark(source="Divers", cue="said", content=CLAIM),
        Mark(
            source="The mayor",
            cue="did not deny",
            content=f"that {CLAIM}",
            act=Act.DENY,
            negated=True,
            after=70,
        ),
    )
    claim, sides, resolution = _only_claim(reading)
    assert sides == {"Divers": StanceKind.ASSERTS}
    assert resolution.statements[1].answers == (resolution.statements[0].id,)
    assert not claim.contested


def test_who_reports_what_another_says_is_in_his_via() -> None:
    """The outer one reports; the inner one's own stance stands beside it."""
    reading = make_reading(
        f"The Courier reported that Ada Vane said {CLAIM}.",
        Mark(source="The Courier", cue="reported", content=f"that Ada Vane said {CLAIM}", act=Act.REPORT),
        Mark(source="Ada Vane", cue="said", content=CLAIM, parent=1),
    )
    _, sides, resolution = _only_claim(reading)
    assert sides == {"The Courier": StanceKind.REPORTS, "Ada Vane": StanceKind.ASSERTS}
    assert [telling.via for statement in resolution.statements for telling in statement.tellings] == [
        (),
        ("The Courier",),
    ]


def test_we_believe_is_the_speakers_own_claim() -> None:
    """Who speaks of himself passes nobody's word on."""
    reading = make_reading(
        f"“We believe that {CLAIM},” Ada Vane said.",
        Mark(source="Ada Vane", cue="said", content=f"“We believe that {CLAIM},”"),
        Mark(
            source="We", cue="believe", content=f"that {CLAIM}", actor="Ada Vane", act=Act.BELIEVE, parent=1
        ),
    )
    claim, sides, resolution = _only_claim(reading)
    assert (claim.headline.text, sides) == (CLAIM, {"Ada Vane": StanceKind.ASSERTS})
    assert len(resolution.statements) == 1
    assert all(telling.via == () for telling in resolution.statements[0].tellings)


def test_five_reports_of_one_speech_are_tellings_of_one_statement() -> None:
    """The same actor, the same words, one day."""
    readings = [
        make_reading(
            f"{opening} {CLAIM}, Ada Vane said.",
            Mark(source="Ada Vane", cue="said", content=CLAIM, said="2031-04-01"),
        )
        for opening in ("Today", "At noon", "Again", "Before the press", "In the harbour")
    ]
    (statement,) = _resolve(*readings).statements
    assert len(statement.tellings) == 5


def test_the_same_words_on_another_day_are_another_statement_on_one_claim() -> None:
    """Who repeats himself speaks twice."""
    readings = [
        make_reading(
            f"{day}: {CLAIM}, Ada Vane said.", Mark(source="Ada Vane", cue="said", content=CLAIM, said=day)
        )
        for day in ("2031-04-01", "2031-05-01")
    ]
    resolution = _resolve(*readings)
    assert len(resolution.statements) == 2
    assert len(resolution.claims) == 1


def test_other_matters_are_other_claims() -> None:
    """Two statements of one actor on two things are not joined."""
    reading = make_reading(
        f"Ada Vane said {CLAIM}. She said schools would open late in September.",
        Mark(source="Ada Vane", cue="said", content=CLAIM),
        Mark(
            source="She",
            cue="said",
            content="schools would open late in September",
            actor="Ada Vane",
            after=70,
        ),
    )
    assert len(_resolve(reading).claims) == 2


def test_nobody_asserts_and_denies_one_claim_in_one_document() -> None:
    """What a speaker grants is another claim than the one that he denies, alike as they are."""
    granted = "the northern pier of Aldmoor bridge has lost some of its footing"
    reading = make_reading(
        f"Divers said {CLAIM}. The mayor denied that {CLAIM}. The mayor said {granted}.",
        Mark(source="Divers", cue="said", content=CLAIM),
        Mark(source="The mayor", cue="denied", content=f"that {CLAIM}", act=Act.DENY, after=70),
        Mark(source="The mayor", cue="said", content=granted, after=140),
    )
    resolution = _resolve(reading)
    assert [len(claim.stances) for claim in resolution.claims] == [2, 1]


def test_what_is_denied_to_have_been_said_was_not_said() -> None:
    """An order that somebody denies is nobody's order."""
    reading = make_reading(
        "The board denied that the mayor ordered the bridge to be shut for two years.",
        Mark(
            source="The board",
            cue="denied",
            content="that the mayor ordered the bridge to be shut for two years",
            act=Act.DENY,
        ),
        Mark(
            source="the mayor",
            cue="ordered",
            content="the bridge to be shut for two years",
            act=Act.ORDER,
            parent=1,
        ),
    )
    resolution = _resolve(reading)
    assert [statement.act for statement in resolution.statements] == [Act.DENY]


def test_who_was_told_something_did_not_say_it() -> None:
    """A passive in front of whom something is told is part of the claim."""
    content = "that the mayor had been warned of cracks in the pier"
    reading = make_reading(
        f"Divers said {content}.",
        Mark(source="Divers", cue="said", content=content),
        Mark(
            source="the mayor", cue="had been warned of", content="cracks in the pier", act=Act.WARN, parent=1
        ),
    )
    headlines = [claim.headline.text for claim in _resolve(reading).claims]
    assert "the mayor had been warned of cracks in the pier" in headlines


def test_a_spokesman_puts_the_denial_of_his_employer_into_words() -> None:
    """What he says right after it is told as its denial; what he says later is not."""
    text = (
        f"The Harbour Board rejected claims that {CLAIM}. Board spokesman Ada Vane said nobody has dived there. "
        "Trade is good, divers said. Vane said schools would open late."
    )
    reading = make_reading(
        text,
        Mark(source="The Harbour Board", cue="rejected", content=f"claims that {CLAIM}", act=Act.REJECT),
        Mark(
            source="Ada Vane",
            cue="said",
            content="nobody has dived there",
            role="spokesman",
            affiliation="Harbour Board",
        ),
        Mark(source="divers", cue="said", content="Trade is good", named=False, after=text.index("Trade")),
        Mark(
            source="Vane",
            cue="said",
            content="schools would open late",
            after=text.index("Vane said schools"),
        ),
    )
    claim = next(claim for claim in _resolve(reading).claims if claim.headline.text == CLAIM)
    assert _sides(_resolve(reading), claim) == {
        "The Harbour Board": StanceKind.DENIES,
        "Ada Vane": StanceKind.DENIES,
    }
    assert len(claim.stances) == 2


def test_judgements_join_and_part_claims() -> None:
    """What a person decided holds, by the ids of the claims."""
    reading = make_reading(
        f"Ada Vane said {CLAIM}. Bob Lund said divers had to work all night.",
        Mark(source="Ada Vane", cue="said", content=CLAIM),
        Mark(source="Bob Lund", cue="said", content="divers had to work all night", after=70),
    )
    first, second = (claim.id for claim in _resolve(reading).claims)
    same = Judgement(JudgementKind.SAME_CLAIM, first, second, "ada", "2031-01-01", "one matter")
    assert len(_resolve(reading, judgements=(same,)).claims) == 1


def test_who_takes_a_stance_founds_a_claim() -> None:
    """Not who only asked: what has no stance on it would be no claim by itself, and its id would lead nowhere."""
    asked = make_reading(
        f"Bob Lund asked whether {CLAIM}.", Mark(source="Bob Lund", cue="asked", content=CLAIM, act=Act.ASK)
    )
    said = make_reading(f"Ada Vane said {CLAIM}.", Mark(source="Ada Vane", cue="said", content=CLAIM))
    first, second = replace(asked.document, published_at="2031-01-01"), said.document
    (claim,) = _resolve(replace(asked, document=first), said).claims
    assert [member[0] for member in claim.members] == [first.id, second.id]
    assert claim.id == name(said, "claim")


def test_what_nobody_says_is_on_no_side() -> None:
    """Whether nobody confirms it or nobody denies it."""
    for act in (Act.CONFIRM, Act.DENY):
        cue = f"{act.value}ed"
        mark = Mark(source="No one", cue=cue, content=f"that {CLAIM}", act=act, negated=True, named=False)
        silent = make_reading(f"No one {cue} that {CLAIM}.", mark)
        spoken = make_reading(
            f"The mayor said that {CLAIM}.", Mark(source="The mayor", cue="said", content=f"that {CLAIM}")
        )
        _, sides, _ = _only_claim(spoken, silent)
        assert sides == {"The mayor": StanceKind.ASSERTS}


def test_what_you_know_is_nobodys_word() -> None:
    """Not that of who is spoken to; who tells it speaks for himself."""
    words = f"you know that {CLAIM}"
    reading = make_reading(
        f"The mayor said: {words}.",
        Mark(source="The mayor", cue="said", content=words),
        Mark(source="you", cue="know", content=f"that {CLAIM}", act=Act.BELIEVE, parent=1, named=False),
    )
    _, sides, _ = _only_claim(reading)
    assert sides == {"The mayor": StanceKind.ASSERTS}


def test_what_none_of_them_confirms_they_do_not_know_of() -> None:
    """Two ministries that did not are two that could be asked; a refusal stays one."""
    for act, stance in ((Act.CONFIRM, StanceKind.UNAWARE), (Act.DECLINE, StanceKind.DECLINES)):
        negated = act is Act.CONFIRM
        source, content = "Neither ministry", f"that {CLAIM}"
        mark = Mark(source=source, cue="confirmed", content=content, act=act, negated=negated, named=False)
        silent = make_reading(f"{source} confirmed {content}.", mark)
        spoken = make_reading(
            f"The mayor said {content}.", Mark(source="The mayor", cue="said", content=content)
        )
        _, sides, _ = _only_claim(spoken, silent)
        assert sides == {"The mayor": StanceKind.ASSERTS, source: stance}


def test_names_alone_are_no_claim() -> None:
    """Who speaks of the same persons may speak of another matter; a rejection of talks denies no flight."""
    flight = "Ada Vane, Bob Lund and Ivo Berg hid in cellars"
    talks = "secret talks between Ada Vane, Bob Lund and Ivo Berg"
    reading = make_reading(
        f"Zoe Lind said that {flight}. Max Orr rejected {talks}.",
        Mark(source="Zoe Lind", cue="said", content=f"that {flight}"),
        Mark(source="Max Orr", cue="rejected", content=talks, act=Act.REJECT),
    )
    assert not any(claim.contested for claim in _resolve(reading).claims)


def test_who_says_three_times_that_it_was_not_so_is_not_on_its_side() -> None:
    """Negations that add up are one."""
    first = make_reading(
        "Ada Vane said the minister was warned.", _says("Ada Vane", "the minister was warned")
    )
    never = "the minister was not warned in May, was not warned in June and was not warned in July"
    second = make_reading(f"Bob Lund said {never}.", _says("Bob Lund", never))
    resolution = _resolve(first, second)
    for claim in resolution.claims:
        assert not {"Ada Vane", "Bob Lund"} <= {
            speaker for speaker, side in _sides(resolution, claim).items() if side is StanceKind.ASSERTS
        }


def test_what_only_names_a_matter_is_not_what_is_said_of_it() -> None:
    """Two who speak of one thing without a verb need not say the same of it."""
    readings = [
        make_reading(f"{who} praised {what} in May.", Mark(source=who, cue="praised", content=what))
        for who, what in (("Ada Vane", "tolls on lorries"), ("Bob Lund", "new tolls"))
    ]
    assert len(_resolve(*readings).claims) == len(readings)


def _says(who: str, what: str) -> Mark:
    return Mark(source=who, cue="said", content=what)


def test_what_is_only_demanded_is_not_said() -> None:
    """Who is asked to declare something has not declared it."""
    reading = make_reading(
        f"The mayor demanded that the council declare {CLAIM}.",
        Mark(source="The mayor", cue="demanded", content=f"that the council declare {CLAIM}", act=Act.DEMAND),
        Mark(source="the council", cue="declare", content=CLAIM, act=Act.ANNOUNCE, parent=1),
    )
    (statement,) = _resolve(reading).statements
    assert statement.act is Act.DEMAND


def test_who_alleges_without_evidence_alleges() -> None:
    """What is lacking is the evidence, and not the speaker's knowledge."""
    reading = make_reading(
        f"The mayor alleged without evidence that {CLAIM}.",
        Mark(source="The mayor", cue="alleged without evidence", content=f"that {CLAIM}"),
    )
    _, sides, _ = _only_claim(reading)
    assert sides == {"The mayor": StanceKind.ASSERTS}


def test_the_sentences_of_one_quotation_are_one_claim_wherever_it_is_printed() -> None:
    """A reader is told it once, with all who print it."""
    words = f"{CLAIM}. The school in Pell Street needs another roof before the winter"
    readings = [
        make_reading(f"{name}. The mayor said {words}.", Mark(source="The mayor", cue="said", content=words))
        for name in ("Monday", "Tuesday")
    ]
    (claim,) = _resolve(*readings).claims
    assert len(claim.members) == 4


def test_words_too_few_to_be_compared_are_one_claim_where_they_tell_one_statement() -> None:
    """A denial that is printed twice is told once."""
    readings = [
        make_reading(
            f"{name}. The mayor denied that there was any crack.",
            Mark(source="The mayor", cue="denied", content="that there was any crack", act=Act.DENY),
        )
        for name in ("Monday", "Tuesday")
    ]
    found = _resolve(*readings)
    assert len(found.statements) == len(found.claims) == 1
