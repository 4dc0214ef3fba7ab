"""What stands round a measure and changes what it measures: rates, remainders, goals, objects."""

from __future__ import annotations

from entries.prose.clauses import Parsed, hard_span, is_hard, soft_span
from entries.prose.measures import Measure
from entries.prose.nouns import COUNTS
from entries.prose.predicates import Predicate
from entries.prose.tokens import Token
from entries.prose.topics import Topic, topic_of
from entries.prose.vocabulary import vocabulary

_PERIODS = vocabulary(
    "day week month year hour minute session sitting morning night evening afternoon weekend "
    "time weekday pop sprint page chapter scene"
)
_LEFT = vocabulary("left remaining short shy behind ahead shorter longer")
_LEFT_TO = vocabulary(
    "go write cut trim spare finish add reach make lose kill spend find get do squeeze produce "
    "type "
    "draft fill fit manage knock bang come deliver grind hit"
)
_COMPARED = vocabulary("than of my the target goal quota limit schedule what our")
_GOALS = vocabulary(
    "goal goals target quota aim plan planned limit average averaging record pace contract "
    "need needs needed want wanted require required requires requirement minimum supposed "
    "should must hope hoped hoping cap maximum commitment wish would will 'll contracted "
    "length capacity if owe owed due promised ideal ideally assignment budget requirements "
    "deadline proposal aiming gunning striving intended intending"
)
_MEETABLE = vocabulary("goal target quota minimum aim")
_MET = vocabulary("met hit reached made achieved done smashed beaten filled cleared exceeded")
_OWNERS = vocabulary(
    "today tonight yesterday day morning afternoon evening night week month weekend year session "
    "monday tuesday wednesday thursday friday saturday sunday that it what here there sprint hour"
)
_SHARED = vocabulary("them which those these that it")
_PREPOSITIONS = vocabulary("of on for to toward towards into in about")
_ENDS_COMPLEMENTS = vocabulary(
    ", and then before after during while between without despite since until when where who "
    "that i he she they by at from with over"
)
_WORKING = vocabulary(
    "writing wrote write written drafted drafting finished finishing worked working edited "
    "editing poured crashing typed polished completed knocked submitted banged did done"
)
_CONTRAST = vocabulary("still also managed otherwise anyway but")


def is_rate(parsed: Parsed, end: int) -> bool:
    """Tell whether a measure ending at a token is one per day, hour, session..."""
    low, following = parsed.low(end), parsed.low(end + 1)
    if low == "/" and following.isdigit() and parsed.measure_from(end + 1) is not None:
        return False  # "300 words/40 minutes"
    if low in {"per", "daily", "apiece", "nightly", "weekly", "hourly"}:
        return True
    if low in {"/", "each"}:
        return True
    if low == "at" and "each" in parsed.lows(end, end + 5):
        return True
    if low in {"a", "an", "every"} and following in _PERIODS:
        return parsed.low(end + 2) not in {"early", "late", "ago", "earlier", "later", "before"}
    return low in {"every", "each"} and parsed.low(end + 2) in _PERIODS


def is_remainder(parsed: Parsed, end: int) -> bool:
    """Tell "300 words left", "to go", "short of my goal"."""
    low = parsed.low(end)
    if low == "still" and parsed.low(end + 1) in {"to", "left", "needed", "due", "missing"}:
        return True
    if low in _LEFT and parsed.low(end + 1) not in {"story", "stories"}:
        return True
    if low in {"deleted", "cut", "gone", "lost", "lighter", "trimmed", "too"}:
        return True
    return low == "to" and parsed.low(end + 1) in _LEFT_TO


def is_difference(parsed: Parsed, measure: Measure) -> bool:
    """Tell "200 words more than yesterday", "over my limit", "compared to 300"."""
    low, following = parsed.low(measure.end), parsed.low(measure.end + 1)
    compares = {"more", "fewer", "less", "better", "over", "above", "below", "under", "past"}
    timed = any(cue.start == measure.end for cue in parsed.cues)  # "over the weekend"
    if low in compares and following in _COMPARED and not timed:
        return True
    if low == "than" and parsed.lows(measure.end + 1, measure.end + 3) != ["i", "had"]:
        return True
    before = parsed.lows(measure.start - 3, measure.start)
    if {"from", "than", "versus", "vs", "compared", "unlike", "against"} & set(before[-2:]):
        return True
    by = before[-1:] == ["by"] and before[-2:] not in (["put", "by"], ["laid", "by"])
    return by or before[-2:] == ["instead", "of"]


def is_share(parsed: Parsed, measure: Measure) -> bool:
    """Tell "300 of them", "of which 300 are footnotes", "of those 300 words"."""
    after = parsed.lows(measure.end, measure.end + 2)
    if after == ["of", "it"] and not measure.bare:  # "the wedding: 1,210 words of it"
        return any(m.unit == "words" and m.end <= measure.start for m in parsed.measures)
    came = parsed.lows(0, 2) == ["the", "words"] and parsed.low(measure.start - 1) == ","
    if after[:1] == ["of"] and after[1:] and after[1] in _SHARED and not came:
        return True
    before = parsed.lows(measure.start - 2, measure.start)
    return before[:1] == ["of"] and before[1:2] == ["which"]


def names_goal(parsed: Parsed, at: int) -> bool:
    """Tell whether the clause round a token speaks of goals, needs or limits."""
    start, end = hard_span(parsed, at)
    for place in range(at, start, -1):
        if parsed.low(place) == "i" and parsed.low(place - 1) in {"and", ",", "then"}:
            start = place
            break
    return has_goal(parsed.lows(start, end))


def has_goal(lows: list[str]) -> bool:
    """Tell whether a stretch speaks of goals, needs or limits; "more than I hoped" does not."""
    return any(
        (low in _GOALS or _is_would_be(lows, at) or _is_tried_for(lows, at))
        and "than" not in lows[max(0, at - 4) : at]
        and not _is_as_if(lows, at)
        and not _is_met(lows, at)
        for at, low in enumerate(lows)
    )


def _is_met(lows: list[str], at: int) -> bool:
    """Tell "quota met", a goal that was reached."""
    return lows[at] in _MEETABLE and bool(_MET & set(lows[at + 1 : at + 3]))


def _is_would_be(lows: list[str], at: int) -> bool:
    """Tell "I'd be happy with", which is a wish, from "I'd written"."""
    return lows[at] == "'d" and lows[at + 1 : at + 2] in (["be"], ["like"], ["love"], ["take"])


def _is_tried_for(lows: list[str], at: int) -> bool:
    """Tell "try for 500 words", which says nothing of how it went."""
    return lows[at] in {"try", "trying"} and lows[at + 1 : at + 2] == ["for"]


def _is_as_if(lows: list[str], at: int) -> bool:
    """Tell "as if to apologise", "even if it rained" and "if only just", no conditions."""
    before, after = lows[at - 1 : at], lows[at + 1 : at + 2]
    return lows[at] == "if" and (before in (["as"], ["even"]) or after == ["only"])


def is_count_subject(parsed: Parsed, left: int) -> bool:
    """Tell whether what stands left of a verb is a count of the day's words: "today's total"."""
    start, _ = hard_span(parsed, left - 1) if left else (0, 0)
    counted = {place for m in parsed.measures for place in range(m.start, m.end)}
    lows = [parsed.low(at) for at in range(max(start, left - 9), left) if at not in counted]
    if parsed.low(left - 1) == "," and parsed.low(start + 2) == ",":
        lows = parsed.lows(start, start + 2)  # "The result, between two trains, was 460 words"
    while {"and", "then", "or"} & set(lows):
        lows = lows[1:]
    if not COUNTS & set(lows) or has_goal(lows):
        return False
    if is_owned(lows):
        return False
    return not {"he", "she", "they", "his", "her", "their", "our", "your"} & set(lows)


def has_to_show(parsed: Parsed, measure: Measure) -> bool:
    """Tell "300 words on the flood to show for it", which an hour's work is measured by."""
    lows = parsed.lows(measure.end, measure.end + 14)
    at = next((n for n, low in enumerate(lows) if low == "show"), -1)
    return at > 0 and lows[at - 1] == "to" and lows[at + 1 : at + 2] == ["for"]


def is_owned(lows: list[str]) -> bool:
    """Tell "Ken's total" and "my mother's memoir" from "today's total"."""
    owned = [lows[at - 1] for at, low in enumerate(lows) if low == "'s" and at]
    return any(owner not in _OWNERS for owner in owned)


def project_of(parsed: Parsed, measure: Measure, verb: Predicate | None) -> tuple[str | None, bool]:
    """Tell which writing a measure is of, None for the book, and whether the book is named."""
    after = complements(parsed, measure.end)
    topic = topic_of(after)
    if topic.project is None and not topic.book:
        topic = _topic_of_them_all(parsed, measure.end)
    if topic.project is None and not topic.book:
        topic = _topic_before(parsed, measure, verb)
    named = topic.book or bool(_CONTRAST & set(parsed.lows(0, len(parsed.tokens))))
    return topic.project, named


def complements(parsed: Parsed, end: int) -> list[Token]:
    """Give what the measure is said to be of: the "of", "on", "for", "to" phrases after it.

    A phrase with another preposition ("before the review") tells when or how, and ends them.
    """
    found: list[Token] = []
    inside = False
    for place in range(end, len(parsed.tokens)):
        token = parsed.tokens[place]
        if is_hard(token.low) or token.low in _ENDS_COMPLEMENTS:
            break
        inside = inside or token.low in _PREPOSITIONS
        if inside:
            found.append(token)
    return found


def _topic_of_them_all(parsed: Parsed, end: int) -> Topic:
    """Read "1,600 words, and every one of them for the journal article"."""
    for at in range(end, min(end + 8, len(parsed.tokens))):
        if parsed.low(at) == "of" and parsed.low(at + 1) in {"them", "it", "which"}:
            whole = {"all", "every", "each", "none"} & set(parsed.lows(end, at))
            return topic_of(parsed.tokens[at + 2 : at + 8]) if whole else Topic()
    return Topic()


def _topic_before(parsed: Parsed, measure: Measure, verb: Predicate | None) -> Topic:
    if parsed.low(0) in {"for", "on"}:
        first = next((n for n, token in enumerate(parsed.tokens) if token.low in {",", "i"}), 0)
        topic = topic_of(parsed.tokens[:first])
        if topic.project is not None or topic.book:
            return topic
    if verb is None:
        return _topic_of_host(parsed, measure.start)
    return Topic()


def _topic_of_host(parsed: Parsed, end: int) -> Topic:
    """Read what the clause was about that a report without a verb hangs on."""
    if parsed.low(end - 1) == "(":
        start, _ = soft_span(parsed, end - 2)
        return topic_of(parsed.tokens[start : end - 1])
    start = end - 1
    while start > 0 and not _is_stop(parsed, start - 1, end):
        start -= 1
    tokens = parsed.tokens[max(0, start) : end]
    topic = topic_of(tokens)
    if topic.project is not None and not _WORKING & {token.low for token in tokens}:
        return Topic()
    return topic


def _is_stop(parsed: Parsed, at: int, end: int) -> bool:
    low = parsed.low(at)
    return low in {".", "!", ";", "but"} or (low == "—" and at < end - 2)


def _object(parsed: Parsed, start: int) -> list[Token]:
    end = start
    while end < len(parsed.tokens) and parsed.low(end) not in _ENDS_COMPLEMENTS:
        end += 1
    return list(parsed.tokens[start:end])


def is_about_other_writing(parsed: Parsed) -> bool:
    """Tell whether a sentence is about the writer's work on other writing than the book."""
    spelled = " ".join(parsed.spelled)
    if any(f"{away} the book" in spelled for away in ("instead of", "rather than")):
        return True
    lows = set(parsed.lows(0, len(parsed.tokens)))
    if not _WORKING & lows or ("i" not in lows and not _WORKING & set(parsed.lows(0, 3))):
        return False
    topic = Topic()
    for at, token in enumerate(parsed.tokens):
        if token.low in _WORKING and topic.project is None:
            topic = topic_of(_object(parsed, at + 1))
    named = any(topic_of([token]).book for token in parsed.tokens)
    return topic.project is not None and not named
