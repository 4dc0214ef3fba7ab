"""Numbers without a unit that count words: "got 640", "390 today.", "530, all told".

In a diary of writing a mere number is of words where the clause names the day, where words are
spoken of, or where it opens the entry and is told as a count. Any other is left in doubt.
"""

from __future__ import annotations

from collections.abc import Sequence

from entries.prose.claims import Claim, Setting, in_session
from entries.prose.clauses import Parsed, hard_span, is_boundary, soft_span
from entries.prose.cues import Cue
from entries.prose.figures import words_claim
from entries.prose.governors import STOPS, governor
from entries.prose.measures import Measure
from entries.prose.predicates import Predicate
from entries.prose.subjects import YIELDS
from entries.prose.surroundings import complements, is_count_subject
from entries.prose.topics import topic_of
from entries.prose.verbs import LIGHT, WRITE
from entries.prose.vocabulary import vocabulary

AFTER_BARE = vocabulary(
    ". ! , ; — ) … : more total in at before after by on and but during then again over instead so "
    "because with tonight around new net later while done down written"
) | {""}
"""What may follow a number that ends its phrase."""
_ENDS = frozenset(["", ".", "!", ",", "—", ";"])
_PROLIFIC = vocabulary(
    "write type draft crank churn knock bang pound hammer eke net claw scribble grind slog"
)
_DOES = vocabulary("get do hit manage squeeze scrape")
_MEETS = vocabulary("make get do hit reach finish meet write clear pass manage")
_AIMS = vocabulary("promised wanted aim aimed hoped hoping goal target quota meant planned")
_OF_WORDS = vocabulary("word words count wordcount tally haul wc")
_OWN = vocabulary("my day today 's i we honest real final actual")
_OPENERS = vocabulary("just only a mere barely another + −")
_TOLD_AFTER = (
    ("all", "told"),
    ("in", "all"),
    ("in", "total"),
    ("in", "the", "end"),
    ("in", "the", "bag"),
    ("in", "the", "can"),
    ("on", "the", "board"),
    ("on", "the", "nose"),
    ("on", "the", "dot"),
    ("exactly",),
    ("precisely",),
    ("down",),
    ("done",),
)
_SPORTS = vocabulary("pool gym track treadmill bike court range pitch lengths laps")
_PROSE = vocabulary("dialogue description narrative narration exposition backstory prose banter")
_LEAST = 100


def counts_words(
    parsed: Parsed,
    measure: Measure,
    predicate: Predicate | None,
    setting: Setting,
    claims: Sequence[Claim],
) -> bool:
    """Tell whether a number without a unit can be one of words: "got 640", "300 at night"."""
    if predicate is None and _is_of_the_words(parsed, measure):
        return True
    if not _closes(parsed, measure) or measure.head >= 0:
        return False
    if predicate is None:
        told = _answers(parsed, measure, setting) or _is_days_report(parsed, measure)
        return told or _is_told(parsed, measure, setting) or (bool(claims) and not claims[-1].doubt)
    if predicate.lemma in _PROLIFIC:
        bought = parsed.low(measure.start - 1) == "for"  # "wrote a cheque for 640"
        return measure.value >= 50 and not bought
    if is_count_subject(parsed, predicate.left):
        return measure.value >= 20 and _is_a_writers_count(parsed, predicate.left, setting)
    if _is_days_work(parsed, measure, predicate) or _meets_quota(parsed, measure, predicate):
        return True
    spoken = any(m.unit == "words" for m in parsed.measures) or "words" in parsed.lows(0, 400)
    aimed = bool(_AIMS & set(parsed.lows(0, measure.start)))
    counted = spoken or setting.counting or setting.reckoned or aimed
    known = predicate.lemma in WRITE | LIGHT | STOPS | {"be"}
    known = known or (predicate.lemma in YIELDS and _is_given(parsed, predicate))
    return counted and known and measure.value >= 20


def _is_given(parsed: Parsed, predicate: Predicate) -> bool:
    """Tell "today brought a thousand more", whose subject is a time or nobody."""
    return predicate.subject == "neutral" or parsed.cue_ending(predicate.at - 1) is not None


def _closes(parsed: Parsed, measure: Measure) -> bool:
    """Tell whether the number's phrase ends with it: no other noun follows that it could count."""
    after = parsed.low(measure.end)
    near = {measure.end, measure.end + (after == "for")}
    return (
        after in AFTER_BARE
        or _is_told_after(parsed, measure.end)
        or topic_of(complements(parsed, measure.end)).book
        or adds_share(parsed, measure)
        or any(cue.start in near for cue in parsed.cues)
    )


def adds_share(parsed: Parsed, measure: Measure) -> bool:
    """Tell "I added 700 of those today" from "300 of them are footnotes"."""
    predicate = governor(parsed, measure.start)
    timed = any(c.kind == "day" and c.start == measure.end + 2 for c in parsed.cues)
    return timed and predicate is not None and predicate.lemma in WRITE


def _is_of_the_words(parsed: Parsed, measure: Measure) -> bool:
    """Tell "the words came, 930 of them" and "no words in the morning, 300 at night"."""
    before = parsed.lows(0, measure.start)
    counted = any(m.unit == "words" and m.end <= measure.start for m in parsed.measures)
    if "words" not in before or before[-1:] != [","] or counted or measure.value < _LEAST:
        return False
    them = parsed.lows(measure.end, measure.end + 2) == ["of", "them"]
    none = before[0] in {"no", "zero"} and in_session(parsed, measure.end, len(parsed.tokens))
    return none or (them and before[:2] == ["the", "words"])


def _answers(parsed: Parsed, measure: Measure, setting: Setting) -> bool:
    """Tell "My goal was 500. 640." and "Today, 120.", where words are spoken of."""
    spoken = setting.counting or setting.reckoned
    actual = parsed.lows(0, measure.start) == ["actual"]
    opens = measure.start == 0 or actual or _only_times(parsed, measure.start)
    alone = len([token for token in parsed.tokens if token.kind == "num"]) <= 1
    closes = parsed.low(measure.end) in _ENDS - {";"}
    return spoken and opens and alone and closes and measure.value > 0


def _is_told(parsed: Parsed, measure: Measure, setting: Setting) -> bool:
    """Tell "530, all told", "Only 425" and "Around 350, I'd guess", which open the entry."""
    if not (setting.opening or setting.counting or setting.writing):
        return False
    before = parsed.lows(0, measure.number_at)
    if measure.head >= 0:
        return False
    hedged = measure.qualifier != "exact" and measure.start == 0
    if before[-1:] == [":"] and {"counted", "count", "tallied", "sprint"} & set(before):
        ends = parsed.low(measure.end) in _ENDS or _is_told_after(parsed, measure.end)
        return measure.value >= _LEAST and ends
    if measure.value < _LEAST or not (set(before) <= _OPENERS or hedged):
        return False
    meager = bool({"only", "mere", "another", "+"} & set(before)) or hedged
    told = _is_told_after(parsed, measure.end) or _stands_alone(parsed, measure, setting)
    closes = parsed.low(measure.end) in _ENDS
    return told or (meager and closes)


def _stands_alone(parsed: Parsed, measure: Measure, setting: Setting) -> bool:
    """Tell "Wrote. 415.", a sentence of the number after one of writing."""
    rest = parsed.lows(measure.end, len(parsed.tokens))
    return setting.writing and measure.start == 0 and rest in ([], ["."], ["!"])


def _is_told_after(parsed: Parsed, end: int) -> bool:
    starts = (end + 1, end) if parsed.low(end) == "," else (end,)
    return any(
        tuple(parsed.lows(at, at + len(phrase))) == phrase
        and (parsed.low(at + len(phrase)) in _ENDS or is_boundary(parsed.low(at + len(phrase))))
        for at in starts
        for phrase in _TOLD_AFTER
    )


def _is_a_writers_count(parsed: Parsed, left: int, setting: Setting) -> bool:
    """Tell "my total was 640" from "the result is at most 22"."""
    lows = set(parsed.lows(0, left))
    counted = setting.counting or setting.told_words or setting.reckoned
    return bool(lows & (_OWN | _OF_WORDS)) or counted or bool(parsed.cues)


def _is_days_work(parsed: Parsed, measure: Measure, predicate: Predicate) -> bool:
    """Tell "did 600 today": in a diary of writing, what one does so many of in a day is words."""
    if predicate.subject != "writer" or predicate.lemma not in _DOES:
        return False
    if _is_mostly_prose(parsed, measure.end):
        return measure.value >= _LEAST and predicate.mood == "done"
    return measure.value >= _LEAST and _is_of_the_day(parsed, measure)


def _is_mostly_prose(parsed: Parsed, end: int) -> bool:
    """Tell "did 640, mostly dialogue", in which what was made is named after its number."""
    at = end + 1 if parsed.low(end) in {",", "—", "("} else end
    share = parsed.low(at) in {"mostly", "mainly", "all", "half", "largely", "nearly"}
    return share and bool(_PROSE & set(parsed.lows(at + 1, at + 4)))


def _meets_quota(parsed: Parsed, measure: Measure, predicate: Predicate) -> bool:
    """Tell "did my thousand" and "got my 500 done": a round number that the writer calls theirs."""
    mine = "my" in parsed.lows(measure.start - 1, measure.number_at)
    round_ = measure.value >= _LEAST and measure.value % 50 == 0
    done = parsed.low(measure.end) in {"", ".", "!", ",", "done", "in", "down", "today", "and"}
    met = predicate.lemma in _MEETS and predicate.mood == "done"
    return mine and round_ and done and met and predicate.subject == "writer"


def _is_days_report(parsed: Parsed, measure: Measure) -> bool:
    """Tell "390 today." and "700 before the school run", which open their sentence."""
    start, _ = hard_span(parsed, measure.number_at)
    timed = any(
        cue.kind == "day" and parsed.lows(start, measure.start) in _openings(parsed, cue)
        for cue in parsed.cues
    )
    opens = timed or parsed.lows(start, measure.start) in ([], ["just"], ["only"])
    opens = opens and (start == 0 or _follows_a_count(parsed, start))
    lost = measure.value < 0 and parsed.low(0) == "minus"
    enough = measure.value >= _LEAST or lost
    beside = timed and start > 0 and parsed.low(measure.end) in _ENDS
    return opens and enough and (beside or _is_of_the_day(parsed, measure))


def _openings(parsed: Parsed, cue: Cue) -> tuple[list[str], ...]:
    """Give what may stand before a number that a time opens: "today, 410"."""
    time = parsed.lows(cue.start, cue.end)
    return time, [*time, ","], [*time, "a"]


def _follows_a_count(parsed: Parsed, at: int) -> bool:
    """Tell the clause after "Yesterday's 1,300 was a fluke:", which counts on."""
    possessive = {"'s", "'"} & set(parsed.lows(0, at))
    earlier = any(cue.kind == "period" and cue.end < at for cue in parsed.cues)
    numbers = any(token.kind == "num" for token in parsed.tokens[:at])
    return bool(possessive) and earlier and numbers


def _is_of_the_day(parsed: Parsed, measure: Measure) -> bool:
    start, end = soft_span(parsed, measure.number_at)[0], soft_span(parsed, measure.end - 1)[1]
    inside = [c for c in parsed.cues if start <= c.start < end and not c.attributive]
    today = next((c for c in inside if c.kind in {"day", "period"}), None)
    if today is None:
        return in_session(parsed, measure.end, end)
    after = parsed.low(today.end)
    if _SPORTS & set(parsed.lows(0, len(parsed.tokens))):
        return False
    goes_on = after in {"before", "after", "while", "despite", "because"}
    return today.start < measure.start or after == "" or is_boundary(after) or goes_on


def _only_times(parsed: Parsed, end: int) -> bool:
    """Tell "Today, 120.", before which nothing but a time stands."""
    cue = next(iter(parsed.cues), None)
    return cue is not None and cue.start == 0 and parsed.lows(cue.end, end) in ([], [","], [":"])


def doubtful_count(
    parsed: Parsed, measure: Measure, predicate: Predicate | None, setting: Setting
) -> Claim | None:
    """Keep "did 200 today in the pool" and "stopped at 540" for the writer to judge."""
    does = _DOES | STOPS
    did = predicate is not None and predicate.subject == "writer" and predicate.lemma in does
    opens = predicate is None and parsed.lows(0, measure.start) in ([], ["only"])
    closes = parsed.low(measure.end) in AFTER_BARE
    timed = any(cue.start == measure.end and cue.kind == "day" for cue in parsed.cues)
    if measure.value < _LEAST or not (did or opens) or not (closes or timed):
        return None
    said = any(token.is_word for token in parsed.tokens)
    if not said and not (setting.opening or setting.counting):
        return None  # a number in a list of numbers
    if predicate is not None and predicate.mood not in {"done", "perfect"}:
        return None
    return words_claim(parsed, measure, setting, doubt="it is not said what it is a number of")
