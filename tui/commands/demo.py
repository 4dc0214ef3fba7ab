"""`darlings demo`: a sample journal, and the main job done on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from entries.errors import Refused
from tui.invocation import Invocation
from tui.output import Styled

if TYPE_CHECKING:
    from journal.demo import Demo

_SHOWN = 4
MARK = ".darlings-demo"


def demo(
    context: typer.Context,
    folder: Annotated[
        str | None, typer.Argument(metavar="[DIR]", help="Where (default: a temporary folder).")
    ] = None,
    *,
    no_tui: Annotated[bool, typer.Option("--no-tui", help="Do not end in the dashboard.")] = False,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Begin again where an earlier demo was built.")
    ] = False,
) -> int:
    """Build a sample journal and look at it.

    A novelist's six months are imported, forecast, searched and reported on; in a terminal it ends
    in the dashboard. Your own journal is not touched.
    """
    invocation: Invocation = context.obj
    invocation.remembers = False
    built = _build(Path(folder) if folder else _temporary(), fresh=fresh)
    invocation.named = str(built.journal)
    code = _show(invocation, built)
    if code > 1 or no_tui or not invocation.is_conversation:
        invocation.out.say("", f"The sample journal: darlings --journal {built.journal}")
        return code if code > 1 else 0
    from tui.commands.tui import tui

    return tui(context)


def _temporary() -> Path:
    import tempfile

    return Path(tempfile.mkdtemp(prefix="darlings-demo-")) / "the-book"


def _build(folder: Path, *, fresh: bool) -> Demo:
    from journal.days import now_in
    from journal.demo import build_demo
    from journal.new_journal import writers_today

    if fresh:
        _clear(folder)
    built = build_demo(folder, today=writers_today(now_in(None)))
    (built.journal / MARK).touch(mode=0o600)
    return built


def _clear(folder: Path) -> None:
    import shutil

    from journal.journal import Journal

    if not folder.exists():
        return
    if not (folder / MARK).is_file():
        raise Refused(f"{folder} is no demo, so it is left alone", "give the demo another folder")
    Journal.open(folder).index.discard()
    shutil.rmtree(folder)


def _show(invocation: Invocation, built: Demo) -> int:
    _import(invocation, built)
    codes = [
        _run(invocation, "status"),
        _run(invocation, "forecast", "--what-if", "--words-per-day", "300"),
        _run(invocation, "plan", "--days", "7"),
        _run(invocation, "distractions"),
        _run(invocation, "search", "storm"),
        _run(invocation, "report", "--period", "month"),
    ]
    return max(codes)


def _import(invocation: Invocation, built: Demo) -> None:
    from tui.import_table import import_table

    _prompt(invocation, ["import", str(built.diary)])
    report = invocation.journal().import_([built.diary])
    cells = invocation.out.width
    *rows, counts = import_table(report, cells=cells, evidence=False, verbose=True)
    invocation.out.data(*rows[:_SHOWN], "...", *rows[-_SHOWN:], counts)


def _run(invocation: Invocation, *args: str) -> int:
    from tui.cli import invoke

    _prompt(invocation, list(args))
    return invoke(list(args), invocation)


def _prompt(invocation: Invocation, args: list[str]) -> None:
    import shlex

    invocation.out.data("", (Styled(f"$ darlings {shlex.join(args)}", "bold"),), "")
