"""jrnl: cut into entries as jrnl does, on the days it wrote, with nothing lost or made up."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from entries.errors import NotUnderstood
from entries.importing.foreign_folder import ForeignFolder
from entries.importing.options import ImportOptions
from entries.importing.reading import Reading
from entries.importing.registry import catalogue, read_document
from tests.entries.importing.documents import ABROAD, FIXTURES


def read(folder: Path, text: str, name: str = "journal.txt", **options: object) -> Reading:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_document(path, options=ImportOptions(**options))  # type: ignore[arg-type]


def days(reading: Reading) -> list[str]:
    return [str(one.entry.date) for one in reading.candidates]


def texts(reading: Reading) -> list[tuple[str | None, str]]:
    return [(one.entry.title, one.entry.body) for one in reading.candidates]


def test_the_traps_of_the_text_file() -> None:
    reading = read_document(FIXTURES / "jrnl-brackets.txt", options=ABROAD)
    first, second, tide, again, letter, last = reading.candidates
    assert (first.entry.body, first.entry.words) == ("", 812)
    assert first.entry.title is not None
    assert first.entry.title.startswith("Lamp oil and fog. Wrote 812 words at @home")
    assert first.evidence.words == first.entry.title.partition(". ")[2]
    assert first.entry.tags == ("@home", "novel", "starred")
    assert first.entry.logged is not None
    assert first.entry.logged.isoformat() == "2026-03-01T08:15:00+13:00"
    assert second.entry.date == date(2026, 3, 2)  # 12:40 AM is still the second
    assert second.entry.body.startswith("\tAn indented line, and **bold** at its end: **so**\n## A")
    assert (second.entry.words, second.entry.minutes) == (450, 95)
    assert second.entry.tags == ("novel", "research/boats")  # "##" is no tag, nor "**" a star
    assert tide.entry.title == again.entry.title == "Tide out"
    assert again.id == f"{tide.id}#2"
    assert "[1911-01-01] he wrote to his sister about the fog\n" in letter.entry.body
    assert letter.evidence.notes == ("line 17 looks like an entry's head, and was kept as text",)
    assert (last.entry.number, last.entry.title, last.entry.minutes) == (12, "Wet matches", 40)
    assert [one.what for one in last.entry.distractions] == ["the ferry's horn"]
    assert [one.line for one in reading.candidates] == [1, 3, 11, 13, 15, 20]


@pytest.mark.parametrize(
    ("head", "day", "clock"),
    [
        ("[2026-03-01 08:15:00 AM]", "2026-03-01", "08:15:00"),
        ("[2026-03-01 12:15:00 AM]", "2026-03-01", "00:15:00"),
        ("[2026-03-01 12:15:00 PM]", "2026-03-01", "12:15:00"),
        ("[2026-03-01 20:15]", "2026-03-01", "20:15:00"),
        ("[2026-03-01 20:15:09]", "2026-03-01", "20:15:09"),
        ("[2026-03-01]", "2026-03-01", None),
        ("[2026/03/01 8:15]", "2026-03-01", "08:15:00"),
        ("[25.12.2026 20:15]", "2026-12-25", "20:15:00"),
        ("[12/25/2026 8:15 pm]", "2026-12-25", "20:15:00"),
        ("[Sunday, March 1, 2026 at 8:15 PM]", "2026-03-01", "20:15:00"),
        ("[1 March 2026 20:15]", "2026-03-01", "20:15:00"),
        ("2013-06-09 15:39", "2013-06-09", "15:39:00"),
    ],
)
def test_a_head_in_any_form_that_names_one_day(
    tmp_path: Path, head: str, day: str, clock: str | None
) -> None:
    (one,) = read(tmp_path, f"{head} Fog\nI slept.\n", zone=ZoneInfo("UTC")).candidates
    logged = one.entry.logged
    assert (str(one.entry.date), one.entry.title) == (day, "Fog")
    assert (f"{logged:%H:%M:%S}" if logged else None) == clock


def test_a_date_that_may_be_two_days_is_refused_until_it_is_said(tmp_path: Path) -> None:
    text = "[03/04/2021 09:00] Fog\n\n[25/04/2021 09:00] Rain\n"
    reading = read(tmp_path, text)
    assert days(reading) == ["2021-04-25"]
    assert [(one.line, one.reason) for one in reading.rejected] == [
        (1, "“03/04/2021” may be two days: say --day-first or --month-first")
    ]
    assert days(read(tmp_path, text, day_first=True)) == ["2021-04-03", "2021-04-25"]


def test_a_day_that_does_not_exist_is_rejected_and_hides_no_other(tmp_path: Path) -> None:
    reading = read(tmp_path, "[2026-02-30 09:00] Fog\n\n[2026-03-01 09:00] Rain\nI slept.\n")
    assert [(one.line, one.reason) for one in reading.rejected] == [
        (1, "“2026-02-30” is no day of the calendar")
    ]
    assert texts(reading) == [("Rain", "I slept.\n")]


def test_a_head_out_of_order_is_one_with_a_warning(tmp_path: Path) -> None:
    heads = ["2026-03-01", "2026-03-02", "2020-01-01", "2026-03-03", "2026-03-04"]
    reading = read(tmp_path, "\n".join(f"[{day} 09:00] Fog on {day}\n" for day in heads))
    assert days(reading) == heads
    warned = [one.entry.date for one in reading.candidates if one.evidence.notes]
    assert warned == [date(2020, 1, 1)]


def test_a_journal_from_last_to_first_is_in_order(tmp_path: Path) -> None:
    heads = ["2026-03-04", "2026-03-03", "2026-03-02"]
    reading = read(tmp_path, "\n".join(f"[{day} 09:00] Fog\n" for day in heads))
    assert [one.evidence.notes for one in reading.candidates] == [(), (), ()]


def test_a_head_of_another_form_in_its_place_is_a_head(tmp_path: Path) -> None:
    text = "[2026-03-01 09:00] Fog\n\n[2026-03-02] Rain\n\n[2026-03-03 09:00] Sun\n"
    assert days(read(tmp_path, text)) == ["2026-03-01", "2026-03-02", "2026-03-03"]


def test_brackets_that_hold_no_date_are_text(tmp_path: Path) -> None:
    text = "[2026-03-01 09:00] Fog\n[citation needed] says who\n[x] done\n[2026-03-01](a) b\n"
    (one,) = read(tmp_path, text).candidates
    assert one.entry.body == "[citation needed] says who\n[x] done\n[2026-03-01](a) b\n"


def test_without_a_zone_the_time_of_day_is_left_out_and_said(tmp_path: Path) -> None:
    reading = read(tmp_path, "[2026-03-01 09:00] Fog\n")
    assert reading.candidates[0].entry.logged is None
    assert reading.notes == (
        "times of day are not kept: say where you were with --zone, like Europe/Paris",
    )


@pytest.mark.parametrize("clock", ["02:30", "01:30"])
def test_a_night_when_the_clocks_change_is_the_day_as_written(tmp_path: Path, clock: str) -> None:
    zone = ZoneInfo("America/New_York")
    text = f"[2026-03-08 {clock}] Fog\n\n[2026-11-01 {clock}] Rain\n"
    reading = read(tmp_path, text, zone=zone)
    assert days(reading) == ["2026-03-08", "2026-11-01"]


def test_a_first_line_that_is_a_paragraph_stays_in_the_text(tmp_path: Path) -> None:
    line = "It rained, and then it rained again, and the boats lay where they were, " * 3
    (one,) = read(tmp_path, f"[2026-03-01 09:00] {line.strip()}\nI wrote 300 words.\n").candidates
    assert (one.entry.title, one.entry.words) == (None, 300)
    assert one.entry.body == f"{line.strip()}\nI wrote 300 words.\n"


def test_crlf_and_a_byte_order_mark_are_nothing(tmp_path: Path) -> None:
    path = tmp_path / "journal.txt"
    path.write_bytes(b"\xef\xbb\xbf[2026-03-01 09:00] Fog\r\nI slept.\r\n")
    assert texts(read_document(path)) == [("Fog", "I slept.\n")]


def test_a_weekend_told_on_monday_and_on_sunday_is_counted_once(tmp_path: Path) -> None:
    from entries.importing.plan import plan_import

    path = tmp_path / "journal.txt"
    path.write_text(
        "[2026-03-08 21:00] Fog\nI wrote 900 words today.\n\n"
        "[2026-03-09 09:00] Rain\nIt was a good writing weekend: 1,250 words.\n"
    )
    first, second = plan_import([path], known={}).candidates
    assert (first.entry.words, second.entry.words) == (900, None)


def test_text_json_and_folder_name_an_entry_alike(tmp_path: Path) -> None:
    text = read(tmp_path, "[2026-03-01 09:00:31 AM] Fog on the water. *\nI wrote 300 words.\n")
    one = {"title": "Fog on the water.", "body": "I wrote 300 words.", "date": "2026-03-01"}
    export = {"tags": {}, "entries": [{**one, "time": "09:00", "tags": [], "starred": True}]}
    data = read(tmp_path, json.dumps(export), "export.json")
    day = tmp_path / "journal" / "2026" / "03"
    day.mkdir(parents=True)
    (day / "01.txt").write_text("[2026-03-01 09:00] Fog on the water.\nI wrote 300 words. \n")
    folder = ForeignFolder("journal", tmp_path / "journal")
    days = catalogue().find("jrnl").read_folder(folder, ImportOptions())  # type: ignore[misc]
    assert text.candidates[0].id == data.candidates[0].id == days.candidates[0].id
    assert text.candidates[0].entry.words == data.candidates[0].entry.words == 300


def test_a_bad_entry_of_the_json_is_rejected_with_its_line(tmp_path: Path) -> None:
    good = '{"title": "Fog", "body": "", "date": "2026-03-01", "time": "09:00", "starred": false}'
    bad = [
        '{"title": "Fog", "body": "", "time": "09:00"}',
        '{"title": "Fog", "body": 7, "date": "2026-03-01", "time": "09:00"}',
        '"Fog"',
    ]
    reading = read(tmp_path, '{"entries": [\n' + ",\n".join([good, *bad]) + "\n]}", "export.json")
    assert days(reading) == ["2026-03-01"]
    assert [one.line for one in reading.rejected] == [3, 4, 4]


def test_the_folders_path_says_the_day() -> None:
    folder = ForeignFolder("jrnl-folder", FIXTURES / "jrnl-folder")
    form = catalogue().find("jrnl")
    assert form.recognises_folder(folder)
    reading = form.read_folder(folder, ABROAD)  # type: ignore[misc]
    assert days(reading) == ["2025-12-31", "2026-05-03", "2026-05-03"]
    assert reading.candidates[0].entry.title == "The year's last light"
    assert reading.candidates[0].entry.logged is not None


def test_what_a_folder_journal_holds_besides(tmp_path: Path) -> None:
    month = tmp_path / "2026" / "02"
    month.mkdir(parents=True)
    (month / "01.txt").write_text("[2026-02-03 09:00] Fog\n")
    (month / "02.txt").write_text("No head at all.\n")
    (month / "30.txt").write_text("[2026-02-28 09:00] Rain\n")
    (month / "notes.txt").write_text("A list.\n")
    form = catalogue().find("jrnl")
    reading = form.read_folder(ForeignFolder("j", tmp_path), ImportOptions())  # type: ignore[misc]
    assert days(reading) == ["2026-02-01", "2026-02-02"]
    assert reading.candidates[0].evidence.notes == (
        "its head says 2026-02-03, its file 2026-02-01: the file was believed",
    )
    assert reading.candidates[1].entry.body == "No head at all.\n"
    assert [one.source for one in reading.rejected] == ["j/2026/02/30.txt"]
    assert [one.source for one in reading.skipped] == ["j/2026/02/notes.txt"]


@pytest.mark.parametrize("data", [b"JRNLv3\x00\x1a" + bytes(90), b"gAAAAABhx" + b"k9_-" * 40])
def test_an_encrypted_journal_is_named_and_the_way_out_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "journal.txt"
    path.write_bytes(data)
    with pytest.raises(NotUnderstood, match="jrnl --format json --file FILE"):
        read_document(path)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-01\n\nI slept.\n",
        "[2026-03-01](a.md) and more\n",
        "[x] a list\n",
        "March 1, 2026 09:00 I slept.\n",
        "{a: 1}",
    ],
)
def test_what_only_looks_like_it_is_not_jrnls(tmp_path: Path, text: str) -> None:
    (one,) = read(tmp_path, text).candidates
    assert one.entry.source is not None
    assert one.entry.source.format != "jrnl"
