"""What can be said of the distractions, in a few sentences: "on days with", never "because of"."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from journal.columns import shorten
from journal.distractions.comparison import LEAST_DAYS, LEAST_WEEKS, Comparison
from journal.distractions.distractions import Cost, Distractions
from journal.wording import counted

TOO_FEW = "too few days to say"
NOTE = (
    "Like days are those of the same day of the week within about eight weeks, with an entry that "
    "says their words. A day without an entry is left out: what it was like, nobody said. And what "
    "goes together need not be the cause."
)
_NAME = 40
_MOST = 2


def verdict(found: Distractions, *, plain: Callable[[str], str]) -> str:
    """Return one to four sentences; `plain` makes the writer's text safe for where it is shown."""
    if found.entry_days == 0:
        return "Nothing is logged in this time, so there is nothing to compare."
    if found.everything.times == 0:
        days = counted(found.entry_days, "day")
        return f"No distraction is told of on the {days} with an entry: nothing to compare."
    if found.comparisons == 0:
        return f"{_told(found.everything)}: {TOO_FEW} what your words do on them. {_NEEDED}"
    out = sorted(_told_apart(found.costs), key=_surest_first)
    if not out:
        return f"{_nothing_stands_out(found)} {_best_known(found, plain)}"
    said = " ".join(_sentence(found, cost, plain) for cost in out[:_MOST])
    return f"{said}{_more(len(out) - _MOST)}"


def name_of(cost: Cost, *, plain: Callable[[str], str]) -> str:
    """Return a distraction's name on one line, or what all of them together are called."""
    return plain(" ".join(cost.name.split())) or "any distraction"


def spoken_range(comparison: Comparison) -> str:
    """Return an interval as a person says it: `90 to 330 fewer`, `130 fewer to 50 more`."""
    low, high = comparison.low, comparison.high
    if low == high:
        return _spoken(low)
    if high <= 0:
        return f"{-high:,} to {-low:,} fewer"
    if low >= 0:
        return f"{low:,} to {high:,} more"
    return f"{-low:,} fewer to {high:,} more"


_NEEDED = (
    f"It takes {LEAST_DAYS} days with a distraction, in {LEAST_WEEKS} weeks or more, and "
    f"{LEAST_DAYS} days like them without it, each with its words said, today left out."
)


def _told(everything: Cost) -> str:
    times = counted(everything.times, "distraction")
    return f"{times} on {counted(everything.days, 'day')}"


def _told_apart(costs: Iterable[Cost]) -> Iterable[Cost]:
    """Return those that stand out; of several told of the same days the last, most particular."""
    return {(cost.comparison, cost.days): cost for cost in costs if cost.stands_out}.values()


def _nothing_stands_out(found: Distractions) -> str:
    if found.comparisons == 1:
        return "Nothing stands out: the one difference there is may be chance."
    return (
        f"Nothing stands out: none of the {found.comparisons:,} differences is more than chance "
        "may bring."
    )


def _best_known(found: Distractions, plain: Callable[[str], str]) -> str:
    first = next(cost for cost in found.costs if cost.comparison is not None)
    return _sentence(found, first, plain)


def _more(number: int) -> str:
    if number <= 0:
        return ""
    return f" {number:,} more {'stands' if number == 1 else 'stand'} out below."


def _sentence(found: Distractions, cost: Cost, plain: Callable[[str], str]) -> str:
    assert cost.comparison is not None
    name = shorten(name_of(cost, plain=plain), _NAME)
    if cost in found.kinds:
        name = f"a distraction of the kind “{name}”"
    elif cost.name:
        name = f"“{name}”"
    return (
        f"On days with {name} you typically wrote {_than(cost.comparison.difference)} on like "
        f"days without (9 chances in 10: {spoken_range(cost.comparison)})."
    )


def _than(difference: int) -> str:
    if difference == 0:
        return "as many words as"
    return f"{_spoken(difference)} than"


def _spoken(difference: int) -> str:
    if difference == 0:
        return "no difference"
    return f"{counted(abs(difference), 'word')} {'fewer' if difference < 0 else 'more'}"


def _surest_first(cost: Cost) -> float:
    return 1.0 if cost.comparison is None else cost.comparison.chance
