"""Hostile strings through every command: shown, inert, and unchanged in the files."""

from __future__ import annotations

import pytest

from tests.tui.hostile import ESCAPES, MARKUP, SCRIPTS, raw_controls
from tests.tui.shell import Ran, Shell

ALL = [*ESCAPES, *MARKUP, *SCRIPTS]


def _is_inert(ran: Ran) -> bool:
    return not raw_controls(ran.out) and not raw_controls(ran.err) and "Traceback" not in ran.err


@pytest.mark.parametrize("text", ALL)
def test_every_command_shows_it_and_is_not_moved(sh: Shell, text: str) -> None:
    logged = sh(
        "log", "--json", "--title", text, "-x", text, "--tag", text, "--project", text, "--", text
    )
    assert logged.code == 0 and _is_inert(logged)
    path = logged.json["path"]
    for args in (
        ("entries",),
        ("entries", "--with-text"),
        ("entries", "--json", "--with-text"),
        ("show", path),
        ("show", path, "--json"),
        ("search", "--", text),
        ("search", "--json", "--", text),
        ("status",),
        ("status", "--json"),
        ("forecast",),
        ("forecast", "--json", "--what-if", "--target", "9"),
        ("plan",),
        ("edit", path, "--words", "3"),
        ("doctor",),
        ("delete", path),
        ("restore",),
        ("restore", path),
    ):
        ran = sh(*args)
        assert ran.code in (0, 1, 2) and _is_inert(ran), args


@pytest.mark.parametrize("text", [text for text in ALL if "\r" not in text])
def test_what_was_typed_comes_back_exactly(sh: Shell, text: str) -> None:
    path = sh("log", "--json", "--title", text, "--", text).json["path"]
    shown = sh("show", path, "--json").json
    assert shown["body"].rstrip("\n") == text
    assert shown["title"] == " ".join(text.split())


@pytest.mark.parametrize("text", [*MARKUP, *SCRIPTS])
def test_what_only_looks_odd_is_shown_letter_for_letter(sh: Shell, text: str) -> None:
    path = sh("log", "--json", "--title", text, "--", text).json["path"]
    assert sh("show", path).out.startswith(f"{text}\n")
    assert sh("show", path).out.endswith(f"\n{text}\n")
    assert text in sh("entries").out


@pytest.mark.parametrize("text", ALL)
@pytest.mark.parametrize(
    "command",
    [
        ("show",),
        ("edit",),
        ("delete",),
        ("restore",),
        ("log", "-w"),
        ("log", "-m"),
        ("log", "-d"),
        ("log", "--covers"),
        ("status", "--as-of"),
        ("forecast", "--as-of"),
        ("forecast", "--words-per-day"),
        ("forecast", "--days-off"),
        ("forecast", "--rest-days"),
        ("forecast", "--target"),
        ("forecast", "--deadline"),
        ("forecast", "--cut"),
        ("entries", "--from"),
        ("report", "--period"),
        ("plan", "--until"),
        ("plan", "--days"),
        ("plan", "--as-of"),
        ("import",),
        ("import", "--format"),
        ("--journal",),
    ],
)
def test_an_error_about_it_is_inert_too(sh: Shell, command: tuple[str, ...], text: str) -> None:
    *rest, last = command
    args = (*rest, f"{last}={text}") if last.startswith("--") else (*command, text)
    ran = sh(*args, "status") if command == ("--journal",) else sh(*args)
    assert ran.code in (1, 2, 3) and _is_inert(ran)
    assert "should not have happened" not in ran.err


@pytest.mark.parametrize("text", ESCAPES)
def test_a_command_by_that_name_is_refused_inertly(bare: Shell, text: str) -> None:
    ran = bare(text)
    assert ran.code == 2 and _is_inert(ran)


def test_a_file_name_is_inert(sh: Shell) -> None:
    sh.write("entries/2018/2018-03-27-\x1b[2J\u202e.md", "---\nwords: many\n---\n")
    for command in ("entries", "status", "doctor"):
        ran = sh(command)
        assert ran.code == 1 and _is_inert(ran)
        assert "␛[2J<U+202E>.md" in ran.out + ran.err


def test_a_file_name_that_is_no_text_is_listed(sh: Shell) -> None:
    sh.write("entries/2018/2018-03-27-bad\udcff.md", "---\nwords: 3\n---\n")
    for args in (("entries",), ("entries", "--json"), ("doctor",), ("status", "--json")):
        ran = sh(*args)
        assert ran.code in (0, 1) and _is_inert(ran)
