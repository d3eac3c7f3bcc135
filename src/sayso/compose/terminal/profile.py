"""Who somebody is, in a terminal."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.text import Text

from sayso.compose.phrases import count
from sayso.compose.terminal.layout import Run, fill, print_lines, tell_head, width_of
from sayso.compose.terminal.telling import Teller
from sayso.compose.wording import name_documents, tell_document
from sayso.domain.brief import BriefStatement
from sayso.domain.profile import Profile
from sayso.formats.quotation import collapse


def print_profile(profile: Profile, console: Console) -> None:
    """Print who somebody is, what they said, and what was said of them."""
    print_lines(_tell(profile, width_of(console)), console)


def _tell(profile: Profile, width: int) -> Iterator[Text]:
    actor = profile.actor
    known = "named" if actor.named else "not named"
    yield from fill(
        [
            Run(collapse(actor.name), "bold"),
            Run(f" ({actor.kind}, {known}) "),
            Run(actor.id, "cyan", solid=True),
        ],
        width=width,
    )
    others = [collapse(alias) for alias in actor.aliases if alias != actor.name]
    if others:
        yield from fill([Run(f"also: {', '.join(others)}", "dim")], width=width, hanging=2)
    names = name_documents(profile.documents)
    teller = Teller(width=width, names=names, show_ids=True)
    yield from _list("Said", profile.said, profile.n_said, teller, width)
    yield from _list("Said of them", profile.said_of, profile.n_said_of, teller, width)
    yield from tell_head("Reports", width)
    for document in profile.documents:
        yield from fill(
            [Run(f"{names[document.id]}: {tell_document(document)}", "dim")], width=width, hanging=2
        )
    yield Text()


def _list(
    heading: str, statements: Sequence[BriefStatement], in_all: int, teller: Teller, width: int
) -> Iterator[Text]:
    if not statements:
        return
    part = (
        f"the latest {len(statements)} of {in_all}"
        if in_all > len(statements)
        else count(in_all, "statement")
    )
    yield from tell_head(f"{heading}, {part}", width)
    yield from _each(statements, teller)


def _each(statements: Iterable[BriefStatement], teller: Teller) -> Iterator[Text]:
    for statement in statements:
        yield from teller.tell_statement(statement, None, 0)
