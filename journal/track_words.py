"""The track record in a few sentences: how the chance moved, and whether the ranges held."""

from __future__ import annotations

from datetime import date

from journal.chances import percent_text
from journal.spoken_dates import spoken_date
from journal.track_record import LEAST_RANGES, WIDE, PastForecast, RangeScore, TrackRecord
from journal.wording import counted

_LEVEL = 0.15  # a chance that moves less has stayed where it was


def tell_track(record: TrackRecord) -> list[str]:
    """Return the sentences of the track record: the outcome, how the chance moved, what held."""
    if not record.points:
        return [f"No forecast to look back on: {record.reason}."]
    said = [_outcome(record), _movement(record), *map(_tell_score, _told(record))]
    return [sentence for sentence in said if sentence]


def _outcome(record: TrackRecord) -> str:
    due = _spoken(record.deadline, record)
    if record.finished is not None:
        early = (record.deadline - record.finished).days
        when = f"The target was reached on {_spoken(record.finished, record)}"
        if early == 0:
            return f"{when}, the day of the deadline."
        return f"{when}, {counted(abs(early), 'day')} {'early' if early > 0 else 'late'}."
    return f"The deadline of {due} went by unmet." if record.in_time is False else ""


def _movement(record: TrackRecord) -> str:
    first, last = record.points[0], _last_open(record)
    if _is_moot(last):
        return ""
    if first is last:
        return f"The chance on {_spoken(first.day, record)} was {percent_text(first.probability)}."
    tell = f"The chance was {percent_text(first.probability)} on {_spoken(first.day, record)}"
    lowest = min(record.points, key=lambda point: point.probability)
    highest = max(record.points, key=lambda point: point.probability)
    if highest.probability - lowest.probability < _LEVEL:
        return f"{tell} and has stayed near that."
    ends = (percent_text(first.probability), percent_text(last.probability))
    between = [
        f"{name} at {percent_text(point.probability)} on {_spoken(point.day, record)}"
        for name, point in (("lowest", lowest), ("highest", highest))
        if percent_text(point.probability) not in ends and not _is_moot(point)
    ]
    end = f"{percent_text(last.probability)} on {_spoken(last.day, record)}"
    return f"{', '.join([tell, *between])}, and {end}.{_turn(record)}"


def _last_open(record: TrackRecord) -> PastForecast:
    """Return the last forecast that still had something to foresee, or the last one."""
    open_ones = [point for point in record.points if not _is_moot(point)]
    return open_ones[-1] if open_ones else record.points[-1]


def _is_moot(point: PastForecast) -> bool:
    return point.probability in (0.0, 1.0)


def _turn(record: TrackRecord) -> str:
    turn = record.turn
    if turn is None:
        return ""
    how = "better" if turn.for_the_better else "worse"
    return f" It turned for the {how} by {_spoken(turn.date, record)}."


def _told(record: TrackRecord) -> list[RangeScore]:
    """Choose the scores of the wide ranges that one can judge by, or else the first."""
    wide = [score for score in record.scores if score.percent == WIDE]
    return [score for score in wide if score.is_enough] or wide[:1]


def _tell_score(score: RangeScore) -> str:
    if not score.count:
        return ""
    often = f"{score.percent // 10} times in 10"
    of = f"Of {counted(score.count, 'range')} of words for the next {score.days} days"
    tell = f"{of} that {'was' if score.count == 1 else 'were'} to hold {often}, {score.held:,} held"
    if not score.is_enough:
        return f"{tell}: too few to judge, it takes {LEAST_RANGES}."
    if score.is_as_promised:
        return f"{tell}, which fits."
    if score.held / score.count < score.percent / 100:
        return f"{tell}: too few. Your days differ more than the forecast expects."
    return f"{tell}: more than promised. They are wider than you need."


def _spoken(day: date, record: TrackRecord) -> str:
    return spoken_date(day, seen_from=record.as_of)
