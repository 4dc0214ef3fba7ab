"""Two entries that tell of the same days: what is told of them counts once."""

from __future__ import annotations

from pathlib import Path

import pytest

from entries.importing.plan import ImportPlan, plan_import

MONDAY = "* Monday\n** 09:00 Fog\nOver the weekend I wrote 1,200 words. Today I wrote 300 words.\n"
TUESDAY = "* Tuesday\n** 09:00 Rain\nI wrote {} over the weekend. Today I wrote 200 words.\n"


def plan(folder: Path, **files: str) -> ImportPlan:
    for name, text in files.items():
        (folder / name.strip("_")).write_text(text, encoding="utf-8")
    return plan_import([folder], known={})


def words(plan: ImportPlan) -> list[tuple[str, int | None]]:
    return [
        (str(one.entry.date), one.entry.words)
        for candidate in plan.candidates
        for one in (candidate, *candidate.also)
    ]


@pytest.mark.parametrize("told", ["1,200 words", "1,500 words"])
def test_a_weekend_that_two_files_tell_of_counts_once(tmp_path: Path, told: str) -> None:
    made = plan(tmp_path, _20260309=MONDAY, _20260310=TUESDAY.format(told))
    assert words(made) == [("2026-03-09", 300), ("2026-03-08", 1200), ("2026-03-10", 200)]
    assert made.candidates[1].evidence.notes == (
        "what it tells of other days is told in another entry already",
    )
    assert made.candidates[1].evidence.other == (f"I wrote {told} over the weekend.",)


def test_two_weekends_are_two(tmp_path: Path) -> None:
    made = plan(tmp_path, _20260309=MONDAY, _20260317=TUESDAY.format("900 words"))
    assert words(made)[1::2] == [("2026-03-08", 1200), ("2026-03-15", 900)]
    assert [one.evidence.notes for one in made.candidates] == [(), ()]


def test_what_is_told_of_another_project_is_left(tmp_path: Path) -> None:
    day = "* Monday\n** 09:00 Fog\nToday I wrote 300 words. I wrote 200 words of an essay.\n"
    made = plan(tmp_path, _20260309=day, _20260310=day)
    assert [one.entry.project is None for c in made.candidates for one in c.also] == [False] * 2
