"""Days without words, said in words: "didn't write a word", "wrote nothing", "no writing today".

Zero is claimed only for writing as such. A restriction ("nothing worth keeping"), a topic ("a word
about him") or other writing ("nothing for the blog") is no zero; "almost nothing" is 0, about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from entries.prose.claims import Claim, Role, Setting, in_session, time_of
from entries.prose.clauses import Parsed, hard_span, is_boundary, soft_span
from entries.prose.cues import Cue
from entries.prose.open_verbs import looks_past
from entries.prose.predicates import read_predicate
from entries.prose.said import Qualifier
from entries.prose.surroundings import complements, names_goal
from entries.prose.topics import topic_of
from entries.prose.verbs import FORMS
from entries.prose.vocabulary import vocabulary
from entries.prose.zero_denials import FIRSTS as DENIALS
from entries.prose.zero_denials import denies_words
from entries.prose.zero_fragments import FIRSTS, is_count_alone, names_zero

_VERBS = vocabulary(
    "write wrote written writing type typed produce produced add added manage managed get got "
    "do did draft drafted give gave accomplish put have had"
)
_STRICT = vocabulary("write wrote written writing type typed draft drafted")
_ANYTHING: tuple[tuple[str, ...], ...] = (
    ("a", "single", "word"),
    ("one", "single", "word"),
    ("a", "word"),
    ("one", "word"),
    ("a", "thing"),
    ("anything",),
    ("a", "lick"),
    ("a", "line"),
    ("a", "sentence"),
    ("one", "line"),
    ("one", "sentence"),
    ("a", "single", "line"),
    ("a", "single", "sentence"),
    ("a", "syllable"),
    ("a", "jot"),
    ("a", "scrap"),
    ("a", "comma"),
    ("any", "words"),
    ("any", "new", "words"),
    ("any", "writing"),
    ("any", "drafting"),
    ("at", "all"),
)
_PIECES = ("line", "sentence", "syllable", "jot", "scrap", "paragraph", "comma")
_NOTHING: tuple[tuple[str, ...], ...] = (
    ("nothing",),
    ("no", "words"),
    ("zero", "words"),
    ("nil", "words"),
    ("none",),
    ("0", "words"),
    ("no", "new", "words"),
    ("zero", "new", "words"),
    ("not", "a", "word"),
    ("not", "a", "single", "word"),
    ("not", "one", "word"),
    ("no", "writing"),
    ("zero", "writing"),
    ("zilch",),
    ("nada",),
    ("zip",),
    ("zero",),
    ("nil",),
    ("nothing", "written"),
    ("no", "words", "written"),
    *(("not", one, what) for one in ("a", "one") for what in _PIECES),
    *(("not", "a", "single", what) for what in _PIECES),
    *(("not", "so", "much", "as", "a", what) for what in (*_PIECES, "word")),
    *((squat,) for squat in ("zippo", "nought", "naught", "nowt", "bupkis", "squat")),
    ("diddly", "squat"),
    ("diddly",),
    ("jack", "squat"),
    ("sod", "all"),
    ("bugger", "all"),
    ("sweet", "nothing"),
    *((no, what) for no in ("no", "zero") for what in ("progress", "work")),
)


def _by_first(phrases: Sequence[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    """Sort phrases under their first words, the longest first."""
    sorted_: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        sorted_.setdefault(phrase[0], []).append(phrase)
    return sorted_


_ANYTHING_BY_FIRST, _NOTHING_BY_FIRST = _by_first(_ANYTHING), _by_first(_NOTHING)
_SO = [["so", ":"], ["so"], ["so", ","], ["result", ":"], ["the", "result", ":"], ["upshot", ":"]]
_OF_WRITING = vocabulary("book writing novel chapter written typed drafted page paper")
_WHOLE_BOOK = vocabulary("book novel manuscript ms draft thesis dissertation memoir writing wip")
_COUNTS = vocabulary("count wordcount total tally output haul words")
_OF_COUNTS = _COUNTS | vocabulary("today 's the my word day for net new final so and this morning")
_ROUND = vocabulary("a big fat round grand total of nice whopping perfect")
_TOUCHED = vocabulary("touch open touched opened get work")
_FIRSTS = (
    frozenset(phrase[0] for phrase in (*_ANYTHING, *_NOTHING))
    | _TOUCHED
    | {"write", "no"}
    | FIRSTS
    | DENIALS
)
_ALONE = vocabulary("nothing zilch nada zip zero nil zippo nought naught nowt bupkis squat diddly")
_EXACTLY = vocabulary("absolutely precisely exactly literally")
_FILES = vocabulary(
    "file document doc scrivener laptop notebook draft manuscript book novel project"
)
_OWNERS = vocabulary("my his her their our your us them you whom")
_OF_THE_BOOK = frozenset(["progress", "work"])
_BETWEEN_VERB = _EXACTLY | vocabulary("even so much as down out in really ,")
_MOST_TRIED = 40
_ALMOST = vocabulary("almost practically virtually basically hardly barely scarcely")
_NEXT_TO = ("next", "to")
_ENDS = vocabulary(
    "today tonight yesterday on for to toward towards in at all this during over while "
    "despite since happened written got either though again whatsoever done of until before "
    "after because so the last was were as new myself from down came come appeared arrived"
)


def zero_claims(parsed: Parsed, setting: Setting) -> Iterator[Claim]:
    """Give the claims of one sentence that nothing, or almost nothing, was written."""
    if parsed.is_question:
        return
    candidates = [at for at, low in enumerate(parsed.spelled) if low in _FIRSTS]
    for at in candidates[:_MOST_TRIED]:
        claim = _zero_at(parsed, at, setting) or _named_zero(parsed, at, setting)
        if claim is not None:
            yield claim
            return


def _zero_at(parsed: Parsed, at: int, setting: Setting) -> Claim | None:
    if parsed.is_quoted(at):
        return None
    for phrase in _ANYTHING_BY_FIRST.get(parsed.low(at), ()):
        if _matches(parsed, at, phrase):
            return _denied(parsed, at, at + len(phrase), setting)
    for phrase in _NOTHING_BY_FIRST.get(parsed.low(at), ()):
        if _matches(parsed, at, phrase) and parsed.low(at - 1) not in {"-", "next"}:
            return _nothing(parsed, at, at + len(phrase), setting)
    if parsed.low(at) in {"no", "zero"} and parsed.low(at + 2) in {"writing", "words"}:
        return _nothing(parsed, at, at + 3, setting)
    if parsed.low(at) == "no" and parsed.low(at + 1) in {"time", "energy", "chance"}:
        return _no_time(parsed, at, setting)
    if parsed.low(at) == "write":
        return _intransitive(parsed, at, setting)
    if parsed.low(at) in _TOUCHED:
        return _untouched(parsed, at, setting)
    return None


def _named_zero(parsed: Parsed, at: int, setting: Setting) -> Claim | None:
    """Read "a wordless day", "goose egg" and "no words were written"."""
    end = names_zero(parsed, at) or denies_words(parsed, at)
    return _claim(parsed, at, end, setting, "exact", free=True) if end else None


def _matches(parsed: Parsed, at: int, phrase: tuple[str, ...]) -> bool:
    return tuple(parsed.lows(at, at + len(phrase))) == phrase


def _denied(parsed: Parsed, start: int, end: int, setting: Setting) -> Claim | None:
    """Read "didn't write a word", "barely wrote anything", "failed to write anything"."""
    verb = _verb_before(parsed, start)
    if verb < 0 and parsed.low(start - 1) in {"hardly", "barely", "scarcely"}:
        return _nothing(parsed, start, end, setting)
    if verb < 0:
        return None
    predicate = read_predicate(parsed, verb)
    if predicate.subject != "writer" or not _about_writing(parsed, verb, start, end):
        return None
    if parsed.low(verb) in {"have", "had"} and parsed.low(end) not in {"down", "on", "written"}:
        return None  # "we never had a word"
    if predicate.mood == "negated":
        return _claim(parsed, verb, end, setting, "exact")
    barely = predicate.about and predicate.mood in {"done", "perfect"}
    return _claim(parsed, verb, end, setting, "about") if barely else None


def _verb_before(parsed: Parsed, start: int) -> int:
    place = start - 1
    while parsed.low(place) in _BETWEEN_VERB:
        place -= 1
    noun = parsed.low(place) == "draft" and parsed.low(place - 1) in {"the", "my", "a", "this"}
    return place if parsed.low(place) in _VERBS and not noun else -1


def _about_writing(parsed: Parsed, verb: int, start: int, end: int) -> bool:
    """Tell "didn't get any writing done" from "didn't get anything": a light verb needs words."""
    if parsed.low(verb) in _STRICT:
        return True
    lows = parsed.lows(start, end + 1)
    named = {"word", "words", "writing", "written", "drafting", *_PIECES} & set(lows)
    return bool(named) or parsed.low(end - 1) in _OF_THE_BOOK


def _nothing(parsed: Parsed, start: int, end: int, setting: Setting) -> Claim | None:
    """Read "wrote almost nothing", "no writing today", "zero words"."""
    first, qualifier = start, "exact"
    if parsed.low(start - 1) in _ALMOST:
        first, qualifier = start - 1, "about"
    elif parsed.lows(start - 2, start) == list(_NEXT_TO):
        first, qualifier = start - 2, "about"
    kind: Qualifier = "about" if qualifier == "about" else "exact"
    if parsed.low(end - 1) in _OF_THE_BOOK | {"none"} and not _names_book(parsed, end):
        return None
    if parsed.lows(end - 1, end + 1) == ["none", "of"] and parsed.low(end + 1) in _OWNERS:
        return None  # of my cousins, of them
    verb = _verb_before(parsed, first)
    if verb >= 0 and _book_got(parsed, verb):
        return _claim(parsed, verb, end, setting, kind)
    if verb >= 0:
        return _wrote_nothing(parsed, verb, start, end, setting, kind)
    return _bare_nothing(parsed, first, start, end, setting, kind)


def _book_got(parsed: Parsed, verb: int) -> bool:
    """Tell "the novel got zilch from me today", of the whole book and the day."""
    subject = parsed.tokens[hard_span(parsed, verb)[0] : verb]
    named = bool(_WHOLE_BOOK & {token.low for token in subject})
    timed = any(cue.kind == "day" for cue in parsed.cues)
    got = parsed.low(verb) in {"got", "had"} and (timed or "words" in parsed.lows(verb, verb + 4))
    return got and named and topic_of(subject).project is None


def _wrote_nothing(  # noqa: PLR0917
    parsed: Parsed, verb: int, start: int, end: int, setting: Setting, qualifier: Qualifier
) -> Claim | None:
    predicate = read_predicate(parsed, verb)
    if predicate.subject != "writer" or not _about_writing(parsed, verb, start, end):
        return None
    if predicate.mood not in {"done", "perfect"}:
        return None
    return _claim(parsed, verb, end, setting, qualifier)


def _bare_nothing(  # noqa: PLR0917
    parsed: Parsed, first: int, start: int, end: int, setting: Setting, qualifier: Qualifier
) -> Claim | None:
    """Read what has no verb: it must open its clause, and "nothing" alone must name the book."""
    if _is_counted(parsed, first):
        return _claim(parsed, start, end, setting, qualifier)
    if end - start == 1 and parsed.low(start) in _ALONE and _is_all_said(parsed, start, end):
        return _said_alone(parsed, start, end, setting, qualifier)
    before = parsed.low(first - 1)
    opens = first == 0 or is_boundary(before) or before in {"was", "so", "did", "had"}
    if not opens and parsed.cue_ending(first - 1) is None:
        return None
    if before == "was" and not {"day", "today", "count", "result", "total", "output"} & set(
        parsed.lows(0, first)
    ):
        return None
    rest = parsed.lows(end, hard_span(parsed, start)[1])
    if {"about", "but", "except", "can", "describe", "is", "are", "left"} & set(rest):
        return None
    unnamed = end - start == 1 and parsed.low(start) in _ALONE
    if unnamed and not _OF_WRITING & set(rest):
        return None
    timed = any(cue.kind in {"day", "period"} for cue in parsed.cues) or setting.cue is not None
    after = parsed.low(end)
    shown = parsed.lows(end, end + 2) == ["to", "show"]
    ends = (
        shown
        or after in {"", ".", "!"}
        or (first == 0 and is_boundary(after) and not _has_verb(rest))
    )
    listed = parsed.low(0) in {"no", "zero"} and not _has_verb(parsed.lows(0, len(parsed.tokens)))
    ends = ends or (listed and is_boundary(after))
    alone = ends and (first == 0 or is_boundary(before))
    alone = alone or bool({"written", "typed", "drafted", "came", "appeared"} & set(rest[:3]))
    alone = (alone and not unnamed) or (first == 0 and end >= len(parsed.tokens) - 1)
    sat = parsed.low(start) == "not" and topic_of(parsed.tokens[:first]).book
    named = topic_of(complements(parsed, end)).book or (
        sat and not _has_verb(parsed.lows(0, first))
    )
    return _claim(parsed, start, end, setting, qualifier) if timed or alone or named else None


def _has_verb(lows: list[str]) -> bool:
    return any(low in FORMS or looks_past(low) for low in lows)


def _names_book(parsed: Parsed, end: int) -> bool:
    return bool(_WHOLE_BOOK & {token.low for token in complements(parsed, end)})


def _is_counted(parsed: Parsed, first: int) -> bool:
    """Tell "today's word count is a big fat zero"."""
    at = first - 1
    while parsed.low(at) in _ROUND:
        at -= 1
    cued = {place for cue in parsed.cues for place in range(cue.start, cue.end)}
    first_at = hard_span(parsed, at)[0]
    subject = [parsed.low(place) for place in range(first_at, at) if place not in cued]
    counted = _COUNTS & set(subject) and set(subject) <= _OF_COUNTS
    if parsed.low(at) in _COUNTS:  # "Wordcount zero."
        return set(parsed.lows(0, at)) <= _OF_COUNTS
    return bool(counted) and parsed.low(at) in {"is", "was", "'s"}


def _is_all_said(parsed: Parsed, start: int, end: int) -> bool:
    """Tell "Nothing yesterday.", a sentence of that and a time."""
    cue = next((cue for cue in parsed.cues if cue.start == end), None)
    opens = start == 0 or parsed.lows(0, start) in _SO
    return opens and parsed.low(cue.end if cue else end) in {"", ".", "!"}


def _said_alone(
    parsed: Parsed, start: int, end: int, setting: Setting, qualifier: Qualifier
) -> Claim | None:
    """Read a mere "Nothing today.": of words where words are spoken of, else in doubt."""
    claim = _claim(parsed, start, end, setting, qualifier)
    opens = setting.opening and is_count_alone(parsed, start)
    summed = start > 0 and setting.writing
    if claim is None or setting.counting or opens or setting.laid_low or summed:
        return claim
    return replace(claim, doubt="it is not said what there was nothing of")


def _intransitive(parsed: Parsed, at: int, setting: Setting) -> Claim | None:
    """Read "I didn't write today", "didn't get to write"; "didn't write that" says less."""
    end = at + 1
    cue = next((cue for cue in parsed.cues if cue.start == end), None)
    got = parsed.lows(at - 2, at) == ["get", "to"]
    timed = any(cue.kind == "day" and cue.end <= at for cue in parsed.cues)
    own = parsed.low(0) == "i" and not setting.other_writing
    whole = parsed.lows(own, at + 2)[:-1] in (["did", "n't", "write"], ["did", "not", "write"])
    if cue is None and not got and not timed and not whole:
        return None
    if cue is None and parsed.low(end) not in {"", ".", "!"}:
        return None
    predicate = read_predicate(parsed, at)
    if predicate.subject != "writer" or predicate.mood != "negated":
        return None
    return _claim(parsed, at, end, setting, "exact")


def _no_time(parsed: Parsed, at: int, setting: Setting) -> Claim | None:
    """Read "no time to write today", "there was no time for writing"."""
    before = parsed.low(at - 1)
    if parsed.lows(at + 2, at + 4) not in (["to", "write"], ["for", "writing"]):
        return None
    if not any(cue.kind == "day" for cue in parsed.cues) or before not in {"", "was", "had"}:
        return None
    return _claim(parsed, at, at + 4, setting, "exact")


def _untouched(parsed: Parsed, at: int, setting: Setting) -> Claim | None:
    """Read "didn't touch the manuscript"."""
    predicate = read_predicate(parsed, at)
    if predicate.mood != "negated" or predicate.subject != "writer":
        return None
    through = {"get": ("to", "around"), "work": ("on",)}.get(parsed.low(at), ())
    if through and parsed.low(at + 1) not in through:
        return None
    topic = topic_of(parsed.tokens[at : at + 6])
    filed = parsed.low(at).startswith("open") and _FILES & set(parsed.lows(at, at + 4))
    if not (topic.book or filed) or topic.project is not None or _names_part(parsed, at):
        return None
    if {"until", "till", "before"} & set(parsed.lows(at, soft_span(parsed, at)[1])):
        return None
    return _claim(parsed, at, at + 1, setting, "exact", free=True)


def _names_part(parsed: Parsed, at: int) -> bool:
    """Tell "didn't get to the scene with the bell", of which the day may have had other work."""
    parts = {"scene", "section", "conclusion", "introduction", "intro", "epilogue", "prologue"}
    return bool(parts & set(parsed.lows(at, at + 6))) or "end" in parsed.lows(at, at + 5)


def _claim(
    parsed: Parsed,
    at: int,
    end: int,
    setting: Setting,
    qualifier: Qualifier,
    *,
    free: bool = False,
) -> Claim | None:
    after = parsed.low(end)
    if after in {"but", "except", "besides"}:
        return None
    if not free and not (after == "" or is_boundary(after) or after in _ENDS):
        cue = next((cue for cue in parsed.cues if cue.start == end), None)
        if cue is None:
            return None
    cue = time_of(parsed, at, setting)
    if cue is not None and (cue.kind in {"habit", "future", "past"} or _is_since(parsed, cue)):
        return None
    topic = topic_of(complements(parsed, end))
    if topic.project is not None or (names_goal(parsed, at) and _wanted(parsed, at)):
        return None
    role: Role = "session" if in_session(parsed, *soft_span(parsed, at)) else "plain"
    place = parsed.sentence.start + parsed.tokens[at].start
    return Claim("words", 0, qualifier, parsed.sentence.text, place, cue, None, role)


def _is_since(parsed: Parsed, cue: Cue) -> bool:
    """Tell "haven't written a word since January", of which the day is but the end."""
    before = parsed.lows(cue.start - 1, cue.start + 1)
    return "since" in before or cue.name.startswith(("since", "in ", "for "))


def _wanted(parsed: Parsed, at: int) -> bool:
    return bool({"if", "should", "would"} & set(parsed.lows(*soft_span(parsed, at))))
