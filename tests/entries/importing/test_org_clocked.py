"""The clocks in an org-journal are its entries' minutes; an org file with clocks is no journal."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.importing.options import ImportOptions
from entries.importing.org_clocked import Clocked, read_clocked
from entries.importing.registry import read_document
from tests.entries.importing.documents import ABROAD, FIXTURES

DAY = date(2026, 3, 1)
HOUR = "CLOCK: [2026-03-01 Sun 09:00]--[2026-03-01 Sun 10:00] =>  1:00"


def clocked(*lines: str, **said: object) -> Clocked:
    return read_clocked("\n".join(lines), DAY, ImportOptions(**said))  # type: ignore[arg-type]


def read_as(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    (one, *_) = read_document(path).candidates
    assert one.entry.source is not None
    return one.entry.source.format


def test_each_entry_has_the_sum_of_its_own_clocks_and_all_of_its_text() -> None:
    reading = read_document(FIXTURES / "org-journal" / "20260301", options=ABROAD)
    chapter, midnight, without = reading.candidates
    assert (chapter.entry.minutes, chapter.entry.words) == (120, 450)
    assert chapter.entry.estimated == ()
    assert chapter.evidence.minutes == (
        "CLOCK: [2026-03-01 So 09:00]--[2026-03-01 So 10:30] =>  1:30 + "
        "CLOCK: [2026-03-01 So 21:00]--[2026-03-01 So 21:20] =>  0:20 + CLOCK: => 0:10"
    )
    assert chapter.entry.body.count("CLOCK:") == 3 and ":LOGBOOK:" in chapter.entry.body
    assert (midnight.entry.minutes, midnight.entry.date) == (60, DAY)
    assert midnight.evidence.notes == (
        "a clock is still running, and was not counted: “[2026-03-02 Mo 00:40]”",
    )
    assert (without.entry.minutes, without.entry.words) == (10, 120)
    assert reading.rejected == ()


@pytest.mark.parametrize(
    ("lines", "minutes"),
    [
        ((HOUR,), 60),
        ((HOUR, HOUR), 120),
        ((":LOGBOOK:", HOUR, ":END:"), 60),
        (("  :clocking:", HOUR, "  :end:"), 60),
        ((":LOGBOOK:", HOUR), 60),
        (("#+begin_src org", HOUR, "#+end_src"), None),
        (("#+begin_src org", HOUR, "*** Open", HOUR), 60),
        (("CLOCK: [2026-03-01 09:00:30]--[2026-03-01 09:01:10] => 00:00:40",), 1),
        (("CLOCK: [2026-03-01 09:00:00]--[2026-03-01 09:00:10] => 00:00:10",), None),
        (("CLOCK: => 0:10", "CLOCK: => 0:20"), 30),
        (("My CLOCK: [2026-03-01 Sun 09:00]",), None),
    ],
)
def test_clocks_count_wherever_they_stand(lines: tuple[str, ...], minutes: int | None) -> None:
    found = clocked(*lines)
    assert (found.minutes, found.notes) == (minutes, ())


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("CLOCK: [2026-03-01 09:00]--[2026-03-01 08:00]", "a clock ends before it begins"),
        ("CLOCK: [2026-03-01 09:00]--[2026-03-03 09:00]", "a clock is longer than a day"),
        ("CLOCK: => 99:00", "a clock is longer than a day"),
        ("CLOCK: [2026-03-01 09:00]", "a clock is still running"),
        ("CLOCK: [2026-02-30 09:00]--[2026-03-01 09:00]", "day"),
        ("CLOCK: [2026-03-01 quarter past]", "no clock that can be read"),
    ],
)
def test_a_clock_that_is_no_good_is_said_and_hides_no_other(line: str, note: str) -> None:
    found = clocked(line, HOUR)
    assert found.minutes == 60
    assert len(found.notes) == 1 and note in found.notes[0]


def test_clocks_of_another_day_count_here_and_are_said() -> None:
    found = clocked(HOUR.replace("03-01", "02-27"), HOUR)
    assert found.minutes == 120
    assert found.notes == ("clocks of other days count for this one: 2026-02-27",)


def test_where_the_clocks_change_the_zone_gives_the_length() -> None:
    night = "CLOCK: [2026-03-29 Sun 01:30]--[2026-03-29 Sun 03:30] =>  1:00"
    found = read_clocked(night, date(2026, 3, 29), ImportOptions(zone=ZoneInfo("Europe/Paris")))
    assert (found.minutes, found.notes) == (60, ())


def test_the_prose_is_read_without_the_drawers() -> None:
    found = clocked(
        "Fog.", ":LOGBOOK:", "- Note taken: 900 words", HOUR, ":END:", "I wrote 5 words."
    )
    assert found.rest == "Fog.\nI wrote 5 words."


OUTLINE = f"""* Novel
** Chapter 3
   :PROPERTIES:
   :CREATED: [2026-03-01 Sun 08:00]
   :END:
   {HOUR}
"""


def test_an_outline_with_clocks_is_no_journal_whatever_its_properties(tmp_path: Path) -> None:
    assert read_as(tmp_path, "novel.org", OUTLINE) == "org-clock"
    day = f"* Sunday\n  :PROPERTIES:\n  :CREATED:  20260301\n  :END:\n** 09:00 Fog\n{HOUR}\n"
    assert read_as(tmp_path, "2026.org", day) == "org-journal"
    assert read_as(tmp_path, "b.org", day.replace("20260301", "[2026-03-01 So]")) == "org-journal"
    assert read_as(tmp_path, "20260301", f"* Sunday\n** 09:00 Fog\n{HOUR}\n") == "org-journal"
    assert read_as(tmp_path, "2026-03-01.org", OUTLINE.replace("CREATED", "MADE")) == "org-clock"


LINES = st.sampled_from(
    [HOUR, ":LOGBOOK:", ":END:", "#+begin_x", "#+end_x", "** 10:00 Fog", "CLOCK: [x]", "I sat.", ""]
)


@given(st.lists(LINES, max_size=12))
def test_no_text_is_lost_and_none_is_read_twice(lines: list[str]) -> None:
    found = clocked(*lines)
    left = found.rest.split("\n") if found.rest else []
    assert left.count("I sat.") <= lines.count("I sat.")
    assert (found.minutes or 0) <= 60 * lines.count(HOUR)
    counted = (found.minutes or 0) // 60 + sum(line == HOUR for line in left)
    assert counted == lines.count(HOUR)


def test_drawers_that_never_end_are_text() -> None:
    text = ":LOGBOOK:\n" * 100_000 + HOUR
    assert read_clocked(text, DAY, ImportOptions()).minutes == 60
