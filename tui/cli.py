"""The command line: options common to all commands, and the one command that argv names."""

from __future__ import annotations

import os
from collections.abc import Iterator, MutableMapping
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

import typer
from typer.core import TyperGroup
from typer.main import get_command

from tui.commands import SUMMARIES, module_name
from tui.invocation import Invocation, run_explained

if TYPE_CHECKING:
    from typer._click import Command, Context, HelpFormatter
    from typer._click.shell_completion import CompletionItem
else:
    Command = Context = HelpFormatter = CompletionItem = object

PROGRAM = "darlings"
_HELP = {"help_option_names": ["-h", "--help"]}
_OPTIONS: dict[str, Any] = {"add_completion": False, "rich_markup_mode": None}


def run(args: list[str]) -> int:
    """Run the command that `args` name, print what it has to say, and return the exit code."""
    return run_explained(lambda run: invoke(args, run), command=args[0] if args else "")


def invoke(args: list[str], invocation: Invocation) -> int:
    """Run the command that `args` name in `invocation`; errors are the caller's to explain."""
    command = build()
    if os.environ.get(f"_{PROGRAM.upper()}_COMPLETE"):
        command.main(args, prog_name=PROGRAM)
    # Not `command.main`, which has its own idea of errors and exits.
    with command.make_context(PROGRAM, args, obj=invocation) as context:
        return command.invoke(context) or 0


def build() -> TyperGroup:
    """Build the group of all commands, none of them imported yet."""
    app = typer.Typer(
        cls=LazyGroup,
        context_settings=_HELP,
        invoke_without_command=True,
        **_OPTIONS | {"add_completion": True},
    )
    app.callback()(darlings)
    group = get_command(app)
    assert isinstance(group, TyperGroup)
    group.commands = LazyCommands()
    return group


def _keep_journal(context: typer.Context, value: str | None) -> str | None:
    if value is not None:
        context.obj.named = value
    return value


def _keep_plain(context: typer.Context, value: bool) -> bool:
    if value:
        context.obj.out.without_color()
    return value


def _show_version(context: typer.Context, value: bool) -> None:
    if value:
        from importlib.metadata import version

        context.obj.out.data(f"{PROGRAM} {version(PROGRAM)}")
        raise typer.Exit


JournalOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--journal",
        metavar="DIR",
        help="The journal; else $DARLINGS_JOURNAL, the nearest, or the last used.",
        callback=_keep_journal,
        expose_value=False,
    ),
]
ColorOption: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--no-color",
        help="No colour (as with NO_COLOR, or where the output is no terminal).",
        callback=_keep_plain,
        expose_value=False,
    ),
]


def darlings(
    context: typer.Context,
    journal: JournalOption = None,  # noqa: ARG001  its callback keeps it
    no_color: ColorOption = False,  # noqa: ARG001
    version: Annotated[  # noqa: ARG001
        bool,
        typer.Option("--version", help="Show the version.", callback=_show_version, is_eager=True),
    ] = False,
) -> int:
    """Will the book be done in time? A writing journal that tells you truthfully.

    Without a command, opens the dashboard.
    """
    if context.invoked_subcommand is None:
        from tui.commands.tui import tui

        return tui(context)
    return 0


def common(journal: JournalOption = None, no_color: ColorOption = False) -> None:
    """Hold the options that every command takes."""


class LazyCommands(MutableMapping[str, Command]):
    """The commands by name, each imported when it is first asked for."""

    def __init__(self) -> None:
        """Start with nothing imported."""
        self._built: dict[str, Command] = {}

    def __getitem__(self, name: str) -> Command:
        """Import the module of the command `name` and build it."""
        if name not in SUMMARIES:
            raise KeyError(name)
        if name not in self._built:
            self._built[name] = load(name)
        return self._built[name]

    def __setitem__(self, name: str, command: Command) -> None:
        """Replace a command."""
        self._built[name] = command

    def __delitem__(self, name: str) -> None:
        """Forget a command that was built."""
        del self._built[name]

    def __iter__(self) -> Iterator[str]:
        """Name all commands, imported or not."""
        return iter(SUMMARIES)

    def __len__(self) -> int:
        """Count all commands, imported or not."""
        return len(SUMMARIES)


class LazyGroup(TyperGroup):
    """A group that lists its commands without importing them."""

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002
        """Name the commands in the order of the help page."""
        return list(SUMMARIES)

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:  # noqa: ARG002
        """Write the commands and their summaries."""
        with formatter.section("Commands"):
            formatter.write_dl(list(SUMMARIES.items()))

    def shell_complete(self, ctx: Context, incomplete: str) -> list[CompletionItem]:
        """Offer commands and options."""
        from typer._click.shell_completion import CompletionItem as Item

        found = [Item(n, help=s) for n, s in SUMMARIES.items() if n.startswith(incomplete)]
        return found or super().shell_complete(ctx, incomplete)


def load(name: str) -> Command:
    """Import the command `name` and give it the common options."""
    module = module_name(name)
    command = _single(getattr(import_module(f"tui.commands.{module}"), module), name)
    command.params.extend(_single(common, name).params)
    return command


def _single(function: Any, name: str) -> Command:
    app = typer.Typer(context_settings=_HELP, **_OPTIONS)
    app.command(name)(function)
    return get_command(app)
