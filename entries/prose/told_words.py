"""A measure of words that a verb governs: what the verb, its mood and its subject make of it."""

from __future__ import annotations

from dataclasses import replace

from entries.prose.claims import Claim, Setting, in_session, time_of
from entries.prose.clauses import Parsed, hard_span, soft_span
from entries.prose.figures import words_claim
from entries.prose.governors import stopped_at
from entries.prose.measures import Measure
from entries.prose.nouns import TEXTS
from entries.prose.predicates import Predicate
from entries.prose.said import Qualifier
from entries.prose.subjects import YIELDS, is_making
from entries.prose.surroundings import complements, is_count_subject, names_goal
from entries.prose.topics import topic_of
from entries.prose.verbs import PASSING
from entries.prose.vocabulary import vocabulary

_SHOWN = vocabulary("done down written to under in on by already so today finished")


_TAKES_FROM_ME = vocabulary("take ate swallowed devoured consumed gobbled cost claimed guzzled")
_BEFORE_TIMES = vocabulary("the my all of a whole , and so but in then")
_TIMES = vocabulary("morning afternoon evening night session sprint day lunch hour")
_MODALS = vocabulary("may might can could would should will must shall 'd 'll")
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
        return _counted(parsed, measure, predicate, setting)
    own_way = "way" in parsed.lows(predicate.at, measure.start)  # "fought my way to 500 words"
    stopped = stopped_at(parsed, measure.start) == predicate.at
    timed = parsed.cue_ending(predicate.at - 1) is not None  # "the past week brought"
    gives = lemma in YIELDS and (predicate.subject == "neutral" or timed)
    if (
        not (is_making(lemma) or own_way or stopped or gives)
        or (
            lemma,
            parsed.low(predicate.at + 1),
        )
        in _BOUND_PARTICLES
    ):
        return None
    if lemma in {"make", "bring"} and parsed.low(predicate.at) in {"makes", "brings"}:
        that = parsed.low(predicate.left - 1) in {"that", "which"}
        timed = that and _is_timed(parsed, measure, setting)
        return words_claim(parsed, measure, setting, total=True) if timed else None
    if lemma in {"set", "give"} and "myself" in parsed.lows(predicate.at, measure.start):
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


def _taken(
    parsed: Parsed, measure: Measure, predicate: Predicate, setting: Setting
) -> Claim | None:
    """Read "the newsletter took 450 words out of me" and "the scene took 1,100 words today"."""
    start, _ = hard_span(parsed, predicate.at)
    topic = topic_of(parsed.tokens[start : predicate.left])
    if predicate.mood != "done" or parsed.low(predicate.at) in {"take", "taken"}:
        return None
    timed = _is_timed(parsed, measure, setting) or any(cue.kind == "day" for cue in parsed.cues)
    if not (topic.book or topic.project) or not timed:
        return None
    claim = words_claim(parsed, measure, setting)
    return claim and replace(claim, project=topic.project)


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
    if perfect and not _is_timed(parsed, measure, setting):
        just = _JUST_NOW & set(parsed.lows(predicate.left, predicate.at))
        if predicate.mood == "pluperfect" or not just:
            return "it may have been written at any time before"
    reached = predicate.lemma in {"hit", "reach", "pass", "cross", "make"}
    if reached and measure.value > 3000 and not _is_timed(parsed, measure, setting):
        return "it may be the total so far"
    return None


def _is_timed(parsed: Parsed, measure: Measure, setting: Setting) -> bool:
    cue = time_of(parsed, measure.start, setting)
    if cue is not None and cue.kind in {"day", "period"}:
        return True
    return in_session(parsed, *soft_span(parsed, measure.start))


def _in_hand(
    parsed: Parsed, measure: Measure, predicate: Predicate, setting: Setting
) -> Claim | None:
    """Read "I had 400 words by noon", "I have 300 words to show for it"."""
    present = parsed.low(predicate.at) in {"have", "'ve"} and predicate.mood == "unreal"
    if predicate.subject != "writer" or (predicate.mood != "done" and not present):
        return None
    shown = parsed.lows(measure.end, measure.end + 4)
    cue = time_of(parsed, measure.start, setting)
    if cue is not None and cue.kind == "period":
        return None  # what one had by then is no work of that time
    when = {"when", "by", "once"} & set(parsed.lows(0, predicate.left))
    by_then = bool(when) and predicate.mood == "done" and not measure.bare
    if shown[:2] == ["to", "show"] or by_then or _is_timed(parsed, measure, setting):
        return words_claim(parsed, measure, setting)
    new = "new" in parsed.lows(measure.number_at, measure.end)
    if new or (predicate.mood == "done" and shown[:1] and shown[0] in {"done", "down", "written"}):
        return words_claim(parsed, measure, setting)
    return None


def _counted(
    parsed: Parsed, measure: Measure, predicate: Predicate, setting: Setting
) -> Claim | None:
    """Read "today's count was 850", "all I managed was 300", "I thought 900, it was 850"."""
    if predicate.mood == "negated" and parsed.low(predicate.at - 1) in {"", "but"}:
        return None
    if predicate.mood == "negated" and measure.qualifier != "over":
        return None
    qualifier: Qualifier = "under" if predicate.mood == "negated" else measure.qualifier
    if names_goal(parsed, measure.start) or _may_be(parsed, predicate):
        return None
    if "thought" in parsed.lows(predicate.left - 2, predicate.left - 1) and measure.bare:
        return None  # "I had thought it was thirty"
    if is_count_subject(parsed, predicate.left) or _is_all(parsed, predicate):
        return words_claim(parsed, measure, setting, qualifier=qualifier)
    subject = parsed.low(predicate.left - 1)
    timed = _is_timed(parsed, measure, setting)
    if _is_the_time(parsed, predicate) or _answers(parsed, measure, predicate, setting):
        return words_claim(parsed, measure, setting, qualifier=qualifier)
    if subject == "i" and timed and "at" in parsed.lows(predicate.at, measure.start):
        return words_claim(parsed, measure, setting, qualifier=qualifier, total=True)
    before = parsed.lows(max(0, predicate.left - 12), predicate.left - 1)
    corrects = bool({"thought", "felt", "wanted", "hoped", "more", "guessed"} & set(before))
    if subject in {"it", "that", "reality"} and corrects:
        return words_claim(parsed, measure, setting, qualifier=qualifier)
    if subject in {"it", "that"} and _past_be(parsed, predicate) and _in_a_time(parsed, measure):
        return words_claim(parsed, measure, setting, qualifier=qualifier)
    added = subject == "there" and {"more", "new"} & set(_phrase(parsed, measure))
    if added and _past_be(parsed, predicate) and (setting.writing or setting.mine):
        return words_claim(parsed, measure, setting, qualifier=qualifier)
    if added and timed and topic_of(complements(parsed, measure.end)).book:
        return words_claim(parsed, measure, setting, qualifier=qualifier)
    if subject in {"that", "this"} and timed:
        return words_claim(parsed, measure, setting, qualifier=qualifier)
    return None


def _may_be(parsed: Parsed, predicate: Predicate) -> bool:
    """Tell "may be at most 25 words", which allows and reports nothing."""
    modal = _MODALS & set(parsed.lows(predicate.at - 2, predicate.at))
    return parsed.low(predicate.at) == "be" and bool(modal)


def _amounts(parsed: Parsed, measure: Measure, predicate: Predicate, setting: Setting) -> bool:
    """Tell "it comes to 815 words" and "that adds up to 600", which sum the day up."""
    if parsed.low(predicate.at) not in {"comes", "adds", "amounts", "totals"} or measure.bare:
        return False
    subject = parsed.low(predicate.left - 1) in {"it", "that", "which", "all"}
    return subject and not setting.names_text


def _is_the_time(parsed: Parsed, predicate: Predicate) -> bool:
    """Tell "Today was 605 words" and "The morning was worth 400": all its subject is a time."""
    start, _ = hard_span(parsed, predicate.at)
    cued = {at for cue in parsed.cues for at in range(cue.start, cue.end)}
    subject = [at for at in range(start, predicate.at) if parsed.low(at) not in _BEFORE_TIMES]
    timed = [at for at in subject if at in cued or parsed.low(at) in _TIMES]
    return bool(subject) and subject == timed and _past_be(parsed, predicate)


def _answers(parsed: Parsed, measure: Measure, predicate: Predicate, setting: Setting) -> bool:
    """Tell "It was 605 words" of the day, or of the guess before it, from a text's length."""
    subject = parsed.low(predicate.left - 1)
    if subject not in {"it", "that", "this"} or predicate.left > 3 or setting.names_text:
        return False
    if measure.bare:
        return setting.reckoned and _past_be(parsed, predicate)
    present = parsed.low(predicate.at) in {"'s", "is"} and subject in {"that", "this"}
    if not (_past_be(parsed, predicate) or present) or TEXTS & set(
        parsed.lows(measure.end, measure.end + 6)
    ):
        return setting.reckoned
    spoken = setting.reckoned or setting.told_words or setting.writing or setting.mine
    return setting.opening or spoken


def _phrase(parsed: Parsed, measure: Measure) -> list[str]:
    return parsed.lows(measure.start, measure.end)


def _in_a_time(parsed: Parsed, measure: Measure) -> bool:
    """Tell "it was 520 words in an hour", which no length of a text has beside it."""
    following = next((m for m in parsed.measures if m.start >= measure.end), None)
    if following is None or following.unit != "minutes":
        return False
    return parsed.low(measure.end) == "in" and following.start == measure.end + 1


def _is_all(parsed: Parsed, predicate: Predicate) -> bool:
    """Tell "all I could manage was" and "the best I did was"."""
    lows = parsed.lows(*hard_span(parsed, predicate.at))[: predicate.at]
    told = _past_be(parsed, predicate) or bool({"show", "got", "managed"} & set(lows))
    cleft = any(lows[at : at + 2] == ["what", "i"] for at in range(len(lows)))
    return (cleft or bool({"all", "most", "best"} & set(lows))) and "i" in lows and told


def _past_be(parsed: Parsed, predicate: Predicate) -> bool:
    return parsed.low(predicate.at) in {"was", "were"}
