"""Whom pronouns mean."""

import numpy as np

from sayso.domain.source import ActorKind
from sayso.extract.antecedents import Antecedents, Asked
from sayso.extract.evidence import Evidence
from sayso.extract.mentions import Discourse, Referent
from sayso.extract.relations import Relation
from sayso.extract.words import Words
from tests.unit.extract.texts import find, words_in


def asked_of(
    text: str,
    pronoun: str,
    *,
    speakers: str,
    others: str = "",
    contents: tuple[str, ...] = (),
    own: str = "",
    around: str = "",
) -> str | None:
    """Return the name of whom a pronoun means, of persons who speak and others who do not."""
    words = words_in(text)
    discourse = Discourse(words, np.zeros(32, np.float32))
    for names, speaks in ((speakers, True), (others, False)):
        for name in filter(None, names.split("; ")):
            discourse.add(find(words, name)[1] - 1, _person(words, name), speaks=speaks)
    spoken = [Relation((0, 1), (), (find(words, each),), Evidence(1.0)) for each in contents]
    openings = [0, *(at + 1 for at in range(len(words)) if words[at] == ".")]
    asked = Asked(
        find(words, pronoun)[0],
        frozenset({"person"}),
        content=(find(words, own),) if own else (),
        around=_person(words, around) if around else None,
    )
    found = Antecedents(discourse, openings, spoken).meant(asked)
    return None if found is None else found.name


def _person(words: Words, name: str) -> Referent:
    return Referent(name, find(words, name), True, ActorKind.PERSON)


def test_a_pronoun_behind_its_quotation_means_the_last_speaker() -> None:
    """Nobody named inside the quotation is meant, nor who spoke before."""
    text = "Ada Lin said no. Bo Berg said yes. “It is Cy Dahl who paid for it,” he said."
    quotation = "“It is Cy Dahl who paid for it,”"
    assert (
        asked_of(
            text,
            "he",
            speakers="Ada Lin; Bo Berg",
            others="Cy Dahl",
            contents=(quotation,),
            own=quotation,
        )
        == "Bo Berg"
    )


def test_a_pronoun_in_a_quotation_is_not_its_speaker() -> None:
    """Whoever says "he" in direct speech speaks of somebody else."""
    text = "Bo Berg came. “Well, he said no,” Ada Lin said."
    content = "“Well, he said no,”"
    assert (
        asked_of(text, "he", speakers="Ada Lin", others="Bo Berg", contents=(content,), around="Ada Lin")
        == "Bo Berg"
    )


def test_nobody_is_meant_where_nobody_stands_before() -> None:
    """A pronoun that opens a text has no antecedent."""
    assert asked_of("He said no. Bo Berg came.", "He", speakers="", others="Bo Berg") is None


def test_who_is_named_in_what_a_pronoun_says_is_not_meant() -> None:
    """Nobody says of himself by name what he did."""
    words = words_in("Ada Lin sued Bo Berg. He said Berg had kept it.")
    discourse = Discourse(words, np.zeros(32, np.float32))
    lin, berg = _person(words, "Ada Lin"), _person(words, "Bo Berg")
    for head, referent in ((1, lin), (4, berg), (8, berg)):
        discourse.add(head, referent)
    he, content = find(words, "He"), find(words, "Berg had kept it")
    found = Antecedents(discourse, [0, 6]).meant(
        Asked(he[0], frozenset({"person"}), content=((8, content[1]),))
    )
    assert found == lin
