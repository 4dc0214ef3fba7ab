"""Figures in words, as every form of the report says them; nothing here is the writer's text."""

from __future__ import annotations

from entries.entry import Entry
from journal.report.report import Report
from journal.report.tally import Tally
from journal.verdict import spoken_pace
from journal.wording import counted, duration


def facts(report: Report) -> list[tuple[str, str]]:
    """Return the report's totals as pairs of a name and what there is to say."""
    totals = report.totals
    words = f"{totals.words:,} in {counted(totals.writing_days, 'writing day')}"
    if totals.average is not None:
        words += f", {spoken_pace(totals.average)} a writing day"
    rows = [("Words", words)]
    if totals.minutes:
        rows.append(("Time", _time(totals.minutes, totals.words_per_hour)))
    if totals.best_day is not None:
        rows.append(
            ("Best day", f"{totals.best_day.date}, {counted(totals.best_day.words, 'word')}")
        )
    if totals.planned_days:
        planned = f"{counted(totals.planned_days, 'writing day')}"
        rows.append(("Planned", f"{planned}, {totals.unwritten_days:,} of them unwritten"))
    return [*rows, ("The book", progress(report))]


def progress(report: Report) -> str:
    """Return where the book stood at the two ends of the period."""
    target = report.book.target_words
    before, after = share(report.total_before, target), share(report.total_after, target)
    return (
        f"from {report.total_before:,} to {report.total_after:,} "
        f"of {report.book.spoken_target} words "
        f"({before} to {after})"
    )


def share(words: int, target: int) -> str:
    """Return words as a percentage of the target, rounded down: 100% is reached, not neared."""
    return f"{words * 100 // target}%"


def figures(entry: Entry) -> str:
    """Return an entry's figures, `~` before those given only roughly; empty if it has none."""
    parts = []
    if entry.words is not None:
        parts.append(_rough(entry, "words") + counted(entry.words, "word"))
    if entry.minutes is not None:
        parts.append(_rough(entry, "minutes") + duration(entry.minutes))
    if entry.manuscript is not None:
        parts.append(f"manuscript {_rough(entry, 'manuscript')}{entry.manuscript:,}")
    if entry.covers is not None:
        parts.append(f"for {entry.covers.first} to {entry.covers.last}")
    return ", ".join(parts)


def times(tally: Tally) -> str:
    """Return how often a distraction came, and what it took where that was said."""
    took = "" if tally.minutes is None else f", {duration(tally.minutes)}"
    return f"{tally.count:,} ×{took}"


def _time(minutes: int, words_per_hour: float | None) -> str:
    pace = "" if words_per_hour is None else f", {round(words_per_hour):,} words an hour"
    return duration(minutes) + pace


def _rough(entry: Entry, name: str) -> str:
    return "~" if name in entry.estimated else ""
