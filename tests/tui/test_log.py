"""`darlings log`, as it is typed."""

from __future__ import annotations

import io
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from entries.drafts import Drafts
from entries.errors import StorageError
from entries.folder import EntryFolder
from tests.tui.shell import Shell
from tui.asking import ask
from tui.output import Output
from tui.typed import Typed

SetEditor = Callable[[str], None]


def test_what_was_saved_is_said_in_two_lines(sh: Shell) -> None:
    ran = sh(
        "log", "The train scene works now.", "--words", "730", "--minutes", "1h", "-d", "2026-11-20"
    )
    assert ran.out == (
        "Saved entries/2026/2026-11-20-the-train-scene-works-now.md\n"
        "  730 words · 1 h · with text\n"
    )
    assert ran.code == 0
    assert "The train scene works now." in sh.entry()


@pytest.mark.parametrize(
    ("args", "line"),
    [
        (["--words", "-300"], "words: -300"),
        (["--words=-300"], "words: -300"),
        (["-w", "+300"], "words: 300"),
        (["-w", "1,200"], "words: 1200"),
        (["-w", "0"], "words: 0"),
        (["--minutes", "1h30"], "minutes: 90"),
        (["-m", "1:30"], "minutes: 90"),
        (["--total", "61250"], "manuscript: 61250"),
        (["-m", "~60"], "estimated: [minutes]"),
        (["-w", "5", "--project", "op-ed"], "project: op-ed"),
        (["-w", "5", "--covers", "2026-11-14..2026-11-15"], "covers: 2026-11-14/2026-11-15"),
        (["-w", "5", "--tag", "scene"], "tags: [scene]"),
        (["--title", "A Train Ride"], "title: A Train Ride"),
        (["-x", "the news"], "the news"),
        (["-x", "chores:: dishes, 20m"], "kind: chores"),
    ],
)
def test_each_option_is_in_the_file(sh: Shell, args: list[str], line: str) -> None:
    assert sh("log", *args).code == 0
    assert line in sh.entry()


@pytest.mark.parametrize(
    ("args", "complaint"),
    [
        (["--words", "abc"], "“abc” is not a number of words"),
        (["--words", "1.5"], "“1.5” is not a number of words"),
        (["--words", str(10**19)], "more words than any book has"),
        (["--total", "-5"], "not a manuscript's total"),
        (["--minutes", "1:75"], "“1:75” is not a time"),
        (["--minutes", "2000"], "longer than the 1,440 minutes"),
        (["--date", "11/12/2026"], "11/12/2026"),
        (["--date", "2026-02-30"], "2026-02-30"),
        (["-x", ""], "a distraction needs a few words"),
        (["--colour", "red"], "No such option: --colour"),
        (["--words"], "requires an argument"),
    ],
)
def test_a_wrong_option_writes_nothing_and_is_answered_in_a_line_or_two(
    sh: Shell, args: list[str], complaint: str
) -> None:
    ran = sh("log", *args)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("darlings: ") and complaint in ran.err
    assert ran.err.count("\n") <= 2
    assert not list(sh.root.glob("entries/**/*.md"))


def test_nothing_to_log_says_what_to_give(sh: Shell) -> None:
    ran = sh("log")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("darlings: nothing to log\n  for example: darlings log")


def test_text_comes_from_standard_input(sh: Shell) -> None:
    assert sh("log", "-", stdin=b"one\n\ntwo\n").code == 0
    assert sh.entry().endswith("one\n\ntwo\n")


def test_bytes_that_are_no_utf8_are_read_not_refused(sh: Shell) -> None:
    assert sh("log", "-", stdin="café".encode("latin-1")).code == 0
    assert "café" in sh.entry()


def test_an_argument_that_is_no_utf8_is_read_not_refused(sh: Shell) -> None:
    assert sh("log", "caf\udce9").code == 0
    assert "café" in sh.entry()


def test_a_text_with_a_nul_byte_is_refused_and_kept(sh: Shell) -> None:
    ran = sh("log", "-", stdin=b"one\ntwo\0")
    assert ran.code == 2 and "line 2 has a NUL byte" in ran.err
    assert sh.drafts() == ["one\ntwo\0"]


def test_text_typed_before_a_wrong_figure_is_kept_and_said_where(sh: Shell) -> None:
    ran = sh("log", "My best sentence.", "--words", "many")
    assert ran.code == 2
    assert sh.drafts() == ["My best sentence."]
    assert "your text is kept in " in ran.err


def test_text_is_kept_where_there_is_no_journal(bare: Shell) -> None:
    ran = bare("log", "My best sentence.")
    assert ran.code == 2 and "no journal here" in ran.err
    assert bare.drafts() == ["My best sentence."]


def test_text_is_kept_when_the_disk_says_no(sh: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> str:
        raise StorageError("can't save entries/x.md: No space left on device")

    monkeypatch.setattr(EntryFolder, "create", fail)
    ran = sh("log", "-", stdin=b"My best sentence.")
    assert ran.code == 3 and "No space left" in ran.err
    assert sh.drafts() == ["My best sentence."]


def test_text_is_kept_when_we_crash_and_the_crash_says_none_of_it(
    sh: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> str:
        raise RuntimeError("My best sentence.")

    monkeypatch.setattr(EntryFolder, "create", fail)
    ran = sh("log", "My best sentence.")
    assert ran.code == 3 and "My best" not in ran.err + ran.out
    assert sh.drafts() == ["My best sentence."]


def test_a_draft_is_dropped_once_its_text_is_an_entry(sh: Shell) -> None:
    sh("log", "My best sentence.", "--words", "many")
    sh("log", "Another sentence.", "--words", "many")
    assert sh("log", "-", "--words", "3", stdin=b"My best sentence.").code == 0
    assert sh.drafts() == ["Another sentence."]


def test_the_editor_writes_the_text_and_its_draft_is_gone(sh: Shell, editor: SetEditor) -> None:
    editor("path.write_text('From the editor.')")
    assert sh("log", "--edit", "--words", "3").code == 0
    assert "From the editor." in sh.entry()
    assert sh.drafts() == []


def test_the_editor_starts_with_the_text_given(sh: Shell, editor: SetEditor) -> None:
    editor("path.write_text(path.read_text() + ' And more.')")
    assert sh("log", "A beginning.", "--edit").code == 0
    assert "A beginning. And more." in sh.entry()


def test_the_drafts_of_the_editor_are_private(sh: Shell, editor: SetEditor) -> None:
    editor("path.write_text(oct(path.stat().st_mode)[-3:] + oct(path.parent.stat().st_mode)[-3:])")
    assert sh("log", "--edit").code == 0
    assert "600700" in sh.entry()


def test_a_failed_editor_keeps_the_draft_and_logs_nothing(sh: Shell, editor: SetEditor) -> None:
    editor("path.write_text('Half a sentence'); sys.exit(1)")
    ran = sh("log", "--edit", "--words", "3")
    assert ran.code == 3 and "ended with status 1" in ran.err and "kept in" in ran.err
    assert sh.drafts() == ["Half a sentence"]
    assert not list(sh.root.glob("entries/**/*.md"))


def test_an_editor_that_returns_at_once_logs_nothing_and_keeps_its_file(
    sh: Shell, editor: SetEditor
) -> None:
    editor("pass")
    ran = sh("log", "--edit", "--words", "3")
    assert ran.code == 2 and "code --wait" in ran.err
    assert sh.drafts() == [""]
    assert not list(sh.root.glob("entries/**/*.md"))


def test_an_editor_that_is_none_keeps_the_text_given(
    sh: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "/no/such/editor")
    ran = sh("log", "A beginning.", "--edit")
    assert ran.code == 2 and "can't be started" in ran.err
    assert sh.drafts() == ["A beginning."]


def test_json_is_the_entry(sh: Shell) -> None:
    ran = sh("log", "--words", "730", "-x", "the news, 20m", "--json")
    assert ran.json["words"] == 730
    assert ran.json["distractions"] == [{"what": "the news", "kind": None, "minutes": 20}]
    assert (sh.root / ran.json["path"]).exists()


def _conversation(answers: list[str]) -> tuple[object, Typed, str]:
    err, typed = io.StringIO(), Typed()
    said = iter(answers)

    def read(prompt: str) -> str:
        try:
            return next(said)
        except StopIteration:
            raise EOFError from None

    return ask(typed, Output(io.StringIO(), err, environ={}), read=read), typed, err.getvalue()


def test_the_conversation_asks_again_after_a_wrong_figure() -> None:
    options, typed, said = _conversation(
        ["many", "730", "", "the news", "", "One.", "", "Two.", "."]
    )
    assert options == (("730", None, None, ["the news"]) + (None,) * 4 + ((),))
    assert "“many” is not a number of words" in said
    assert typed.text == "One.\n\nTwo.\n"


def test_a_total_is_typed_with_an_equals_sign() -> None:
    options, _, _ = _conversation(["=61250"])
    assert options == ((None, "61250", None, []) + (None,) * 4 + ((),))


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGHUP, signal.SIGTERM])
def test_an_interrupted_conversation_keeps_what_was_typed(
    sh: Shell, monkeypatch: pytest.MonkeyPatch, ending: int
) -> None:
    answers = iter(["", "", "", "My best sentence."])

    def read(prompt: str = "") -> str:
        try:
            return next(answers)
        except StopIteration:
            signal.raise_signal(ending)
            raise AssertionError("the signal was to end this") from None

    monkeypatch.setattr("tui.invocation.Invocation.is_conversation", True)
    monkeypatch.setattr("builtins.input", read)
    ran = sh("log")
    assert ran.code == 130 and "interrupted" in ran.err
    assert sh.drafts() == ["My best sentence.\n"]


def test_drafts_that_cannot_be_read_do_not_make_a_saved_entry_look_lost(
    sh: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_self: Drafts) -> list[Path]:
        raise StorageError("can't read the drafts: Input/output error")

    monkeypatch.setattr(Drafts, "pending", failing)
    ran = sh("log", "--words", "3", "The text.")

    assert ran.code == 0
    assert "Saved entries/" in ran.out
    assert "a draft of this text may be left" in ran.err
