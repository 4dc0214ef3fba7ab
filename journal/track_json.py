"""The track record as JSON values for other programs."""

from __future__ import annotations

from typing import Any

from journal.contract import day_json
from journal.track_record import PastForecast, RangeScore, TrackRecord
from journal.track_words import tell_track


def track_json(record: TrackRecord) -> dict[str, Any]:
    """Return the track record as JSON values: dates ISO, words whole, chances from 0 to 1.

    `summary` are the sentences for the writer; `in_time` is null while the deadline is open.
    """
    turn = record.turn
    return {
        "as_of": record.as_of.isoformat(),
        "target_words": record.target_words,
        "deadline": record.deadline.isoformat(),
        "finished": day_json(record.finished),
        "in_time": record.in_time,
        "turn": turn and {"date": turn.date.isoformat(), "for_the_better": turn.for_the_better},
        "summary": tell_track(record),
        "reason": record.reason,
        "scores": [_score(score) for score in record.scores],
        "points": [_point(point) for point in record.points],
    }


def _score(score: RangeScore) -> dict[str, Any]:
    return {
        "days": score.days,
        "percent": score.percent,
        "count": score.count,
        "held": score.held,
        "interval": list(score.interval),
        "enough": score.is_enough,
    }


def _point(point: PastForecast) -> dict[str, Any]:
    return {
        "date": point.day.isoformat(),
        "probability": point.probability,
        "finish": {name: day_json(getattr(point, name)) for name in ("p10", "p50", "p90")},
        "total_words": point.total_words,
        "ranges": [
            {
                "days": one.days,
                "p10": one.p10,
                "p25": one.p25,
                "p75": one.p75,
                "p90": one.p90,
                "words": one.words,
            }
            for one in point.ranges
        ],
    }
