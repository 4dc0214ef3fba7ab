"""What one sentence claims: a figure, the time and the writing it belongs to, and any doubt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from entries.prose.at_work import NOT_AT_WORK, AtWork
from entries.prose.clauses import Parsed, hard_span, soft_span
from entries.prose.cues import PARTS, Cue
from entries.prose.measures import Measure
from entries.prose.said import Figure, Qualifier
from entries.prose.stretches import AT_FIRST, LONG_AGO
from entries.prose.vocabulary import vocabulary

Unit = Literal["words", "minutes", "manuscript"]
Role = Literal["plain", "session", "additional", "total", "net", "gross", "correction"]

_SESSION_NOUNS = vocabulary(
    "calls naps gaps patients shifts classes lectures feeds trains errand dusk twilight daybreak "
    "teatime naptime elevenses breakfast lunch lunchtime dinner supper "
    "noon midnight midday bedtime bed dawn sunrise "
    "sunset coffee brunch tea class school work train plane bus flight ferry airport library "
    "cafe café office hotel meeting meetings hike walk run gym yoga shower nap call swim ride "
    "commute morning afternoon evening night sprint session pomodoro subway car couch sofa "
    "appointment waking rest start launch practice rehearsal seminar shift interview errands "
    "chores church break lecture teaching kids lounge conference dentist am pm o'clock"
)
_SPRINTS = vocabulary("sprint session round stint pomodoro block set burst")
_ORDINALS = vocabulary(
    "first second third fourth fifth one two three four five 1 2 3 4 5 last next"
)
_SESSION_STARTS = vocabulary("before after during at around by on in until over since between")
_SESSION_ADVERBS = vocabulary(
    "afterwards afterward later early then first beforehand overnight tonight"
)
_ADDITIONAL = vocabulary("another more additional extra further again plus")
_TOTAL = vocabulary("total altogether all-told tally sum overall")
_TOTAL_PHRASES = (
    ("in", "all"),
    ("all", "told"),
    ("all", "in", "all"),
    ("for", "the", "day"),
    ("ended", "the", "day"),
    ("end", "the", "day"),
    ("ended", "today"),
    ("finished", "the", "day"),
    ("word", "count"),
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure somebody could take from a sentence.

    `cue` is the time it belongs to (None: nothing said, so the entry's day); `project` is None for
    the book, "" for writing that is no project. `doubt` says why the figure is not to be relied on
    without asking the writer; None where it can be.
    """

    unit: Unit
    value: int
    qualifier: Qualifier
    sentence: str
    place: int
    cue: Cue | None = None
    project: str | None = None
    role: Role = "plain"
    doubt: str | None = None

    @property
    def figure(self) -> Figure:
        """Give the claim as a figure of the entry."""
        return Figure(self.value, self.qualifier, self.sentence)

    @property
    def of_the_day(self) -> bool:
        """Tell whether the claim belongs to the entry's own day."""
        return self.cue is None or self.cue.kind == "day"


WHICH_DAY = "it may be of the day, or of the time spoken of before"
"""The doubt of a figure told long after a time was named."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What earlier sentences of a paragraph leave in force.

    `cue` is the time last spoken of, `cue_age` sentences ago. Of the sentence before,
    `other_writing` tells that it was about other writing; `told_words` that it told words of the
    book; `reckoned` that it gave a guess or goal; `names_text` that it named a text which has a
    length; `laid_low` that it was "Sick." or the like; `writing` that it spoke of the
    writer's writing; `mine` that the writer was its subject, and nobody else; `anothers` that it
    told of somebody else's words; `asked` that it asked how many words there were. `counting` tells
    that numbers of words are spoken of; `opening` that no sentence stands before; `at_work` what
    was told of time at work.
    """

    cue: Cue | None = None
    cue_age: int = 0
    other_writing: bool = False
    told_words: bool = False
    counting: bool = False
    at_work: AtWork = NOT_AT_WORK
    reckoned: bool = False
    names_text: bool = False
    opening: bool = False
    laid_low: bool = False
    writing: bool = False
    mine: bool = False
    anothers: bool = False
    asked: bool = False


def time_of(parsed: Parsed, at: int, setting: Setting, *, done: bool = False) -> Cue | None:
    """Give the time a token's clause speaks of: its own cue, its sentence's, or the paragraph's.

    What is told as `done` is in no future: "before tomorrow's talk" sets no time for it.
    """
    if done:
        parsed = replace(parsed, cues=tuple(cue for cue in parsed.cues if cue.kind != "future"))
    start, end = soft_span(parsed, at)
    first, last = hard_span(parsed, at)
    near = _nearest(parsed, start, end, at)
    cue = near or _nearest(parsed, first, _reach(parsed, end, last), at)
    if cue is None:
        cue = _nearest(parsed, 0, at, at, inherited=True)
    return cue if cue is not None else setting.cue


def _is_narrow(cue: Cue) -> bool:
    """Tell the cues that hold for their own clause only: habits said in passing, "so far"."""
    return cue.name == "so far" or (cue.kind == "habit" and cue.start > 2)


def _reach(parsed: Parsed, end: int, last: int) -> int:
    """Reach over one comma to a time that stands alone after it: "900 words, today"."""
    cue = next((cue for cue in parsed.cues if cue.start == end + 1), None)
    return cue.end if cue is not None and cue.end <= last else end


def _nearest(
    parsed: Parsed, start: int, end: int, at: int, *, inherited: bool = False
) -> Cue | None:
    inside = [cue for cue in parsed.cues if start <= cue.start < end and not cue.attributive]
    if inherited:
        inside = [cue for cue in inside if cue.kind != "future" and not _is_narrow(cue)]
    days = [cue for cue in inside if cue.kind == "day"]
    long_ago = next((cue for cue in inside if cue.name in {LONG_AGO, AT_FIRST}), None)
    if long_ago is not None:
        return long_ago
    if days and all(cue.kind in {"day", "habit", "past"} for cue in inside):
        return days[0]
    return min(inside, key=lambda cue: abs(cue.start - at), default=None)


def role_of(parsed: Parsed, start: int, end: int, at: int) -> Role:
    """Tell what part of a day's work the phrase `start` to `end` tells of."""
    first, last = soft_span(parsed, at)
    label = 2 if parsed.low(first - 1) == ":" else 0  # "Net: 220 words"
    lows = parsed.lows(min(first, start) - label, max(last, end))
    phrase = parsed.lows(start, end + 1)
    if "net" in phrase or "net" in lows:
        return "net"
    if _has_total(lows):
        return "total"
    if _ADDITIONAL & set(parsed.lows(start, end)) or parsed.low(end) in _ADDITIONAL:
        return "additional"
    return "session" if in_session(parsed, first, last) else "plain"


def _has_total(lows: list[str]) -> bool:
    if _TOTAL & set(lows):
        return True
    return any(
        tuple(lows[at : at + len(phrase)]) == phrase
        for phrase in _TOTAL_PHRASES
        for at in range(len(lows))
    )


def in_session(parsed: Parsed, start: int, end: int) -> bool:
    """Tell whether a clause names a part of the day: "before lunch", "on the train", "by noon"."""
    left = start
    if start and parsed.low(start - 1) == ",":
        left = soft_span(parsed, start - 2)[0] if start > 1 else start
        if any(measure.start >= left and measure.end < start for measure in parsed.measures):
            left = start
    lows = parsed.lows(left, end)
    if _is_numbered_session(parsed, start):
        return True
    return any(_starts_session(lows, at) for at in range(len(lows)))


def _is_numbered_session(parsed: Parsed, start: int) -> bool:
    """Tell "Sprint 1: 450 words" and "second session, 300"."""
    if parsed.low(start) in PARTS:  # "morning 500 words, evening 350"
        return True
    label = parsed.lows(max(0, start - 4), start + 2)
    named = [at for at, low in enumerate(label) if low in _SPRINTS]
    return any(_ORDINALS & set(label[max(0, at - 1) : at + 2]) for at in named)


def _starts_session(lows: list[str], at: int) -> bool:
    low = lows[at]
    if low in _SESSION_ADVERBS or low in {"before", "after", "during", "while"}:
        return True
    if (
        low == "this"
        and lows[at + 1 : at + 2]
        and lows[at + 1] in {"morning", "afternoon", "evening"}
    ):
        return True
    if low not in _SESSION_STARTS:
        return False
    following = lows[at + 1 : at + 5]
    if low == "by" and following[:1] == ["the"] and {"time", "end"} & set(following[1:2]):
        return True
    return bool(_SESSION_NOUNS & set(following)) or (
        low in {"by", "before", "until", "at"} and bool(following) and following[0].isdigit()
    )


def is_timed(parsed: Parsed, measure: Measure, setting: Setting) -> bool:
    """Tell whether a day, a period or a part of the day is named round a measure."""
    cue = time_of(parsed, measure.start, setting)
    if cue is not None and cue.kind in {"day", "period"}:
        return True
    return in_session(parsed, *soft_span(parsed, measure.start))
