"""Reports without a verb of their own: "730 words in an hour.", "Good session: 800 words."

Such a report counts when it stands alone, or hangs on a clause that tells of the day, of writing,
or corrects what came before ("more like 800"), and nothing there speaks of goals or other people.
"""

from __future__ import annotations

from entries.prose.clauses import Parsed, is_boundary
from entries.prose.cues import PARTS
from entries.prose.hosts import could_be_mine, is_mere_label
from entries.prose.measures import Measure
from entries.prose.open_verbs import looks_past
from entries.prose.surroundings import complements, has_goal
from entries.prose.topics import topic_of
from entries.prose.verbs import BASE, FORMS, PARTICIPLE, PAST, forms_of
from entries.prose.vocabulary import vocabulary

MOST_WITHOUT_VERB = 5_000
_FEW = 20

_BEFORE = vocabulary(
    "actual except save only "
    "just another about roughly so and then but for with plus still maybe or yes "
    "well "
    "now somehow finally eventually again instead • * - +"
)
_AFTER = vocabulary(
    "today tonight done down closer later written in on at before after by during this last "
    "over total so more further again yesterday for and but though which despite while with "
    "not of to toward towards into under net then that altogether thanks because too "
    "between behind added logged finished is was all anyway regardless nonetheless nevertheless "
    "somehow still even already since from among amid until till when where near almost exactly "
    "precisely flat straight either instead notwithstanding there here right only just mostly "
    "deep out once written typed drafted longhand up every as if using beside about better nearer "
    "richer "
    "wiser "
    "poorer happier gained won banked earned netted secured produced achieved completed"
)
_REPORTING = vocabulary(
    "wrote writing written write words word productive session sessions day morning afternoon "
    "evening night days weekend progress output result total tally sprint sprints count bad "
    "good great slow going tough rough terrible meh better worse ugh solid decent lousy pages "
    "drafting today tonight yesterday week done finished happy pleased satisfied managed got "
    "work worked stint desk keyboard page nanowrimo keys drafted typed pomodoro pomodoros "
    "hour hours minutes up productivity start haul net tallying told wordcount quota-free "
    "best record stints rounds bursts sittings shifts goes halves met momentum score verdict "
    "upshot reckoning harvest grand"
)
_HOURS = vocabulary("o'clock noon midnight midday lunch lunchtime dinner supper breakfast dawn")
_BY_THEN = frozenset(["by", "before", "until"])
_OTHERS = vocabulary("he she they you his her their your who someone people writers authors")
_UNREAL = vocabulary("any n't never could would 'll will if wish can cannot imagine should might")
_CORRECTIONS = vocabulary("like only just actually mere barely rather about")
_WRITTEN_ON = vocabulary("file page paper bank book bag can manuscript draft notebook screen")
_FINISHED = vocabulary(
    "knocked dashed written filed sent finished wrote drafted done completed typed"
)
_CAME = vocabulary(
    "came flowed happened appeared emerged went poured fell got followed were was "
    "materialized materialised showed made arrived tumbled"
)
_KEPT_IN = vocabulary(
    "file document book manuscript novel draft chapter scene page notebook thesis"
)
_STANDING = vocabulary("exist stand sit wait")
# What words do that are no new ones: they are taken away, or were there before.
_LOST = vocabulary(
    "lost deleted cut vanished disappeared remained stayed needed required survived died melted "
    "went became turned seemed felt looked sounded meant had did described concerned covered "
    "followed changed moved left read said ate killed burned scrapped binned trashed dropped "
    "removed erased dumped thrown missed wanted asked promised sold bought were was got given "
    "allowed allotted called named translated quoted copied pasted edited revised checked "
    "counted proved appealed belonged ended began started kept made"
)
_COUNTING = vocabulary(
    "a an no one two three four five six seven eight nine ten some much more another"
)
_CIRCUMSTANCE = vocabulary("after before during between despite at from to for around without")
_WORKED = vocabulary(
    "spent devoted gave wrote writing drafted drafting finished filed done worked but still then"
)
_RULES = vocabulary("brief limit rule deal plan idea goal aim target quota minimum maximum point")
_AGAINST = frozenset(["against", "versus", "vs"])  # "against a target of 500", which is met or not
_NEXT_CLAUSE = vocabulary("then which who while but ;")
_BORN = vocabulary(
    "written typed drafted added produced out today down done easily through of in quickly "
    "slowly onto on together up tonight before after this pretty fast forth"
)


def is_report(parsed: Parsed, measure: Measure, *, continues: bool = False) -> bool:
    """Tell whether a measure that no verb governs reports work. `continues`: after a figure."""
    if measure.value > MOST_WITHOUT_VERB and not _cue_beside(parsed, measure):
        return False
    if measure.value < _FEW and measure.start > 0 and not _names_time(parsed, len(parsed.tokens)):
        return False  # so few words are more often something else's
    if not _opens(parsed, measure.start):
        return False
    host = parsed.lows(0, measure.start)
    if not _closes(parsed, measure) and not _came(parsed, measure):
        return False
    if has_goal(_last_clause(host)) or has_goal(_said_of_it(parsed, measure.end)):
        return False
    if _is_anothers_rule(parsed, measure.end):
        return False
    if _is_anothers(host) or not _tells(parsed, _last_clause(host), measure):
        return False
    return (
        continues
        or _ends_list(parsed, host, measure)
        or _corrects(parsed, measure)
        or _hosted(parsed, host, measure)
    )


def _is_anothers(host: list[str]) -> bool:
    """Tell whether the last person a clause names is somebody else than the writer."""
    people = [low for low in host if low in _OTHERS or low in {"i", "my", "me"}]
    return bool(people) and people[-1] in _OTHERS


def _ends_list(parsed: Parsed, host: list[str], measure: Measure) -> bool:
    """Tell "Two meetings, one funeral, 220 words.": a day told as a list of what it held."""
    if host[-1:] != [","] or parsed.low(measure.end) not in {"", ".", "!"} or _has_verb(host):
        return False
    items = " ".join(host[:-1]).split(" , ")
    counted = all(item.split()[:1] and item.split()[0] in _COUNTING for item in items)
    topic = topic_of(parsed.tokens[: len(host)])
    return counted and len(items) > 1 and not topic.book and topic.project is None


def _opens(parsed: Parsed, start: int) -> bool:
    before = parsed.low(start - 1)
    by = _BY_THEN & set(parsed.lows(start - 4, start - 1))  # "by one o'clock 600 words had come"
    timed = before in _HOURS and bool(by)
    part = before in PARTS and (start == 1 or is_boundary(parsed.low(start - 2)))
    opens = start == 0 or is_boundary(before) or before in _BEFORE
    return part or opens or timed or _cue_before(parsed, start)


def _cue_beside(parsed: Parsed, measure: Measure) -> bool:
    near = range(measure.end, measure.end + 3)
    return any(cue.start in near and cue.kind in {"day", "period"} for cue in parsed.cues)


def _is_todays(parsed: Parsed, measure: Measure) -> bool:
    return any(cue.start == measure.end and cue.kind == "day" for cue in parsed.cues)


def _cue_before(parsed: Parsed, start: int) -> bool:
    cue = parsed.cue_ending(start - 1)
    return cue is not None and not cue.attributive


def _closes(parsed: Parsed, measure: Measure) -> bool:
    after = parsed.low(measure.end)
    if after in {"is", "was"}:
        return False
    if after == "later":
        return "i" in parsed.lows(measure.end, measure.end + 4)
    if after == "/" or parsed.lows(measure.end, measure.end + 2) == ["it", "is"]:
        return True
    if after in {"of", "to", "for", "on", "in", "into"} and measure.start > 0:
        return True
    return after == "" or is_boundary(after) or after in _AFTER


def _came(parsed: Parsed, measure: Measure) -> bool:
    """Read "six hundred words came out", "833 words got written today"."""
    at = measure.end + (parsed.low(measure.end) in {"had", "have", "then", "finally"})
    verb, after = parsed.low(at), parsed.low(at + 1)
    if verb in _STANDING:
        return _names_time(parsed, len(parsed.tokens)) or "where" in parsed.lows(measure.end, 400)
    if verb == "made" and after == "it":
        return True
    if verb in {"are", "were"} and after in {"in", "on"}:
        return bool(_WRITTEN_ON & set(parsed.lows(at + 2, at + 4)))
    if verb == "come" and parsed.low(measure.end) in {"had", "have"}:
        return True
    if verb == "went" and after in {"into", "onto"}:
        return bool(_KEPT_IN & set(parsed.lows(at + 2, at + 5)))
    if verb in {"took", "cost"}:
        return after in {"me", "us"} or parsed.measure_from(measure.end + 1) is not None
    if verb not in _CAME:
        return _is_past(verb) and verb not in _LOST
    return after in _BORN or (verb not in {"was", "were", "got", "went", "made"} and after != "n't")


def _is_past(low: str) -> bool:
    return (PAST in forms_of(low) and BASE not in forms_of(low)) or looks_past(low)


def _last_clause(lows: list[str]) -> list[str]:
    """Give the end of what stands before a measure, from the last "but" on."""
    after_but = next((at for at in range(len(lows) - 1, -1, -1) if lows[at] == "but"), -1)
    return lows[max(after_but + 1, len(lows) - 14) :]


def _said_of_it(parsed: Parsed, end: int) -> list[str]:
    """Give what follows a measure up to the next clause, which may have goals of its own."""
    lows = parsed.lows(end, end + 10)
    if lows[1:3] == ["would", "you"]:
        return []  # "would you believe"
    ends = (at for at in range(len(lows)) if _starts_clause(lows, at) or lows[at] in _AGAINST)
    return lows[: next(ends, None)]


def _is_anothers_rule(parsed: Parsed, end: int) -> bool:
    """Tell "500 words, he said" and "500 words, no more: that's the brief"."""
    if parsed.low(end) == "," and parsed.low(end + 1) in {"he", "she", "they"}:
        return True
    rest = parsed.lows(end, end + 16)
    return any(
        rest[at : at + 3] == ["that", "'s", "the"]
        and rest[at + 3 : at + 4][:1]
        and rest[at + 3] in _RULES
        for at in range(len(rest))
    )


def _starts_clause(lows: list[str], at: int) -> bool:
    relative = lows[at] == "that" and lows[at - 1].isalpha() and at > 0
    next_ = lows[at] == "and" and "i" in lows[at + 1 : at + 4]
    return relative or next_ or lows[at] in _NEXT_CLAUSE


def _tells(parsed: Parsed, host: list[str], measure: Measure) -> bool:
    """Tell whether the clause before asserts something, or the fragment sets it right."""
    last = max((n for n, low in enumerate(host) if low in {"but", ";"}), default=0)
    unreal = {host[n] for n in range(last, len(host)) if _is_unreal(host, n)}
    if not unreal or (unreal == {"n't"} and _judges_the_day(host)):
        return True
    return _corrects(parsed, measure)


def _judges_the_day(host: list[str]) -> bool:
    """Tell "it wasn't much of a day, 430 words"."""
    judged = {"much", "great", "good", "bad", "best", "day", "lot"} & set(host)
    return host[:1] == ["it"] and host[1:2] == ["was"] and host[2:3] == ["n't"] and bool(judged)


def _is_unreal(host: list[str], at: int) -> bool:
    following = forms_of(host[at + 1]) if at + 1 < len(host) else frozenset()
    if host[at] == "'d":  # "I'd give anything", not "I'd been up early"
        return BASE in following and PARTICIPLE not in following
    return host[at] in _UNREAL and not _is_as_could(host, at)


def _is_as_could(host: list[str], at: int) -> bool:
    """Tell the "could" of "typed up what I could"."""
    return host[at] == "could" and host[at - 2 : at - 1] in (["what"], ["all"], ["as"], ["where"])


def _corrects(parsed: Parsed, measure: Measure) -> bool:
    """Tell "It wasn't a thousand, more like 650 words"."""
    phrase = parsed.lows(measure.start, measure.number_at)
    return "like" in phrase or ("n't" in parsed.lows(0, measure.start) and "only" in phrase)


def _hosted(parsed: Parsed, host: list[str], measure: Measure) -> bool:
    content = [low for low in host if not is_boundary(low) and low not in _BEFORE]
    if not content:
        return True
    if topic_of(complements(parsed, measure.end)).book:
        return True
    if parsed.low(measure.start - 1) == "for" and {"pays", "pay", "paid", "charges"} & set(content):
        return False
    topic = topic_of(parsed.tokens[: len(host)])
    timed = _names_time(parsed, len(host)) or _is_todays(parsed, measure)
    best = {"best", "record"} & set(content)
    if topic.book and not _has_verb(content) and not timed and not best:
        return False  # "Chapter 4: 3,000 words" is how long the chapter is
    if _cue_beside(parsed, measure) and not _has_verb(content):
        return topic.project is None
    if host_project(parsed, measure) is not None:
        return True
    if _is_of_other_writing(parsed, measure.start) and not _WORKED & set(content):
        return False
    if _REPORTING & set(content) or _names_time(parsed, len(host)):
        return True
    if measure.bare or is_mere_label(parsed, measure.start):
        return False
    if parsed.low(measure.start - 1) in {"for", "with", "about"}:
        return False  # "I was angling for 1,000 words"
    return could_be_mine(parsed, measure.start)


def host_project(parsed: Parsed, measure: Measure) -> str | None:
    """Give the other writing that a host names as done: "filed my review, 750 words"."""
    project = topic_of(parsed.tokens[: measure.start]).project
    host = parsed.lows(0, measure.start)
    content = [low for low in host if not is_boundary(low) and low not in _BEFORE]
    done = _FINISHED & set(content) or _is_mere_name(parsed, content)
    return project if project and done else None


def _is_of_other_writing(parsed: Parsed, end: int) -> bool:
    """Tell whether a host has other writing for its subject or object: not "after the talk"."""
    for at in range(end):
        if (
            topic_of(parsed.tokens[max(0, at - 3) : at + 1]).project
            and topic_of(parsed.tokens[max(0, at - 3) : at]).project is None
        ):
            return not _CIRCUMSTANCE & set(parsed.lows(at - 3, at))
    return False


def _is_mere_name(parsed: Parsed, content: list[str]) -> bool:
    """Tell "Blog post: 600 words", of which a project's name is all that stands before."""
    others = set(content) - {"the", "my", "a", "-", "short", "this", "new"}
    return len(others) <= 2 and not parsed.cues and ":" in parsed.spelled and not _has_verb(content)


def _has_verb(lows: list[str]) -> bool:
    return any(low in FORMS for low in lows)


def _names_time(parsed: Parsed, end: int) -> bool:
    return any(cue.start < end and cue.kind in {"day", "period"} for cue in parsed.cues)
