"""Whether one text is another with mends in it."""

from __future__ import annotations

from difflib import SequenceMatcher

from entries.importing.bare import spoken

_HALF = 0.5
_FEW = 200
"""Words: in longer texts runs of words are counted, which takes time in step with their length."""
_RUN = 4


def is_mended(before: str, after: str) -> bool:
    """Tell whether `after` is `before` mended: a word corrected, a paragraph more or less.

    Half of the words of the shorter text must stand in the other one, in the same order (in texts
    of more than 200 words: half of its runs of four words). Two texts about one day share words,
    and hardly ever so many of them in a row.
    """
    one, two = (spoken(text).casefold().split() for text in (before, after))
    if not one or not two:
        return False
    if max(len(one), len(two)) > _FEW:
        runs, others = _runs(one), _runs(two)
        return len(runs & others) >= _HALF * min(len(runs), len(others))
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    common = sum(block.size for block in matcher.get_matching_blocks())
    return common > _HALF * min(len(one), len(two))


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    size = min(_RUN, len(words))
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)}
