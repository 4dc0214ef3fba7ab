"""Day One: each entry on the day of its own zone, its text without Day One's escapes."""

from __future__ import annotations

import json
import zipfile
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from entries.errors import NotUnderstood
from entries.importing.day_one_text import plain_text, rich_text
from entries.importing.digest import digest_entry
from entries.importing.known import Known
from entries.importing.options import ImportOptions
from entries.importing.plan import plan_import
from entries.importing.reading import Reading
from entries.importing.registry import read_document
from tests.entries.importing.documents import ABROAD, FIXTURES

UUID = "7A" * 16


def entry(text: str = "I slept.", **more: Any) -> dict[str, Any]:
    known = {"uuid": UUID, "creationDate": "2018-05-19T03:59:54Z", "timeZone": "Europe/Paris"}
    return {**known, "text": text, **more}


def read(folder: Path, *entries: object, **options: object) -> Reading:
    path = folder / "Journal.json"
    path.write_text(json.dumps({"metadata": {"version": "1.0"}, "entries": entries}))
    return read_document(path, options=ImportOptions(**options))  # type: ignore[arg-type]


def export() -> Reading:
    return read_document(FIXTURES / "day-one-export.zip", options=ABROAD)


@pytest.mark.parametrize(
    ("created", "zone", "local"),
    [
        ("2018-05-19T03:59:54Z", "America/New_York", "2018-05-18T23:59:54-04:00"),
        ("2018-05-18T12:00:00Z", "Pacific/Auckland", "2018-05-19T00:00:00+12:00"),
        ("2018-11-04T05:30:00Z", "America/New_York", "2018-11-04T01:30:00-04:00"),
        ("2018-11-04T06:30:00Z", "America/New_York", "2018-11-04T01:30:00-05:00"),
        ("2018-03-11T06:59:59Z", "America/New_York", "2018-03-11T01:59:59-05:00"),
        ("2018-03-11T07:00:00Z", "America/New_York", "2018-03-11T03:00:00-04:00"),
        ("2018-07-02T20:00:00.123Z", "GMT+0530", "2018-07-03T01:30:00.123000+05:30"),
    ],
)
def test_the_day_is_that_of_the_entrys_own_zone(
    tmp_path: Path, created: str, zone: str, local: str
) -> None:
    (one,) = read(tmp_path, entry(creationDate=created, timeZone=zone)).candidates
    assert one.entry.logged is not None
    assert one.entry.logged.isoformat() == local
    assert str(one.entry.date) == local[:10]


def test_an_entry_without_a_zone_takes_its_places_then_the_writers(tmp_path: Path) -> None:
    placed = entry(timeZone=None, location={"timeZoneName": "Asia/Tokyo"})
    unplaced = entry(uuid="7B" * 16, timeZone=None)
    late = {"creationDate": "2018-05-18T16:00:00Z"}
    reading = read(tmp_path, {**placed, **late}, {**unplaced, **late})
    assert [one.entry.date for one in reading.candidates] == [date(2018, 5, 19)]
    assert [one.reason for one in reading.rejected] == [
        "a time in UTC: say where you were with --zone, like Europe/Paris"
    ]
    options = {"zone": ZoneInfo("America/New_York")}
    (_, second) = read(tmp_path, {**placed, **late}, {**unplaced, **late}, **options).candidates
    assert second.entry.date == date(2018, 5, 18)


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../../etc/passwd", "America", "", 7, "GMT+99"])
def test_a_zone_that_is_none_is_never_opened_nor_guessed(tmp_path: Path, zone: object) -> None:
    assert len(read(tmp_path, entry(timeZone=zone)).rejected) == 1
    reading = read(tmp_path, entry(timeZone=zone), zone=ZoneInfo("Europe/Paris"))
    assert len(reading.candidates) == 1


def test_the_traps_of_an_export() -> None:
    reading = export()
    by_id = {one.entry.source.id[:2]: one for one in reading.candidates if one.entry.source}
    harbour = by_id["7A"].entry
    assert (harbour.title, harbour.words, harbour.minutes) == ("The harbour #2", 812, 60)
    assert harbour.tags == ("travel", "sea level", "starred")
    assert harbour.body.startswith("I wrote 812 words in an hour. Costs: $9.50 (fog)!\n")
    assert "`a\\.b` and\n\n```\nx\\.y\n```\n" in harbour.body
    assert "![](dayone-moment://" in harbour.body
    assert by_id["7A"].evidence.notes == ()
    assert by_id["7C"].entry.tags == ("pinned",)
    assert (by_id["7D"].entry.title, by_id["7D"].entry.words) == ("Rich", 450)
    assert by_id["7E"].evidence.notes == (
        f"the export says nothing of “{'D4' * 16}”, which the text refers to",
        f"“videos/{'3c' * 16}.mp4” is missing from the export",
    )
    assert (by_id["7F"].entry.words, by_id["7F"].entry.minutes) == (120, 40)
    assert by_id["90"].source.endswith("day-one-export.zip/Dreams.json")


def test_what_is_no_good_is_counted_with_its_line_and_what_leads_out_is_not_opened() -> None:
    reading = export()
    assert [(one.line, one.reason) for one in reading.rejected] == [
        (96, "its creationDate “yesterday” is no time"),
        (102, "no creationDate in it"),
    ]
    assert [one.line for one in reading.skipped] == [85]
    assert len(reading.candidates) == 9  # those of ../evil.json are not among them
    assert reading.notes == (
        "pictures, recordings and documents stay in the export (3 of them)",
        "location is not taken (entries that have one: 2)",
        "weather is not taken (entries that have one: 1)",
    )


def test_two_equal_entries_without_a_uuid_are_two() -> None:
    plain = [one for one in export().candidates if not one.revisable]
    assert [one.id.partition("#")[2] for one in plain] == ["", "2"]


def test_a_title_is_the_first_line_and_never_a_picture_or_a_field(tmp_path: Path) -> None:
    texts = ["# Fog\n\nI slept.", "Fog", "![](dayone-moment://AB)\n\nI slept.", "Words:: 5\nRain."]
    entries = [entry(text, uuid=f"{n:032}") for n, text in enumerate(texts)]
    found = [(one.entry.title, one.entry.body) for one in read(tmp_path, *entries).candidates]
    assert found == [
        ("Fog", "I slept.\n"),
        (None, "Fog\n"),
        (None, f"{texts[2]}\n"),
        (None, f"{texts[3]}\n"),
    ]


def test_the_time_in_the_editor_is_minutes_only_where_that_is_asked_for(tmp_path: Path) -> None:
    told = entry(editingTime=1260.4)
    assert read(tmp_path, told).candidates[0].entry.minutes is None
    asked = read(tmp_path, told, columns={"minutes": "editingTime"}).candidates[0]
    assert (asked.entry.minutes, asked.evidence.minutes) == (21, "editingTime: 1260.4 seconds")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (r"1\. One\! \#two \(x\) \-\- \\", r"1. One! #two (x) -- " + "\\"),
        (r"a \b c \9", r"a \b c \9"),
        (r"`a\.b` c\.d", r"`a\.b` c.d"),
        (r"``a\`b\.`` c\.d", r"``a\`b\.`` c.d"),
        ("~~~\na\\.b\n~~~\nc\\.d", "~~~\na\\.b\n~~~\nc.d"),
        ("`open\\.", "`open."),
        (r"\`a\.b\`", "`a.b`"),
        (r"`a\.` ``b\. `c\.`", r"`a\.` ``b. `c\.`"),
    ],
)
def test_escapes_go_and_code_stays(text: str, plain: str) -> None:
    assert plain_text(text) == plain


def test_rich_text_is_markdown() -> None:
    (rich,) = [one for one in export().candidates if one.entry.title == "Rich"]
    assert rich.entry.body == (
        "I wrote **450 words** today.\n- rope\n- [x] oil\n"
        f"![](dayone-moment://{'B2' * 16})\n---\n> He said so.\n"
    )


def test_rich_text_may_be_an_object_and_be_strange() -> None:
    assert rich_text({"contents": [{"text": "a "}, 7, {"attributes": 7, "text": "b"}]}) == "a b"
    assert rich_text(None) == rich_text("") == rich_text({"meta": {}}) == ""
    with pytest.raises(NotUnderstood):
        rich_text({"contents": "x"})
    with pytest.raises(NotUnderstood):
        rich_text("[" * 1000)


def test_a_weekend_told_on_monday_and_in_its_own_entry_is_counted_once(tmp_path: Path) -> None:
    sunday = entry("I wrote 900 words today.", creationDate="2026-03-08T20:00:00Z")
    monday = entry(
        "It was a good writing weekend: 1,250 words.",
        uuid="7B" * 16,
        creationDate="2026-03-09T09:00:00Z",
    )
    tuesday = entry(
        "On Sunday, I wrote 900 words. On Saturday, I wrote 350 words.",
        uuid="7C" * 16,
        creationDate="2026-03-10T09:00:00Z",
    )
    read(tmp_path, sunday, monday, tuesday)
    plan = plan_import([tmp_path], known={})
    assert [one.entry.words for one in plan.candidates] == [900, None, None]
    assert [str(one.entry.date) for one in plan.candidates[2].also] == ["2026-03-07"]
    known = {
        one.id: Known(f"entries/{n}.md", digest_entry(one.entry))
        for n, one in enumerate(plan.candidates)
    }
    again = plan_import([tmp_path], known=known)
    assert (again.candidates, again.updates) == ((), ())


def zipped(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(f"{name}.json", data)
    return path


def test_a_journal_cut_short_hides_no_other(tmp_path: Path) -> None:
    whole = json.dumps({"entries": [entry()]}).encode()
    reading = read_document(zipped(tmp_path / "a.zip", Cut=whole[:-9], Whole=whole))
    assert len(reading.candidates) == 1
    assert [Path(one.source).name for one in reading.rejected] == ["Cut.json"]
    assert reading.rejected[0].reason.startswith("not JSON: ")


def test_an_archive_cut_short_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes((FIXTURES / "day-one-export.zip").read_bytes()[:900])
    with pytest.raises(NotUnderstood) as caught:
        read_document(path)
    assert "\n" not in caught.value.message
