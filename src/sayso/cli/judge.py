"""``sayso judge``."""

import json
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from sayso.api.ledger import decisions, judging
from sayso.cli.ledger_options import as_of_option, by_option, json_option, ledger_option, name_ledger
from sayso.cli.output import write_line, write_lines
from sayso.compose.phrases import count
from sayso.domain.judgement import Judgement, JudgementKind
from sayso.formats.judgement_json import judgement_record, parse_judgement
from sayso.formats.safe import dump_json, make_safe

R = TypeVar("R")

_EXAMPLE: Final = """\b
Examples:
  sayso judge hide c0123456789ab --why "off topic"
  sayso judge merge p0123456789ab pba9876543210
  sayso judge no-denial s0123456789ab c0123456789ab
  sayso judge undo j0123456789ab
"""


@click.group(epilog=_EXAMPLE)
def judge() -> None:
    """Decide on what a ledger holds: a person's word beats the machine's, survives re-reading, and can be undone.

    Ids are those that sayso claims, claim, who and trace show. Every decision stands in the journal of the ledger
    with who made it, when, why, and the words that it was made on.
    """


def _deciding(command: Callable[..., R]) -> Callable[..., R]:
    """Give a command the options of a decision; it gets them as ``said``."""

    @wraps(command)
    def gather(*args: Any, **kwargs: Any) -> R:
        said = {name: kwargs.pop(name) for name in ("by", "why", "resolve")}
        return command(*args, said=said, **kwargs)

    for option in (
        click.option("--resolve/--no-resolve", default=True, help="Let it take effect at once."),
        click.option("--why", default="", metavar="TEXT", help="For what reason."),
        by_option,
        ledger_option,
    ):
        gather = option(gather)
    return gather


def _decide(
    kind: JudgementKind, subject: str, object_: str | None, ledger: str, said: dict[str, Any]
) -> None:
    write_line(_tell(judging.judge(ledger, kind, subject, object_, **said)))


@judge.command()
@click.argument("attribution")
@_deciding
def wrong(attribution: str, *, ledger: str, said: dict[str, Any]) -> None:
    """Say that an attribution is none: nobody says that."""
    _decide(JudgementKind.WRONG, attribution, None, ledger, said)


@judge.command()
@click.argument("attribution")
@_deciding
def right(attribution: str, *, ledger: str, said: dict[str, Any]) -> None:
    """Say that an attribution is one, however unlikely the reader finds it."""
    _decide(JudgementKind.RIGHT, attribution, None, ledger, said)


@judge.command()
@click.argument("attribution")
@click.argument("actor")
@_deciding
def source(attribution: str, actor: str, *, ledger: str, said: dict[str, Any]) -> None:
    """Say that the source of an attribution is that actor."""
    _decide(JudgementKind.SOURCE_IS, attribution, actor, ledger, said)


@judge.command()
@click.argument("one")
@click.argument("other")
@_deciding
def merge(one: str, other: str, *, ledger: str, said: dict[str, Any]) -> None:
    """Say that two actors, two statements or two claims are one."""
    kinds = {"p": JudgementKind.SAME_ACTOR, "s": JudgementKind.SAME_STATEMENT, "c": JudgementKind.SAME_CLAIM}
    _decide(_pick(kinds, one), one, other, ledger, said)


@judge.command()
@click.argument("one")
@click.argument("other")
@_deciding
def split(one: str, other: str, *, ledger: str, said: dict[str, Any]) -> None:
    """Say that two actors or statements are not one; or that a statement (OTHER) is not about a claim (ONE)."""
    if one.startswith("c") and other.startswith("s"):
        for made in judging.take_out(ledger, one, other, **said):
            write_line(_tell(made))
        return
    kinds = {
        "p": JudgementKind.OTHER_ACTOR,
        "s": JudgementKind.OTHER_STATEMENT,
        "c": JudgementKind.OTHER_CLAIM,
    }
    _decide(_pick(kinds, one), one, other, ledger, said)


@judge.command()
@click.argument("statement")
@click.argument("claim")
@_deciding
def denial(statement: str, claim: str, *, ledger: str, said: dict[str, Any]) -> None:
    """Say that a statement denies a claim."""
    _decide(JudgementKind.DENIAL, statement, claim, ledger, said)


@judge.command("no-denial")
@click.argument("statement")
@click.argument("claim")
@_deciding
def no_denial(statement: str, claim: str, *, ledger: str, said: dict[str, Any]) -> None:
    """Say that a statement does not deny a claim."""
    _decide(JudgementKind.NO_DENIAL, statement, claim, ledger, said)


@judge.command()
@click.argument("id_", metavar="ID")
@_deciding
def hide(id_: str, *, ledger: str, said: dict[str, Any]) -> None:
    """Leave a claim, a statement or an attribution out of briefs, which count it with the reason."""
    _decide(JudgementKind.HIDE, id_, None, ledger, said)


@judge.command()
@click.argument("id_", metavar="ID")
@_deciding
def show(id_: str, *, ledger: str, said: dict[str, Any]) -> None:
    """Tell in briefs what was hidden."""
    _decide(JudgementKind.SHOW, id_, None, ledger, said)


@judge.command()
@click.argument("judgement")
@_deciding
def undo(judgement: str, *, ledger: str, said: dict[str, Any]) -> None:
    """Undo a decision; that it was made and undone stays in the journal."""
    judging.undo(ledger, judgement, **said)
    write_line(f"{judgement} undone")


@judge.command("list")
@ledger_option
@as_of_option
@json_option
def list_(*, ledger: str, as_of: str | None, as_json: bool) -> None:
    """List the decisions that hold, and those whose words are not read any more, and have no effect."""
    holding, orphans = decisions.list_judgements(ledger, as_of=as_of)
    if as_json:
        told = {
            "holding": [judgement_record(each) for each in holding],
            "orphaned": [{**judgement_record(each.judgement), "orphaned": each.why} for each in orphans],
        }
        write_lines(dump_json(told, indent=1))
        return
    for each in holding:
        write_line(_tell(each))
    for orphan in orphans:
        write_line(f"{_tell(orphan.judgement)}\n  has no effect: {make_safe(orphan.why)}")
    if not holding and not orphans:
        write_line("no decisions")


@judge.command("export")
@ledger_option
@click.option(
    "--training", is_flag=True, help="What was judged right or wrong, with its text, to train a reader on."
)
def export(*, ledger: str, training: bool) -> None:
    """Write the decisions that hold as JSON Lines, to import them elsewhere or to train on."""
    lines = (
        decisions.list_training(ledger)
        if training
        else map(judgement_record, decisions.list_judgements(ledger)[0])
    )
    for record in lines:
        write_line(dump_json(record))


@judge.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@ledger_option
def import_(file: Path, *, ledger: str) -> None:
    """Take over decisions that sayso judge export wrote; those that are there already stay as they are."""
    try:
        lines = file.read_text("utf-8").splitlines()
        judgements = [parse_judgement(json.loads(line)) for line in lines if line.strip()]
    except (OSError, ValueError) as exc:
        raise click.UsageError(f"{str(file)!r} cannot be read ({exc})") from exc
    write_line(
        f"{name_ledger(ledger)}: {count(decisions.import_judgements(ledger, judgements), 'new decision')}"
    )


def _pick(kinds: dict[str, JudgementKind], id_: str) -> JudgementKind:
    if id_[:1] not in kinds:
        raise click.UsageError(f"{id_!r} is no actor (p…), statement (s…) or claim (c…)")
    return kinds[id_[:1]]


def _tell(judgement: Judgement) -> str:
    about = " ".join(each for each in (judgement.subject, judgement.object) if each)
    words = next((ground.content or ground.source or ground.cue or "" for ground in judgement.grounds), "")
    why = f" ({judgement.why})" if judgement.why else ""
    told = f"{judgement.id} {judgement.kind} {about}, by {judgement.by}, {judgement.at[:16]}{why}: “{words}”"
    return make_safe(told)
