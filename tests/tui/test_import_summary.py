"""An import of a few entries is a list, of many a summary that fits a screen; nothing is hidden."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.tui.shell import Shell


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    folder = tmp_path / "diary"
    folder.mkdir()
    for number in range(1, 41):
        day = date(2018, 1, 20) + timedelta(days=number)
        text = f"Entry {number}: Salt\n\n{day}\n\nI wrote 100 words in an hour.\n"
        (folder / f"{number}.txt").write_text(text)
    return folder


def test_many_entries_are_summed_up_by_format_and_month(sh: Shell, diary: Path) -> None:
    (diary / "log.csv").write_text("Date,Words,Project\n2018-03-02,-50,B\n2018-03-02,900,Op-ed\n")
    ran = sh("import", str(diary))
    assert ran.out.splitlines() == [
        "By format                                      Entries       Words  Time",
        "text                                                40       4,000  40 h",
        "csv                                                  2",
        "By month                                       Entries       Words  Time",
        "Jan 2018                                            11       1,100  11 h",
        "Feb 2018                                            28       2,800  28 h",
        "Mar 2018                                             3         100  1 h",
        "41 documents, 42 records: 42 imported (42 entries), 0 skipped, 0 rejected",
    ]
    assert "To see each entry: --verbose" in ran.err


def test_the_books_own_words_alone_are_summed_and_cuts_are_taken_off(
    sh: Shell, diary: Path
) -> None:
    (diary / "log.csv").write_text("Date,Words,Project\n2018-03-02,-50,B\n2018-03-02,900,Op-ed\n")
    ran = sh("import", str(diary), "--book", "B")
    assert "csv                                                  2         −50\n" in ran.out
    assert "Mar 2018                                             3          50  1 h\n" in ran.out


def test_verbose_names_each_and_a_few_are_named_anyway(sh: Shell, diary: Path) -> None:
    dry = sh("import", "--dry-run", str(diary))
    assert dry.out.count("words: “I wrote 100 words in an hour.”") == 40
    ran = sh("import", "--verbose", str(diary))
    assert ran.out.count("\nentry ") == 40
    assert "--verbose" not in ran.err


def test_few_documents_have_a_row_each_and_undated_entries_one(sh: Shell, tmp_path: Path) -> None:
    for name, year in (("one", 1995), ("two", 2016)):
        rows = "".join(f"{year + n % 20}-05-{n:02},10\n" for n in range(1, 20))
        (tmp_path / f"{name}.csv").write_text(f"Date,Words\n{rows}")
    (tmp_path / "x.txt").write_text("Entry 7: Salt\n\nI slept.\n")
    paths = [str(tmp_path / name) for name in ("one.csv", "two.csv", "x.txt")]
    out = sh("import", *paths).out
    for row in ("By document ", "one.csv ", "x.txt ", "By decade ", "1990 to 1999 ", "no date "):
        assert f"\n{row}" in out


def test_what_is_skipped_and_rejected_does_not_bury_the_rest(sh: Shell, diary: Path) -> None:
    sh("import", str(diary))
    for number in range(1, 31):
        (diary / f"bad{number}.txt").write_bytes(b"\x00\x01")
        (diary / f"photo{number}.png").write_bytes(b"\x89PNG")
    ran = sh("import", str(diary))
    lines = ran.out.splitlines()
    assert "skipped   40 documents: already imported; --verbose names them all" in lines
    odd = "30 documents: in no known format by its name; --verbose names them all"
    assert f"skipped   {odd}" in lines
    assert lines[-2] == "rejected  10 more of 10 documents; --verbose names them all"
    assert sum(line.startswith("rejected") for line in lines) == 21
    assert lines[-1] == "100 documents: 0 imported (0 entries), 70 skipped, 30 rejected"
    every = sh("import", "--verbose", str(diary)).out
    heads = [line.split()[0] for line in every.splitlines()]
    assert (heads.count("skipped"), heads.count("rejected")) == (70, 30)


def test_an_undo_of_many_is_a_line_and_names_what_stays(sh: Shell, diary: Path) -> None:
    sh("import", str(diary))
    sh("edit", "7", "--words", "701")
    ran = sh("undo", "--dry-run")
    stays, counts = ran.out.splitlines()
    assert stays.startswith("stays  entries/2018/") and stays.endswith("you have edited it since")
    assert counts.endswith("39 files to take back, 1 left")
    assert sh("undo", "--verbose").out.count("\n") == 41


def test_many_files_left_out_of_an_export_for_one_reason_are_one_line(
    sh: Shell, tmp_path: Path
) -> None:
    for number in range(1, 13):
        sh.write(f"clippings/2019/{number}.md", "Read.")
    sh.write("entries/undated/a.md", "No day.")
    err = sh("export", str(tmp_path / "a.json"), "--format", "jrnl").err
    assert "left out: 12 files: a clipping, and only entries are written there; --json" in err
    assert "left out: entries/undated/a.md: it has no date" in err
