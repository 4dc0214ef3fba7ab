"""A measure of words that no verb governs, made a claim where it reports a day's work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from entries.prose.claims import Claim, Setting
from entries.prose.clauses import Parsed, hard_span
from entries.prose.figures import words_claim
from entries.prose.fragments import host_project, is_report
from entries.prose.measures import Measure


def unverbed_words(
    parsed: Parsed, measure: Measure, setting: Setting, claims: Sequence[Claim]
) -> Claim | None:
    """Give the claim of a measure without a verb; `claims` are those before it in its sentence."""
    continues = bool(claims) and not claims[-1].doubt
    if not is_report(parsed, measure, continues=continues) or _is_to_come(parsed, measure):
        return None
    if parsed.lows(0, 2) == ["it", "went"] and parsed.low(2) in {"over", "off", "out", "in"}:
        return None  # "It went over at noon, 850 words", a piece spoken of before
    if _is_condition(parsed, measure) or _was_written_before(parsed, measure):
        return None
    doubt = "it may be what somebody else wrote" if setting.anothers and not parsed.cues else None
    claim = words_claim(parsed, measure, setting, doubt=doubt)
    project = None if continues else host_project(parsed, measure)
    if claim and project:
        return replace(claim, project=project)
    if claim and continues and claim.cue is None and claims[-1].cue is not None:
        return replace(claim, cue=claims[-1].cue)
    return claim


def _is_condition(parsed: Parsed, measure: Measure) -> bool:
    """Tell "another 500 words and I can stop", which are still to be written."""
    if parsed.low(measure.end) not in {"and", ",", "—", "before"}:
        return False
    after = parsed.lows(measure.end + 1, measure.end + 6)
    if "allowed" in after:
        return True
    then = next((at for at, low in enumerate(after) if low in {"i", "we", "it"}), len(after))
    if "have" in after[then + 2 :]:
        return False
    return after[then + 1 : then + 2] in (["can"], ["'ll"], ["will"], ["may"], ["could"], ["'d"])


def _was_written_before(parsed: Parsed, measure: Measure) -> bool:
    """Tell "the section (1,400 words, most of it written last week)"."""
    _, end = hard_span(parsed, measure.start)
    later = [cue for cue in parsed.cues if measure.end <= cue.start < end]
    return "written" in parsed.lows(measure.end, end) and any(c.kind == "period" for c in later)


def _is_to_come(parsed: Parsed, measure: Measure) -> bool:
    """Tell "Next week: 3,000 words"."""
    before = [cue for cue in parsed.cues if cue.start < measure.start and not cue.attributive]
    return bool(before) and before[-1].kind in {"future", "habit"}
