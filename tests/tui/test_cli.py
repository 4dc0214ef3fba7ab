"""The command line as a whole: help, options common to all, what is imported when."""

from __future__ import annotations

import inspect
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tests.tui.shell import Shell
from tui.commands import SUMMARIES, module_name

_HEAVY = {
    "sqlmodel",
    "sqlalchemy",
    "pydantic",
    "textual",
    "rich",
    "numpy",
    "pendulum",
    "yaml",
    "frontmatter",
    "lxml",
    "bs4",
}
_PROBE = """
import sys
from tui.main import main
code = main(sys.argv[1:])
sys.stdout.flush()
print(*sorted(n for n in sys.modules if "." not in n or n.startswith("tui.")), file=sys.stderr)
sys.exit(code)
"""


def _probe(*args: str, cwd: Path, flags: tuple[str, ...] = ()) -> tuple[int, str, set[str]]:
    ran = subprocess.run(
        [sys.executable, *flags, "-c", _PROBE, *args],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout, set(ran.stderr.split("\n")[-2].split())


def test_every_command_is_in_the_help_with_its_summary(bare: Shell) -> None:
    shown = " ".join(bare("--help").out.split())
    for name, summary in SUMMARIES.items():
        assert f"{name} {summary}" in shown


@pytest.mark.parametrize("name", SUMMARIES)
def test_the_summary_in_the_table_is_the_first_line_of_the_docstring(name: str) -> None:
    module = module_name(name)
    function = getattr(import_module(f"tui.commands.{module}"), module)
    assert (inspect.getdoc(function) or "").split("\n")[0] == SUMMARIES[name]


def test_every_module_of_commands_is_in_the_table() -> None:
    files = Path(__file__).parents[2].glob("tui/commands/[a-z]*.py")
    assert {file.stem for file in files} == set(map(module_name, SUMMARIES))


@pytest.mark.parametrize("name", SUMMARIES)
def test_every_command_has_help_and_the_common_options(bare: Shell, name: str) -> None:
    ran = bare(name, "--help")
    assert ran.code == 0 and ran.err == ""
    assert "--journal DIR" in ran.out and "--no-color" in ran.out
    assert max(map(len, ran.out.split("\n"))) <= 80


@pytest.mark.parametrize(
    "args", [("--help",), ("log", "--help"), ("log", "hello", "--words", "3", "-d", "yesterday")]
)
def test_what_must_be_instant_imports_nothing_heavy(sh: Shell, args: tuple[str, ...]) -> None:
    code, _, modules = _probe(*args, cwd=sh.root)
    assert code == 0
    assert not modules & _HEAVY


def test_the_prompt_line_is_answered_before_the_command_parser_is_imported(sh: Shell) -> None:
    sh("log", "--words", "30")
    first = sh("status")
    assert first.code == 0
    code, line, modules = _probe("status", "--line", cwd=sh.root)
    assert code == 0 and "of 80,000 words" in line
    assert not modules & (_HEAVY | {"typer", "dataclasses", "sqlite3", "pathlib"})


def test_status_alone_is_answered_without_the_command_parser(sh: Shell) -> None:
    sh("log", "--words", "30")
    assert sh("status").code == 0
    code, page, modules = _probe("status", cwd=sh.root)
    assert code == 0 and "30 of 80,000" in page
    assert not modules & (_HEAVY | {"typer"})


def test_status_alone_says_what_it_says_with_options(sh: Shell) -> None:
    sh("log", "--words", "30")
    sh.write("entries/broken.md", "---\nwords: many\n---\n")
    alone = sh("status")
    assert alone.code == 1 and "broken.md" in alone.err
    assert sh("--no-color", "status") == alone == sh("status", "--journal", str(sh.root))


def test_status_alone_explains_its_errors(bare: Shell) -> None:
    alone = bare("status")
    assert alone.code == 2 and alone.err.startswith("darlings: ")
    assert bare("--no-color", "status") == alone


@pytest.mark.parametrize(
    "args",
    [
        ("log", "hello", "--words", "3"),
        ("entries",),
        ("search", "dawn"),
        ("status", "--line"),
        ("status",),
        ("status", "--json"),
        ("forecast",),
        ("forecast", "--json"),
    ],
)
def test_what_was_forecast_before_needs_no_numpy(sh: Shell, args: tuple[str, ...]) -> None:
    for back in range(9, 0, -1):
        sh("log", "--words", "900", "--date", f"-{back}d")
    assert sh("status", "--json").json["forecast"] is not None
    code, shown, modules = _probe(*args, cwd=sh.root)
    assert code == 0 and (shown or args[0] == "search")
    assert "numpy" not in modules


def test_first_forecast_of_a_day_does_need_it(sh: Shell) -> None:
    for back in range(9, 0, -1):
        sh("log", "--words", "900", "--date", f"-{back}d")
    _, _, modules = _probe("status", cwd=sh.root)
    assert "numpy" in modules


def test_only_the_command_that_is_named_is_imported(sh: Shell) -> None:
    _, _, modules = _probe("log", "hello", cwd=sh.root)
    assert {name for name in modules if name.startswith("tui.commands.")} == {"tui.commands.log"}


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("statsu",), "No such command 'statsu'. Did you mean 'status'?"),
        (("log", "--wrods", "3"), "--words"),
        (("show", "one", "two"), "unexpected extra argument"),
        (("new",), "Missing"),
        (("--journal",), "requires an argument"),
    ],
)
def test_a_wrong_command_line_is_answered_on_stderr_with_2(
    bare: Shell, args: tuple[str, ...], said: str
) -> None:
    ran = bare(*args)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("darlings: ") and said in ran.err
    assert "--help says what it takes" in ran.err


@pytest.mark.parametrize(
    "args", [("status",), ("entries",), ("show",), ("doctor",), ("search", "x")]
)
def test_without_a_journal_the_way_to_make_one_is_said(bare: Shell, args: tuple[str, ...]) -> None:
    ran = bare(*args)
    assert (ran.code, ran.out) == (2, "")
    assert "no journal here" in ran.err and "darlings new" in ran.err


def test_the_journal_is_named_before_or_after_the_command(
    bare: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare.new()
    book = str(bare.root)
    assert bare("--journal", book, "log", "--words", "1").code == 0
    assert bare("log", "--words", "2", "--journal", book).code == 0
    assert len(list(bare.root.glob("entries/**/*.md"))) == 2
    wrong = bare("log", "--words", "3", "--journal", str(bare.root.parent))
    assert wrong.code == 2 and "it has no journal.toml" in wrong.err


def test_the_journal_last_used_is_used_again(bare: Shell, tmp_path: Path) -> None:
    bare.new()
    assert bare("log", "--words", "1").code == 0
    assert list(bare.root.glob("entries/**/*.md"))


def test_without_a_terminal_the_dashboard_names_the_command_that_prints(sh: Shell) -> None:
    for args in ((), ("tui",)):
        ran = sh(*args)
        assert (ran.code, ran.out) == (2, "")
        assert "darlings status" in ran.err


def test_the_version_is_data(bare: Shell) -> None:
    ran = bare("--version")
    assert ran.code == 0 and ran.out.startswith("darlings 0.")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_offers_the_commands(
    bare: Shell, monkeypatch: pytest.MonkeyPatch, shell: str
) -> None:
    monkeypatch.setenv("_DARLINGS_COMPLETE", f"complete_{shell}")
    monkeypatch.setenv("COMP_WORDS", "darlings re")
    monkeypatch.setenv("COMP_CWORD", "1")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", "darlings re")
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
    ran = bare()
    assert ran.code == 0
    assert {"restore", "report", "reindex"} <= set(
        ran.out.replace('"', " ").replace(":", " ").split()
    )
    assert "status" not in ran.out


def _shell(command: str, cwd: Path) -> tuple[int, str]:
    run = f'"{sys.executable}" -m tui.main'
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command.replace("darlings", run)],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stderr


def test_a_reader_that_has_enough_is_no_fault(sh: Shell) -> None:
    for day in range(1, 29):
        sh.write(
            f"entries/2026/2026-02-{day:02}-x.md", f"---\nwords: {day}\n---\n" + "text " * 9000
        )
    code, err = _shell("darlings entries --with-text | head -1", sh.root)
    assert "roken" not in err and "Traceback" not in err
    assert code == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_stdout_is_one_line_and_3_and_the_entry_is_saved(sh: Shell) -> None:
    code, err = _shell("darlings log 'All is well.' --words 3 > /dev/full", sh.root)
    assert code == 3
    assert "No space left on device" in err and "the entry is saved: entries/" in err
    assert "Traceback" not in err and "Exception ignored" not in err
    assert "All is well." in sh.entry()


def test_a_closed_stdout_is_said_and_the_entry_is_saved(sh: Shell) -> None:
    code, err = _shell("darlings log 'All is well.' >&-", sh.root)
    assert code == 3 and "standard output can't be written" in err
    assert "All is well." in sh.entry()


def test_a_closed_stderr_is_borne(sh: Shell) -> None:
    assert _shell("darlings log 'All is well.' 2>&-", sh.root)[0] == 0
    assert _shell("darlings log --words many 2>&-", sh.root)[0] == 2


@pytest.mark.parametrize(
    "setup", ["ulimit -n 16;", "cd x && rmdir ../x;", "unset HOME;", "HOME=/proc;"]
)
def test_a_poor_environment_is_no_traceback(sh: Shell, setup: str) -> None:
    (sh.root / "x").mkdir()
    code, err = _shell(f"{setup} darlings --journal '{sh.root}' log 'All is well.'", sh.root)
    assert "Traceback" not in err and code in (0, 2, 3)
    if code == 0:
        assert "All is well." in sh.entry()
