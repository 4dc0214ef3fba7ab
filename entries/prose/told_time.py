"""A sentence whose times are judged, and the doubts that a time of it may be left in."""

from __future__ import annotations

from dataclasses import dataclass

from entries.prose.claims import Setting
from entries.prose.clauses import Parsed
from entries.prose.measures import Measure

UNSAID = "it is not said what the time was spent on"
"""A doubt that words told in the next sentence settle."""
AT_IT = "it is not said what the writer was at"
"""A doubt that the book, named in the next sentence, settles."""
READ = "it is not said whether any of the time was spent writing"
PENDING = "the next sentence may say what the time was spent on"
"""No doubt to ask about: unless the next sentence settles it, it was nothing."""
ANYONES = "the next sentence may say that the writer wrote all the while"
"""The same, of anybody's time: only "I wrote for all of it" makes it the writer's."""

LINKED = "the next sentence may say that words came of the time"
"""The same, of time on a matter that may be anything: only "700 words came of it" makes it work."""


_LONGEST_AT_DESK = 6 * 60


def is_long(parsed: Parsed, minutes: int) -> bool:
    """Tell so long a time of one day that who sat at a desk for it may have been at other work."""
    return minutes > _LONGEST_AT_DESK and not any(cue.kind == "period" for cue in parsed.cues)


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence and all the times in it; whether it tells `words`, or that there were none."""

    parsed: Parsed
    setting: Setting
    words: bool
    nothing: bool
    times: tuple[Measure, ...]
