"""The commands, loaded when they are called; and what every one of them does with errors and signals."""

import os
import sys
from contextlib import suppress
from difflib import get_close_matches
from importlib import import_module
from io import BufferedWriter, RawIOBase, TextIOWrapper
from typing import Final, NoReturn, TextIO

import click

import sayso
from sayso.cli.output import write_error
from sayso.errors import SaysoError

_COMMANDS: Final = {
    "brief": ("sayso.cli.brief", "Print the brief of some reports: who says what, and who denies it."),
    "read": ("sayso.cli.read", "Print who says what in each report."),
    "add": ("sayso.cli.add", "Read reports into a ledger, each once."),
    "claims": ("sayso.cli.claims", "List the claims of a ledger, contested ones first."),
    "claim": ("sayso.cli.claim", "Print one claim of a ledger with all its sides."),
    "who": ("sayso.cli.who", "Print what somebody said, and what is said of them."),
    "trace": ("sayso.cli.trace", "Print how a statement was told, and what changed on the way."),
    "search": ("sayso.cli.search", "Find what anybody said, by words and by meaning."),
    "judge": ("sayso.cli.judge", "Decide on what a ledger holds; a person's word beats the machine's."),
    "export": ("sayso.cli.export", "Write a table of a ledger for other programs."),
    "reread": ("sayso.cli.reread", "Read the reports of a ledger again by another model."),
    "remove": ("sayso.cli.remove", "Take a report out of a ledger, with all that holds its words."),
    "backup": ("sayso.cli.backup", "Write all of a ledger into a file."),
    "restore": ("sayso.cli.restore", "Write a ledger that is kept in a file into a new one."),
    "migrate": ("sayso.cli.migrate", "Bring a ledger to the version of this sayso."),
    "resolve": ("sayso.cli.resolve", "Find out what the reports of a ledger say together."),
    "fetch": ("sayso.cli.fetch", "Write pages and what feeds list into a folder, as published."),
    "verify": ("sayso.cli.verify", "Check every citation of a brief against the reports."),
    "doctor": ("sayso.cli.doctor", "Show what is installed, and what is missing."),
}
_INTERRUPTED: Final = 130
"""What shells expect of a command that Ctrl-C ended."""

_EXAMPLE: Final = """\b
Example:
  sayso brief reports/ -o brief.html
"""


class _Commands(click.Group):
    """Commands by name, imported one at a time."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(_COMMANDS[cmd_name][0]), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in _COMMANDS and (near := get_close_matches(args[0], _COMMANDS, cutoff=0.7)):
            meant = " or ".join(f"'{name}'" for name in near)
            ctx.fail(f"No such command '{args[0]}'. Did you mean {meant}?")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            _leave(_INTERRUPTED)
        except BrokenPipeError:
            _leave(0)
        except OSError as exc:
            write_error(f"sayso: the output cannot be written ({exc.strerror or exc})")
            _leave(2)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, short) for name, (_, short) in _COMMANDS.items()])


@click.group(cls=_Commands, epilog=_EXAMPLE, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(sayso.__version__, message="sayso %(version)s")
def sayso_command() -> None:
    """Read published reports: who says what, on whose word, and who denies it."""


def main() -> NoReturn:
    """Run the command line; exit with 0 done, 1 done with failures or faults, 2 not done."""
    _prepare_output()
    try:
        code = sayso_command.main(prog_name="sayso", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as exc:
        exc.show()
        sys.exit(exc.exit_code)
    except (KeyboardInterrupt, click.Abort):
        _leave(_INTERRUPTED)
    except (SaysoError, ValueError) as exc:
        write_error(f"sayso: {exc}")
        sys.exit(2)
    sys.exit(code)


def _prepare_output() -> None:
    """Let whatever a report holds be written: in UTF-8 where it goes to a file or a pipe."""
    sys.stdout = _buffered(sys.stdout)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _buffered(stream: TextIO) -> TextIO:
    """Give a stream that writes straight to its file a buffer, which writes on after a signal cut a write short.

    `PYTHONUNBUFFERED` leaves the buffer out, and with it the rest of such a write.
    """
    if isinstance(stream, TextIOWrapper) and isinstance(stream.buffer, RawIOBase):
        return TextIOWrapper(BufferedWriter(stream.detach()), stream.encoding, line_buffering=True)
    return stream


def _leave(code: int) -> NoReturn:
    """Exit at once, so that nothing that is buffered or running writes on."""
    with suppress(OSError, ValueError):
        os.close(sys.stdout.fileno())
    os._exit(code)
