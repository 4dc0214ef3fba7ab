"""What the writer says about what is imported, where it does not say so itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo


def _wall_day(instant: datetime) -> date:
    return instant.date()


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """The writer's answers, the same for every document of one import.

    `columns` maps a figure of ours to the name of a column (`--map words=Count`). `zone` is where
    the writer lived, for instants in UTC that name no zone; None means that nobody knows, and such
    an instant is rejected rather than guessed. `day_first` settles `03/04/2021`; None refuses it.
    `day_of` gives the writer's day of a session that began at an instant with its zone (a night's
    work may belong to the day before); a diary's day is never asked for there: it is as written.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    zone: tzinfo | None = None
    day_first: bool | None = None
    day_of: Callable[[datetime], date] = _wall_day
