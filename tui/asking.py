"""A short, friendly conversation for `darlings log` with nothing after it."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from entries.errors import BadFigure
from tui.distractions import parse_distraction
from tui.figures import parse_minutes, parse_total, parse_words
from tui.given import Options
from tui.output import Output
from tui.typed import Typed

END = "."


def ask(typed: Typed, out: Output, *, read: Callable[[str], str]) -> Options:
    """Ask for words, minutes, distractions and text; Enter leaves any of them unsaid.

    The text goes into `typed` line by line, so that an interruption loses none of it.
    """
    import readline  # noqa: F401  it gives `input` its arrow keys

    out.say("What did you do for the book? Enter leaves a line unsaid, Ctrl-C stops.")
    words = _figure("Words added (730, -120; =61250 for the total): ", _any_words, out, read)
    minutes = _figure("Time spent (90, 1h30): ", parse_minutes, out, read)
    distractions = _distractions(out, read)
    out.say(f"What you want to say about it; a line with a single {END} ends it.")
    with _hangups_are_interruptions():
        _text(typed, read)
    total = words[1:] if words and words.startswith("=") else None
    return Options(
        words=None if total else words, total=total, minutes=minutes, distractions=distractions
    )


def _figure(
    prompt: str, parse: Callable[[str], object], out: Output, read: Callable[[str], str]
) -> str | None:
    while answer := _line(prompt, read):
        try:
            parse(answer.removeprefix("~"))
        except BadFigure as error:
            out.say(f"  {error.message}: {error.hint}")
        else:
            return answer
    return None


def _any_words(answer: str) -> int:
    return parse_total(answer[1:]) if answer.startswith("=") else parse_words(answer)


def _distractions(out: Output, read: Callable[[str], str]) -> list[str]:
    given: list[str] = []
    while answer := _line("What got in the way? " if not given else "What else? ", read):
        try:
            parse_distraction(answer)
        except BadFigure as error:
            out.say(f"  {error.message}: {error.hint}")
        else:
            given.append(answer)
    return given


def _line(prompt: str, read: Callable[[str], str]) -> str:
    try:
        return read(prompt).strip()
    except EOFError:
        return ""


def _text(typed: Typed, read: Callable[[str], str]) -> None:
    try:
        while (line := read("")) != END:
            typed.text += f"{line}\n"
    except EOFError:
        return


@contextmanager
def _hangups_are_interruptions() -> Iterator[None]:
    """Let a closed terminal or a shutdown end the typing as Ctrl-C does: with the text kept."""
    signals = (signal.SIGHUP, signal.SIGTERM)
    before = [signal.signal(one, signal.default_int_handler) for one in signals]
    try:
        yield
    finally:
        for one, handler in zip(signals, before, strict=True):
            signal.signal(one, handler)
