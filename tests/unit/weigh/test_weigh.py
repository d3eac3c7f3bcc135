"""Claims are weighed by who stands behind them and what tellings changed."""

from dataclasses import replace

from sayso.domain.act import Act
from sayso.domain.attribution import Quantity
from sayso.domain.certainty import Certainty, Level
from sayso.domain.drift import Drift, DriftKind, Severity
from sayso.domain.grade import Grade
from sayso.domain.independence import Independence
from sayso.domain.judgement import Judgement, JudgementKind
from sayso.domain.passage import EMPTY
from sayso.domain.reading import Reading
from sayso.domain.source import ActorKind, Basis
from sayso.domain.span import Span
from sayso.resolve import resolve, states_of
from sayso.weigh import independence as roots
from sayso.weigh import weigh
from tests.unit.resolve.readings import Mark, StemEmbedder, make_document, make_reading

CLAIM = "the northern pier of Aldmoor bridge has lost its footing"
OWN_WORDS = "one pier stands upon air where it faces the sea, for winter tides washed out all that carried it"


def _weigh(*readings: Reading) -> tuple[Independence, Grade, tuple[Drift, ...]]:
    """Weigh the claim of the readings; that they are about one claim is taken as a person's judgement."""
    first, *others = (claim.id for claim in resolve(readings, StemEmbedder()).claims)
    same = [Judgement(JudgementKind.SAME_CLAIM, first, other, "ada", "2031-01-01", "") for other in others]
    resolution = resolve(readings, StemEmbedder(), same)
    weighing = weigh(readings, resolution, states_of)
    return weighing.independence[0], weighing.grades[0], weighing.drifts


def _said(
    source: str, content: str = CLAIM, *, text: str = "{content}, {source} said.", **more: object
) -> Reading:
    filled = text.format(content=content, source=source)
    named = source[0].isupper() and not source.startswith(("A ", "The "))
    basis = Basis.ON_RECORD if named else Basis.UNNAMED
    return make_reading(filled, Mark(source=source, cue="said", content=content, basis=basis, **more))  # type: ignore[arg-type]


def test_one_speaker_in_many_reports_is_one_root() -> None:
    """Echoes do not count."""
    independence, grade, _ = _weigh(_said("Ada Vane"), _said("Ada Vane", text="{source} said: {content}"))
    assert (independence.roots, independence.proven, grade.credibility) == (1, 1, 3)


def test_two_named_witnesses_in_their_own_words_confirm() -> None:
    """Only shown independence gives the best grade."""
    independence, grade, _ = _weigh(_said("Ada Vane"), _said("Bob Lund", OWN_WORDS))
    assert (independence.roots, independence.proven, grade.credibility) == (2, 2, 1)


def test_the_same_words_are_not_shown_to_be_independent() -> None:
    """Two names, one wording: two roots, one of them proven."""
    independence, grade, _ = _weigh(_said("Ada Vane"), _said("Bob Lund"))
    assert (independence.roots, independence.proven, grade.credibility) == (2, 1, 2)


def test_one_quotation_under_two_names_is_one_root() -> None:
    """A name is spelled in two ways, or a statement is joint: nobody says the same sentence by chance."""
    quotation = f"“{CLAIM}”"
    independence, grade, _ = _weigh(_said("Ada Vane", quotation), _said("Adah Vayne", quotation))
    assert (independence.roots, grade.credibility) == (1, 3)
    assert roots.SAME_QUOTATION in independence.why
    short = (f"the pier is “unsound”, {tail}" for tail in (CLAIM, OWN_WORDS))
    named = zip(("Ada Vane", "Adah Vayne"), short, strict=True)
    assert _weigh(*(_said(name, content) for name, content in named))[0].roots == 2


def test_a_spokesman_and_his_employer_count_once() -> None:
    """Who speaks for another is no second witness."""
    readings = (
        _said("Ada Vane", text="{content}, {source} of the Harbour Board said.", affiliation="Harbour Board"),
        _said("The Harbour Board", OWN_WORDS, named=True, kind=ActorKind.ORGANIZATION),
    )
    independence, _, _ = _weigh(*readings)
    assert independence.roots == 1
    assert roots.SPEAKS_FOR in independence.why


def test_two_told_through_one_channel_count_once() -> None:
    """What only one outlet tells rests on that outlet."""
    reading = make_reading(
        f"The Courier reported that a diver said {CLAIM}. The Courier wrote that a fisherman said {OWN_WORDS}.",
        Mark(source="The Courier", cue="reported", content=f"that a diver said {CLAIM}", act=Act.REPORT),
        Mark(source="a diver", cue="said", content=CLAIM, parent=1),
        Mark(
            source="The Courier",
            cue="wrote",
            content=f"that a fisherman said {OWN_WORDS}",
            act=Act.REPORT,
            after=80,
        ),
        Mark(source="a fisherman", cue="said", content=OWN_WORDS, parent=3, after=90),
    )
    independence, _, _ = _weigh(reading)
    assert (independence.roots, independence.proven) == (1, 0)


def test_one_text_that_does_not_state_its_sources_counts_once() -> None:
    """Two who are not told apart are not two witnesses; those who are described are."""
    text = f"It was told that {CLAIM}. It was said that {OWN_WORDS}."
    told = Mark(source="", cue="told", content=CLAIM, actor="an unstated source", named=False)
    said = Mark(
        source="", cue="said", content=OWN_WORDS, actor="another unstated source", named=False, after=60
    )
    independence, _, _ = _weigh(make_reading(text, told, said))
    assert (independence.roots, roots.NOT_STATED in independence.why) == (1, True)
    described = [replace(each, kind=ActorKind.PERSON) for each in (told, said)]
    assert _weigh(make_reading(text, *described))[0].roots == 2


def _documented(source: str, content: str) -> Reading:
    return _said(source, content, kind=ActorKind.DOCUMENT, named=False)


def test_documents_of_one_kind_that_no_name_tells_apart_count_once() -> None:
    """Two reports may quote one letter; a letter and a survey are two."""
    letter = _documented("a letter of the harbour", CLAIM)
    independence, _, _ = _weigh(letter, _documented("a letter from the chief", OWN_WORDS))
    assert (independence.roots, roots.ONE_DOCUMENT in independence.why) == (1, True)
    assert _weigh(letter, _documented("a survey of the pier", OWN_WORDS))[0].roots == 2


def test_unnamed_sources_alone_cannot_be_judged() -> None:
    """No name, no grade."""
    _, grade, _ = _weigh(_said("a diver"))
    assert grade.credibility == 6


def test_a_contradicted_claim_is_doubtful_or_worse() -> None:
    """Denials count by their roots as well."""
    claims = _said("a diver")
    denial = _said("Ada Vane", text="{source} said otherwise: {content}", act=Act.DENY)
    assert _weigh(claims, denial)[1].credibility == 5
    assert _weigh(_said("Cid Moor"), denial)[1].credibility == 4


def test_a_figure_that_changed_is_drift() -> None:
    """Two tellings of one statement give the same unit another number."""
    tellings = [_count("300 lorries", 300.0, "2031-04-01"), _count("800 lorries", 800.0, "2031-04-02")]
    _, _, drifts = _weigh(*tellings)
    (drift,) = drifts
    assert (drift.kind, drift.from_.text, drift.to.text) == (DriftKind.FIGURE, "300 lorries", "800 lorries")


def test_a_hedge_that_was_dropped_is_drift() -> None:
    """What was possible became a fact."""
    content = "the northern pier of Aldmoor bridge may have lost its footing"
    text = f"{content}, Ada Vane said."
    words = make_document(text).passage([Span(text.index("may"), text.index("may") + 3)])
    hedged = make_reading(
        text,
        Mark(
            source="Ada Vane", cue="said", content=content, certainty=Certainty(Level.POSSIBLE, None, words)
        ),
        day="2031-04-01",
    )
    later = make_reading(
        f"{CLAIM}, Ada Vane said.", Mark(source="Ada Vane", cue="said", content=CLAIM), day="2031-04-02"
    )
    _, _, drifts = _weigh(hedged, later)
    assert [(d.kind, d.from_.text, d.to, d.severity) for d in drifts] == [
        (DriftKind.HEDGE, "may", EMPTY, Severity.HIGH)
    ]


def test_a_denial_that_was_left_out_is_drift() -> None:
    """A later report tells the claim and not the denial that stood beside it."""
    full = make_reading(
        f"Ada Vane said {CLAIM}. Bob Lund denied that {CLAIM}.",
        Mark(source="Ada Vane", cue="said", content=CLAIM),
        Mark(source="Bob Lund", cue="denied", content=f"that {CLAIM}", act=Act.DENY, after=70),
        day="2031-04-01",
    )
    later = make_reading(
        f"{CLAIM}, Ada Vane said.", Mark(source="Ada Vane", cue="said", content=CLAIM), day="2031-04-02"
    )
    _, _, drifts = _weigh(full, later)
    assert [(d.kind, d.from_document, d.to) for d in drifts] == [(DriftKind.DENIAL, full.document.id, EMPTY)]


def _count(figure: str, value: float, day: str) -> Reading:
    content = f"the bridge of Aldmoor carries {figure} on a working day"
    text = f"Ada Vane said {content}."
    words = make_document(text).passage([Span(text.index(figure), text.index(figure) + len(figure))])
    quantity = Quantity(words, value, unit="lorries")
    return make_reading(
        text, Mark(source="Ada Vane", cue="said", content=content, quantities=(quantity,)), day=day
    )


def _version(reading: Reading, number: int) -> Reading:
    url = "https://courier.example/pier"
    return replace(reading, document=replace(reading.document, url=url, version=number))


def test_unnamed_sources_in_versions_of_one_report_count_once() -> None:
    """Who is described anew in a later version is no second witness."""
    independence, _, _ = _weigh(
        _version(_said("a diver"), 1), _version(_said("an official of the port", OWN_WORDS), 2)
    )
    assert independence.roots == 1
    assert roots.SAME_REPORT in independence.why


def test_a_corrected_name_is_no_second_witness() -> None:
    """The same words under another name, in another version of the same report, have one root."""
    independence, _, _ = _weigh(_version(_said("Ada Vane"), 1), _version(_said("Bob Lund"), 2))
    assert (independence.roots, independence.proven) == (1, 1)


def test_versions_prove_no_independence() -> None:
    """A report that puts one speaker in the place of another has not shown two."""
    independence, grade, _ = _weigh(_version(_said("Ada Vane"), 1), _version(_said("Bob Lund", OWN_WORDS), 2))
    assert (independence.roots, independence.proven, grade.credibility) == (2, 1, 2)


def test_a_figure_that_a_later_version_corrects_is_drift_from_the_first() -> None:
    """On one day the number of a version tells which figure was there first."""
    for numbers in ((1, 2), (2, 1)):
        counts = (_count("300 lorries", 300.0, "2031-04-01"), _count("800 lorries", 800.0, "2031-04-01"))
        first, latest = (_version(count, number) for count, number in zip(counts, numbers, strict=True))
        _, _, drifts = _weigh(first, latest)
        assert [drift.from_.text for drift in drifts] == [
            "300 lorries" if numbers == (1, 2) else "800 lorries"
        ]


def test_a_source_that_was_not_worded_has_no_name_to_change() -> None:
    """Drift cites the words that it leads from."""
    implicit = make_reading(CLAIM, Mark(source="", cue="", content=CLAIM, actor="a diver"), day="2031-04-01")
    named = make_reading(
        f"{CLAIM}, a diver said.",
        Mark(source="a diver", cue="said", content=CLAIM, named=True),
        day="2031-04-02",
    )
    readings = [implicit, named]
    one, other = (actor.id for actor in resolve(readings, StemEmbedder()).actors)
    same = Judgement(JudgementKind.SAME_ACTOR, one, other, "ada", "2031-01-01", "")
    resolution = resolve(readings, StemEmbedder(), [same])
    (statement,) = resolution.statements
    assert len(statement.tellings) == 2
    assert weigh(readings, resolution, states_of).drifts == ()


def test_who_speaks_for_one_state_counts_once() -> None:
    """By name and by office; the state itself is told by whoever weighs."""
    readings = (_said("Ada Vane"), _said("Bob Lund", OWN_WORDS))
    first, other = (claim.id for claim in resolve(readings, StemEmbedder()).claims)
    same = [Judgement(JudgementKind.SAME_CLAIM, first, other, "ada", "2031-01-01", "")]
    resolution = resolve(readings, StemEmbedder(), same)
    independence = weigh(readings, resolution, lambda _: frozenset({"norway"})).independence[0]
    assert (independence.roots, independence.proven) == (1, 1)
    assert roots.SAME_STATE in independence.why


def test_who_is_known_only_through_another_who_says_so_too_is_no_second_root() -> None:
    """He may have said so; that rests on the other's word."""
    outer = f"that a diver said {CLAIM} and that {OWN_WORDS}"
    reading = make_reading(
        f"Ada Vane said {outer}.",
        Mark(source="Ada Vane", cue="said", content=outer, basis=Basis.ON_RECORD, named=True),
        Mark(source="a diver", cue="said", content=CLAIM, after=10, parent=1),
    )
    plain = _said("Ada Vane", OWN_WORDS)
    independence, _, _ = _weigh(reading, plain)
    assert independence.roots == 1
    assert roots.THROUGH_THE_OTHER in independence.why
