"""`edit`, `delete`, `restore`: what is there, changed, and nothing lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tui.shell import Shell

SetEditor = Callable[[str], None]
TEXT = """---
date: 2018-03-27   # a Tuesday
words: 0730
title: 'Train'
estimated: [minutes]
minutes: 60
mood: fine
---
The train left at dawn.
"""
PATH = "entries/2018/2018-03-27-train.md"


@pytest.fixture
def file(sh: Shell) -> Path:
    return sh.write(PATH, TEXT)


@pytest.mark.parametrize(
    ("args", "before", "after"),
    [
        (["--words", "-300"], "words: 0730", "words: -300"),
        (["--date", "2018-03-28"], "2018-03-27   # a Tuesday", "2018-03-28   # a Tuesday"),
        (["--title", "Ride"], "'Train'", "'Ride'"),
        (["--minutes", "~1h30"], "minutes: 60", "minutes: 90"),
    ],
)
def test_an_option_changes_its_value_and_not_a_byte_besides(
    sh: Shell, file: Path, args: list[str], before: str, after: str
) -> None:
    ran = sh("edit", "2018-03-27", *args)
    assert ran.code == 0 and ran.out.startswith(f"Changed {PATH}\n")
    assert file.read_text() == TEXT.replace(before, after)


def test_a_figure_given_exactly_is_no_longer_an_estimate(sh: Shell, file: Path) -> None:
    assert sh("edit", "last", "--minutes", "45").code == 0
    shown = sh("show", "last", "--json").json
    assert (shown["minutes"], shown["estimated"]) == (45, [])


def test_an_empty_value_takes_the_key_out(sh: Shell, file: Path) -> None:
    assert sh("edit", "last", "--words", "").code == 0
    assert file.read_text() == TEXT.replace("words: 0730\n", "")
    assert sh("show", "last", "--json").json["words"] is None


def test_a_wrong_figure_changes_nothing(sh: Shell, file: Path) -> None:
    assert sh("edit", "last", "--words", "many").code == 2
    assert file.read_text() == TEXT


def test_the_real_file_opens_in_the_editor(sh: Shell, file: Path, editor: SetEditor) -> None:
    editor("path.write_text(path.read_text() + 'And nobody said why.\\n')")
    ran = sh("edit", "last")
    assert (ran.code, ran.out) == (0, f"Changed {PATH}\n")
    assert file.read_text() == TEXT + "And nobody said why.\n"


def test_an_editor_that_changes_nothing_is_said_to(
    sh: Shell, file: Path, editor: SetEditor
) -> None:
    editor("pass")
    assert sh("edit", "last").out == f"Unchanged: {PATH}\n"


def test_what_the_editor_broke_is_said_at_once_and_kept(
    sh: Shell, file: Path, editor: SetEditor
) -> None:
    editor("path.write_text(path.read_text().replace('words: 0730', 'words: lots'))")
    ran = sh("edit", "last")
    assert ran.code == 1 and f"{PATH}:3:" in ran.err
    assert "words: lots" in file.read_text()


def test_an_editor_that_fails_leaves_its_text_in_the_file(
    sh: Shell, file: Path, editor: SetEditor
) -> None:
    editor("path.write_text('half'); sys.exit(2)")
    ran = sh("edit", "last")
    assert ran.code == 3 and "ended with status 2" in ran.err
    assert file.read_text() == "half"


def test_a_deleted_entry_comes_back_as_it_was(sh: Shell, file: Path) -> None:
    deleted = sh("delete", "last")
    assert (deleted.code, deleted.out) == (0, f"Moved to the trash: {PATH}\n")
    assert not file.exists() and sh("entries").out == ""
    command = deleted.err.split("darlings ")[1].split()
    assert sh(*command).out == f"Restored {PATH}\n"
    assert file.read_text() == TEXT


def test_the_trash_is_listed(sh: Shell, file: Path) -> None:
    assert sh("restore").err == "the trash is empty\n"
    sh("delete", "last")
    (listed,) = sh("restore", "--json").json
    assert listed["path"] == PATH and sh("restore").out == f"{listed['name']}  {PATH}\n"


def test_what_is_there_again_is_not_replaced(sh: Shell, file: Path) -> None:
    sh("delete", "last")
    file.write_text("new words\n")
    ran = sh("restore", PATH)
    assert ran.code == 3 and "not replaced" in ran.err
    assert file.read_text() == "new words\n"


def test_nothing_by_that_name_is_in_the_trash(sh: Shell, file: Path) -> None:
    ran = sh("restore", "../../etc/passwd")
    assert (ran.code, ran.out) == (2, "")
