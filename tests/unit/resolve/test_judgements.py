"""What a person decided takes effect on what documents say together."""

from sayso.domain.act import Act, StanceKind
from sayso.domain.judgement import Judgement, JudgementKind
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.resolve import resolve
from tests.unit.resolve.judged import judge, name
from tests.unit.resolve.readings import Mark, StemEmbedder, make_reading

PIER = "the northern pier has lost its footing"
SCHOOLS = "schools open late in autumn"


def _resolve(*readings: Reading, judgements: tuple[Judgement, ...] = ()) -> Resolution:
    return resolve(readings, StemEmbedder(), judgements)


def _say(
    who: str, day: int, *, cue: str = "said", act: Act = Act.ASSERT, content: str = PIER, said: str = ""
) -> Reading:
    text = f"{who} {cue} {content}. Report {day}."
    mark = Mark(source=who, cue=cue, content=content, act=act, said=said or None)
    return make_reading(text, mark, day=f"2031-04-{day:02}")


def _names(resolution: Resolution) -> list[tuple[str, int]]:
    return [(actor.name, len(actor.mentions)) for actor in resolution.actors]


def _stances(resolution: Resolution) -> list[list[StanceKind]]:
    return [[stance.kind for stance in claim.stances] for claim in resolution.claims]


def test_what_is_wrong_is_left_out_and_what_stood_in_it_moves_up() -> None:
    """The nested attribution stays, as one of nobody else's words."""
    reading = make_reading(
        f"The Gazette reported that Bob Lund said {PIER}.",
        Mark(source="The Gazette", cue="reported", content=f"that Bob Lund said {PIER}", act=Act.REPORT),
        Mark(source="Bob Lund", cue="said", content=PIER, parent=1),
    )
    wrong = judge(JudgementKind.WRONG, (reading, "attribution", 0))
    (statement,) = _resolve(reading, judgements=(wrong,)).statements
    assert [(telling.attribution_id, telling.via) for telling in statement.tellings] == [("a2", ())]
    right = judge(JudgementKind.RIGHT, (reading, "attribution", 0), day=2)
    assert _resolve(reading, judgements=(wrong, right)) == _resolve(reading)


def test_a_source_goes_to_whom_a_person_says_it_is() -> None:
    """It leaves whom the machine takes it for, and founds nobody: neither gets the other's id."""
    readings = [_say("Ada Vane", 1), _say("Ada Vane", 2), _say("Bob Lund", 3)]
    is_lund = judge(JudgementKind.SOURCE_IS, (readings[0], "attribution", 0), (readings[2], "actor", 0))
    actors = {actor.name: actor for actor in _resolve(*readings, judgements=(is_lund,)).actors}
    assert {each.name: len(each.mentions) for each in actors.values()} == {"Bob Lund": 2, "Ada Vane": 1}
    assert actors["Bob Lund"].id == name(readings[2], "actor")
    assert actors["Ada Vane"].id == name(readings[1], "actor")


def test_to_say_that_a_source_is_itself_changes_nothing() -> None:
    """An actor is not torn from the mention that founds it."""
    readings = [_say("Ada Vane", 1), _say("Ada Vane", 2)]
    is_self = judge(JudgementKind.SOURCE_IS, (readings[0], "attribution", 0), (readings[0], "actor", 0))
    assert _resolve(*readings, judgements=(is_self,)) == _resolve(*readings)


def test_actors_are_joined_with_all_that_is_taken_for_them() -> None:
    """Also where the machine keeps some of their names apart."""
    said = ["Ada Vane", "Ada M. Vane", "Vane", "Ada Vane", "Zoe Vane", "Zoe K. Vane"]
    readings = [_say(who, day) for day, who in enumerate(said, start=1)]
    assert _names(_resolve(*readings)) == [("Ada Vane", 4), ("Zoe Vane", 2)]
    same = judge(JudgementKind.SAME_ACTOR, (readings[5], "actor", 0), (readings[3], "actor", 0))
    assert [n for _, n in _names(_resolve(*readings, judgements=(same,)))] == [6]


def test_actors_are_parted() -> None:
    """However alike their names are."""
    readings = [_say("Ada Vane", 1), _say("Ada Vane", 2)]
    other = judge(JudgementKind.OTHER_ACTOR, (readings[0], "actor", 0), (readings[1], "actor", 0))
    assert _names(_resolve(*readings, judgements=(other,))) == [("Ada Vane", 1), ("Ada Vane", 1)]


def test_statements_are_joined_with_all_their_tellings() -> None:
    """Also where two of them give other days."""
    days = ["2031-03-01", "2031-03-01", "2031-03-09", "2031-03-09"]
    readings = [_say("Ada Vane", n, said=said) for n, said in enumerate(days, start=1)]
    assert [len(each.tellings) for each in _resolve(*readings).statements] == [2, 2]
    same = judge(JudgementKind.SAME_STATEMENT, (readings[1], "statement", 0), (readings[2], "statement", 0))
    (joined,) = _resolve(*readings, judgements=(same,)).statements
    assert (joined.id, len(joined.tellings)) == (name(readings[0], "statement"), 4)
    other = judge(
        JudgementKind.OTHER_STATEMENT, (readings[0], "statement", 0), (readings[1], "statement", 0), day=2
    )
    apart = _resolve(*readings, judgements=(same, other)).statements
    assert [len(each.tellings) for each in apart] == [1, 3]


def test_claims_are_joined_and_parted() -> None:
    """By the ids that any of their members would found."""
    readings = [_say("Ada Vane", 1), _say("Bob Lund", 2), _say("Cyd Moor", 3, content=SCHOOLS)]
    assert _stances(_resolve(*readings)) == [[StanceKind.ASSERTS] * 2, [StanceKind.ASSERTS]]
    same = judge(JudgementKind.SAME_CLAIM, (readings[2], "claim", 0), (readings[1], "claim", 0))
    assert _stances(_resolve(*readings, judgements=(same,))) == [[StanceKind.ASSERTS] * 3]
    other = judge(JudgementKind.OTHER_CLAIM, (readings[0], "claim", 0), (readings[1], "claim", 0), day=2)
    assert _stances(_resolve(*readings, judgements=(same, other))) == [
        [StanceKind.ASSERTS],
        [StanceKind.ASSERTS] * 2,
    ]


def test_a_person_says_what_is_a_denial() -> None:
    """The statement, or the attribution that tells it, denies the claim of any id that leads to it."""
    readings = [_say("Ada Vane", 1), _say("Bob Lund", 2), _say("Cyd Moor", 3, content=SCHOOLS)]
    for kind in ("statement", "attribution"):
        denial = judge(JudgementKind.DENIAL, (readings[2], kind, 0), (readings[1], "claim", 0))
        claim = _resolve(*readings, judgements=(denial,)).claims[0]
        assert [stance.kind for stance in claim.stances] == [StanceKind.ASSERTS] * 2 + [StanceKind.DENIES]
        assert claim.contested


def test_a_person_says_what_is_none() -> None:
    """A claim that nobody takes a stance on any more is none; the statement is still there."""
    readings = [_say("Ada Vane", 1, cue="denied", act=Act.DENY), _say("Bob Lund", 2)]
    none = judge(JudgementKind.NO_DENIAL, (readings[0], "statement", 0), (readings[0], "claim", 0))
    assert _stances(_resolve(*readings, judgements=(none,))) == [[StanceKind.ASSERTS]]
    alone = _resolve(readings[0], judgements=(none,))
    assert (len(alone.claims), len(alone.statements)) == (0, 1)
