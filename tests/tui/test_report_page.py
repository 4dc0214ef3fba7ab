"""The HTML report in a real browser: it is quiet, it asks nobody for anything, and it is read."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from journal.report.html import render_html
from tests.journal.report.samples import HOSTILE, VERDICT, a_prospect, a_report, a_report_of
from tests.tui.hostile import ESCAPES, MARKUP
from tui.plain import plain

BROWSER = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), ""
)

pytestmark = pytest.mark.skipif(not BROWSER, reason="no chromium here")


class Seen(NamedTuple):
    """What the browser made of a page: its elements, what it complained of, what it asked for."""

    dom: str
    said: list[str]
    asked: set[str]


def look(page: str, folder: Path, *flags: str) -> Seen:
    file, log = folder / "page.html", folder / "net.json"
    file.write_text(page)
    ran = subprocess.run(
        [
            BROWSER,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--enable-logging=stderr",
            f"--user-data-dir={folder / 'profile'}",
            f"--log-net-log={log}",
            "--dump-dom",
            *flags,
            file.as_uri(),
        ],
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    )
    said = [line for line in ran.stderr.splitlines() if "CONSOLE" in line]
    return Seen(ran.stdout, said, _asked(log.read_text()))


def _asked(log: str) -> set[str]:
    """Return the addresses that were asked for, as the browser's own log of the net has them."""
    found: set[str] = set()
    waiting: list[object] = [json.loads(log)["events"]]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += value.values()
            found |= {value["url"]} if isinstance(value.get("url"), str) else set()
        elif isinstance(value, list):
            waiting += value
    return {address for address in found if "evil.example" in address}


def test_a_page_that_acts_is_caught_acting(tmp_path: Path) -> None:
    page = "<script>console.log('acted')</script><img src='http://evil.example/pixel'>"
    seen = look(page, tmp_path)
    assert any("acted" in line for line in seen.said)
    assert seen.asked == {"http://evil.example/pixel"}


def test_the_report_is_quiet_and_says_the_verdict(tmp_path: Path) -> None:
    seen = look(render_html(a_report(prospect=a_prospect()), plain=plain), tmp_path)
    assert (seen.said, seen.asked) == ([], set())
    assert f'<p class="verdict">{VERDICT}</p>' in seen.dom


def test_hostile_text_moves_nothing_and_asks_for_nothing(tmp_path: Path) -> None:
    text = "\n\n".join([*HOSTILE, *ESCAPES, *MARKUP, "<script>console.log('acted')</script>"])
    seen = look(render_html(a_report_of(text, with_text=True), plain=plain), tmp_path)
    assert (seen.said, seen.asked) == ([], set())
    assert "&lt;script&gt;console.log('acted')&lt;/script&gt;" in seen.dom


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_width_makes_the_page_scroll_sideways(tmp_path: Path, width: int) -> None:
    page = render_html(a_report_of("x" * 300, with_text=True), plain=plain)
    measured = page.replace("<meta http-equiv=", "<meta name=").replace(
        "</body>",
        f"<iframe style='width:{width}px;border:0' srcdoc='{_quoted(page)}'></iframe>"
        "<script>onload = () => {"
        " const page = document.querySelector('iframe').contentDocument.documentElement;"
        " console.log(`${page.scrollWidth - page.clientWidth} too wide`) }</script></body>",
    )
    (said,) = [line for line in look(measured, tmp_path).said if "too wide" in line]
    assert '"0 too wide"' in said


def _quoted(page: str) -> str:
    return page.replace("&", "&amp;").replace("'", "&#39;")
