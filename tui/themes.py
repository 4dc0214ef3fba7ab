"""Our two themes: ink on paper, and paper on ink."""

from __future__ import annotations

from collections.abc import Mapping

from textual.theme import Theme

DARK = Theme(
    name="darlings-dark",
    dark=True,
    primary="#7fa8bd",
    secondary="#9a93b8",
    accent="#d9a765",
    warning="#d9a765",
    error="#dd7f76",
    success="#94b67c",
    foreground="#dcd8ce",
    background="#15171c",
    surface="#1b1e25",
    panel="#242832",
    variables={
        "text-muted": "#9b9a96",
        "text-disabled": "#7b7b7a",
        "text-error": "#e8958d",
        "text-warning": "#e0b57c",
        "block-cursor-background": "#33475a",
        "block-cursor-foreground": "#f4f0e6",
        "block-cursor-blurred-background": "#242832",
        "block-cursor-blurred-foreground": "#dcd8ce",
        "footer-background": "#1b1e25",
        "footer-key-foreground": "#d9a765",
        "footer-description-foreground": "#9b9a96",
        "scrollbar": "#343a47",
        "scrollbar-background": "#15171c",
        "scrollbar-background-hover": "#15171c",
        "scrollbar-background-active": "#15171c",
        "border": "#7fa8bd",
    },
)

LIGHT = Theme(
    name="darlings-light",
    dark=False,
    primary="#33647f",
    secondary="#5f5684",
    accent="#9a5a12",
    warning="#9a5a12",
    error="#a8322c",
    success="#4a7030",
    foreground="#2b2a27",
    background="#faf7f1",
    surface="#f3efe6",
    panel="#e8e2d5",
    variables={
        "text-muted": "#66635b",
        "text-disabled": "#7d796f",
        "text-error": "#a8322c",
        "text-warning": "#8a4f0c",
        "block-cursor-background": "#cfe0e8",
        "block-cursor-foreground": "#1d1c1a",
        "block-cursor-blurred-background": "#eae5d9",
        "block-cursor-blurred-foreground": "#2b2a27",
        "footer-background": "#f3efe6",
        "footer-key-foreground": "#9a5a12",
        "footer-description-foreground": "#66635b",
        "scrollbar": "#d3ccbb",
        "scrollbar-background": "#faf7f1",
        "scrollbar-background-hover": "#faf7f1",
        "scrollbar-background-active": "#faf7f1",
        "border": "#33647f",
    },
)


def theme_for(environ: Mapping[str, str]) -> str:
    """Return the theme that fits the terminal: TEXTUAL_THEME, else what COLORFGBG tells, else dark.

    COLORFGBG is `text;background` in the numbers of the 16 colours; 7 and 15 are light.
    """
    if wanted := environ.get("TEXTUAL_THEME"):
        return wanted
    background = environ.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT.name if background in ("7", "15") else DARK.name
