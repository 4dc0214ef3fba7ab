"""Day One Classic: property lists, each entry on the day of its own zone."""

from __future__ import annotations

import json
import plistlib
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from entries.errors import NotUnderstood
from entries.importing.document import open_document
from entries.importing.options import ImportOptions
from entries.importing.plan import plan_import
from entries.importing.property_list import parse_property_list
from entries.importing.reading import Reading
from entries.importing.registry import read_document
from tests.entries.importing.documents import ABROAD, FIXTURES

JOURNAL = FIXTURES / "day-one-classic-Journal_dayone"
UUID = "7A" * 16
CREATED = datetime(2018, 5, 19, 3, 59, 54)  # noqa: DTZ001


def write(
    folder: Path, text: object = "I slept.", *, form: plistlib.PlistFormat, **more: Any
) -> Path:
    known = {"UUID": UUID, "Creation Date": CREATED, "Time Zone": "Europe/Paris"}
    one = {**known, "Entry Text": text, **{key.replace("_", " "): more[key] for key in more}}
    path = folder / f"{UUID}.doentry"
    given = {key: value for key, value in one.items() if value is not None}
    path.write_bytes(plistlib.dumps(given, fmt=form))
    return path


@pytest.fixture(params=[plistlib.FMT_XML, plistlib.FMT_BINARY], ids=["xml", "binary"])
def form(request: pytest.FixtureRequest) -> plistlib.PlistFormat:
    found: plistlib.PlistFormat = request.param
    return found


def read(path: Path, **said: object) -> Reading:
    return read_document(path, options=ImportOptions(**said))  # type: ignore[arg-type]


def test_the_traps_of_a_journal() -> None:
    plan = plan_import([JOURNAL], known={}, options=ABROAD)
    fog, light, early, mars = plan.candidates
    assert (str(fog.entry.date), fog.entry.words, fog.entry.minutes) == ("2014-07-02", 640, 60)
    assert (fog.entry.title, fog.entry.tags) == ("Oil & fog", ("novel", "harbour", "starred"))
    assert fog.entry.logged is not None
    assert fog.entry.logged.isoformat() == "2014-07-02T23:40:12-04:00"
    assert fog.evidence.date == "Creation Date: 2014-07-03T03:40:12Z in America/New_York"
    assert (str(light.entry.date), light.entry.title) == ("2014-07-05", "The binary light")
    assert light.entry.body == "Naïve — 漢字 and one line more.\n"
    assert (str(early.entry.date), early.evidence.notes) == (
        "2012-03-02",
        ("it names no time zone: read in yours",),
    )
    assert (mars.entry.words, mars.evidence.notes) == (
        310,
        ("no zone is called “Mars/Olympus”: read in yours",),
    )
    assert [one.reason for one in plan.skipped] == ["no text in it, only what stays in the journal"]
    assert [Path(one.source).stem[:2] for one in plan.rejected] == ["7E", "8F"]
    assert plan.rejected[0].reason == "no Creation Date in it"
    assert plan.rejected[1].reason.startswith("not a property list: ")
    assert [note.partition(": ")[2] for note in plan.notes] == [
        "pictures stay in the journal (1 of them)",
        "location is not taken (entries that have one: 1)",
        "weather is not taken (entries that have one: 1)",
    ]


def test_without_any_zone_a_day_is_no_guess(tmp_path: Path, form: plistlib.PlistFormat) -> None:
    path = write(tmp_path, form=form, Time_Zone=None)
    plan = plan_import([path], known={})
    assert [one.reason for one in plan.rejected] == [
        "a time in UTC: say where you were with --zone, like Europe/Paris"
    ]
    (one,) = read(path, zone=ZoneInfo("America/New_York")).candidates
    assert str(one.entry.date) == "2018-05-18"


@pytest.mark.parametrize(
    ("zone", "local"),
    [
        ("America/New_York", "2018-05-18T23:59:54-04:00"),
        ("Pacific/Auckland", "2018-05-19T15:59:54+12:00"),
        ("GMT+0530", "2018-05-19T09:29:54+05:30"),
    ],
)
def test_the_day_is_that_of_the_entrys_own_zone(
    tmp_path: Path, form: plistlib.PlistFormat, zone: str, local: str
) -> None:
    (one,) = read(write(tmp_path, form=form, Time_Zone=zone)).candidates
    assert one.entry.logged is not None
    assert one.entry.logged.isoformat() == local
    assert str(one.entry.date) == local[:10]


def test_it_is_the_entry_that_day_ones_json_has(tmp_path: Path, form: plistlib.PlistFormat) -> None:
    (classic,) = read(write(tmp_path, form=form)).candidates
    one = {"uuid": UUID, "creationDate": "2018-05-19T03:59:54Z", "timeZone": "Europe/Paris"}
    export = json.dumps({"entries": [{**one, "text": "I slept."}]})
    (tmp_path / "Journal.json").write_text(export, "utf-8")
    (later,) = read(tmp_path / "Journal.json").candidates
    assert classic.entry == later.entry


def test_without_a_uuid_the_files_name_is_one(tmp_path: Path, form: plistlib.PlistFormat) -> None:
    (one,) = read(write(tmp_path, form=form, UUID=None)).candidates
    assert one.id == f"day-one:{UUID}"


@pytest.mark.parametrize(
    ("more", "tags"),
    [
        ({"Tags": ["a", " ", 3, "a"], "Starred": True}, ("a", "starred")),
        ({"Tags": "a", "Starred": "yes"}, ()),
        ({"Tags": {"a": 1}}, ()),
    ],
)
def test_values_of_other_types_do_no_harm(
    tmp_path: Path, form: plistlib.PlistFormat, more: dict[str, Any], tags: tuple[str, ...]
) -> None:
    (one,) = read(write(tmp_path, form=form, **more)).candidates
    assert one.entry.tags == tags


def test_a_text_of_windows_and_old_macs_has_plain_lines(tmp_path: Path) -> None:
    path = write(tmp_path, "One.\r\nTwo.\rThree.", form=plistlib.FMT_BINARY)
    (one,) = read(path).candidates
    assert (one.entry.title, one.entry.body) == ("One.", "Two.\nThree.\n")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"bplist00", "not a property list"),
        (b"bplist00Entry Text" + b"\x00" * 40, "not a property list"),
        (b"bplist00Entry Text" + b"\xff" * 40, "not a property list"),
        (b"<plist><array><key>Entry Text</key></array></plist>", "not a property list"),
        (b"<plist><array/></plist><key>Entry Text</key>", "not a property list"),
        (b"<plist><dict><key>Entry Text</key></dict></plist>", "not a property list"),
        (b"<plist><dict><key>Entry Text</key><date>never</date></dict></plist>", "not a property"),
        (b"<plist><array><string>Entry Text</string></array></plist>", "without keys"),
        (b"\x00\x01", "NUL"),
    ],
)
def test_what_is_no_property_list_is_one_reason(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "x.doentry"
    path.write_bytes(data)
    with pytest.raises(NotUnderstood, match=reason):
        parse_property_list(open_document(path))


def test_entities_are_refused_and_nothing_is_read_from_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("the keeper's name")
    for declared in (
        '<!ENTITY a "&b;&b;"><!ENTITY b "ha">',
        f'<!ENTITY a SYSTEM "{tmp_path}/secret">',
        '<!ENTITY % a SYSTEM "http://localhost/x"> %a;',
    ):
        path = tmp_path / "x.doentry"
        path.write_text(
            f"<!DOCTYPE plist [{declared}]><plist><dict><key>Entry Text</key>"
            "<string>&a;</string></dict></plist>"
        )
        plan = plan_import([path], known={}, format="day-one")
        (one,) = plan.rejected
        assert one.reason == (
            "not a property list: XML entity declarations are not supported in plist files"
        )
