"""Who a source's words mean."""

import numpy as np
import pytest

from sayso.domain.source import ActorKind, MentionKind
from sayso.extract.antecedents import Antecedents
from sayso.extract.mentions import Discourse, pronoun
from sayso.extract.roles import title_before
from sayso.extract.sources import Resolved, SourceResolver
from sayso.extract.words import Words
from sayso.ingest import from_text
from tests.unit.extract.texts import find, names_in, words_in


def resolve(
    text: str,
    source: str,
    *,
    cue: str = "said",
    earlier: tuple[str, ...] = (),
    link: float = 0.0,
    **names: str,
) -> Resolved:
    """Return whom a source means, after the given sources of earlier sentences, all linked as strongly."""
    words = words_in(text)
    document = from_text(text)
    assert document.text == text
    resolver = SourceResolver(
        document,
        words,
        names_in(words, **names),
        Antecedents(Discourse(words, np.full(32, link, np.float32)), _openings(words)),
    )
    for other in earlier:
        resolver.resolve((find(words, other),), cue=0, sentence=0, speaker=None)
    where = find(words, source)
    return resolver.resolve(
        (where,), cue=find(words, cue)[0], sentence=_sentence(words, where[0]), speaker=None
    )


def _openings(words: Words) -> list[int]:
    return sorted({_sentence(words, index) for index in range(len(words))})


def _sentence(words: Words, index: int) -> int:
    return max((i + 1 for i in range(index) if words[i] == "."), default=0)


@pytest.mark.parametrize(
    ("text", "source", "actor", "named"),
    [
        ("Harbour minister Ada Lin said so.", "Harbour minister Ada Lin", "Ada Lin", True),
        (
            "The spokesman for the Harbour Board, Ada Lin, said so.",
            "The spokesman for the Harbour Board, Ada Lin,",
            "Ada Lin",
            True,
        ),
        ("Ada Lin head of the Harbour Board said so.", "Ada Lin head of the Harbour Board", "Ada Lin", True),
        (
            "Chair of the Harbour Board Ada Lin said so.",
            "Chair of the Harbour Board Ada Lin",
            "Ada Lin",
            True,
        ),
        (
            "A spokesman for the Harbour Board said so.",
            "A spokesman for the Harbour Board",
            "a spokesman for the Harbour Board",
            False,
        ),
        ("An aide to Ada Lin said so.", "An aide to Ada Lin", "an aide to Ada Lin", False),
        ("A report by the Harbour Board said so.", "A report by the Harbour Board", "Harbour Board", True),
        (
            "Trade and Ports Board secretary Bo Berg said so.",
            "Trade and Ports Board secretary Bo Berg",
            "Bo Berg",
            True,
        ),
        ("Ada Lin and Bo Berg said so.", "Ada Lin and Bo Berg", "Ada Lin and Bo Berg", True),
        (
            "Ada Lin, the clerk, and Bo Berg, the mayor, said so.",
            "Ada Lin, the clerk, and Bo Berg, the mayor,",
            "Ada Lin and Bo Berg",
            True,
        ),
        ("Norland and its allies said so.", "Norland and its allies", "Norland and its allies", True),
        (
            "Norland and Western officials said so.",
            "Norland and Western officials",
            "Norland and Western officials",
            False,
        ),
        ("Ports of Call (POC) said so.", "Ports of Call (POC)", "Ports of Call", True),
        ("The Office of the Auditor said so.", "The Office of the Auditor", "Office of the Auditor", True),
        ("Some 44% said so.", "Some 44%", "some 44%", False),
        ("Mayor Ada Lin herself said so.", "Mayor Ada Lin herself", "Ada Lin", True),
        (
            "Lawyers representing the Harbour Board said so.",
            "Lawyers representing the Harbour Board",
            "Lawyers representing the Harbour Board",
            False,
        ),
        (
            "The council's chair, Sen. Ada Lin, said so.",
            "The council's chair, Sen. Ada Lin,",
            "Ada Lin",
            True,
        ),
        (
            "Ada Lin, Norland's judge and adviser to Bo Berg, said so.",
            "Ada Lin, Norland's judge and adviser to Bo Berg,",
            "Ada Lin",
            True,
        ),
    ],
)
def test_a_source_is_named_by_the_name_that_it_is_and_not_by_one_it_mentions(
    text: str, source: str, actor: str, named: bool
) -> None:
    """Titles and appositions name; what a preposition governs does not."""
    found = resolve(
        text, source, PER="Ada Lin; Bo Berg", ORG="Harbour Board; Office; Call", LOC="Norland"
    ).referent
    assert (found.name, found.named) == (actor, named)


@pytest.mark.parametrize(
    ("text", "source", "actor"),
    [
        ("Norland's mayor said so. Ada Lin spoke of rain.", "Norland's mayor", "Ada Lin"),
        ("A leading dancer said so. Ms. Ada Lin spoke of rain.", "A leading dancer", "Ada Lin"),
        ("The city's mayor said so. Mayor Ada Lin spoke of rain.", "The city's mayor", "Ada Lin"),
        ("A mayor said so. The judge Ada Lin spoke of rain.", "A mayor", "a mayor"),
        ("An official said so. Ada Lin spoke of rain.", "An official", "an official"),
        ("Ada Lin came. A dancer said so. Ada Lin spoke of rain.", "A dancer", "a dancer"),
        ("A dancer said so. It rained on Ada Lin.", "A dancer", "a dancer"),
        ("A dancer said so on condition of anonymity. Ada Lin spoke of rain.", "A dancer", "a dancer"),
    ],
)
def test_who_is_described_may_be_named_in_the_next_sentence(text: str, source: str, actor: str) -> None:
    """By a name that opens it, is new and has no other role; nobody of whom an official may be anybody."""
    assert resolve(text, source, PER="Ada Lin", LOC="Norland").referent.name == actor


def test_a_last_name_means_the_fullest_name_in_the_text() -> None:
    """The full form counts, wherever it stands."""
    assert resolve("Lin said so. Mayor Ada Lin smiled.", "Lin", PER="Ada Lin; Lin").referent.name == "Ada Lin"


def test_an_institution_is_named_by_its_country_and_its_noun() -> None:
    """A body without a name of its own has the one that both make."""
    found = resolve("Norland intelligence said so.", "Norland intelligence", LOC="Norland").referent
    assert (found.name, found.named, found.kind) == ("Norland intelligence", True, ActorKind.ORGANIZATION)


def test_a_long_description_ends_before_a_preposition() -> None:
    """At most eight words, and no half of a phrase."""
    text = "An engineer hired by the city in the spring of the flood said so."
    name = resolve(text, "An engineer hired by the city in the spring of the flood").referent.name
    assert name == "an engineer hired by the city"


def test_a_role_points_back_to_who_holds_it() -> None:
    """A description that repeats a role means its holder."""
    text = "Harbour minister Ada Lin spoke. The minister said so."
    found = resolve(text, "The minister", earlier=("Harbour minister Ada Lin",), PER="Ada Lin").referent
    assert found.name == "Ada Lin"


@pytest.mark.parametrize(
    ("opening", "source", "actor"),
    [
        ("They met Harbour minister Ada Lin.", "The minister", "Ada Lin"),
        ("The harbour minister, Ada Lin, slept.", "The harbour minister", "Ada Lin"),
        ("They told Ada Lin.", "The minister", "the minister"),
    ],
)
def test_a_role_points_back_to_who_is_only_mentioned_with_it(opening: str, source: str, actor: str) -> None:
    """A title before a name says who is meant, though its bearer has not spoken."""
    assert resolve(f"{opening} {source} said so.", source, PER="Ada Lin").referent.name == actor


@pytest.mark.parametrize(
    ("first", "second", "actor"),
    [
        ("A cook", "The mate", "the mate"),
        ("A cook", "The cook", "a cook"),
        ("A cook", "The man", "a cook"),
        ("Ada Lin", "Her partner", "her partner"),
    ],
)
def test_a_description_points_back_to_nobody_whom_it_contradicts(first: str, second: str, actor: str) -> None:
    """Two trades are two people, and nobody is a partner of their own."""
    text = f"{first} said so. {second} said so."
    assert resolve(text, second, earlier=(first,), link=9.0, PER="Ada Lin").referent.name == actor


def test_a_doubled_subject_is_seen_through() -> None:
    """A pronoun right behind its own noun phrase is no second person."""
    found = resolve("A clerk at the court He said so.", "He").referent
    assert found.name == "a clerk at the court"


def test_a_country_in_capitals_is_no_pronoun() -> None:
    """Capitals tell "US" from "us"."""
    assert pronoun("US") is None
    assert pronoun("us") is not None


def test_he_is_not_an_unknown_she() -> None:
    """A pronoun that points to nobody keeps its gender, too."""
    text = "She said so. He said so."
    assert resolve(text, "He", earlier=("She",)).referent.name == "He"


def test_who_was_called_he_is_not_called_she() -> None:
    """A pronoun's gender stays with whom it was told of."""
    text = "Bo Berg came. He spoke. Ada Lin came. She said so."
    words = words_in(text)
    resolver = SourceResolver(
        from_text(text),
        words,
        names_in(words, PER="Bo Berg; Ada Lin"),
        Antecedents(Discourse(words, np.zeros(32, np.float32)), _openings(words)),
    )
    first = resolver.resolve((find(words, "He"),), cue=4, sentence=4, speaker=None).referent
    second = resolver.resolve((find(words, "She"),), cue=12, sentence=12, speaker=None).referent
    assert (first.name, second.name) == ("Bo Berg", "Ada Lin")


@pytest.mark.parametrize(
    ("text", "source", "actor"),
    [
        ("Ada Lin, the clerk of works, came. The clerk said so.", "The clerk", "Ada Lin"),
        ("Ada Lin, 38, came. The 38-year-old said so.", "The 38-year-old", "Ada Lin"),
        ("Bo Berg came. Ada Lin went. The 38-year-old said so.", "The 38-year-old", "Ada Lin"),
        ("Deputy Chief Executive Officer Ada Lin came. The deputy CEO said so.", "The deputy CEO", "Ada Lin"),
        ("Pell Grain grew. The company said so.", "The company", "Pell Grain"),
        ("Norland Water Ministry wrote. The ministry said so.", "The ministry", "Norland Water Ministry"),
        ("Pell Grain grew. The ministry said so.", "The ministry", "the ministry"),
        ("Pell Grain grew. This newspaper said so.", "This newspaper", "this newspaper"),
        ("Norland grew. The company said so.", "The company", "the company"),
    ],
)
def test_a_description_points_back_to_whom_it_fits(text: str, source: str, actor: str) -> None:
    """A role, an age or a name that it shortens; a company is no ministry, and no country."""
    bodies = "Pell Grain; Norland Water Ministry"
    assert resolve(text, source, PER="Ada Lin", ORG=bodies, LOC="Norland").referent.name == actor


@pytest.mark.parametrize(
    ("text", "source", "identified"),
    [
        ("The ministry said so.", "The ministry", True),
        ("The mayor of Pell said so.", "The mayor of Pell", True),
        ("His lawyers said so.", "His lawyers", True),
        ("Both unions said so.", "Both unions", True),
        ("A company said so.", "A company", True),
        ("A minister said so.", "A minister", False),
        ("The man said so.", "The man", False),
        ("Officials said so.", "Officials", False),
        ("His friends said so.", "His friends", False),
    ],
)
def test_some_descriptions_say_who_it_is(text: str, source: str, identified: bool) -> None:
    """Bodies, holders of an office and next of kin are identified without a name."""
    assert resolve(text, source).referent.identified is identified


@pytest.mark.parametrize(
    ("text", "source", "actor", "named"),
    [
        ("The Bank of Pell said so.", "The Bank of Pell", "Bank of Pell", True),
        ("@ada_lin said so.", "@ada_lin", "@ada_lin", True),
        ("One user, @ada_lin, said so.", "One user, @ada_lin,", "@ada_lin", True),
        ("Controller of works Ada Lin said so.", "Controller of works Ada Lin", "Ada Lin", True),
        (
            "The wife of minister Ada Lin said so.",
            "The wife of minister Ada Lin",
            "the wife of minister Ada Lin",
            False,
        ),
        ("Ada Lin, Mill Lane, said so.", "Ada Lin, Mill Lane,", "Ada Lin", True),
        ("The U.N. said so.", "The U.N.", "U.N.", True),
        ("Towns like Pell said so.", "Towns like Pell", "Towns like Pell", False),
        (
            "Pell, which lies between Norland and Sund, said so.",
            "Pell, which lies between Norland and Sund",
            "Pell",
            True,
        ),
    ],
)
def test_a_name_is_found_behind_titles_and_marks(text: str, source: str, actor: str, named: bool) -> None:
    """Offices with "of", accounts, and bodies that the reader of names has not seen whole."""
    found = resolve(text, source, PER="Ada Lin; Mill Lane", LOC="Pell; Norland; Sund", ORG="U.N.").referent
    assert (found.name, found.named) == (actor, named)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Mr Berg came. Ms Lin came. He said so.", "Berg"),
        ("Robert Lin came. Patricia Berg came. He said so.", "Robert Lin"),
        ("Lin, the father, came. Berg, the mother, came. He said so.", "Lin"),
    ],
)
def test_titles_given_names_and_kinship_tell_whom_a_pronoun_means(text: str, actor: str) -> None:
    """The nearer one is the other gender."""
    names = "Robert Lin; Patricia Berg; Lin; Berg"
    assert resolve(text, "He", PER=names).referent.name == actor


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Ada Lin: No. I said so.", "Ada Lin"),
        ("Ada Lin\n\nIt rained. I said so.", "Ada Lin"),
        ("Rain came. I said so.", "I"),
    ],
)
def test_the_first_person_is_who_is_labelled_or_signs(text: str, actor: str) -> None:
    """Where no relation stands around it."""
    assert resolve(text, "I", PER="Ada Lin").referent.name == actor


def test_only_a_source_that_holds_the_name_is_worded_as_a_name() -> None:
    """Though we know who the minister is."""
    text = "Harbour minister Ada Lin spoke. The minister said so."
    assert resolve(text, "The minister", PER="Ada Lin").mention is MentionKind.DESCRIPTION


def test_who_answers_is_the_person_named_first() -> None:
    """Who asks is not told."""
    text = "Bo Berg spoke. Q: Why? A: It rained."
    assert resolve(text, "A", cue=": It", PER="Bo Berg").referent.name == "Bo Berg"
    assert not resolve(text, "Q", cue=": Why", PER="Bo Berg").referent.named


@pytest.mark.parametrize(
    ("source", "seen", "actor"),
    [
        ("Ada Gray", {"PER": "Gray"}, "Ada Gray"),
        ("Mellin Lines", {"ORG": "Lines"}, "Mellin Lines"),
        ("The Mellin Lines", {"ORG": "Lines"}, "Mellin Lines"),
        ("Minister Gray", {"PER": "Gray"}, "Gray"),
        ("The General Staff", {"ORG": "Staff"}, "General Staff"),
    ],
)
def test_a_name_of_which_only_the_end_is_seen_is_taken_whole(
    source: str, seen: dict[str, str], actor: str
) -> None:
    """Given names open a person's name, unknown words in capitals that of a body."""
    assert resolve(f"{source} said so.", source, **seen).referent.name == actor  # type: ignore[arg-type]


def test_who_stands_before_brackets_is_meant_by_a_relative_pronoun() -> None:
    """Whatever stands in them."""
    found = resolve("It rained on Ada Lin (R-Pell), who said so.", "who", PER="Ada Lin", LOC="Pell")
    assert found.referent.name == "Ada Lin"


@pytest.mark.parametrize("title", ["Secretary of State", "Chief of Station", "Head of the Inquiry"])
def test_a_person_is_none_of_the_bodies_in_a_title(title: str) -> None:
    """The head of the title tells what its bearer is."""
    found = resolve(f"{title} Ada Lin said so.", f"{title} Ada Lin", PER="Ada Lin").referent
    assert (found.name, found.kind) == ("Ada Lin", ActorKind.PERSON)


@pytest.mark.parametrize("name", ["Ada Lin", "Port of Pell"])
def test_who_signs_goes_by_the_name_before_the_handle(name: str) -> None:
    """Known as a name or not; the handle is no role."""
    found = resolve(f"It rained. {name} (@pell) said so.", f"{name} (@pell)", PER="Ada Lin")
    assert (found.referent.name, found.referent.named, found.referent.description) == (name, True, None)


@pytest.mark.parametrize("before", ["said", "While", "“No,” added", "“No,” says", "He described how"])
def test_what_is_no_title_is_no_role(before: str) -> None:
    """Verbs of saying and words that open a clause stand before names, too."""
    words = words_in(f"{before} Ada Lin on Monday.")
    (name,) = names_in(words, PER="Ada Lin").all
    assert title_before(words, name) is None


@pytest.mark.parametrize("title", ["Secretary of State", "Former President of Norway"])
def test_an_office_keeps_what_it_is_the_office_of(title: str) -> None:
    """Not what follows "of" alone."""
    words = words_in(f"{title} Ada Lin said so.")
    (name,) = names_in(words, PER="Ada Lin").all
    assert title_before(words, name) == (0, len(title.split()))


@pytest.mark.parametrize(
    ("source", "actor"),
    [
        ("The mayor, the clerk and the head of the port", "the mayor, the clerk and the head of the port"),
        ("The mayor, the clerk, and the smith", "the mayor, the clerk, and the smith"),
        ("The mayor, a smith by trade", "the mayor"),
        ("The mayor, long ill and tired", "the mayor"),
    ],
)
def test_several_who_are_described_are_one_source(source: str, actor: str) -> None:
    """A list of descriptions is told whole; what is apposed to one is not."""
    assert resolve(f"{source} denied it.", source, cue="denied").referent.name == actor


def test_who_speaks_around_a_description_is_not_it() -> None:
    """What Lin tells of the doctor is not told of Lin."""
    text = "Captain Ada Lin said that the captain had told her so."
    words = words_in(text)
    names = names_in(words, PER="Ada Lin")
    antecedents = Antecedents(Discourse(words, np.zeros(32, np.float32)), [0])
    resolver = SourceResolver(from_text(text), words, names, antecedents)
    lin = resolver.resolve((find(words, "Captain Ada Lin"),), cue=3, sentence=0, speaker=None)
    other = resolver.resolve((find(words, "the captain"),), cue=7, sentence=0, speaker=lin.referent)
    assert (lin.referent.name, other.referent.name) == ("Ada Lin", "the captain")
