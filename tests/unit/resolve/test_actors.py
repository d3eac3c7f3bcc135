"""Sources are joined over documents by name; those without one stay apart."""

from sayso.domain.actor import Actor
from sayso.domain.judgement import Judgement, JudgementKind
from sayso.domain.reading import Reading
from sayso.domain.source import ActorKind
from sayso.resolve.actors.group import group_actors
from sayso.resolve.copies.groups import group_copies
from sayso.resolve.corpus import arrange
from tests.unit.resolve.readings import Mark, make_reading


def _actors(*readings: Reading, judgements: tuple[Judgement, ...] = ()) -> dict[str, Actor]:
    corpus = arrange(readings)
    copies = group_copies([reading.document for reading in corpus.readings])
    return {actor.name: actor for actor in group_actors(corpus, copies, judgements)}


def _said(
    source: str, *, actor: str | None = None, kind: ActorKind = ActorKind.UNKNOWN, text: str = ""
) -> Reading:
    words = text or f"The bridge will be shut, {source} said on day {len(source)}."
    return make_reading(
        words, Mark(source=source, cue="said", content="The bridge will be shut", actor=actor, kind=kind)
    )


def test_a_person_is_one_under_all_names() -> None:
    """Title and family name go to the full name."""
    actors = _actors(_said("Ada Vane"), _said("Minister Vane"), _said("Vane"))
    assert list(actors) == ["Ada Vane"]
    assert actors["Ada Vane"].aliases == ("Minister Vane", "Vane")


def test_a_bare_family_name_goes_to_the_one_who_is_read_most() -> None:
    """It never joins two persons of that name."""
    actors = _actors(
        _said("Ada Vane"),
        _said("Ada Vane", text="Ada Vane said: The bridge will be shut"),
        _said("Bob Vane"),
        _said("Vane"),
    )
    assert {name: len(actor.mentions) for name, actor in actors.items()} == {"Ada Vane": 3, "Bob Vane": 1}


def test_a_spokesman_is_not_his_employer() -> None:
    """Persons and organisations are never one."""
    actors = _actors(
        _said("Vane", kind=ActorKind.PERSON), _said("the Vane", kind=ActorKind.ORGANIZATION, actor="the Vane")
    )
    assert len(actors) == 2 or {a.kind for a in actors.values()} == {ActorKind.PERSON, ActorKind.ORGANIZATION}


def test_unnamed_sources_are_never_joined_over_documents() -> None:
    """Two reports of "a senior official" may be of two officials."""
    corpus = arrange(
        [
            _said("a senior official"),
            _said("a senior official", text="It is so: The bridge will be shut, a senior official said."),
        ]
    )
    assert len(group_actors(corpus, ())) == 2


def test_an_unnamed_source_is_one_where_the_document_refers_back() -> None:
    """What is called "the official" is "a senior official" if the reader says so; "a second official" is another."""
    text = "A senior official said it was late. The official said it was over. A second official said no."
    reading = make_reading(
        text,
        Mark(source="A senior official", cue="said", content="it was late", named=False),
        Mark(
            source="The official",
            cue="said",
            content="it was over",
            actor="A senior official",
            antecedent="A senior official",
            named=False,
        ),
        Mark(source="A second official", cue="said", content="no", named=False),
    )
    assert [len(actor.mentions) for actor in group_actors(arrange([reading]), ())] == [2, 1]


def test_acronyms_join_organisations() -> None:
    """By their initials, and by what a document puts in brackets."""
    actors = _actors(_said("Harbour Safety Board"), _said("the HSB"))
    assert len(actors) == 1


def test_copies_share_their_unnamed_sources() -> None:
    """The same words in a copy are of the same person."""
    text = "The bridge will be shut, a diver said, because the town’s northern pier has lost its footing in the storm."
    one, two = _said("a diver", text=text), _said("a diver", text=text.replace("’", "'"))
    corpus = arrange([one, two])
    copies = group_copies([reading.document for reading in corpus.readings])
    assert len(group_actors(corpus, copies)) == 1


def test_a_judgement_beats_the_names() -> None:
    """What a person joined or parted stays so."""
    apart = _said("Ada Vane"), _said("the mayor of Aldmoor", actor="Mayor of Aldmoor")
    first, second = (actor.id for actor in _actors(*apart).values())
    same = Judgement(JudgementKind.SAME_ACTOR, first, second, "ada", "2031-01-01", "she is")
    assert len(_actors(*apart, judgements=(same,))) == 1
    other = Judgement(JudgementKind.OTHER_ACTOR, second, first, "ada", "2031-01-02", "she is not")
    assert len(_actors(*apart, judgements=(same, other))) == 2


def test_marks_in_a_name_tell_nobody_apart() -> None:
    """Apostrophes are typed in two ways."""
    straight = _said("Ada O'Vane", text="Ada O'Vane said: The bridge will be shut")
    (actor,) = _actors(_said("Ada O’Vane"), straight).values()
    assert len(actor.mentions) == 2


def test_a_name_is_a_persons_or_a_bodys_as_most_documents_have_it() -> None:
    """One that is mistaken for a body is joined to the person."""
    kinds = (ActorKind.PERSON, ActorKind.ORGANIZATION, ActorKind.PERSON)
    texts = (f"It is day {n}. The bridge will be shut, Ada Vane said." for n in range(3))
    said = (_said("Ada Vane", kind=kind, text=text) for kind, text in zip(kinds, texts, strict=True))
    (actor,) = _actors(*said).values()
    assert (actor.kind, len(actor.mentions)) == (ActorKind.PERSON, 3)


def test_a_person_goes_by_the_full_name_that_is_read_most() -> None:
    """Not by the longest."""
    often = [
        _said("Ada Vane", text=f"It is day {n}. The bridge will be shut, Ada Vane said.") for n in range(2)
    ]
    assert list(_actors(_said("Ada M. Vane"), *often, _said("Vane"))) == ["Ada Vane"]
