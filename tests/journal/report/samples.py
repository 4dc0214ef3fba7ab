"""A week of the book, and hostile text, that the tests of the reports share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from entries.entry import Distraction, Entry
from entries.problem import Problem
from journal.book import Milestone
from journal.forecast import FanDay, Forecast
from journal.progress import Record
from journal.report.prospect import Prospect
from journal.report.report import Report, build_report
from journal.track_record import PastForecast, PastRange, RangeScore, TrackRecord
from tests.journal.samples import WEEKEND, a_book, day, span

DAY = timedelta(days=1)
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- hidden",
    "&lt;b&gt; &amp; &#60;",
    "a | b | c",
    r"a \| b",
    "`code` and ```fence",
    "~~gone~~ ~~~",
    "**bold** _it_ *x*",
    "](javascript:alert(1)) [x](javascript:alert(1))",
    "[x]: http://evil.example",
    "![x](http://evil.example/pixel)",
    "<http://evil.example>",
    "http://evil.example www.evil.example",
    "a@evil.example @someone #12",
    "# heading #",
    "- item",
    "+ item",
    "1. item",
    "1) item",
    "---",
    "===",
    "> quote",
    "- [ ] task",
    "$x$ $$y$$",
    "\\",
    "two\nlines\r\nthree\rfour",
)


@dataclass(frozen=True)
class Filed:
    path: str
    entry: Entry


def filed(when: str, words: int | None = None, **fields: Any) -> Filed:
    return Filed(f"entries/{when}.md", Entry(date=day(when), words=words, **fields))


def record(one: Filed) -> Record:
    entry = one.entry
    return Record(
        path=one.path,
        date=entry.date,
        words=entry.words,
        minutes=entry.minutes,
        covers=entry.covers,
        project=entry.project,
        manuscript=entry.manuscript,
        distractions=entry.distractions,
    )


BEFORE = filed("2018-03-20", 5000)
WEEK = (  # 2018-03-26 is a Monday
    filed(
        "2018-03-27",
        730,
        minutes=60,
        number=74,
        title="A Train at Night",
        estimated=("minutes",),
        distractions=(Distraction("A visitor"), Distraction("remarks", "obligation", 90)),
        body="The train came.\n\nIt left again.\n",
    ),
    filed("2018-03-28", 0, minutes=45, title="Only pruning"),
    filed(
        "2018-03-29",
        -120,
        title="列車は止まっていた",
        distractions=(Distraction("a  visitor", None, 15),),
    ),
    filed("2018-03-30", 400, project="op-ed", title="Elsewhere"),
    filed("2018-03-31", 500),
)
VERDICT = "You will likely finish in time."
PROBLEM = Problem("entries/2018-03-26-broken.md", 3, "no closing line")


def a_report(
    entries: Sequence[Filed] = (BEFORE, *WEEK),
    *,
    first: str = "2018-03-26",
    last: str = "2018-04-01",
    as_of: str = "2018-04-10",
    with_text: bool = False,
    problems: Sequence[Problem] = (PROBLEM,),
    prospect: Prospect | None = None,
    **book: Any,
) -> Report:
    fields: dict[str, Any] = {"rest_days": WEEKEND, "starting_words": 1000}
    return build_report(
        map(record, entries),
        entries,
        book=a_book(**(fields | book)),
        period=span(first, last),
        as_of=day(as_of),
        problems=problems,
        with_text=with_text,
        prospect=prospect,
    )


def a_forecast(probability: float | None = 0.7, **changes: Any) -> Forecast:
    """A forecast on 2018-04-01 of 80,000 words by 2018-06-30, 7,110 of them there."""
    first, today = day("2018-04-02"), day("2018-04-01")
    fan = tuple(
        FanDay(first + n * DAY, *(7110 + (n + 1) * words for words in (0, 500, 800, 1000, 1500)))
        for n in range(100)
    )
    finishes = tuple(first + (50 + percent) * DAY for percent in range(101))
    known: dict[str, Any] = {"horizon": day("2018-12-31"), "fan": fan, "finishes": finishes}
    if probability is None:
        known = {"reason": "no day has been logged yet"}
    made = Forecast(today, 80_000, day("2018-06-30"), 7_110, 91, probability, **known)
    return replace(made, **changes)


def a_track(*chances: float) -> TrackRecord:
    """Forecasts a week apart from 2018-01-08 on, the last of 2018-04-10."""
    points = tuple(
        PastForecast(
            day=day("2018-01-08") + 7 * n * DAY,
            probability=chance,
            p10=day("2018-05-20"),
            p50=day("2018-06-20"),
            p90=None,
            total_words=1000 * n,
            ranges=(PastRange(7, 10, 20, 30, 40, 25),),
        )
        for n, chance in enumerate(chances)
    )
    return TrackRecord(
        as_of=day("2018-04-10"),
        target_words=80_000,
        deadline=day("2018-06-30"),
        finished=None,
        points=points,
        scores=(RangeScore(7, 80, 12, 9), RangeScore(7, 50, 12, 6)),
        reason=None if points else "no day has been logged yet",
    )


def a_prospect(
    forecast: Forecast | None = None, *chances: float, verdict: str = VERDICT
) -> Prospect:
    told = chances or (0.4, 0.2, 0.7)
    return Prospect(day("2018-04-01"), verdict, forecast or a_forecast(), a_track(*told))


def nothing_foreseen() -> Prospect:
    return Prospect(day("2018-04-01"), VERDICT, a_forecast(None), a_track())


def a_report_of(text: str, *, with_text: bool = False) -> Report:
    """A report in which every piece of the writer's text is `text`."""
    entry = filed(
        "2018-03-27",
        5,
        title=text,
        project=None,
        distractions=(Distraction(text, text, 5),),
        body=text,
    )
    other = Filed("entries/o.md", Entry(date=day("2018-03-28"), title=text, project=text))
    problem = Problem(text, 1, text)
    return a_report(
        [entry, other],
        problems=[problem],
        with_text=with_text,
        prospect=a_prospect(verdict=text),
        title=text,
        milestones=(Milestone(text, 20_000, day("2018-05-01")),),
    )
