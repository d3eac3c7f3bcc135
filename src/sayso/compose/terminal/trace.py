"""How a statement was told and told again, in a terminal."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from sayso.compose.terminal.layout import Run, fill, print_lines, tell_head, width_of
from sayso.compose.terminal.telling import Teller
from sayso.compose.wording import name_documents, tell_document
from sayso.domain.trace import Trace


def print_trace(trace: Trace, console: Console) -> None:
    """Print a statement with all its tellings, and what changed on the way."""
    print_lines(_tell(trace, width_of(console)), console)


def _tell(trace: Trace, width: int) -> Iterator[Text]:
    names = name_documents(trace.documents)
    teller = Teller(width=width, names=names, show_ids=True)
    yield from teller.tell_statement(trace.statement, None, 0)
    if trace.claims:
        yield from fill([Run(f"on {', '.join(trace.claims)}", "cyan")], width=width, indent=2, hanging=2)
    yield from tell_head("Attributions", width)
    for id_, document_id, number in trace.attributions:
        yield from fill(
            [Run(id_, "cyan", solid=True), Run(f" {number} of {names[document_id]}")], width=width
        )
    if trace.drift:
        yield from tell_head("Changed in the retelling", width)
        yield from teller.tell_drifts(trace.drift, 0)
    yield from tell_head("Reports", width)
    for document in trace.documents:
        known = f"{names[document.id]}: {tell_document(document)}"
        yield from fill([Run(known, "dim")], width=width, hanging=2)
    yield Text()
