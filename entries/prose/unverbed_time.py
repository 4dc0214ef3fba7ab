"""Time reported without a verb: "Two hours at the desk.", "Novel, 6.10–7.25"."""

from __future__ import annotations

from entries.prose.activities import WRITING, Activity
from entries.prose.activity_phrases import activity_after
from entries.prose.claims import Setting
from entries.prose.clauses import Parsed, hard_span, is_boundary, is_hard, soft_span
from entries.prose.measures import Measure
from entries.prose.numbers import ONES
from entries.prose.sessions_said import SESSIONS
from entries.prose.surroundings import has_goal
from entries.prose.time_vetoes import is_general
from entries.prose.told_time import AT_IT, PENDING, READ, UNSAID, is_long
from entries.prose.topics import BOOK, topic_of
from entries.prose.vocabulary import vocabulary
from entries.prose.work_verbs import is_told, verb_before, wrote_in

_WENT = vocabulary("went disappeared vanished passed flew slipped evaporated slid were was got")
_OPENERS = vocabulary(
    "and then plus only just about for desk keyboard typewriter another says said shows showed "
    "• * - by a writing drafting hour"
)
_FILLER = vocabulary(
    "today tonight total altogether all in this morning afternoon evening it that just at most "
    "least only of . ! , flat straight solid then maybe about so more or less"
)
_DESKS = vocabulary("desk keyboard typewriter keys")
_LABELS = vocabulary("the my at on of today tonight this morning afternoon evening for and with a")
_LONGEST_LABEL = 7
_LABELS |= frozenset(ONES) | vocabulary(
    "time shed study library cafe café office kitchen studio new last first second third final "
    "old , : — and 's"
)


def work_unverbed(parsed: Parsed, measure: Measure, setting: Setting) -> Activity | str | None:
    """Tell what a time without a verb was spent on: the work, a reason for doubt, or None."""
    if not _opens(parsed, measure) or is_general(parsed, measure) or _names_goal(parsed, measure):
        return None
    if _is_to_come(parsed, measure):
        return None
    after = _went(parsed, measure)
    if parsed.low(measure.end - 1) in WRITING and after.kind not in {"project", "other"}:
        return Activity("book")
    if after.kind == "desk" and is_long(parsed, measure.value):
        return UNSAID
    if after.kind in {"project", "book", "desk"}:
        return after if after.kind == "project" else Activity("book")
    if after.kind == "unclear":
        return READ
    if after.kind == "other":
        return None
    if after.kind in {"anaphor", "open"}:
        return _of_it(parsed, measure, after, setting)
    if _labelled(parsed, measure):
        if is_long(parsed, measure.value):
            return UNSAID
        return None if _doing_else(parsed, measure.end) else Activity("book")
    if ended_with(parsed, measure):
        return Activity("book")
    return _alone(parsed, measure, setting)


def is_what_i_had(parsed: Parsed, measure: Measure) -> bool:
    """Tell "The two hours I had today, before anybody was up, went to the bank rate"."""
    lows = parsed.lows(measure.end, measure.end + 24)
    return measure.definite and lows[:2] == ["i", "had"] and bool({"went", "gone"} & set(lows))


def has_own_verb(parsed: Parsed, measure: Measure) -> bool:
    """Tell "and so five hours went on the article", "and from six until ten I wrote"."""
    before = parsed.low(measure.start - 1)
    gone = parsed.low(measure.end) in _WENT - {"were", "was", "got"}
    clock = parsed.low(measure.start) in {"from", "between"} and parsed.low(measure.end) == "i"
    return is_boundary(before) and (gone or clock)


def _opens(parsed: Parsed, measure: Measure) -> bool:
    low = parsed.low(measure.start - 1)
    if low == "for" and measure.start > 1:
        low = parsed.low(measure.start - 2)
        led = parsed.low(0) in {"at", "on", "with"} | WRITING and measure.start <= _LONGEST_LABEL
        return is_boundary(low) or low in _DESKS or led
    return (
        measure.start == 0
        or is_boundary(low)
        or low in _OPENERS
        or parsed.cue_ending(measure.start - 1) is not None
        or (parsed.low(measure.start) == "from" and _is_label(parsed, measure.start))
    )


def _names_goal(parsed: Parsed, measure: Measure) -> bool:
    """Tell whether the clause of a time, but for what was before or after it, speaks of goals."""
    start, end = hard_span(parsed, measure.start)
    start = measure.start if has_own_verb(parsed, measure) else start
    times = (at for at in range(measure.end, end) if parsed.low(at) in _WHEN | {",", "and"})
    return has_goal(parsed.lows(start, next(times, end)))


_WHEN = vocabulary("before after until till while when since")


def _is_to_come(parsed: Parsed, measure: Measure) -> bool:
    """Tell "Tomorrow: two hours on chapter six" and "Wednesday is clear: six hours"."""
    _, end = soft_span(parsed, measure.start)
    soon = (cue for cue in parsed.cues if cue.kind == "future" and not cue.attributive)
    if any(cue.start < end for cue in soon):
        return True
    first = parsed.cues[0] if parsed.cues else None
    return first is not None and first.start <= 1 and parsed.low(first.end) in {"is", "'s", "will"}


def _went(parsed: Parsed, measure: Measure) -> Activity:
    """Read past "of the afternoon" and "went": "an hour of the afternoon went on chapter three"."""
    place = measure.end
    if parsed.low(place) == "of" and parsed.low(place + 1) in {"the", "my", "this"}:
        part = parsed.low(place + 2) in {"afternoon", "morning", "evening", "day", "night"}
        place += 3 if part else 0
    while (cue := next((c for c in parsed.cues if c.start == place), None)) is not None:
        place = max(cue.end, place + 1)
    if parsed.low(place) == "," and parsed.low(place + 1) in _WENT:
        place += 1
    if parsed.low(place) in _WENT:
        gone = activity_after(parsed, place + 1)
        return (
            gone
            if parsed.low(place) not in {"were", "was"} or gone.kind == "book"
            else Activity("")
        )
    if parsed.low(place) in {":", ","} and measure.start == 0:
        led = _named(parsed, place + 1)
        led = led if led.kind else activity_after(parsed, place + 1)
        if led.kind in {"book", "desk", "project"} and not _is_verb_near(parsed, place):
            return led
    return activity_after(parsed, max(measure.end, place))


def _named(parsed: Parsed, at: int) -> Activity:
    """Read what a time is told of in a word or two: "7.40–8.45, novel."."""
    end = at
    while end < len(parsed.tokens) and not (is_hard(parsed.low(end)) or parsed.low(end) == ","):
        end += 1
    topic = topic_of(parsed.tokens[at:end])
    short = end - at <= 4 and not _is_verb_near(parsed, at)
    if not short or not all(_may_label(parsed, place) for place in range(at, end)):
        return Activity("")
    if topic.project:
        return Activity("project", topic.project)
    return Activity("book" if topic.book and topic.project is None else "")


def _is_verb_near(parsed: Parsed, at: int) -> bool:
    return any(is_told(parsed, place) for place in range(at, min(len(parsed.tokens), at + 4)))


def _of_it(
    parsed: Parsed, measure: Measure, after: Activity, setting: Setting
) -> Activity | str | None:
    topic = topic_of(parsed.tokens)
    here = topic.book and topic.project is None
    if after.kind == "open":
        return Activity("book") if setting.at_work.wrote else None
    told = here or setting.told_words or setting.at_work.named or setting.at_work.wrote
    if parsed.low(measure.end) == "of":  # "two hours of it"
        return Activity("book") if setting.at_work.wrote or setting.told_words else None
    return Activity("book") if told else AT_IT


def _labelled(parsed: Parsed, measure: Measure) -> bool:
    """Tell "At the desk, two hours", "Chapter nine: two hours", "Novel, 6.10–7.25"."""
    if not 0 < measure.start <= _LONGEST_LABEL or any(
        is_told(parsed, n) for n in range(measure.start)
    ):
        return False
    from_ = parsed.low(measure.start) in {"from", "between"}
    joint = "from" if from_ else parsed.low(measure.start - 1)
    lows = parsed.lows(0, measure.start)
    desk = bool(_DESKS & set(lows)) and set(lows) <= _DESKS | _LABELS | {
        ",",
        ":",
        "—",
        "from",
        "for",
    }
    if desk:
        return True
    led = joint == "for" and parsed.low(0) in {"at", "on", "with"} | WRITING
    if joint not in {",", ":", "—", "from"} and not led:
        return False
    label = parsed.tokens[: measure.start - (not from_)]
    topic = topic_of(label)
    told = topic.book and topic.project is None
    return told and _is_label(parsed, len(label))


def _doing_else(parsed: Parsed, at: int) -> bool:
    """Tell "at my desk from nine to five, doing payroll"."""
    doing = parsed.low(at) == "," and parsed.low(at + 1).endswith("ing")
    if not doing or parsed.low(at + 1) in _MEANWHILE:
        return False
    return activity_after(parsed, at + 1).kind in {"other", "project"}


_MEANWHILE = vocabulary(
    "drinking eating listening staring sitting standing sulking swearing hating wishing crying "
    "trying shivering yawning sweating feeling"
)


def _is_label(parsed: Parsed, end: int) -> bool:
    return end <= _LONGEST_LABEL and all(_may_label(parsed, at) for at in range(end))


def _may_label(parsed: Parsed, at: int) -> bool:
    """Tell the words of "The novel today" and "Chapter two" from a sentence's."""
    low = parsed.low(at)
    timed = any(cue.start <= at < cue.end for cue in parsed.cues)
    return low in BOOK | _LABELS or timed or parsed.tokens[at].kind == "num"


def ended_with(parsed: Parsed, measure: Measure) -> bool:
    """Tell "Wrote on the train, fifty minutes": a verb of writing, and the time at the end."""
    if (
        not _closes(parsed, measure)
        or parsed.low(measure.start - 1) not in {",", "—", ":", "("}
        or measure.start == 0
    ):
        return False
    wrote = wrote_in(parsed, 0, measure.start)
    others = [m for m in parsed.measures if m.unit == "minutes" and wrote < m.start < measure.start]
    of = activity_after(parsed, wrote + 1)
    return wrote >= 0 and not others and of.kind not in {"other", "project"}


def _closes(parsed: Parsed, measure: Measure) -> bool:
    return parsed.low(measure.end) in {"", ".", "!", ")", "—", ";"}


def _is_clock(parsed: Parsed, measure: Measure) -> bool:
    return not _UNITS & set(parsed.lows(measure.start, measure.end))


_UNITS = vocabulary("hour hours hr hrs h minute minutes min mins m half-hour")


def _alone(parsed: Parsed, measure: Measure, setting: Setting) -> Activity | str | None:
    """Read "Two hours." and "An hour, maybe.": of the book where the writer just wrote."""
    if measure.start > 1 or verb_before(parsed, measure.start) >= 0:
        return None
    told = set(parsed.lows(measure.start, measure.end))
    if told & {"each", "apiece"} and not told & SESSIONS:
        return None  # "two meetings, an hour each"
    rest = parsed.lows(measure.end, len(parsed.tokens))
    end = next((n for n, low in enumerate(rest) if is_hard(low) or low == ","), len(rest))
    placed = _is_clock(parsed, measure) and rest[:1] and rest[0] in {"at", "in"}
    if not set(rest[:end]) <= _FILLER and rest[:1] != ["before"] and not placed:
        return None
    if placed:
        return PENDING
    if setting.told_words or setting.at_work.wrote:
        return Activity("book")
    return AT_IT
