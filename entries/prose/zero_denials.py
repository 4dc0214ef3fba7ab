"""Days without words told round about: "no words were written", "without writing a word".

Also what was never come to: "never got to the book".
"""

from __future__ import annotations

from entries.prose.clauses import Parsed, is_boundary
from entries.prose.topics import topic_of
from entries.prose.vocabulary import vocabulary

FIRSTS = frozenset(["not", "no", "never", "without", "nil", "zero"])
"""The words such a denial may begin with."""

_PIECES = vocabulary("word words line sentence syllable scrap comma paragraph")
_MADE = vocabulary("written added typed drafted produced")
_MAKING = vocabulary("writing typing adding drafting scoring")
_REPORTED = vocabulary("report say confess admit record note announce")
_OTHERS = vocabulary("he she they you his her their your who people one nobody someone we")
_UNREAL = vocabulary("can could would will never n't not if wish cannot might should 'll 'd")
_LATER = vocabulary("until till before")
_PARTS = vocabulary("end scene section conclusion introduction intro epilogue prologue bit part")


def denies_words(parsed: Parsed, at: int) -> int:
    """Give where a denial of all writing ends that begins at a token; 0 where none does."""
    if parsed.low(at) not in FIRSTS or _OTHERS & set(parsed.lows(0, at)):
        return 0
    for rule in (_were_written, _wrote_no_word, _without_writing, _never_got, _nil_again):
        end = rule(parsed, at)
        if end:
            return end
    return 0


def _piece_end(parsed: Parsed, at: int) -> int:
    """Give where "no words", "not a single line" ends; 0 for another phrase."""
    end = at + 1
    while parsed.low(end) in {"a", "one", "single", "new", "so", "much", "as"}:
        end += 1
    return end + 1 if parsed.low(end) in _PIECES else 0


def _closes(parsed: Parsed, at: int) -> bool:
    low = parsed.low(at)
    return low == "" or is_boundary(low) or any(cue.start == at for cue in parsed.cues)


def _were_written(parsed: Parsed, at: int) -> int:
    """Read "no words were written" and "not a line was added to it"."""
    end = _piece_end(parsed, at) if parsed.low(at) in {"no", "not", "zero"} else 0
    passive = parsed.low(end) in {"was", "were", "got"} and parsed.low(end + 1) in _MADE
    before = parsed.low(at - 1)
    told = before == "that" and parsed.low(at - 2) in _REPORTED
    if not end or not passive or not (told or not before or is_boundary(before)):
        return 0
    end += 2
    if parsed.low(end) == "to":
        to = parsed.tokens[end : end + 4]
        return end if parsed.low(end + 1) == "it" or topic_of(to).book else 0
    return end if _closes(parsed, end) else 0


def _wrote_no_word(parsed: Parsed, at: int) -> int:
    """Read "Today I wrote no word"; "no word from her" is news that did not come."""
    wrote = parsed.low(at - 1) in {"wrote", "typed"} and parsed.lows(at, at + 2) == ["no", "word"]
    mine = at == 1 or parsed.low(at - 2) in {"i", "and", ","}
    return at + 2 if wrote and mine and _closes(parsed, at + 2) else 0


def _without_writing(parsed: Parsed, at: int) -> int:
    """Read "went to bed without writing a word"; what cannot be left undone is none."""
    if parsed.low(at) != "without" or parsed.low(at + 1) not in _MAKING:
        return 0
    end = at + 2
    while parsed.low(end) in {"a", "one", "single"}:
        end += 1
    long = any(cue.kind != "day" for cue in parsed.cues) or "week" in parsed.lows(0, at)
    if end == at + 2 or parsed.low(end) not in _PIECES or long or _UNREAL & set(parsed.lows(0, at)):
        return 0
    return end + 1 if _closes(parsed, end + 1) else 0


def _never_got(parsed: Parsed, at: int) -> int:
    """Read "Never got to the book today."."""
    if parsed.lows(at, at + 2) != ["never", "got"] or parsed.low(at - 1) not in {"", "i", ","}:
        return 0
    topic = topic_of(parsed.tokens[at + 2 : at + 6])
    rest = set(parsed.lows(at + 2, at + 12))
    to_it = parsed.low(at + 2) in {"to", "near", "around"} and topic.book
    return at + 3 if to_it and topic.project is None and not rest & (_LATER | _PARTS) else 0


def _nil_again(parsed: Parsed, at: int) -> int:
    """Read "Nil today, for the second time this month."."""
    if at or parsed.low(at) not in {"nil", "zero"} or parsed.low(1) not in {"today", "again"}:
        return 0
    return 2 if parsed.lows(2, 5) == [",", "for", "the"] and parsed.low(6) == "time" else 0
