"""Verbs of time: what a writer does with it, and who else does what in it."""

from __future__ import annotations

from entries.prose.clauses import Parsed, is_hard
from entries.prose.open_verbs import is_unproductive, looks_past
from entries.prose.predicates import Predicate, read_predicate
from entries.prose.subjects import Subject
from entries.prose.verbs import FORMS, GERUND, PARTICIPLE, PAST, forms_of, lemma_of
from entries.prose.vocabulary import vocabulary

WRITES = vocabulary(
    "write draft type rewrite compose scribble pen redraft wrote typed rewrote redrafted "
    "freewrote dictate"
)
"""Doing these is working on the book unless something else is named."""
WORKS = vocabulary(
    "work toil labor labour slog tinker chip struggle wrestle fight plug hammer poke fiddle "
    "edit polish trim toiled laboured battled grafted beavered ploughed worked persevered "
    "revise"
)
"""Work, on the book where it is named."""
_WRITING = WRITES | {form for form in FORMS if lemma_of(form) in WRITES}
_READS = vocabulary(
    "read reread talk talked thought think look looked spoke research researched discussed "
    "dream dreamt dreamed chat chatted argued review reviewed skim skimmed print printed carry "
    "carried lay slept sleep waited walk walked drove ran run told tell taught teach heard "
    "listened laughed set cleared clear reserve reserved blocked scheduled schedule save saved "
    "plan planned moved dozed doze nap napped yawned snored prayed swore procrastinated "
    "dithered gazed sulked fumed gave boasted moaned complained worried sang wept cried "
    "promised thank thanked wait queue queued ate drank bought sold lent borrowed posted send "
    "sent met meet cooked painted travelled traveled drew lost"
)


def is_work_with(form: str) -> bool:
    """Tell whether a verb, done to the book for a while, is work on it: "fiddled with" is."""
    base = lemma_of(form) or form
    return base not in _READS and form not in _READS and not is_unproductive(form)


def verb_before(parsed: Parsed, at: int, furthest: int = 18) -> int:
    """Find the verb a time stands after in its clause, over commas that part no clause; or -1."""
    commas = 0
    for place in range(at - 1, max(-1, at - 1 - furthest), -1):
        low = parsed.low(place)
        if is_hard(low):
            return -1
        commas += low == ","
        if commas > 2:
            return -1
        if is_told(parsed, place) and not _is_adjective(parsed, place, at):
            return place
        if low in _SPENDING and parsed.low(place - 1) not in _NOMINAL - {"of"}:
            return place
    return -1


_SPENDING = vocabulary("spending putting devoting giving getting managing squeezing dedicating")


def _is_adjective(parsed: Parsed, at: int, time: int) -> bool:
    """Tell the "distracted" of "a somewhat distracted 90 minutes"."""
    article = {"a", "an", "another"} & set(parsed.lows(at - 3, at))
    return at == time - 1 and bool(article) and parsed.low(at).endswith("ed")


def is_told(parsed: Parsed, at: int) -> bool:
    """Tell whether a token is a verb told of someone: a past, or a gerund after a form of be."""
    low, before = parsed.low(at), parsed.low(at - 1)
    if before in _NOMINAL or low in _NOT_VERBS:
        return False
    forms = forms_of(low)
    if low == "been":
        return before in {"'ve", "have", "has"}
    if PAST in forms or PARTICIPLE in forms:
        return True
    if before in _WAS and (GERUND in forms or low.endswith("ing")):
        return True
    if forms and before in _SUBJECTS:
        return True
    if low in {"was", "were"}:
        return not parsed.low(at + 1).endswith("ing")
    if forms and before in {"to", "did", "n't", "not", "never"}:
        return True
    return looks_past(low) and not is_boundary_noun(low)


def is_boundary_noun(low: str) -> bool:
    """Tell words that look like a past and mostly are none."""
    return low in _NOT_VERBS


_SUBJECTS = frozenset(["i", "we", "they", "you", "who"])
_WAS = frozenset(["was", "were", "been", "'m", "am"])
_NOMINAL = vocabulary(
    "the a an my his her their our your this that every each another some no two three four "
    "five first second next last long good bad hard of in on at"
)
_NOT_VERBS = vocabulary("shut open set put bed red hundred need feed bored tired red-faced indeed")
_NOT_VERBS = _NOT_VERBS - {"set", "put"}


def predicate_at(parsed: Parsed, at: int) -> Predicate:
    """Read who did it and whether it was done; "I was writing from six to seven" was done."""
    predicate = read_predicate(parsed, at)
    if parsed.low(at) == "been":
        subject: Subject = "writer" if parsed.low(at - 2) == "i" else "other"
        return Predicate(at, "be", "perfect", subject, at - 1)
    going_on = predicate.gerund and parsed.low(at - 1) in {"was", "were", "been"}
    if not going_on:
        return predicate
    place = at - 2
    while parsed.low(place) in {"have", "'ve", "still", "just", "already", "'d", "had"}:
        place -= 1
    if parsed.low(place) == "has":  # nobody says so of themselves
        return Predicate(at, "be", "perfect", "other", place)
    subject = "writer" if parsed.low(place) == "i" or place < 0 else predicate.subject
    lemma = lemma_of(parsed.low(at)) or parsed.low(at)
    return Predicate(at, lemma, "done", subject, predicate.left)


def is_done(predicate: Predicate) -> bool:
    """Tell whether the writer did it, as far as the clause tells."""
    return predicate.subject == "writer" and predicate.mood in {"done", "perfect"}


def wrote_in(parsed: Parsed, start: int, end: int) -> int:
    """Find a verb of writing that the writer did in a span; -1 where there is none."""
    for at in range(max(0, start), min(end, len(parsed.tokens))):
        low = parsed.low(at)
        if low in _WRITING and is_told(parsed, at) and is_done(predicate_at(parsed, at)):
            return at
    return -1


def verb_after(parsed: Parsed, at: int) -> int:
    """Find the verb of "From noon to three I wrote", whose subject stands right after the time."""
    place = at + (parsed.low(at) == ",")
    if parsed.low(place) != "i":
        return -1
    for verb in range(place + 1, min(len(parsed.tokens), place + 5)):
        if is_told(parsed, verb) and not _is_auxiliary(parsed, verb):
            return verb
    return -1


def _is_auxiliary(parsed: Parsed, at: int) -> bool:
    """Tell the "have" of "three hours I have sat here"."""
    return parsed.low(at) in {"have", "'ve", "had"} and is_told(parsed, at + 1)
