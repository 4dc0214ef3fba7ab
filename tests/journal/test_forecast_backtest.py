"""The backtest: its scores on forecasts whose worth is known, and ours on real writers' logs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest

from bench.forecast_backtest import (
    SHARES,
    Answer,
    Forecaster,
    Linear,
    Ours,
    calibration,
    main,
    score,
    settle,
)
from bench.word_logs import Cut, find_cuts, read_logs
from journal.forecast import forecast

DAY = timedelta(days=1)


def write_log(folder: Path, name: str, words: list[int], head: str = "") -> None:
    first = date(2020, 1, 1)
    rows = [f"{first + n * DAY},{count}" for n, count in enumerate(words)]
    (folder / f"{name}.csv").write_text("\n".join([head, "date,words", *rows]))


def cuts_of(folder: Path, most: int = 24) -> list[Cut]:
    return [
        cut
        for log in read_logs(folder)
        for cut in find_cuts(log, most=most, least_days=7, least_ahead=7)
    ]


class Knowing(Forecaster):
    """It has read the rest of the log."""

    def __init__(self, cut: Cut) -> None:
        self.cut = cut

    def within(self, days: int) -> Answer:
        real = sum(self.cut.after[:days])
        goals = [max(1, round(share * self.cut.pace * days)) for share in SHARES]
        return Answer(days, tuple(float(real >= goal) for goal in goals), np.array([float(real)]))

    def finish(self, remaining: int) -> tuple[float, float]:
        return 0.0, float("inf")


def test_one_who_knows_scores_nothing_and_covers_all(tmp_path: Path) -> None:
    write_log(tmp_path, "steady", [300, 0, 500, 900, 0, 0, 200] * 8)
    found = score(settle(Knowing, cuts_of(tmp_path)))
    assert found["brier"] == found["crps"] == found["width_80"] == 0
    assert found["covered_50"] == found["finish_80"] == 1


def test_a_straight_line_is_right_about_a_metronome(tmp_path: Path) -> None:
    write_log(tmp_path, "metronome", [400] * 60)
    found = score(settle(Linear, cuts_of(tmp_path)))
    assert found["brier"] == pytest.approx(0.02**2)
    assert found["bias"] == pytest.approx((5 * 0.98 + 4 * 0.02) / 9 - 5 / 9)


def test_a_long_log_counts_no_more_than_a_short_one(tmp_path: Path) -> None:
    write_log(tmp_path, "gives-up", [500] * 20 + [0] * 200)
    write_log(tmp_path, "metronome", [400] * 30)
    both = score(settle(Linear, cuts_of(tmp_path)))["brier"]
    (tmp_path / "metronome.csv").unlink()
    alone = score(settle(Linear, cuts_of(tmp_path)))["brier"]
    assert both == pytest.approx((alone + 0.02**2) / 2)


def test_logs_of_one_group_are_one_writer(tmp_path: Path) -> None:
    for name in ("first", "second"):
        write_log(tmp_path, name, [400] * 30, head="# writer-group: ann")
    assert {cut.writer for cut in cuts_of(tmp_path)} == {"ann"}


def test_a_cut_needs_a_week_three_writing_days_and_a_week_ahead(tmp_path: Path) -> None:
    write_log(tmp_path, "log", [500, 0, 0, 0, 0, 0, 0, 0, 500, 500, *[0] * 10])
    assert [len(cut.known) for cut in cuts_of(tmp_path)] == [10, 11, 12, 13]
    write_log(tmp_path, "log", [500] * 13)
    assert cuts_of(tmp_path) == []


def test_the_calibration_table_holds_every_question(tmp_path: Path) -> None:
    write_log(tmp_path, "uneven", [0, 900, 0, 0, 1500, 200, 0, 0, 0, 700] * 6)
    rows = calibration(settle(Ours, cuts_of(tmp_path, most=4)))
    assert sum(share for _, _, share in rows) == pytest.approx(1)
    assert [said for said, _, _ in rows] == sorted(said for said, _, _ in rows)


def test_the_page_and_the_json_are_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_log(tmp_path, "uneven", [0, 900, 0, 0, 1500, 200, 0, 0, 0, 700] * 3)
    main([str(tmp_path), "--cuts", "2"])
    page = capsys.readouterr().out
    assert page.startswith("1 writers, 2 cuts")
    assert "linear: said -> came" in page
    main([str(tmp_path), "--cuts", "2", "--json"])
    assert '"brier"' in capsys.readouterr().out


@pytest.mark.parametrize("row", ["2020-01-01", "yesterday,5", "2020-01-01,many"])
def test_a_row_that_is_none_is_named(tmp_path: Path, row: str) -> None:
    (tmp_path / "log.csv").write_text(f"date,words\n{row}\n")
    with pytest.raises(SystemExit, match=r"log\.csv:2: "):
        read_logs(tmp_path)


# -- real writers ---------------------------------------------------------------------------------


@pytest.fixture
def logs(shared: Path) -> Iterator[Path]:
    yield shared / "data" / "wordlogs"


def test_ours_is_right_as_often_as_it_says_on_real_logs(logs: Path) -> None:
    cuts = cuts_of(logs, most=5)
    found = score(settle(Ours, cuts))
    assert found["brier"] < 0.165
    assert abs(found["bias"]) < 0.04
    assert 0.45 < found["covered_50"] < 0.62
    assert 0.78 < found["covered_80"] < 0.93
    assert found["brier"] < score(settle(Linear, cuts))["brier"] - 0.1


@pytest.mark.parametrize("day", [20, 22, 24, 25, 26, 27, 28])
def test_a_real_writer_who_paces_to_a_target_is_told_so(logs: Path, day: int) -> None:
    (log,) = (one for one in read_logs(logs) if len(one.words) == 30 and sum(one.words) >= 50_000)
    known = {log.first + n * DAY: log.words[n] for n in range(day)}
    seen = forecast(
        known,
        target_words=50_000,
        deadline=log.first + 29 * DAY,
        today=log.first + (day - 1) * DAY,
    )
    assert seen.probability is not None
    assert seen.probability >= 0.7
