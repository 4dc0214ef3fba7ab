"""Draw docs/dashboard.svg, the picture in the README: the app itself, over the sample journal.

    python docs/make_picture.py [OUT.svg] [dark|light]

The day is fixed, so the same program draws the same picture. What Textual exports is changed in two
ways: it loads no fonts from the network, and the bars are drawn as rectangles, because fonts leave
gaps between block characters that a terminal does not.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
from datetime import date, datetime
from html import unescape
from pathlib import Path
from zoneinfo import ZoneInfo

TODAY = date(2026, 11, 19)
SIZE = (112, 36)
FONT = "ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, 'DejaVu Sans Mono', monospace"
BLOCKS = " ▁▂▃▄▅▆▇█"
ENTRY = """\
Ada has read the letter. I wrote it *standing up*, in the cold, and did not stop until the neighbour
came about the gutter.

What is still wrong:

- she knows **too much** on the last page
- nobody has lit the lamp since chapter nine

> You never asked me who wound the clock.
"""
TEXT = re.compile(
    r'<text class="(?P<style>[^"]*)" x="(?P<x>[\d.]+)" y="(?P<y>[\d.]+)" '
    r'textLength="(?P<length>[\d.]+)" clip-path="[^"]*">(?P<text>[^<]*)</text>'
)
LINE_HEIGHT = 24.4
ASCENT = 18.5


def main() -> None:
    """Write the picture."""
    here = Path(__file__).resolve().parent
    sys.path.insert(0, str(here.parent))
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else here / "dashboard.svg"
    theme = sys.argv[2] if len(sys.argv) > 2 else "dark"
    with tempfile.TemporaryDirectory() as folder:
        for variable in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
            os.environ[variable] = f"{folder}/{variable}"
        svg = asyncio.run(draw(Path(folder) / "book", theme))
    out.write_text(polish(svg), encoding="utf-8")


async def draw(root: Path, theme: str) -> str:
    """Return the dashboard over the sample journal as Textual exports it."""
    from entries.entry import Distraction
    from journal.demo import build_demo
    from journal.journal import Journal
    from tui.app import DarlingsApp
    from tui.preferences import Preferences

    demo = build_demo(root, today=TODAY)
    journal = Journal.open(demo.journal, clock=still)
    journal.import_([demo.diary])
    journal.log(
        ENTRY,
        words=270,
        minutes=50,
        title="The Letter Is Read",
        distractions=[Distraction("a neighbour, and his ladder")],
    )
    app = DarlingsApp(journal, preferences=Preferences(theme=theme))
    async with app.run_test(size=SIZE) as pilot:
        while not app.screen.query("Reader"):
            await pilot.pause(0.1)
        while any(not worker.is_finished for worker in app.workers):
            await pilot.pause(0.1)
        await pilot.pause(0.5)
        return app.export_screenshot(title="darlings")


def still(zone: str | None) -> datetime:
    """Return the evening of the picture's day."""
    return datetime(TODAY.year, TODAY.month, TODAY.day, 20, tzinfo=ZoneInfo(zone or "UTC"))


def polish(svg: str) -> str:
    """Return the picture without anything from the network, and with whole bars."""
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r"font-family: [^;]*;", f"font-family: {FONT};", svg)
    svg = re.sub(r"terminal-\d+", "terminal", svg)
    return TEXT.sub(_bars, svg)


def _bars(match: re.Match[str]) -> str:
    text = unescape(match["text"])
    if not text or not set(text) <= set(BLOCKS[1:]) or len(set(text)) != 1:
        return match[0]
    height = LINE_HEIGHT * BLOCKS.index(text[0]) / 8
    bottom = float(match["y"]) - ASCENT + LINE_HEIGHT
    return (
        f'<rect class="{match["style"]}" x="{match["x"]}" y="{bottom - height:.2f}" '
        f'width="{match["length"]}" height="{height + 0.1:.2f}" shape-rendering="crispEdges"/>'
    )


if __name__ == "__main__":
    main()
