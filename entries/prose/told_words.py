"""A measure of words that a verb governs: what the verb, its mood and its subject make of it."""

from __future__ import annotations

from dataclasses import replace

from entries.prose.claims import Claim, Setting, in_session, time_of
from entries.prose.clauses import Parsed, hard_span, soft_span
from entries.prose.figures import words_claim
from entries.prose.measures import Measure
from entries.prose.predicates import Predicate
from entries.prose.said import Qualifier
from entries.prose.subjects import YIELDS
from entries.prose.surroundings import complements, is_count_subject, names_goal
from entries.prose.topics import topic_of
from entries.prose.verbs import LIGHT, PASSING, WRITE
from entries.prose.vocabulary import vocabulary

_SHOWN = vocabulary("done down written to under in on by already so today finished")


_JUST_NOW = frozenset(["just", "already", "only"])


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
    if lemma == "take":
        return _taken(parsed, measure, predicate, setting)
    if lemma == "be":
        return _counted(parsed, measure, predicate, setting)
    own_way = "way" in parsed.lows(predicate.at, measure.start)  # "fought my way to 500 words"
    if (lemma not in WRITE | LIGHT and not own_way) or (
        lemma,
        parsed.low(predicate.at + 1),
    ) in _BOUND_PARTICLES:
        return None
    if lemma in {"make", "bring"} and parsed.low(predicate.at) in {"makes", "brings"}:
        that = parsed.low(predicate.left - 1) in {"that", "which"}
        timed = that and _is_timed(parsed, measure, setting)
        return words_claim(parsed, measure, setting, total=True) if timed else None
    if lemma == "have":
        return _in_hand(parsed, measure, predicate, setting)
    if is_count_subject(parsed, predicate.left) and predicate.mood in {"done", "perfect"}:
        return words_claim(parsed, measure, setting, total=True)
    if predicate.subject == "other" or (predicate.subject == "neutral" and lemma not in YIELDS):
        return None
    return _told(parsed, measure, predicate, setting)


def _taken(
    parsed: Parsed, measure: Measure, predicate: Predicate, setting: Setting
) -> Claim | None:
    """Read "the newsletter took 450 words out of me" and "the scene took 1,100 words today"."""
    start, _ = hard_span(parsed, predicate.at)
    topic = topic_of(parsed.tokens[start : predicate.left])
    if predicate.mood != "done" or parsed.low(predicate.at) != "took":
        return None
    if not (topic.book or topic.project) or not _is_timed(parsed, measure, setting):
        return None
    claim = words_claim(parsed, measure, setting)
    return claim and replace(claim, project=topic.project)


def _told(parsed: Parsed, measure: Measure, predicate: Predicate, setting: Setting) -> Claim | None:
    qualifier = _qualifier(measure, predicate)
    if predicate.mood == "negated":
        if measure.qualifier != "over":
            return None
        return words_claim(parsed, measure, setting, qualifier="under")
    if predicate.mood == "unreal" or _is_generic(parsed, measure, predicate):
        return None
    doubt = _doubt(parsed, measure, predicate, setting)
    return words_claim(parsed, measure, setting, qualifier=qualifier, doubt=doubt, verb=predicate)


def _qualifier(measure: Measure, predicate: Predicate) -> Qualifier:
    if measure.qualifier != "exact":
        return measure.qualifier
    if predicate.about:
        return "about"
    return "over" if predicate.lemma in PASSING else "exact"


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
    if predicate.mood in {"perfect", "pluperfect"} and not _is_timed(parsed, measure, setting):
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
    if shown[:2] == ["to", "show"] or _is_timed(parsed, measure, setting):
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
    if names_goal(parsed, measure.start):
        return None
    if is_count_subject(parsed, predicate.left) or _is_all(parsed, predicate):
        return words_claim(parsed, measure, setting, qualifier=qualifier)
    subject = parsed.low(predicate.left - 1)
    timed = _is_timed(parsed, measure, setting)
    if subject == "i" and timed and "at" in parsed.lows(predicate.at, measure.start):
        return words_claim(parsed, measure, setting, qualifier=qualifier, total=True)
    before = parsed.lows(max(0, predicate.left - 12), predicate.left - 1)
    corrects = bool({"thought", "felt", "wanted", "hoped", "more", "guessed"} & set(before))
    if subject in {"it", "that", "reality"} and corrects:
        return words_claim(parsed, measure, setting, qualifier=qualifier)
    if subject in {"it", "that"} and _past_be(parsed, predicate) and _in_a_time(parsed, measure):
        return words_claim(parsed, measure, setting, qualifier=qualifier)
    added = subject == "there" and {"more", "new"} & set(_phrase(parsed, measure))
    if added and timed and topic_of(complements(parsed, measure.end)).book:
        return words_claim(parsed, measure, setting, qualifier=qualifier)
    if subject in {"that", "this"} and timed:
        return words_claim(parsed, measure, setting, qualifier=qualifier)
    return None


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
    return bool({"all", "most", "best"} & set(lows)) and "i" in lows and told


def _past_be(parsed: Parsed, predicate: Predicate) -> bool:
    return parsed.low(predicate.at) in {"was", "were"}
