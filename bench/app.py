"""The app's first frame and its keys over 100,000 entries, beside an empty Textual app.

    python -m bench.app [ENTRIES]

CPU seconds from the start of the process to the first frame with rows of the list on it, in turns
with an empty app; and CPU milliseconds a key costs until the screen is drawn, less an idle turn.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.app import DarlingsApp

ROUNDS = 7
SIZE = (120, 40)

EMPTY = """
import asyncio, os, time
from textual.app import App
class Empty(App):
    def on_mount(self):
        self.call_after_refresh(self.done)
    def done(self):
        print(time.process_time(), flush=True)
        os._exit(0)
async def main():
    async with Empty().run_test(size=(120, 40)):
        await asyncio.sleep(60)
asyncio.run(main())
"""
FULL = """
import asyncio, os, sys, time
from journal.journal import Journal
from tui.app import DarlingsApp
from tui.widgets.entry_list import EntryList
draw = EntryList._draw
def drawn(self, *args, **kwargs):
    EntryList._draw = draw
    self.app.call_after_refresh(done)
    return draw(self, *args, **kwargs)
def done():
    print(time.process_time(), flush=True)
    os._exit(0)
EntryList._draw = drawn
async def main():
    async with DarlingsApp(Journal.open(sys.argv[1])).run_test(size=(120, 40)):
        await asyncio.sleep(60)
asyncio.run(main())
"""


def main(entries: int = 100_000) -> None:
    """Print the ratio of the first frames and the cost of the keys."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = f"{folder}/cache"
        os.environ["XDG_STATE_HOME"] = f"{folder}/state"
        os.environ["PYTHONPATH"] = str(Path.cwd())
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        root = make_journal(Path(folder), entries)
        compare_frames(root)
        asyncio.run(time_keys(root))


def make_journal(folder: Path, entries: int) -> Path:
    """Write a journal of `entries` short entries, ten a day, index it, and return its folder."""
    from journal.journal import Journal

    journal = Journal.create(
        folder / "book", title="A Long Book", target_words=80_000, deadline=date(2030, 1, 1)
    )
    for number in range(entries):
        day = date(2026, 11, 20) - timedelta(days=number // 10)
        path = journal.root / "entries" / f"{day.year}" / f"{day}-entry-{number % 10}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        head = f"---\ndate: {day}\ntitle: Entry number {number}\nwords: {number % 900}\n---\n"
        path.write_text(f"{head}\nSome words of entry {number}.\n")
    began = time.process_time()
    report = journal.refresh()
    print(f"indexed {report.added:,} entries in {time.process_time() - began:.1f} s CPU")
    return journal.root


def compare_frames(root: Path) -> None:
    """Print what the first frames cost, measured in turns."""
    empty, full = [], []
    for _ in range(ROUNDS):
        empty.append(seconds(EMPTY))
        full.append(seconds(FULL, str(root)))
    ratio = statistics.median(ours / theirs for ours, theirs in zip(full, empty, strict=True))
    print(f"first frame, an empty app    {statistics.median(empty):.3f} s CPU")
    print(f"first frame with its rows    {statistics.median(full):.3f} s CPU")
    print(f"ratio                        {ratio:.2f}        (budget 1.2)")


def seconds(code: str, *args: str) -> float:
    """Run `code` in a new interpreter and return the seconds it printed."""
    command = [sys.executable, "-c", code, *args]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


async def time_keys(root: Path) -> None:
    """Print what moving the cursor costs."""
    from journal.journal import Journal
    from tui.app import DarlingsApp

    app = DarlingsApp(Journal.open(root))
    async with app.run_test(size=SIZE) as pilot:
        while not app.screen.query("Reader"):
            await pilot.pause(0.2)
        await pilot.pause(1.0)
        for key, times in (("down", 200), ("pagedown", 100), ("end", 20), ("home", 20)):
            cost = await time_key(app, key, times) - await time_key(app, None, times)
            print(f"key {key:10} {cost * 1000:14.2f} ms CPU   (budget 5)")


async def time_key(app: DarlingsApp, key: str | None, times: int) -> float:
    """Return the median CPU seconds of one key until it is drawn; of an idle turn for None."""
    from textual import events

    costs = []
    for turn in range(times):
        wanted = {"end": "home", "home": "end"}.get(key or "", key) if turn % 2 else key
        began = time.process_time()
        if wanted is not None:
            app.post_message(events.Key(wanted, None))
        await asyncio.sleep(0.03)
        costs.append(time.process_time() - began)
    return statistics.median(costs)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
