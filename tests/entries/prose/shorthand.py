"""What was read of a text, in one line: `w=<500 m=~60 Saturday(w=0) op-ed(w=1800) ms=61250`.

`~` is about, `>` over, `<` under; nothing said is left out, so a text that says nothing gives "".
"""

from __future__ import annotations

from datetime import date

from entries.prose import Figure, Said, read_prose

_SIGNS = {"exact": "", "about": "~", "over": ">", "under": "<"}
MONDAY = date(2024, 3, 11)


def read(text: str, day: date | None = MONDAY) -> str:
    """Read a text and show what was read."""
    return shown(read_prose(text, day=day))


def shown(said: Said) -> str:
    """Show everything that was read but distractions."""
    parts = _pair(said.words, said.minutes)
    for period in said.other_periods:
        parts.append(f"{period.period}({' '.join(_pair(period.words, period.minutes))})")
    for project in said.other_projects:
        parts.append(f"{project.project}({' '.join(_pair(project.words, project.minutes))})")
    parts += [f"ms={_figure(said.manuscript)}"] if said.manuscript else []
    return " ".join(parts)


def _pair(words: Figure | None, minutes: Figure | None) -> list[str]:
    figures = {"w": words, "m": minutes}
    return [f"{name}={_figure(figure)}" for name, figure in figures.items() if figure]


def _figure(figure: Figure) -> str:
    return f"{_SIGNS[figure.qualifier]}{figure.value}"
