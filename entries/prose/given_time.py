"""Time told of something else than the writer: the book got it, a session lasted so long."""

from __future__ import annotations

from entries.prose.activities import WRITING, Activity
from entries.prose.activity_phrases import activity_after
from entries.prose.clauses import Parsed, hard_span
from entries.prose.measures import Measure
from entries.prose.objects_of_work import named_in, object_at
from entries.prose.predicates import Predicate
from entries.prose.sessions_said import SESSIONS
from entries.prose.told_time import PENDING, UNSAID, Telling
from entries.prose.vocabulary import vocabulary
from entries.prose.work_verbs import is_done, is_told, predicate_at, wrote_in

_LASTED = vocabulary("lasted ran came went totalled totaled took was stretched amounted")
_GOT = vocabulary(
    "got had took ate swallowed claimed received cost stole devoured enjoyed was kept held"
)
_GAVE = vocabulary("gave left bought allowed lent granted offered spared earned won handed")
_TIMERS = vocabulary("timer clock alarm hourglass stopwatch egg-timer kitchen-timer phone watch")
_SETS = vocabulary("set put turn wind start run give")
_OPENED = vocabulary("opened wrote typed started began drafted revised went worked sat")
_FILES = vocabulary(
    "file manuscript document draft chapter novel book notebook scrivener laptop doc"
)
_OURS = vocabulary("me my our the today this day morning afternoon evening night life")
_ABOUT = vocabulary("about with on for at in to")
_WRITING_IT = vocabulary(
    "write draft finish fix revise rewrite reach mend untangle edit me cut trim move "
    "rework restructure sort polish kill solve patch rebuild reorder complete end begin start "
    "close redraft"
)


def time_given(
    telling: Telling, measure: Measure, predicate: Predicate, after: Activity
) -> Activity | str | None:
    """Tell what such a time was spent on: the work, the reason for a doubt, or None.

    `after` is what the phrase after the time says.
    """
    for rule in (_came_to, _of_its_subject, _of_a_session, _given, _timed):
        found = rule(telling, measure, predicate, after)
        if found is not None:
            return found
    fixed = _fixed(telling.parsed, measure, predicate)
    return Activity("book") if fixed or _is_its(telling, measure, predicate) else None


def _came_to(
    telling: Telling, measure: Measure, predicate: Predicate, after: Activity
) -> Activity | str | None:
    """Read "It came to three hours of writing altogether" and "That makes two hours"."""
    parsed = telling.parsed
    form, subject = parsed.low(predicate.at), parsed.low(predicate.left - 1)
    comes = form in {"came", "amounted", "ran", "added"} and parsed.low(measure.start - 1) == "to"
    if not (comes or form in {"was", "made", "totalled"}) or subject not in {"it", "that", "all"}:
        return None
    if set(parsed.lows(predicate.at + 1, measure.start)) - {"to", "up", "about"}:
        return None
    if parsed.low(measure.end) == "of" and parsed.low(measure.end + 1) in WRITING:
        return after if after.kind in {"book", "project"} else None
    told = telling.setting.told_words and parsed.low(measure.end) in _IN_ALL
    return Activity("book") if told and comes and not after.kind else None


_IN_ALL = frozenset(["", ".", ",", "altogether", "in", "all", "together", "today"])


def _of_its_subject(
    telling: Telling, measure: Measure, predicate: Predicate, after: Activity
) -> Activity | str | None:
    """Read "the novel got ninety minutes of me" and "the op-ed took two hours"."""
    parsed = telling.parsed
    form = parsed.low(predicate.at)
    if form not in _GOT or predicate.mood not in {"done", "perfect"}:
        return None
    start, end = _subject(parsed, predicate)
    end = next((n for n in range(start, end) if parsed.low(n) in _ABOUT), end)
    said = named_in(parsed, "on", start, end)
    if said.kind not in {"book", "project"} or "i" in parsed.lows(start, end):
        return None
    if form == "was" and not SESSIONS & set(parsed.lows(start, end)):
        return None
    first = parsed.low(start)
    if first.endswith("ing") and first not in WRITING and len(first) > 5:
        return None  # "Printing the manuscript took an hour"
    mine = parsed.low(measure.end) in {"of", "out", "from"} and bool(
        _OURS & set(parsed.lows(measure.end + 1, measure.end + 4))
    )
    plain = after.kind not in {"other", "unclear"} and not _to_do(parsed, measure)
    return said if mine or plain else None


def _of_a_session(
    telling: Telling, _measure: Measure, predicate: Predicate, after: Activity
) -> Activity | str | None:
    """Read "the session lasted fifty minutes, all of it on chapter two", "my stint was an hour"."""
    parsed = telling.parsed
    form = parsed.low(predicate.at)
    if form not in _LASTED or predicate.mood not in {"done", "perfect"}:
        return None
    start, end = _subject(parsed, predicate)
    lows = parsed.lows(start, end)
    if not lows or {"i", "we"} & set(lows):
        return None
    timed = "time" in lows and bool({"writing", "desk", "drafting"} & set(lows))
    if not timed and not (SESSIONS - {"writing", "round", "rounds", "shift", "shifts"}) & set(lows):
        return None
    said = named_in(parsed, "on", start, end)
    if after.kind == "project" or said.kind == "project":
        return after if after.kind == "project" else said
    if after.kind in {"other", "unclear"} and not after.kind == said.kind == "book":
        return None
    own = {"my", "writing", "morning", "today", "this", "first", "second"} & set(lows)
    if timed or "book" in {after.kind, said.kind} or (own and "with" not in lows):
        return Activity("book")
    return UNSAID


def _given(
    telling: Telling, measure: Measure, predicate: Predicate, after: Activity
) -> Activity | str | None:
    """Read "he gave me forty minutes and I wrote", "her nap lasted an hour and I wrote for all"."""
    parsed = telling.parsed
    form = parsed.low(predicate.at)
    if predicate.subject == "writer" or form not in _GAVE | _LASTED | {"were"}:
        return None
    if form in {"took", "cost"} and _to_do(parsed, measure):
        return None
    to_me = parsed.low(measure.start - 1) == "me"
    if to_me and after.kind == "book":
        return after
    counted = any(one.unit == "words" and one.start > measure.end for one in parsed.measures)
    if to_me and telling.words and counted:
        return Activity("book")
    wrote = wrote_in(parsed, measure.end, len(parsed.tokens)) if to_me else -1
    if wrote < 0 or activity_after(parsed, wrote + 1).kind in {"project", "other", "unclear"}:
        return None
    return Activity("book")


def _timed(
    telling: Telling, measure: Measure, predicate: Predicate, after: Activity
) -> Activity | str | None:
    """Read "set the timer for an hour and opened the manuscript"."""
    parsed = telling.parsed
    timer = _TIMERS & set(parsed.lows(predicate.at + 1, measure.start))
    if not timer or predicate.lemma not in _SETS or not is_done(predicate) or after.kind == "other":
        return None
    for at in range(measure.end, len(parsed.tokens)):
        if parsed.low(at) in _OPENED and is_told(parsed, at) and is_done(predicate_at(parsed, at)):
            wrote = wrote_in(parsed, at, at + 1) >= 0 and parsed.low(at + 1) != "to"
            if wrote or _FILES & set(parsed.lows(at + 1, at + 6)):
                return Activity("book")
    return PENDING


def _fixed(parsed: Parsed, measure: Measure, predicate: Predicate) -> bool:
    """Tell "it took three hours to fix the ending of chapter ten"."""
    if predicate.lemma != "take" or predicate.mood != "done" or parsed.low(measure.end) != "to":
        return False
    if parsed.low(predicate.left - 1) not in {"it", "", ",", "and", "—"}:
        return False
    if parsed.low(measure.end + 1) not in _WRITING_IT:
        return False
    last = min(len(parsed.tokens), measure.end + 8)
    return object_at(parsed, measure.end + 2, last).kind == "book"


def _is_its(telling: Telling, measure: Measure, predicate: Predicate) -> bool:
    """Tell "It had two hours of me", said of the book just named."""
    parsed, at_work = telling.parsed, telling.setting.at_work
    it = parsed.low(predicate.left - 1) == "it" and parsed.low(predicate.at) in {"had", "got"}
    of_me = parsed.low(measure.end) in {"of", "out"} and "me" in parsed.lows(
        measure.end, measure.end + 3
    )
    return it and of_me and (at_work.named or at_work.wrote)


def _subject(parsed: Parsed, predicate: Predicate) -> tuple[int, int]:
    start, _ = hard_span(parsed, predicate.at)
    while parsed.low(start) in {"and", ",", "then", "so"}:
        start += 1
    for place in range(predicate.left - 1, start - 1, -1):
        if parsed.low(place) in {",", "and"}:
            start = place + 1
            break
    return start, predicate.left


def _to_do(parsed: Parsed, measure: Measure) -> bool:
    """Tell "took two hours to print", which is no writing."""
    return parsed.low(measure.end) == "to" and parsed.low(measure.end + 1) not in _WRITING_IT
