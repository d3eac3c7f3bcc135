"""``sayso search``."""

from typing import Final

import click

from sayso.api.ledger.searching import LIMIT
from sayso.api.ledger.searching import search as search_ledger
from sayso.api.options import ReadOptions
from sayso.cli.ledger_options import as_of_option, json_option, ledger_option, read_day, tell_stale
from sayso.cli.output import print_whole, write_lines
from sayso.domain.act import Act, StanceKind
from sayso.formats.safe import dump_json

_EXAMPLE: Final = """\b
Examples:
  sayso search bridge
  sayso search '"water ministry" drought' --stance denies --from 2026-03-01
  sayso search "why the dam was shut" --unnamed --json
  sayso search --actor Nakagawa --act warn
"""


@click.command(epilog=_EXAMPLE)
@click.argument("query", nargs=-1)
@ledger_option
@click.option("--actor", metavar="NAME|ID", help="Only what this one says.")
@click.option("--act", type=click.Choice([act.value for act in Act]), help="Only what is said in this way.")
@click.option(
    "--stance",
    type=click.Choice([stance.value for stance in StanceKind]),
    help="Only what takes this stance on what is said.",
)
@click.option("--outlet", metavar="NAME", help="Only what this publisher tells.")
@click.option(
    "--from", "first_day", metavar="DAY", callback=read_day, help="Only reports published from this day on."
)
@click.option(
    "--to", "last_day", metavar="DAY", callback=read_day, help="Only reports published up to this day."
)
@click.option("--named/--unnamed", default=None, help="Only sources that have a name, or that have none.")
@click.option("--words-only", is_flag=True, help="Look for the words alone, not for what they mean.")
@click.option(
    "--limit",
    type=click.IntRange(1, 1000),
    default=LIMIT,
    show_default=True,
    help="How many are told, the best first.",
)
@click.option(
    "--min-score",
    type=click.FloatRange(0, 1),
    help="Leave out what scores less, in [0, 1]; denials are always told.",
)
@as_of_option
@json_option
def search(
    query: tuple[str, ...],
    *,
    ledger: str,
    actor: str | None,
    act: str | None,
    stance: str | None,
    outlet: str | None,
    first_day: str | None,
    last_day: str | None,
    named: bool | None,
    words_only: bool,
    limit: int,
    min_score: float | None,
    as_of: str | None,
    as_json: bool,
) -> None:
    """Find what anybody said: by the words of QUERY, and by what they mean.

    Words in quotation marks must follow each other. Without a QUERY, what passes the filters is listed, the newest
    first.
    """
    from sayso.compose.terminal.hits import print_hits
    from sayso.store import SearchFilters

    filters = SearchFilters(
        act=Act(act) if act else None,
        stance=StanceKind(stance) if stance else None,
        outlet=outlet,
        first_day=first_day,
        last_day=last_day,
        named=named,
    )
    found = search_ledger(
        ledger,
        " ".join(query),
        filters,
        actor=actor,
        limit=limit,
        as_of=as_of,
        by_meaning=not words_only,
        options=ReadOptions(min_score=min_score),
    )
    if as_json:
        write_lines(dump_json(found.record(), indent=1))
    else:
        print_whole(lambda console: print_hits(found.hits, console))
    tell_stale(stale=found.is_stale)
