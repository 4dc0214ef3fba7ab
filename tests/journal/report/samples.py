"""A week of the book, and hostile text, that the tests of the reports share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from entries.entry import Distraction, Entry
from entries.problem import Problem
from journal.progress import Record
from journal.report.report import Report, build_report
from tests.journal.samples import WEEKEND, a_book, day, span

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
PROBLEM = Problem("entries/2018-03-26-broken.md", 3, "no closing line")


def a_report(
    entries: Sequence[Filed] = (BEFORE, *WEEK),
    *,
    first: str = "2018-03-26",
    last: str = "2018-04-01",
    as_of: str = "2018-04-10",
    with_text: bool = False,
    problems: Sequence[Problem] = (PROBLEM,),
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
    )


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
    return a_report([entry, other], problems=[problem], with_text=with_text, title=text)
