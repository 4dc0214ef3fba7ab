"""A writer's own table: its columns are found or said, and every row is brought in or explained."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from entries.entry import DateRange, Distraction
from entries.errors import NotUnderstood
from entries.importing.plan import plan_import
from entries.importing.word_log import log_name
from tests.entries.importing.reading_logs import entries, ids, read_fixture_log, read_log, told

GROWING = [500, 900, 1400, 2000, 2100, 2900, 3300, 4000, 4100]


def rows(*cells: tuple[object, ...]) -> str:
    return "".join(",".join(map(str, row)) + "\n" for row in cells)


def november(figures: list[int], head: str = "Date,Words") -> str:
    return head + "\n" + rows(*((f"2021-11-{n:02}", count) for n, count in enumerate(figures, 1)))


def test_a_log_with_all_its_traps() -> None:
    reading = read_fixture_log("csv-november.csv")
    assert told(reading, "words", "manuscript", "minutes", "estimated") == [
        ("2023-11-13", 1204, 21_204, 95, ()),
        ("2023-11-14", -120, 21_084, 45, ()),
        ("2023-12-02", 0, 21_084, 90, ()),
        ("2023-12-02", 300, 21_384, None, ("words",)),
    ]
    assert entries(reading)[0].body == 'The "lamp" scene,\nat last.\n'
    assert [(one.line, one.reason) for one in reading.skipped] == [
        (6, "nothing is said of that day"),
        (11, "a sum of other rows"),
    ]
    assert [(one.line, one.reason) for one in reading.rejected] == [
        (9, "words: “many” is not a whole number"),
        (10, "8 cells under a head of 6: quote a cell with a comma in it"),
    ]
    assert reading.notes == (
        "date from “Date”, the day first (as “13.11.2023” shows); minutes from “Time”; "
        "text from “Notes”; words from “Words” (the other column grows by it); "
        "manuscript from “Total” (it grows by what the other column counts)",
        "not read: Where",
    )


def test_each_figure_rests_on_its_cell() -> None:
    evidence = read_fixture_log("csv-november.csv").candidates[0].evidence
    assert (evidence.words, evidence.minutes) == ("Words 1.204", "Time 1:35")
    assert evidence.date == "Date 13.11.2023"


@pytest.mark.parametrize(
    ("head", "cells", "figures"),
    [
        ("Date,Words", "2021-11-01,500", {"words": 500}),
        ("Datum;Wörter;Zeit", "2021-11-01;500;95", {"words": 500, "minutes": 95}),
        ("day\twordsAdded", "2021-11-01\t500", {"words": 500}),
        ("Date,Word Count,Goal,Words per hour", "2021-11-01,500,1667,700", {"words": 500}),
        ("Date,Words left,Words", "2021-11-01,79500,500", {"words": 500}),
        ("Date,Deleted words,Words", "2021-11-01,80,500", {"words": 500}),
        ("Date,Characters,Count", "2021-11-01,2500,500", {"words": 500}),
        ("Date,Novel", "2021-11-01,500", {"words": 500}),
        ("Date,Hours,Words", "2021-11-01,1.5,500", {"minutes": 90, "words": 500}),
        ("Date,Length (sec),Words", "2021-11-01,5400,500", {"minutes": 90, "words": 500}),
        ("Words,When", "500,2021-11-01", {"words": 500}),
        ("Date,Words,Title,Tags", "2021-11-01,5,Rain,#a b", {"title": "Rain", "tags": ("a", "b")}),
        ("Date,Minutes", "2021-11-01,0", {"minutes": 0, "words": None}),
        ("Weekday,Date,Words", "Monday,2021-11-01,500", {"words": 500}),
        ("Date,Words,Words", "2021-11-01,500,7", {"words": 500}),
        (
            "Date,Words,Distractions",
            "2021-11-01,500,cat; a call",
            {"distractions": (Distraction("cat"), Distraction("a call"))},
        ),
        ("# all mine\n2021-11-01,500", "2021-11-02,50", {"words": 500}),
        ("# Date,Words", "2021-11-01,500", {"words": 500}),
        ("My log,\n,\nDate,Words", "2021-11-01,500", {"words": 500}),
    ],
)
def test_columns_are_found_by_their_names_and_cells(
    tmp_path: Path, head: str, cells: str, figures: dict[str, object]
) -> None:
    entry = entries(read_log(tmp_path, f"{head}\n{cells}\n"))[0]
    assert entry.date == date(2021, 11, 1)
    assert {name: getattr(entry, name) for name in figures} == figures


def test_what_the_writer_says_of_columns_goes_before_any_guess(tmp_path: Path) -> None:
    text = "When,Words,Other,Etc\n2021-11-01,9,500,60\n"
    said = {"words": "other", "minutes": "4", "date": "WHEN"}
    reading = read_log(tmp_path, text, columns=said)
    assert told(reading, "words", "minutes") == [("2021-11-01", 500, 60)]
    assert reading.notes[1] == "not read: Words"


def test_a_column_that_is_not_there_is_refused_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(NotUnderstood, match="no column is called “Cuont”; there are Date, Count"):
        read_log(tmp_path, "Date,Count\n2021-11-01,5\n", columns={"words": "Cuont"})


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Name,Price\nlamp,5\nrope,6\n", "a table without days: --map date=COLUMN says which"),
        ("Date,Novel,Blog\n2021-11-01,5,6\n", "a table without figures: --map words=COLUMN"),
        (november([500, 900, 1300, 1800]), "may count each day's words, or all words so far"),
        ("lamp,5\n", "a table without"),
    ],
)
def test_what_cant_be_known_is_asked(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(NotUnderstood, match=reason):
        read_log(tmp_path, text)


def test_a_columns_name_is_one_line_and_short(tmp_path: Path) -> None:
    reading = read_log(
        tmp_path, f'Date,"Words\nof day","{"x" * 5000}"\n2021-11-01,5,y\n2021-11-02,6,z\n'
    )
    assert reading.notes[0].startswith("date from “Date”; words from “Words of day”")
    assert reading.notes[1] == f"not read: {'x' * 40}"


def test_a_table_of_something_else_is_passed_over_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "prices.csv").write_text("Name,Price\nlamp,5\nrope,6\n", encoding="utf-8")
    (tmp_path / "log.csv").write_text(november([500, 20]), encoding="utf-8")
    plan = plan_import([tmp_path], known={})
    assert [Path(one.source).name for one in plan.skipped] == ["prices.csv"]
    assert (len(plan.candidates), plan.rejected) == (2, ())


def test_totals_are_the_manuscripts_and_never_added_up(tmp_path: Path) -> None:
    reading = read_log(tmp_path, november(GROWING))
    assert [(one.words, one.manuscript) for one in entries(reading)] == [
        (None, total) for total in GROWING
    ]
    assert "manuscript from “Words” (it only grows, over 9 rows)" in reading.notes[0]
    said = read_log(tmp_path, november(GROWING), columns={"words": "Words"})
    assert [one.words for one in entries(said)] == GROWING


def test_a_total_that_only_adds_up_the_words_is_not_read(tmp_path: Path) -> None:
    added = read_log(tmp_path, "Date,Count,Total\n" + "".join(
        f"2021-11-{n:02},{count},{total}\n"
        for n, count, total in [(1, 500, 500), (2, 300, 800), (3, 0, 800), (4, 200, 1000)]
    ))  # fmt: skip
    assert told(added, "words", "manuscript")[0] == ("2021-11-01", 500, None)
    assert added.notes[1] == "not read: “Total”, which only adds up the words"


def test_a_total_below_nothing_is_rejected(tmp_path: Path) -> None:
    text = "Date,Total\n" + "".join(f"2021-11-{n:02},{n * 100}\n" for n in range(1, 10))
    reading = read_log(tmp_path, f"{text}2021-11-10,-5\n", columns={"manuscript": "Total"})
    assert [one.reason for one in reading.rejected] == ["a total of -5 words"]


def test_other_projects_never_count_for_the_book(tmp_path: Path) -> None:
    text = (
        "Date,Project,Words\n2021-11-01,On the Brink,500\n2021-11-01,Op-eds,1800\n2021-11-02,,7\n"
    )
    reading = read_log(tmp_path, text, books=("on the brink",))
    assert told(reading, "words", "project") == [
        ("2021-11-01", 500, None),
        ("2021-11-01", 1800, "Op-eds"),
        ("2021-11-02", 7, None),
    ]
    assert "project “On the Brink” is this book" in reading.notes
    assert (
        "project “Op-eds” (1 record) is kept apart from the book; "
        "if it is the book: --book 'Op-eds'" in reading.notes
    )


@pytest.mark.parametrize("name", ["🔥", "???", "Brink"])
def test_a_project_is_the_book_by_its_whole_name_alone(tmp_path: Path, name: str) -> None:
    text = f"Date,Project,Words\n2021-11-01,{name},500\n"
    assert entries(read_log(tmp_path, text, books=("On the Brink",)))[0].project == name
    assert entries(read_log(tmp_path, text, books=(name,)))[0].project is None


def test_totals_are_judged_within_one_project(tmp_path: Path) -> None:
    mixed = [
        (n, name, total * n) for n in range(1, 12) for name, total in (("A", 100), ("B", 9000))
    ]
    text = "Date,Project,Total\n" + "".join(f"2021-11-{n:02},{p},{t}\n" for n, p, t in mixed)
    assert {one.words for one in entries(read_log(tmp_path, text))} == {None}


def test_several_rows_of_a_day_are_several_entries_the_newest_last(tmp_path: Path) -> None:
    upwards = "Date,Words\n2021-11-01,500\n2021-11-01,500\n2021-11-02,80\n"
    head, *lines = upwards.splitlines()
    downwards = "\n".join([head, *reversed(lines)])
    assert told(read_log(tmp_path, upwards), "words") == told(
        read_log(tmp_path, downwards), "words"
    )
    assert ids(read_log(tmp_path, upwards)) == [
        "csv:log:2021-11-01",
        "csv:log:2021-11-01#2",
        "csv:log:2021-11-02",
    ]


TWICE = "Date,Time,Total\n2021-11-01,09:00,20100\n2021-11-01,21:00,20500\n2021-11-02,13:30,20900\n"


def test_of_two_totals_of_a_day_the_later_one_stands(tmp_path: Path) -> None:
    reading = read_log(tmp_path, TWICE)
    assert told(reading, "manuscript") == [
        ("2021-11-01", 20_100),
        ("2021-11-01", 20_500),
        ("2021-11-02", 20_900),
    ]
    zoned = entries(read_log(tmp_path, TWICE, zone=ZoneInfo("Europe/Paris")))
    assert zoned[1].started is not None
    assert zoned[1].started.isoformat() == "2021-11-01T21:00:00+01:00"


def test_a_total_whose_order_no_entry_can_keep_is_left_out(tmp_path: Path) -> None:
    text = "Date,Total,Notes\n2021-11-01,20100,b\n2021-11-01,20500,a\n2021-11-02,20900,c\n"
    reading = read_log(tmp_path, text)
    assert told(reading, "manuscript", "body") == [
        ("2021-11-01", None, "b\n"),
        ("2021-11-01", 20_500, "a\n"),
        ("2021-11-02", 20_900, "c\n"),
    ]
    assert reading.candidates[0].evidence.notes == (
        "an earlier total of the same day; line 3 has the last one",
    )


@pytest.mark.parametrize(
    ("head", "cells", "first", "last"),
    [
        ("Date,Words", "2021-W44,3500", "2021-11-01", "2021-11-07"),
        ("Week of,Words", "2021-11-01,3500", "2021-11-01", "2021-11-07"),
        ("Week ending,Words", "2021-11-07,3500", "2021-11-01", "2021-11-07"),
        ("From,To,Words", "2021-11-01,2021-11-07,3500", "2021-11-01", "2021-11-07"),
        ("Start date,End date,Words", "2021-11-01,2021-11-07,3500", "2021-11-01", "2021-11-07"),
        ("Date,Words", "2021-11-01 - 2021-11-07,3500", "2021-11-01", "2021-11-07"),
        ("Month,Words", "2021-11,3500", "2021-11-01", "2021-11-30"),
    ],
)
def test_a_row_for_several_days_covers_them(
    tmp_path: Path, head: str, cells: str, first: str, last: str
) -> None:
    (entry,) = entries(read_log(tmp_path, f"{head}\n{cells}\n"))
    assert entry.covers == DateRange(date.fromisoformat(first), date.fromisoformat(last))
    assert (entry.words, str(entry.date)) == (3500, last)


@pytest.mark.parametrize(
    ("head", "cells", "day", "minutes"),
    [
        ("Date,Start,End,Words", "2021-11-01,21:00,22:35,500", "2021-11-01", 95),
        ("Date,Start,End,Words", "2021-11-01,23:30,00:15,500", "2021-11-01", 45),
        ("Date,Start,End,Words", "2021-11-02,01:30,02:00,500", "2021-11-01", 30),
        ("Date,Start,End,Words", "2021-11-01,05:00,23:00,500", "2021-11-01", None),
        ("Timestamp,Words", "2021-11-02 01:30:00,500", "2021-11-01", None),
        ("Timestamp,Words", "2021-11-02 00:00:00,500", "2021-11-02", None),
        ("Timestamp,Words", "2021-11-02T09:00:00+13:00,500", "2021-11-01", None),
    ],
)
def test_a_session_belongs_to_the_writers_day_on_which_it_began(
    tmp_path: Path, head: str, cells: str, day: str, minutes: int | None
) -> None:
    said: dict[str, Any] = {"zone": ZoneInfo("Europe/Paris"), "day_starts_at": time(4)}
    (entry,) = entries(read_log(tmp_path, f"{head}\n{cells}\n", **said))
    assert (str(entry.date), entry.minutes) == (day, minutes)


def test_an_instant_in_utc_is_rejected_where_nobody_said_the_zone(tmp_path: Path) -> None:
    reading = read_log(tmp_path, "Timestamp,Words\n2021-11-02T09:00:00Z,500\n1635843600,5\n")
    assert [(one.line, "--zone" in one.reason) for one in reading.rejected] == [
        (2, True),
        (3, True),
    ]


@pytest.mark.parametrize(
    ("cells", "minutes"),
    [(("9:30", "10:15", "21:00"), None), (("9:30 AM", "1:15 PM"), None), (("1:30", "0:45"), 90)],
)
def test_a_column_called_time_is_of_the_day_or_spent(
    tmp_path: Path, cells: tuple[str, ...], minutes: int | None
) -> None:
    lines = "".join(f"2021-11-{n:02},500,{cell}\n" for n, cell in enumerate(cells, 1))
    assert entries(read_log(tmp_path, f"Date,Words,Time\n{lines}"))[0].minutes == minutes


def test_ambiguous_days_are_refused_row_by_row_unless_one_is_said_to_come_first(
    tmp_path: Path,
) -> None:
    text = "Date,Words\n03/04/2021,500\n05/05/2021,20\n07/04/2021,300\n"
    reading = read_log(tmp_path, text)
    assert [one.line for one in reading.rejected] == [2, 4]
    assert told(reading, "words") == [("2021-05-05", 20)]
    assert told(read_log(tmp_path, text, day_first=True), "words")[0] == ("2021-04-03", 500)


def test_the_same_log_grown_corrected_or_saved_again_has_the_same_records(tmp_path: Path) -> None:
    before = ids(read_log(tmp_path, november([500, 20, 60])))
    after = ids(read_log(tmp_path, november([500, 25, 60, 70]), "a/log (1).csv"))
    assert after[:3] == before


def test_a_row_is_the_same_wherever_the_writer_lives_and_whenever_a_day_begins(
    tmp_path: Path,
) -> None:
    text = "Timestamp,Words\n2021-11-02T01:30:00+00:00,500\n2021-11-02T09:00:00+00:00,20\n"
    here = read_log(tmp_path, text, zone=ZoneInfo("Europe/Paris"))
    there = read_log(tmp_path, text, zone=ZoneInfo("Pacific/Auckland"), day_starts_at=time(15))
    assert ids(here) == ids(there) == ["csv:log:2021-11-02", "csv:log:2021-11-02#2"]
    assert [one.date for one in entries(here)] != [one.date for one in entries(there)]


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("Words.csv", "words"),
        ("words (2).csv", "words"),
        ("words copy 2.tsv", "words"),
        ("words-2024-03-01.csv", "words"),
        ("words_20240301.csv", "words"),
        ("words 2024-03-01T10.30.csv", "words"),
        ("2024-03-01.csv", "2024-03-01"),
        ("nano2011.csv", "nano2011"),
    ],
)
def test_a_log_is_called_after_its_file(file: str, name: str) -> None:
    assert log_name(file) == name


def test_rows_with_ids_of_their_own_are_known_by_them(tmp_path: Path) -> None:
    text = "id,Date,Words\na7,2021-11-01,500\nb8,2021-11-01,20\n"
    assert ids(read_log(tmp_path, text)) == ["csv:a7", "csv:b8"]
    twice = text.replace("b8", "a7")
    assert ids(read_log(tmp_path, twice)) == ["csv:log:2021-11-01", "csv:log:2021-11-01#2"]


def test_a_formula_is_text_or_no_number_and_never_more(tmp_path: Path) -> None:
    text = 'Date,Words,Notes\n2021-11-01,=1+1,x\n2021-11-02,5,"=HYPERLINK(""x"")"\n'
    reading = read_log(tmp_path, text)
    assert [one.line for one in reading.rejected] == [2]
    assert entries(reading)[0].body == '=HYPERLINK("x")\n'


def test_a_log_in_a_text_file_is_known_by_its_head(tmp_path: Path) -> None:
    reading = read_log(tmp_path, november([500, 20]), "log.txt")
    assert told(reading, "words") == [("2021-11-01", 500), ("2021-11-02", 20)]


@pytest.mark.parametrize(
    "text",
    [
        "When I woke, I wrote 500 words.\nIt rained, all day.\nThe date, the words, gone.\n",
        "Date, words\n\nI wrote 500 words, and slept.\nIt rained, all day.\n",
        "Day one, words: 500\nDay two, words: 600\nDay three, words: 90\n",
    ],
)
def test_prose_with_commas_is_no_log(tmp_path: Path, text: str) -> None:
    (candidate,) = read_log(tmp_path, text, "day.txt").candidates
    assert candidate.entry.source is not None
    assert candidate.entry.source.format == "text"


def test_a_projects_name_is_one_line(tmp_path: Path) -> None:
    text = 'Date,Project,Words\n2021-11-01,"Op\n eds",5\n2021-11-02,"Op\n eds",6\n'
    assert {one.project for one in entries(read_log(tmp_path, text))} == {"Op eds"}


def test_a_session_log_with_totals_and_what_each_added(tmp_path: Path) -> None:
    text = (
        "datetime, total, delta, remark\n"
        '2017-07-28 09:12:00, 15676, 1676, "start, more or less"\n'
        "2017-07-28 21:40:11, 16522, 846,\n"
        "2017-07-29 00:40:11, 17022, 500,\n"
        "2017-07-29 22:00:00, 17000, -22,\n"
    )
    reading = read_log(tmp_path, text, day_starts_at=time(4), zone=ZoneInfo("Europe/Paris"))
    assert told(reading, "words", "manuscript") == [
        ("2017-07-28", 1676, 15_676),
        ("2017-07-28", 846, 16_522),
        ("2017-07-28", 500, 17_022),
        ("2017-07-29", -22, 17_000),
    ]


def test_real_logs_come_in_row_for_row(shared: Path) -> None:
    folder = shared / "data" / "wordlogs"
    for path in sorted(folder.glob("*.csv")):
        lines = [line for line in path.read_text("utf-8").splitlines() if line[:1].isdigit()]
        wanted = [(day, int(words)) for day, words in (line.split(",") for line in lines)]
        (plan,) = [plan_import([path], known={})]
        found = [(str(one.entry.date), one.entry.words) for one in plan.candidates]
        assert found == wanted, path.name
        assert plan.records == len(wanted)
