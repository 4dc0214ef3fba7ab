"""Read a whole entry: sentence by sentence, then everything that was claimed, settled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from entries.prose.answers import (
    names_a_text,
    reckons,
    speaks_of_the_writer,
    speaks_of_writing,
    tells_of_anothers,
)
from entries.prose.at_work import at_work_after
from entries.prose.claims import WHICH_DAY, Claim, Setting
from entries.prose.clauses import Parsed, parse_sentence
from entries.prose.cues import Cue
from entries.prose.distractions_said import (
    is_open_label,
    listed_distraction,
    read_distractions,
)
from entries.prose.labelled import labelled_claims
from entries.prose.manuscript_said import manuscript_claims
from entries.prose.measures import bare_numbers
from entries.prose.open_times import confirmed, waits, without_pending
from entries.prose.said import Said, SaidDistraction
from entries.prose.sentences import Sentence, split_sentences
from entries.prose.settling import settle_day, settle_manuscript, settle_periods, settle_projects
from entries.prose.stretches import LONG_AGO
from entries.prose.surroundings import has_goal, is_about_other_writing
from entries.prose.time_said import minutes_claims
from entries.prose.words_said import words_claims
from entries.prose.zero_fragments import is_brief, keeps_from_writing
from entries.prose.zero_said import zero_claims

_STALE = 3
_MOST_FIGURES = 16


@dataclass(slots=True)
class _Reading:
    claims: list[Claim] = field(default_factory=list)
    distractions: list[SaidDistraction] = field(default_factory=list)
    setting: Setting = field(default_factory=Setting)
    paragraph: int = -1
    fresh: int = 0
    opened: bool = False
    listing: bool = False


def read_prose(text: str, *, day: date | None = None) -> Said:
    """Read what a writer says of their day's words, minutes and distractions.

    `day` is the entry's day; without it other periods have no dates. Words are words, minutes
    whole minutes. Never raises; takes time linear in the length of the text.
    """
    return _settled(_read(text, day))


def read_claims(text: str, *, day: date | None = None) -> tuple[Claim, ...]:
    """Give every claim read, the doubtful ones too (`doubt` says why), for a review by hand."""
    return tuple(_read(text, day).claims)


def read_said_and_claims(text: str, *, day: date | None = None) -> tuple[Said, tuple[Claim, ...]]:
    """Read a text once for both: what `read_prose` gives, and what `read_claims` does."""
    reading = _read(text, day)
    return _settled(reading), tuple(reading.claims)


def _settled(reading: _Reading) -> Said:
    words = [claim for claim in reading.claims if claim.unit == "words"]
    minutes = [claim for claim in reading.claims if claim.unit == "minutes"]
    whole = [claim for claim in reading.claims if claim.unit == "manuscript"]
    return Said(
        words=settle_day(words),
        minutes=settle_day(minutes),
        distractions=tuple(dict.fromkeys(reading.distractions)),
        other_periods=settle_periods(words, minutes),
        other_projects=settle_projects(words, minutes),
        manuscript=settle_manuscript(whole),
    )


def _read(text: str, day: date | None) -> _Reading:
    reading = _Reading()
    for sentence in split_sentences(text):
        if sentence.paragraph != reading.paragraph:
            reading.paragraph = sentence.paragraph
            reading.fresh = len(reading.claims)
            told = reading.setting.told_words
            reading.setting = Setting(
                told_words=told,
                opening=not reading.opened,
                at_work=reading.setting.at_work.in_the_next(),
            )
            reading.opened = True
        _read_sentence(reading, sentence, day)
    reading.claims = without_pending(reading.claims)
    return reading


# Most sentences of a diary tell nothing of these; they need no grammar.
_MAY_TELL = re.compile(
    r"[0-9½¼¾]|\b(?:words?|hours?|hrs?|minutes?|mins?|hundred|thousand|teen|[a-z]+ty|[a-z]+teen|dozen"
    r"|nothing|anything|zero|zilch|nada|zip|nil|none|no|any|at all|writ\w*|wrote|draft\w*"
    r"|squat|zippo|nought|naught|nowt|bupkis|(?:sod|bugger) all|wordless|blank|empty|goose"
    r"|desk|sat down|began|started|syllable|jot|line|sentence|scrap|comma"
    r"|typ(?:e|ed)|typing"
    r"|touch\w*|open(?:ed)?|work\w*|finish\w*|edit\w*|submitted|polished|completed|get|goal|target"
    r"|distract\w*|interrupt\w*|sidetrack\w*|derail\w*|waylaid|ambushed|disrupted|preoccupied"
    r"|kept me|got in|stopped me"
    r"|noon|midday|midnight|o'clock|half"
    r"|(?:at|by|from|till?|until|past|to|between) (?:one|two|three|four|five|six|seven|eight|nine"
    r"|ten|eleven|twelve)"
    r"|today|tonight|yesterday|tomorrow|weekend|week|month|night|morning|afternoon|evening|ago|day"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b",
    re.IGNORECASE,
)


def _read_sentence(reading: _Reading, sentence: Sentence, day: date | None) -> None:
    if not reading.listing and not _MAY_TELL.search(sentence.text):
        if waits(reading.claims[reading.fresh :]):
            _settle_before(reading, parse_sentence(sentence, day), [])
        told = reading.setting.told_words and len(sentence.text) < 20
        reading.fresh = len(reading.claims)
        reading.setting = replace(
            reading.setting,
            other_writing=False,
            told_words=told,
            reckoned=False,
            opening=False,
            cue_age=reading.setting.cue_age + 1,
            laid_low=keeps_from_writing(sentence.text),
            at_work=reading.setting.at_work.in_the_next(sentence.text),
        )
        return
    parsed = parse_sentence(sentence, day)
    if not _read_listed(reading, sentence):
        reading.distractions.extend(read_distractions(parsed))
    claims = [_dated(claim, reading.setting) for claim in _claims(parsed, reading.setting)]
    _settle_before(reading, parsed, claims)
    if claims or not is_brief(sentence.text):
        reading.fresh = len(reading.claims)
    reading.claims.extend(claims)
    reading.setting = _setting_after(parsed, without_pending(claims), reading.setting)


def _dated(claim: Claim, setting: Setting) -> Claim:
    """Doubt a figure of a time named sentences ago, with nothing told of it since."""
    stale = setting.cue_age >= _STALE and claim.cue == setting.cue
    period = claim.cue is not None and claim.cue.kind == "period"
    return replace(claim, doubt=WHICH_DAY) if stale and period else claim


def _settle_before(reading: _Reading, parsed: Parsed, claims: list[Claim]) -> None:
    """Settle what the sentence before left open by what this one claims, or says of it."""
    reading.claims[reading.fresh :] = confirmed(reading.claims[reading.fresh :], claims, parsed)


def _read_listed(reading: _Reading, sentence: Sentence) -> bool:
    """Take list items under "Distractions:" for distractions."""
    if is_open_label(sentence):
        reading.listing = True
        return True
    reading.listing = reading.listing and sentence.listed
    found = listed_distraction(sentence) if reading.listing else None
    if found is not None:
        reading.distractions.append(found)
    return reading.listing


def _claims(parsed: Parsed, setting: Setting) -> Iterator[Claim]:
    if len([token for token in parsed.tokens if token.kind == "num"]) > _MOST_FIGURES:
        return  # a table, or nobody's prose
    if len(parsed.measures) > _MOST_FIGURES:
        return
    labelled = list(labelled_claims(parsed))
    whole = [] if labelled else list(manuscript_claims(parsed, setting))
    taken = {claim.place for claim in [*labelled, *whole]}
    words = [] if labelled else [c for c in words_claims(parsed, setting) if c.place not in taken]
    if not labelled:
        told = [claim for claim in words if claim.project is None]
        words += [zero for zero in zero_claims(parsed, setting) if not told or not zero.of_the_day]
    yield from labelled
    yield from whole
    yield from words
    if not any(claim.unit == "minutes" for claim in labelled):
        told = [claim for claim in labelled if claim.unit == "words"] or words
        yield from minutes_claims(parsed, told, setting)


def _setting_after(parsed: Parsed, claims: list[Claim], setting: Setting) -> Setting:
    told = any(claim.unit == "words" and claim.project is None and claim.value for claim in claims)
    told = told or (setting.told_words and len(parsed.tokens) <= 4)
    new = _last_cue(parsed)
    used = any(claim.cue is not None and claim.cue == setting.cue for claim in claims)
    numbers = any(measure.unit == "words" for measure in parsed.measures) or _counts(parsed)
    return Setting(
        cue=new or setting.cue,
        cue_age=1 if new or used else setting.cue_age + 1,
        other_writing=is_about_other_writing(parsed),
        told_words=told,
        counting=numbers or told or setting.counting,
        reckoned=reckons(parsed),
        names_text=names_a_text(parsed),
        laid_low=keeps_from_writing(parsed.sentence.text),
        writing=speaks_of_writing(parsed),
        mine=speaks_of_the_writer(parsed),
        asked={"how", "many", "words"} <= set(parsed.spelled),
        anothers=not claims and tells_of_anothers(parsed),
        at_work=at_work_after(parsed, setting.at_work),
    )


def _counts(parsed: Parsed) -> bool:
    """Tell a goal given as a mere number, "My goal was 500", which the next number answers."""
    lows = parsed.lows(0, len(parsed.tokens))
    if parsed.is_question or "how" in lows:
        return {"many", "words"} <= set(lows)
    bare = next(bare_numbers(parsed.tokens, parsed.measures), None)
    return bare is not None and (has_goal(lows) or bool({"sprint", "sprints"} & set(lows)))


def _last_cue(parsed: Parsed) -> Cue | None:
    """Give the day or the named period a sentence leaves in force."""
    named = [cue for cue in parsed.cues if not cue.attributive]
    cues = [cue for cue in named if cue.kind in {"day", "period"} or cue.name == LONG_AGO]
    return cues[-1] if cues and not parsed.is_question else None
