"""A day that a person gave as an option: `today`, `-3d`, `2026-11-22`."""

from __future__ import annotations

TYPE_CHECKING = False  # `log` imports this
if TYPE_CHECKING:
    from datetime import date

    from journal.journal import Journal


def day_given(text: str | None, journal: Journal) -> date | None:
    """Return the day as seen from the writer's today, None where none was given; raises BadDate."""
    if text is None:
        return None
    from journal.dates import parse_day

    return parse_day(text, today=journal.today())
