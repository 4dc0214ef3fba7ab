"""`import`, `report` and `demo`: old entries in, and what came of them out."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

import pytest

from tests.tui.hostile import raw_controls
from tests.tui.shell import Shell

FORMATS = ("text", "md", "html", "csv", "json")
DIARY = """Entry 7: The Tower at Noon

March 5, 2018

I wrote 640 words today, in about an hour.

Distraction of the day: the ferry that never came.
"""


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    file = tmp_path / "07.txt"
    file.write_text(DIARY)
    return file


def test_a_dry_run_shows_the_sentence_of_each_figure_and_writes_nothing(
    sh: Shell, diary: Path
) -> None:
    ran = sh("import", "--dry-run", str(diary))
    assert ran.code == 0
    assert "2018-03-05     7      640  ~1 h      The Tower at Noon" in ran.out
    assert "words: “I wrote 640 words today, in about an hour.”" in ran.out
    assert f"from {diary}" in ran.out.replace("\n            ", "")
    assert ran.out.endswith("1 document: 1 to import (1 entry), 0 skipped, 0 rejected\n")
    assert not list(sh.root.glob("entries/**/*.md"))


def test_what_was_imported_is_there_and_a_second_time_adds_nothing(sh: Shell, diary: Path) -> None:
    first = sh("import", str(diary))
    assert first.code == 0 and "1 document: 1 imported (1 entry)" in first.out
    second = sh("import", str(diary))
    assert second.code == 0 and "0 imported (0 entries), 1 skipped" in second.out
    assert sh("show", "7", "--json").json["words"] == 640
    assert diary.read_text() == DIARY


LOG = """Date,Count,Project
2026-03-01,500,On the Brink
2026-03-02,1800,Op-eds
2026-03-03,many,On the Brink
"""


def test_a_log_is_shown_with_what_its_columns_were_taken_for(sh: Shell, tmp_path: Path) -> None:
    log = tmp_path / "log.csv"
    log.write_text(LOG)
    ran = sh("import", "--dry-run", str(log))
    assert ran.code == 1
    assert "2026-03-01            500            untitled\n" in ran.out
    assert "words: “Count 500”" in ran.out and f"from {log}:2" in ran.out
    assert "untitled (Op-eds)" in ran.out
    assert "log.csv:4: words: “many” is not a whole number" in ran.out
    assert f"note: {log}: date from “Date”; project from “Project”; words from “Count”" in ran.err
    assert "--book 'Op-eds'" in ran.err
    assert not list(sh.root.glob("entries/**/*.md"))


def test_what_a_log_was_taken_for_is_said_before_it_is_written_and_in_json(
    sh: Shell, tmp_path: Path
) -> None:
    log = tmp_path / "log.csv"
    log.write_text(LOG)
    ran = sh("import", "--json", "--map", "words=count", "--book", "Op-eds", str(log))
    assert any("words from “Count”" in note for note in ran.json["notes"])
    assert ran.err.index("words from “Count”") < ran.err.index("To take it back")
    listed = sh("entries", "--json").json
    assert {(one["words"], one["project"]) for one in listed} == {(500, None), (1800, None)}


def test_a_name_that_nothing_could_use_is_refused_before_anything_is_written(
    sh: Shell, diary: Path
) -> None:
    ran = sh("import", str(diary), "--map", "words=Count")
    assert ran.code == 2
    assert "--map words=“Count” says nothing of" in ran.err and "--format csv" in ran.err
    assert not list(sh.root.glob("entries/**/*.md"))


def test_documents_in_are_documents_out_and_a_rejected_one_means_1(
    sh: Shell, diary: Path, tmp_path: Path
) -> None:
    ran = sh("import", "--json", str(diary), str(tmp_path / "none.txt"), str(tmp_path / "none.md"))
    assert ran.code == 1
    assert [len(ran.json[key]) for key in ("imported", "skipped", "rejected")] == [1, 0, 2]
    assert ran.json["imported"][0]["evidence"]["words"].startswith("I wrote 640 words")


def test_a_report_goes_to_a_new_private_file_and_replaces_none(
    sh: Shell, diary: Path, tmp_path: Path
) -> None:
    sh("import", str(diary))
    target = tmp_path / "report.md"
    args = ("report", "--period", "2018-03-01..2018-03-31", "--format", "md", "--out", str(target))
    assert sh(*args).out == f"Written to {target}\n"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert "640" in target.read_text()
    target.write_text("mine")
    refused = sh(*args)
    assert refused.code == 2 and target.read_text() == "mine"
    assert sh(*args, "--force").code == 0 and "640" in target.read_text()


def test_a_report_leaves_the_text_out_unless_asked(sh: Shell) -> None:
    sh.write("entries/2018/2018-03-05-x.md", "---\nwords: 3\n---\nA secret.\n")
    args = ("report", "--period", "2018-03-01..2018-03-31")
    for form in FORMATS:
        assert "A secret." not in sh(*args, "--format", form).out
        assert "A secret." in sh(*args, "--format", form, "--with-text").out


def test_a_report_is_inert(sh: Shell) -> None:
    sh("log", "--title", "\x1b[2J\u202e", "--words", "3", "--", "\x9b31m")
    for form in FORMATS:
        ran = sh("report", "--format", form, "--with-text")
        assert ran.code == 0 and not raw_controls(ran.out.replace("\r\n", "\n"))


@pytest.mark.parametrize("form", FORMATS)
def test_a_report_in_a_file_is_as_inert_as_on_the_screen(
    sh: Shell, tmp_path: Path, form: str
) -> None:
    sh("log", "--title", "\x1b[2J\u202e", "--words", "3", "-x", "=1+1", "--", "\x9b31m")
    target = tmp_path / "report"
    ran = sh("report", "--format", form, "--with-text", "--out", str(target))
    text = target.read_bytes().decode()
    assert ran.code == 0
    if form != "json":  # there it is exact, and escaped by whoever shows it
        assert not raw_controls(text.replace("\r\n", "\n"))
    assert '"=1' not in text or form == "json"


def test_a_name_that_is_no_text_is_written_out(sh: Shell, tmp_path: Path) -> None:
    sh("log", "--words", "3")
    os.rename(next(sh.root.glob("entries/**/*.md")), os.fsencode(sh.root) + b"/entries/a\xff.md")
    for form in FORMATS:
        ran = sh("report", "--period", "all", "--format", form, "--out", str(tmp_path / form))
        assert ran.code in (0, 1), ran.err
        assert (tmp_path / form).read_bytes().decode()


def test_the_table_of_days_keeps_its_line_ends(sh: Shell) -> None:
    sh("log", "--words", "-3", "--title", "T")
    ran = sh("report", "--format", "csv")
    assert ran.code == 0
    first, *rows, end = ran.out.split("\r\n")
    assert first.startswith('"date","words","minutes"') and end == ""
    assert ',-3,"",1,' in rows[-1] and "\n" not in "".join(rows)


def test_the_report_has_the_forecast_and_the_earlier_ones(sh: Shell) -> None:
    for ago in range(20):
        sh("log", "--words", f"{400 + ago}", "--date", f"-{ago}d")
    for file in sh.root.glob("entries/**/*.md"):
        file.write_text(re.sub(r"logged: .*\n", "", file.read_text()))
    values = sh("report", "--format", "json").json
    status = sh("status", "--json").json
    assert values["forecast"] == status["forecast"]
    assert [point["probability"] for point in values["track_record"]["points"]][-1] == (
        status["forecast"]["probability"]
    )
    assert len(values["track_record"]["points"]) == 3
    text = sh("report").out
    assert "Earlier forecasts: the chance of the deadline\n100% ┤" in text
    page = sh("report", "--format", "html").out
    assert page.startswith("<!doctype html>") and "</html>" in page


def test_days_all_logged_this_evening_were_not_known_before(sh: Shell) -> None:
    for ago in range(20):
        sh("log", "--words", "400", "--date", f"-{ago}d")
    values = sh("report", "--format", "json").json
    assert len(values["track_record"]["points"]) == 1


@pytest.mark.parametrize(
    "args",
    [("--period", "11/12/2026"), ("--format", "pdf"), ("--period", "2018-03-05..2018-03-01")],
)
def test_a_wrong_report_is_refused(sh: Shell, args: tuple[str, ...]) -> None:
    ran = sh("report", *args)
    assert (ran.code, ran.out) == (2, "")


def test_the_demo_runs_the_main_job_and_leaves_the_writers_journal_the_last_used(
    sh: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sh("log", "--words", "3")
    folder = tmp_path / "demo"
    ran = sh("demo", str(folder))
    assert ran.code == 0
    for command in ("import", "status", "search", "report"):
        assert f"$ darlings {command}" in ran.out
    assert "should not have happened" not in ran.err
    monkeypatch.chdir(tmp_path)
    assert "On the Brink" in sh("status").out
    assert all(stat.S_IMODE(file.stat().st_mode) & 0o077 == 0 for file in folder.rglob("*"))


def test_a_demo_is_begun_again_only_where_there_was_one(sh: Shell, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    sh("demo", str(folder))
    assert sh("demo", str(folder)).code == 2
    assert sh("demo", str(folder), "--fresh").code == 0
    refused = sh("demo", str(sh.root), "--fresh")
    assert refused.code == 2 and os.listdir(sh.root)
