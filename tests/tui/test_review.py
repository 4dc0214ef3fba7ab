"""`import --review` and `review`: one question after another, answered by lines."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.tui.hostile import ESCAPES, MARKUP, SCRIPTS, raw_controls
from tests.tui.shell import Ran, Shell
from tui.doubt_talk import DoubtTalk

LAMP = "Entry 7: Salt\n\nMarch 5, 2018\n\nI've written 3,000 words on this.\n"
HOURS = "Entry 8: Fog\n\nMarch 6, 2018\n\nI worked for three hours.\n"
BOTH = "Entry 9: Rain\n\nMarch 7, 2018\n\nI wrote 300 words. We ate. I wrote 500 words.\n"


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    folder = tmp_path / "diary"
    folder.mkdir()
    for number, text in enumerate((LAMP, HOURS), 7):
        (folder / f"{number}.txt").write_text(text)
    return folder


def figures(sh: Shell) -> list[tuple[object, ...]]:
    names = ("date", "words", "minutes", "estimated", "manuscript", "project", "covers")
    entries = sh("entries", "--json").json
    return sorted([tuple(one[name] or None for name in names) for one in entries], key=str)


def files(sh: Shell) -> list[Path]:
    return sorted(sh.root.glob("entries/**/*.md"))


def lines(*answers: str) -> bytes:
    return "".join(f"{answer}\n" for answer in answers).encode()


def test_without_review_the_doubtful_are_left_out_and_it_says_how_to_be_asked(
    sh: Shell, diary: Path
) -> None:
    ran = sh("import", str(diary))
    assert "2 doubtful figures left out; to be asked: darlings review" in ran.err
    assert all(row[1:3] == (None, None) for row in figures(sh))
    sure = diary / "9.txt"
    sure.write_text("Entry 9: Sun\n\nMarch 7, 2018\n\nI wrote 300 words.\n")
    assert "doubtful" not in sh("import", str(sure)).err


def test_a_dry_run_shows_the_sentences_in_doubt(sh: Shell, diary: Path) -> None:
    ran = sh("import", "--dry-run", str(diary))
    assert "in doubt: “I've written 3,000 words on this.”" in ran.out
    assert "2 doubtful figures left out; with --review you are asked" in ran.err


def test_a_question_shows_the_entry_the_sentence_and_the_figure_in_it(
    sh: Shell, diary: Path
) -> None:
    ran = sh("import", "--review", str(diary), stdin=lines("n", "n"))
    assert "1 of 2  Mon 5 Mar 2018 · no. 7 · Salt" in ran.err
    assert "“I've written [3,000 words] on this.”" in ran.err
    assert "It may have been written at any time before." in ran.err
    assert "3,000 words for the book that day? [y n 620 d p t s q ?]" in ran.err
    assert "3 h for the book that day? [y n 1h30 d p s q ?]" in ran.err
    assert "2 doubtful figures asked about: 0 taken, 2 left out" in ran.err
    assert "[3,000" not in ran.out


@pytest.mark.parametrize(
    ("answer", "row"),
    [
        ("y", ("2018-03-05", 3000, None, None, None, None, None)),
        ("YES", ("2018-03-05", 3000, None, None, None, None, None)),
        ("n", ("2018-03-05", None, None, None, None, None, None)),
        ("", ("2018-03-05", None, None, None, None, None, None)),
        ("620", ("2018-03-05", 620, None, None, None, None, None)),
        ("~ 1,200", ("2018-03-05", 1200, None, ["words"], None, None, None)),
        ("-40", ("2018-03-05", -40, None, None, None, None, None)),
        ("t", ("2018-03-05", None, None, None, 3000, None, None)),
        ("d yesterday", ("2018-03-04", 3000, None, None, None, None, None)),
        (
            "d 2018-03-03..2018-03-04",
            ("2018-03-04", 3000, None, None, None, None, "2018-03-03/2018-03-04"),
        ),
        ("p  the  op-ed", ("2018-03-05", 3000, None, None, None, "the op-ed", None)),
        ("s", ("2018-03-05", None, None, None, None, None, None)),
    ],
)
def test_an_answer_is_what_is_brought_in(
    sh: Shell, diary: Path, answer: str, row: tuple[object, ...]
) -> None:
    ran = sh("import", "--review", str(diary / "7.txt"), stdin=lines(answer))
    assert ran.code == 0
    assert row in figures(sh)
    assert sum(found[1] is not None for found in figures(sh)) == (row[1] is not None)


@pytest.mark.parametrize(
    "wrong", ["maybe", "7.5", "1e3", "t", "d", "d 03/04/2018", "d all", "p", "y y", "25h", "💥"]
)
def test_what_means_nothing_is_said_and_asked_again(sh: Shell, diary: Path, wrong: str) -> None:
    ran = sh("import", "--review", str(diary / "8.txt"), stdin=lines(wrong, "1h30"))
    assert ran.code == 0
    assert ran.err.count("3 h for the book that day?") == 2
    assert figures(sh) == [("2018-03-06", None, 90, None, None, None, None)]


def test_skipping_the_rest_keeps_what_was_answered(sh: Shell, diary: Path) -> None:
    ran = sh("import", "--review", str(diary), stdin=lines("y", "s"))
    assert ran.code == 0
    assert [row[1:3] for row in figures(sh)] == [(3000, None), (None, None)]
    assert "2 doubtful figures asked about: 1 taken, 1 left out" in ran.err


@pytest.mark.parametrize(("answers", "code"), [(("y", "q"), 130), (("y",), 2), ((), 2)])
def test_stopping_and_the_end_of_the_answers_leave_nothing(
    sh: Shell, diary: Path, answers: tuple[str, ...], code: int
) -> None:
    ran = sh("import", "--review", str(diary), stdin=lines(*answers))
    assert (ran.code, ran.out, files(sh)) == (code, "", [])
    assert "nothing was written" in ran.err


def test_ctrl_c_leaves_nothing(sh: Shell, diary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hear = DoubtTalk._line
    pressed: list[DoubtTalk] = []

    def interrupted(self: DoubtTalk) -> str:
        pressed.append(self)
        if len(pressed) == 2:
            signal.raise_signal(signal.SIGINT)
        return hear(self)

    monkeypatch.setattr(DoubtTalk, "_line", interrupted)
    ran = sh("import", "--review", str(diary), stdin=lines("y", "y"))
    assert (ran.code, ran.out, files(sh), len(pressed)) == (130, "", [], 2)


def test_a_figure_that_is_settled_is_not_asked_about_again(sh: Shell, tmp_path: Path) -> None:
    document = tmp_path / "9.txt"
    document.write_text(BOTH)
    ran = sh("import", "--review", str(document), stdin=lines("800"))
    assert ran.code == 0
    assert [row[1] for row in figures(sh)] == [800]
    assert "do not agree: 300, 500" in ran.err


def test_a_dry_run_asks_and_shows_what_would_come_of_it(sh: Shell, diary: Path) -> None:
    ran = sh("import", "--review", "--dry-run", "--json", str(diary), stdin=lines("y", "n"))
    imported = ran.json["imported"]
    assert [one["entry"]["words"] for one in imported] == [3000, None]
    assert [len(one["doubtful"]) for one in imported] == [0, 1]
    assert imported[0]["evidence"]["words"] == "I've written 3,000 words on this."
    assert files(sh) == []


def test_an_import_again_asks_nothing(sh: Shell, diary: Path) -> None:
    sh("import", "--review", str(diary), stdin=lines("y", "n"))
    ran = sh("import", "--review", str(diary))
    assert ran.code == 0
    assert "What came in before: darlings review" in ran.err


# -- darlings review --------------------------------------------------------------------------


def test_review_asks_later_what_an_import_left_out(sh: Shell, diary: Path) -> None:
    sh("import", str(diary))
    ran = sh("review", stdin=lines("620", "d 2018-03-02"))
    assert ran.code == 0
    assert "Changed entries/2018/2018-03-05-salt.md" in ran.out
    assert "Saved entries/2018/2018-03-02-fog-2018-03-02.md" in ran.out
    assert "2 doubtful figures asked about: 2 taken, 0 left out" in ran.out
    assert [row[:3] for row in figures(sh)] == [
        ("2018-03-02", None, 180),
        ("2018-03-05", 620, None),
        ("2018-03-06", None, None),
    ]
    assert sh("review").out == "No imported entry has a doubtful figure.\n"


@pytest.mark.parametrize("answers", [("y", "q"), ("y",)])
def test_a_review_that_is_stopped_writes_nothing(
    sh: Shell, diary: Path, answers: tuple[str, ...]
) -> None:
    sh("import", str(diary))
    before = [file.read_bytes() for file in files(sh)]
    assert sh("review", stdin=lines(*answers)).code in (2, 130)
    assert [file.read_bytes() for file in files(sh)] == before


def test_what_was_left_out_is_asked_about_again(sh: Shell, diary: Path) -> None:
    sh("import", str(diary))
    sh("review", stdin=lines("n", "y"))
    assert [one["title"] for one in sh("review", "--json").json] == ["Salt"]


def test_review_lists_without_asking(sh: Shell, diary: Path) -> None:
    sh("import", str(diary))
    listed = sh("review", "--list")
    assert "“I worked for [three hours].”" in listed.out
    assert listed.out.endswith("2 doubtful figures\n")
    assert sh("review", "--json").json[0] == {
        "path": "entries/2018/2018-03-05-salt.md",
        "date": "2018-03-05",
        "number": 7,
        "title": "Salt",
        "sentence": "I've written 3,000 words on this.",
        "figure": 3000,
        "unit": "words",
        "why": "it may have been written at any time before",
        "covers": None,
        "project": None,
    }


@pytest.mark.parametrize("text", [*ESCAPES, *MARKUP, *SCRIPTS])
def test_hostile_text_is_shown_and_inert(sh: Shell, text: str) -> None:
    def is_inert(ran: Ran) -> bool:
        return not raw_controls(ran.out) and not raw_controls(ran.err)

    body = f"I've written 3,000 words on {text} and more."
    source = "source: {format: text, id: a}"
    sh.write("entries/2018/2018-03-05-x.md", f"---\n{source}\n---\n\n{body}\n")
    for args in (("review", "--list"), ("review", "--json")):
        ran = sh(*args)
        assert ran.code in (0, 1) and is_inert(ran)
    asked = sh("review", stdin=f"{text}\np {text}\n".encode("utf-8", "replace") + lines("q"))
    assert is_inert(asked)
    assert "should not have happened" not in asked.err


def test_a_sentence_without_end_is_shown_round_its_figure(sh: Shell) -> None:
    long = "and the lamp " * 60
    body = f"{long} so I've written 3,000 words {long}."
    sh.write(
        "entries/2018/2018-03-05-x.md",
        f"---\nsource: {{format: text, id: a}}\n---\n\n{body}\n",
    )
    ran = sh("review", "--list")
    assert "[3,000 words]" in " ".join(ran.out.split())
    assert len(ran.out) < 900


def test_answers_that_are_no_text_are_read_as_well_as_can_be(sh: Shell, diary: Path) -> None:
    ran = sh("import", "--review", str(diary / "7.txt"), stdin=b"p caf\xe9\n")
    assert ran.code == 0
    assert ("2018-03-05", 3000, None, None, None, "café", None) in figures(sh)
