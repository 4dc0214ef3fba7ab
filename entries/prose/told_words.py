"""A measure of words that a verb governs: what the verb, its mood and its subject make of it."""

from __future__ import annotations

from dataclasses import replace

from entries.prose.calendar_days import WEEKDAYS
from entries.prose.claims import Claim, Setting, in_session, is_timed, time_of
from entries.prose.clauses import Parsed, hard_span, soft_span
from entries.prose.copulas import counted_words
from entries.prose.figures import words_claim
from entries.prose.governors import stopped_at
from entries.prose.measures import Measure
from entries.prose.nouns import TEXTS
from entries.prose.predicates import Predicate
from entries.prose.said import Qualifier
from entries.prose.subjects import YIELDS, is_making
from entries.prose.surroundings import has_to_show, is_count_subject
from entries.prose.topics import topic_of
from entries.prose.verbs import PASSING
from entries.prose.vocabulary import vocabulary

_SHOWN = vocabulary("done down written to under in on by already so today finished")


_STANDS = vocabulary("stand sit hover come reach hit close finish end")
_TAKES_FROM_ME = vocabulary("take ate swallowed devoured consumed gobbled cost claimed guzzled")
_SUMS = vocabulary("it that which all result upshot harvest")
_DAYS_WORK = vocabulary("work lot sum day morning evening afternoon night")
_PROMISED = vocabulary("promised owed vowed pledged")
_STOPPED = vocabulary(
    "stopped quit looked left finished got surfaced closed shut put rose stood came"
)
_JUST_NOW = frozenset(["just", "already", "only"])


_TAKES_IN = vocabulary("get gain gained receive received acquire acquired swallowed absorbed")


_BOUND_PARTICLES = {
    ("turn", "in"),
    ("put", "off"),
    ("get", "through"),
    ("get", "off"),
    ("put", "back"),
}


def governed_words(
    parsed: Parsed, measure: Measure, predicate: Predicate, setting: Setting
) -> Claim | None:
    """Give the claim of a measure of words that a verb governs."""
    lemma = predicate.lemma
    if lemma in _TAKES_FROM_ME:
        return _taken(parsed, measure, predicate, setting)
    if lemma == "be":
        return counted_words(parsed, measure, predicate, setting)
    own_way = "way" in parsed.lows(predicate.at, measure.start)  # "fought my way to 500 words"
    stood = lemma in _STANDS and predicate.mood in {"done", "perfect"}
    if stood and is_count_subject(parsed, predicate.left):
        return words_claim(parsed, measure, setting, total=True)
    stopped = stopped_at(parsed, measure.start) == predicate.at
    if lemma in {"start", "begin"} and not in_session(parsed, *soft_span(parsed, measure.start)):
        return None
    timed = parsed.cue_ending(predicate.at - 1) is not None  # "the past week brought"
    gives = lemma in YIELDS and (predicate.subject == "neutral" or timed)
    bound = (lemma, parsed.low(predicate.at + 1)) in _BOUND_PARTICLES
    if bound or not (is_making(lemma) or own_way or stopped or gives):
        return None
    if lemma in {"make", "bring"} and parsed.low(predicate.at) in {"makes", "brings"}:
        that = parsed.low(predicate.left - 1) in {"that", "which"}
        timed = that and is_timed(parsed, measure, setting)
        return words_claim(parsed, measure, setting, total=True) if timed else None
    if lemma in {"set", "give"} and "myself" in parsed.lows(predicate.at, measure.start):
        if (
            lemma == "give"
            and predicate.mood == "done"
            and _PROMISED & set(parsed.lows(0, predicate.at))
        ):
            return words_claim(
                parsed, measure, setting
            )  # "promised myself 500 and gave myself 700"
        return None  # "I'd set myself 600 words"
    if lemma == "have":
        return _in_hand(parsed, measure, predicate, setting)
    if _amounts(parsed, measure, predicate, setting):
        return words_claim(parsed, measure, setting)
    if is_count_subject(parsed, predicate.left) and predicate.mood in {"done", "perfect"}:
        return words_claim(parsed, measure, setting, total=True)
    if predicate.subject == "other" and not (timed and gives):
        return _taken_in(parsed, measure, predicate, setting)
    return _told(parsed, measure, predicate, setting)


def _amounts(parsed: Parsed, measure: Measure, predicate: Predicate, setting: Setting) -> bool:
    """Tell "it comes to 815 words" and "that adds up to 600", which sum the day up."""
    sums = {"comes", "adds", "amounts", "totals"}
    if parsed.low(predicate.left - 1) in _DAYS_WORK:
        sums |= {"came", "added", "amounted", "totalled"}
    if parsed.low(predicate.at) not in sums or measure.bare:
        return False
    subject = parsed.low(predicate.left - 1) in _SUMS
    if parsed.low(predicate.left - 1) in _DAYS_WORK:
        owned = {"his", "her", "their", "your"} & set(parsed.lows(0, predicate.left))
        return not owned and not setting.names_text
    return subject and not setting.names_text


def _taken(
    parsed: Parsed, measure: Measure, predicate: Predicate, setting: Setting
) -> Claim | None:
    """Read "the newsletter took 450 words out of me" and "the scene took 1,100 words today"."""
    start, _ = hard_span(parsed, predicate.at)
    topic = topic_of(parsed.tokens[start : predicate.left])
    if predicate.mood != "done" or parsed.low(predicate.at) in {"take", "taken"}:
        return None
    timed = is_timed(parsed, measure, setting) or any(cue.kind == "day" for cue in parsed.cues)
    if _took_me(parsed, measure, predicate):
        return words_claim(parsed, measure, setting)
    if not (topic.book or topic.project) or not timed:
        return None
    claim = words_claim(parsed, measure, setting)
    return claim and replace(claim, project=topic.project)


def _took_me(parsed: Parsed, measure: Measure, predicate: Predicate) -> bool:
    """Tell "It took me 600 words to get him up the stairs", of no other text."""
    start, _ = hard_span(parsed, predicate.at)
    it = parsed.lows(start, measure.start)[:3] == ["it", "took", "me"] or (
        parsed.lows(predicate.left - 1, predicate.at + 2) == ["it", "took", "me"]
    )
    lows = set(parsed.lows(measure.end, len(parsed.tokens)))
    own = not lows & TEXTS and topic_of(parsed.tokens).project is None
    return it and parsed.low(measure.end) == "to" and own and not measure.bare


def _taken_in(
    parsed: Parsed, measure: Measure, predicate: Predicate, setting: Setting
) -> Claim | None:
    """Read "chapter nine got 920 new words", of the book or a part of it that took them in."""
    start, _ = hard_span(parsed, predicate.at)
    topic = topic_of(parsed.tokens[start : predicate.left])
    if predicate.mood != "done" or predicate.lemma not in _TAKES_IN or measure.bare:
        return None
    if not topic.book or {"his", "her", "their", "your"} & set(parsed.lows(start, predicate.left)):
        return None
    return words_claim(parsed, measure, setting, verb=predicate)


def _told(parsed: Parsed, measure: Measure, predicate: Predicate, setting: Setting) -> Claim | None:
    qualifier = _qualifier(parsed, measure, predicate)
    if predicate.mood == "negated":
        if measure.qualifier != "over":
            return None
        return words_claim(parsed, measure, setting, qualifier="under")
    told = _reports(parsed, predicate)
    if (predicate.mood == "unreal" and not told) or _is_generic(parsed, measure, predicate):
        return None
    doubt = _doubt(parsed, measure, predicate, setting)
    return words_claim(parsed, measure, setting, qualifier=qualifier, doubt=doubt, verb=predicate)


def _reports(parsed: Parsed, predicate: Predicate) -> bool:
    """Tell "I can report 425 words" from what else one can do."""
    before = set(parsed.lows(predicate.left, predicate.at))
    return predicate.lemma == "report" and bool({"can", "must"} & before)


def _qualifier(parsed: Parsed, measure: Measure, predicate: Predicate) -> Qualifier:
    if measure.qualifier != "exact":
        return measure.qualifier
    if predicate.about:
        return "about"
    stopped = parsed.low(measure.start - 1) in {"at", "on"}
    return "over" if predicate.lemma in PASSING and not stopped else "exact"


def _is_generic(parsed: Parsed, measure: Measure, predicate: Predicate) -> bool:
    """Tell "Writing 900 words is a good start", which reports nothing."""
    if not predicate.gerund or (
        predicate.left > 0 and parsed.low(predicate.left - 1) not in {",", "and"}
    ):
        return False
    after = parsed.lows(measure.end, measure.end + 4)
    return bool(
        {"is", "'s", "are", "takes", "feels", "would", "can", "seems", "means"} & set(after)
    )


def _doubt(parsed: Parsed, measure: Measure, predicate: Predicate, setting: Setting) -> str | None:
    quota = "my" in parsed.lows(measure.start - 1, measure.number_at)
    perfect = predicate.mood in {"perfect", "pluperfect"} and not quota
    if perfect and not is_timed(parsed, measure, setting):
        just = _JUST_NOW & set(parsed.lows(predicate.left, predicate.at))
        then = predicate.mood == "pluperfect" and _when_stopped(parsed, predicate)
        if not then and (predicate.mood == "pluperfect" or not just):
            return "it may have been written at any time before"
    reached = predicate.lemma in {"hit", "reach", "pass", "cross", "make"}
    if reached and measure.value > 3000 and not is_timed(parsed, measure, setting):
        return "it may be the total so far"
    return None


def _is_a_day(name: str) -> bool:
    """Tell a single day's name, of which what one had is what one wrote, from "March"."""
    return name.lower() in WEEKDAYS or name == "yesterday"


def _when_stopped(parsed: Parsed, predicate: Predicate) -> bool:
    """Tell "When I stopped to eat I had written 680 words" from what was written long before."""
    before = parsed.lows(max(0, predicate.left - 12), predicate.left)
    when = next((at for at, low in enumerate(before) if low in {"when", "before"}), -1)
    return when >= 0 and before[when + 1 : when + 2] == ["i"] and before[when + 2] in _STOPPED


def _in_hand(
    parsed: Parsed, measure: Measure, predicate: Predicate, setting: Setting
) -> Claim | None:
    """Read "I had 400 words by noon", "I have 300 words to show for it"."""
    present = parsed.low(predicate.at) in {"have", "'ve"} and predicate.mood == "unreal"
    if predicate.subject != "writer" or (predicate.mood != "done" and not present):
        return None
    shown = parsed.lows(measure.end, measure.end + 4)
    if parsed.lows(predicate.at - 2, predicate.at) == ["let", "me"] and predicate.mood == "done":
        return words_claim(parsed, measure, setting)  # "it let me have 500 words"
    if has_to_show(parsed, measure) and not measure.bare:
        return words_claim(parsed, measure, setting)
    cue = time_of(parsed, measure.start, setting)
    if cue is not None and cue.kind == "period":
        if predicate.mood == "done" and not measure.bare and _is_a_day(cue.name):
            return words_claim(parsed, measure, setting)  # "on Friday I had 900 words"
        return None  # what one had by then is no work of that time
    when = {"when", "by", "once", "until"} & set(parsed.lows(0, predicate.left))
    by_then = bool(when) and predicate.mood == "done" and not measure.bare
    yet = {"but", "still", "yet"} & set(parsed.lows(predicate.left - 3, predicate.at))
    by_then = by_then or (bool(yet) and present and not measure.bare)
    if shown[:2] == ["to", "show"] or by_then or is_timed(parsed, measure, setting):
        return words_claim(parsed, measure, setting)
    new = "new" in parsed.lows(measure.number_at, measure.end)
    if new or (predicate.mood == "done" and shown[:1] and shown[0] in {"done", "down", "written"}):
        return words_claim(parsed, measure, setting)
    return None
