"""When an entry of Day One was written: an instant in UTC, and the zone that the entry names."""

from __future__ import annotations

from datetime import datetime

from entries.errors import NotUnderstood
from entries.importing.options import ImportOptions
from entries.importing.zone_names import zone_named
from entries.shown import shown


def wall_of(
    created: datetime, zone_name: str | None, options: ImportOptions
) -> tuple[datetime, tuple[str, ...]]:
    """Give an instant in the entry's own zone, else in the writer's, with a note if none is known.

    Raises NotUnderstood where the entry names no zone and the writer said none: the day would be a
    guess. So it does for what is out of the calendar there.
    """
    zone = zone_named(zone_name)
    if zone is None and options.zone is None:
        options.local(created)
        return created, ()
    unknown = zone_name and zone is None
    notes = (f"no zone is called {shown(zone_name or '')}: read in yours",) if unknown else ()
    try:
        return created.astimezone(zone or options.zone), notes
    except OverflowError as error:
        raise NotUnderstood(f"its date {created:%Y-%m-%d} is out of the calendar there") from error
