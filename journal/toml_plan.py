"""The keys of [book] that shape the plan: the target, the weekdays' weights and rest, the ramp."""

from __future__ import annotations

from journal.book import WHOLE
from journal.toml_table import Table, shown_value
from journal.weekdays import find_weekday
from journal.wording import WEEKDAYS

_HEAVIEST = 100 * WHOLE
_RANGE = "a range such as [80000, 93000]"


def read_target(table: Table) -> tuple[int, int | None]:
    """Return the words of `target_words`, and the upper end where it is a range."""
    value = table.values["target_words"]
    if isinstance(value, str):
        raise table.fault(
            "target_words",
            f"must be a whole number such as 80000 or {_RANGE}, without quotes, "
            f"not {shown_value(value)}",
        )
    if not isinstance(value, list):
        return table.integer("target_words", least=1), None
    if len(value) != 2:
        raise table.fault("target_words", f"must be one number or {_RANGE}, from and to")
    # Each end is told of as the number it should have been, on the line of the list.
    ends = (Table(table.file, table.path, {"target_words": end}) for end in value)
    lower, upper = (end.integer("target_words", least=1) for end in ends)
    if upper <= lower:
        raise table.fault(
            "target_words",
            f"holds {lower:,} and {upper:,}; a range goes up, such as [80000, 93000]",
        )
    return lower, upper


def read_week(table: Table) -> tuple[frozenset[int], tuple[int, ...]]:
    """Return the weekdays of rest (Monday = 0) and what each weekday weighs, in hundredths.

    A weekday that weighs 0 is a rest day, whichever of the two keys says so.
    """
    rest = _rest_days(table)
    weights = _weekday_weights(table)
    if both := sorted(day for day in rest if weights.get(day, 0) > 0):
        raise table.fault(
            "weekday_weights", f"gives {WEEKDAYS[both[0]]} a weight, but it is in rest_days too"
        )
    rest |= {day for day, weight in weights.items() if weight == 0}
    if len(rest) == len(WEEKDAYS):
        key = "weekday_weights" if weights else "rest_days"
        raise table.fault(key, "leaves no day of the week to write on")
    return rest, tuple(weights.get(day) or WHOLE for day in range(len(WEEKDAYS)))


def read_ramp(table: Table) -> int:
    """Return what the last day weighs, in hundredths of the first."""
    return table.hundredths("ramp", least=1, most=_HEAVIEST) if table.has("ramp") else WHOLE


def _rest_days(table: Table) -> frozenset[int]:
    names = table.items("rest_days", example='["Saturday", "Sunday"]')
    return frozenset(_rest_day(table, name) for name in names)


def _rest_day(table: Table, name: object) -> int:
    day = find_weekday(name) if isinstance(name, str) else None
    if day is None:
        raise table.fault("rest_days", f"holds {shown_value(name)}; {_nearest_weekday(name)}")
    return day


def _weekday_weights(table: Table) -> dict[int, int]:
    found: dict[int, int] = {}
    inside = table.table("weekday_weights", example="{ Saturday = 0.5, Sunday = 2 }")
    for name in inside.values:
        day = find_weekday(name)
        if day is None:
            raise inside.fault(name, f"is no weekday; {_nearest_weekday(name)}")
        if day in found:
            raise inside.fault(name, f"is {WEEKDAYS[day]}, which has a weight already")
        found[day] = inside.hundredths(name, least=0, most=_HEAVIEST)
    return found


def _nearest_weekday(name: object) -> str:
    from difflib import get_close_matches

    wanted = name.strip().capitalize() if isinstance(name, str) else ""
    near = get_close_matches(wanted, WEEKDAYS, n=1)
    return f"the nearest is {near[0]}" if near else f"weekdays are {', '.join(WEEKDAYS)}"
