"""The sourcing of a statement is told from the words around it."""

import pytest

from sayso.domain.source import ActorKind, Basis
from sayso.extract.bases import basis_of
from tests.unit.extract.marked import read_marked

UNNAMED = [
    ("{t|It is so}, {c|said} {s|an official who spoke on condition of anonymity}.", Basis.ANONYMITY_GRANTED),
    ("{s|One aide}, who asked not to be named, {c|said} {t|it is so}.", Basis.ANONYMITY_GRANTED),
    ("{s|Two clerks} {c|said} {t|it is so}, speaking on background.", Basis.ANONYMITY_GRANTED),
    (
        "{s|A clerk} {c|said} {t|it is so}. The clerk was not authorised to speak publicly.",
        Basis.ANONYMITY_GRANTED,
    ),
    ("A clerk requested anonymity to speak freely. {s|He} {c|said} {t|it is so}.", Basis.ANONYMITY_GRANTED),
    ("{s|A clerk} {c|said} {t|it is so}. A pilot asked not to be named.", Basis.UNNAMED),
    ("{s|A clerk} {c|said} {t|that a pilot had asked not to be named}.", Basis.UNNAMED),
    ("{s|A clerk} {c|said} {t|it is so}.\nThe clerk of another town requested anonymity.", Basis.UNNAMED),
    ("{t|The bridge} {c|is said to} {t|have cracks}.", Basis.HEARSAY),
    ("{t|The bridge} {c|reportedly} {t|has cracks}.", Basis.HEARSAY),
    ("{t|The bridge has cracks}, {c|according to} {s|media reports}.", Basis.HEARSAY),
    ("{s|Western intelligence officials} {c|believe} {t|it is so}.", Basis.INTELLIGENCE),
    ("{s|A spy agency} {c|said} {t|it is so}.", Basis.INTELLIGENCE),
    ("{s|Officials} {c|said} {t|it is so}, citing new intelligence.", Basis.INTELLIGENCE),
    ("{s|People familiar with the intelligence} {c|said} {t|it is so}.", Basis.UNNAMED),
    ("{s|A former intelligence officer} {c|said} {t|it is so}.", Basis.UNNAMED),
    ("{s|The report} {c|said} {t|it is so}.", Basis.DOCUMENT),
    ("{s|A decree} {c|ordered} {t|the port closed}.", Basis.DOCUMENT),
    ("In a 2013 memo, {s|the agency} {c|said} {t|it is so}.", Basis.DOCUMENT),
    ("{s|The agency} {c|said in a statement} {t|it is so}.", Basis.UNNAMED),
    ("{s|Nobody} {c|said} {t|it is so}.", Basis.UNKNOWN),
    ("{s|A clerk} {c|said} {t|it is so}.", Basis.UNNAMED),
    ("{c|It is clear} {t|that it is so}.", Basis.UNKNOWN),
]

NAMED = [
    ("{s|Ada Lind} {c|said} {t|it is so}.", ActorKind.PERSON, Basis.ON_RECORD),
    ("{s|Ada Lind} {c|said in a statement} {t|it is so}.", ActorKind.PERSON, Basis.ON_RECORD),
    ("{s|Ada Lind} {c|said} in a brief interview {t|it is so}.", ActorKind.PERSON, Basis.ON_RECORD),
    (
        "{s|Ada Lind} {c|wrote} in a letter to the council {t|that it is so}.",
        ActorKind.PERSON,
        Basis.ON_RECORD,
    ),
    ("{s|Ada Lind} {c|signed} {t|a decree that closes the port}.", ActorKind.PERSON, Basis.DOCUMENT),
    ("{s|Ada Lind} {c|reportedly said} {t|it is so}.", ActorKind.PERSON, Basis.HEARSAY),
    ("{s|The Port Office} {c|said in a statement} {t|it is so}.", ActorKind.ORGANIZATION, Basis.ON_RECORD),
    ("In a filing, {s|the Port Office} {c|said} {t|it is so}.", ActorKind.ORGANIZATION, Basis.DOCUMENT),
    ("{s|The Port Office} {c|said} {t|it is so}.", ActorKind.ORGANIZATION, Basis.ON_RECORD),
    ("{s|A poll by the Port Office} {c|showed} {t|it is so}.", ActorKind.ORGANIZATION, Basis.DOCUMENT),
    ("{s|A letter sent by Ada Lind} {c|says} {t|it is so}.", ActorKind.PERSON, Basis.DOCUMENT),
    ("{s|A statement by Ada Lind} {c|says} {t|it is so}.", ActorKind.PERSON, Basis.ON_RECORD),
    ("{s|Nordish intelligence} {c|said} {t|it is so}.", ActorKind.ORGANIZATION, Basis.INTELLIGENCE),
    ("{s|The spy agency’s head, Ada Lind}, {c|said} {t|it is so}.", ActorKind.PERSON, Basis.ON_RECORD),
    ("{s|Ada Lind} {c|said} {t|it is so}. A clerk asked not to be named.", ActorKind.PERSON, Basis.ON_RECORD),
]


@pytest.mark.parametrize(("marked", "basis"), UNNAMED)
def test_basis_of_the_unnamed(marked: str, basis: Basis) -> None:
    """The first that fits: anonymity, hearsay, intelligence, document, unnamed, unknown."""
    read = read_marked(marked)
    found = basis_of(
        read.document,
        sentence=read.sentence,
        source=read.source,
        cue=read.cue,
        content=read.content,
        kind=ActorKind.UNKNOWN,
        named=False,
    )
    assert found is basis


@pytest.mark.parametrize(("marked", "kind", "basis"), NAMED)
def test_basis_of_the_named(marked: str, kind: ActorKind, basis: Basis) -> None:
    """Who has a name speaks on the record, unless a paper, a service or hearsay speaks."""
    read = read_marked(marked)
    found = basis_of(
        read.document,
        sentence=read.sentence,
        source=read.source,
        cue=read.cue,
        content=read.content,
        kind=kind,
        named=True,
    )
    assert found is basis


def test_who_is_identified_without_a_name_speaks_on_the_record() -> None:
    """A body says who it is, and was never promised that its name is kept out."""
    read = read_marked("{s|The agency} {c|said} {t|it is so}. A clerk of the agency asked not to be named.")
    found = basis_of(
        read.document,
        sentence=read.sentence,
        source=read.source,
        cue=read.cue,
        content=read.content,
        kind=ActorKind.ORGANIZATION,
        named=False,
        identified=True,
    )
    assert found is Basis.ON_RECORD
