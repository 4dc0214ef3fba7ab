"""The report as one HTML page: no script, nothing from elsewhere, charts drawn in it.

Everything is escaped by the template. Of an entry's body, emphasis, headings, lists and quotations
keep their meaning; links, code and HTML are shown as text.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from journal.report.drawing import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH
from journal.report.phrases import facts, times
from journal.report.pictures import draw_report
from journal.report.prospect import prospect_facts
from journal.report.report import Report
from journal.report.tally import Tally
from journal.report.told import Plain, entry_title, one_line, what_and_kind
from journal.track_words import tell_track
from journal.wording import duration, short_weekday

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_RULES = ("heading", "lheading", "blockquote", "list", "hr", "emphasis", "newline", "escape")


_DEEPEST = 100  # quotations and lists within each other


def render_html(report: Report, *, plain: Plain) -> str:
    """Return the report as a page of HTML in UTF-8, to open in a browser or to print.

    `plain` makes the writer's text safe to print.
    """
    period, prospect = report.period, report.prospect
    page = _template().render(
        title=one_line(report.book.title, plain),
        span=str(period.first) if period.days == 1 else f"{period.first} to {period.last}",
        facts=facts(report),
        prospect=prospect,
        verdict=one_line(prospect.verdict, plain) if prospect else "",
        chances=prospect_facts(prospect.forecast) if prospect else [],
        told=tell_track(prospect.track) if prospect else [],
        pictures={picture.name: picture for picture in draw_report(report, plain=plain)},
        days=_days(report, plain),
        entries=_entries(report, plain),
        distractions=_tallies(report.distractions, plain),
        kinds=_tallies(report.kinds, plain),
        problems=[one_line(str(problem), plain) for problem in report.problems],
        box={"w": WIDTH, "h": HEIGHT, "l": LEFT, "r": RIGHT, "t": TOP, "b": BOTTOM},
    )
    return page if page.endswith("\n") else f"{page}\n"


@cache
def _template() -> Template:
    text = files("journal.report").joinpath("report.html").read_text("utf-8")
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.from_string(text)


def _days(report: Report, plain: Plain) -> list[tuple[str, str, str, str, str]]:
    return [
        (
            str(day.date),
            short_weekday(day.date),
            f"{day.words:,}",
            duration(day.minutes) if day.minutes else "",
            "; ".join(one_line(one.what, plain) for one in day.distractions),
        )
        for day in report.days
    ]


def _entries(report: Report, plain: Plain) -> list[tuple[str, str, str]]:
    return [
        (
            str(listed.entry.date),
            entry_title(listed, plain),
            _body(plain(listed.entry.body)) if report.with_text else "",
        )
        for listed in report.entries
    ]


def _tallies(tallies: tuple[Tally, ...], plain: Plain) -> list[tuple[str, str]]:
    return [(what_and_kind(one, plain), times(one)) for one in tallies]


def _body(text: str) -> Markup:
    markdown = _markdown()
    tokens = markdown.parse(text)
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        return Markup("<p>{}</p>\n").format(text)  # deeper than that, the reader drops text
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = "h4"  # below the entry's own heading, however large it was
    # What the renderer gives is escaped but for its own tags, of which there are a dozen.
    return Markup(markdown.renderer.render(tokens, markdown.options, {}))  # noqa: S704


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    # "zero" knows paragraphs alone and escapes all else; HTML is off in it.
    return MarkdownIt("zero", {"maxNesting": _DEEPEST}).enable(_RULES)
