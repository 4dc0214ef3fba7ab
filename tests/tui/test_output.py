"""Data on stdout, narration on stderr; colour only where it does no harm."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.problem import Problem
from tests.tui.hostile import ESCAPES, MARKUP, raw_controls
from tui.output import Output, OutputLost, ReaderGone, Styled


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


class Broken(io.StringIO):
    """A stream that can't be written."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def write(self, text: str) -> int:
        raise self.error


def _output(
    out: io.StringIO | None = None, environ: dict[str, str] | None = None
) -> tuple[Output, io.StringIO, io.StringIO]:
    stream, err = out or io.StringIO(), io.StringIO()
    return Output(stream, err, environ=environ or {}), stream, err


def test_data_and_narration_go_their_own_ways() -> None:
    output, out, err = _output()
    output.data("figures")
    output.say("and what they mean")
    assert (out.getvalue(), err.getvalue()) == ("figures\n", "and what they mean\n")


@pytest.mark.parametrize(
    ("environ", "colored"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "dumb"}, False),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False),
        ({"TERM": "xterm", "NO_COLOR": ""}, True),
    ],
)
def test_color_follows_the_terminal_and_the_environment(
    environ: dict[str, str], colored: bool
) -> None:
    output, out, _ = _output(Terminal(), environ)
    output.data((Styled("done", "green"),))
    assert ("\x1b[32m" in out.getvalue()) is colored


def test_no_color_option_wins() -> None:
    output, out, _ = _output(Terminal(), {"TERM": "xterm"})
    output.without_color()
    output.data((Styled("done", "green"),))
    assert out.getvalue() == "done\n"


def test_what_is_no_terminal_is_never_colored() -> None:
    output, out, _ = _output(environ={"TERM": "xterm"})
    output.data((Styled("done", "green"),))
    assert out.getvalue() == "done\n"


@pytest.mark.parametrize("text", [*ESCAPES, *MARKUP])
def test_a_line_is_inert_and_markup_is_text(text: str) -> None:
    output, out, err = _output()
    output.data(text, ("a ", Styled(text, "bold")))
    output.say(text)
    output.text(text)
    assert not raw_controls(out.getvalue() + err.getvalue())
    if text in MARKUP:
        assert out.getvalue() == f"{text}\na {text}\n{text}\n"


def test_a_title_with_a_line_break_can_forge_no_line() -> None:
    output, out, _ = _output()
    output.data("title\ndarlings: all is lost")
    assert out.getvalue() == "title darlings: all is lost\n"


@given(st.text(st.characters(codec=None), max_size=40))
def test_json_is_inert_and_exact(text: str) -> None:
    output, out, _ = _output(Terminal())
    output.json({"text": text})
    assert not raw_controls(out.getvalue())
    # Two halves written one after the other are one character to every JSON reader.
    exact = text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    assert json.loads(out.getvalue()) in ({"text": text}, {"text": exact})


@pytest.mark.parametrize(
    ("encoding", "text", "shown"),
    [
        ("ascii", "“so” – 12 · ━━─ …", '"so" - 12 | ##- ...\n'),
        ("latin-1", "café 写", "café \\u5199\n"),
    ],
)
def test_a_poor_encoding_gets_the_nearest_character(encoding: str, text: str, shown: str) -> None:
    raw = io.BytesIO()
    output = Output(io.TextIOWrapper(raw, encoding=encoding), None, environ={})
    output.data(text)
    output.flush()
    assert raw.getvalue().decode(encoding) == shown


def test_problems_are_listed_as_editors_read_them_and_mean_1() -> None:
    output, out, err = _output()
    assert output.problems([Problem("entries/a.md", 3, "no such day")]) == 1
    assert output.problems([]) == 0
    assert (out.getvalue(), err.getvalue()) == ("", "entries/a.md:3: no such day\n")


@pytest.mark.parametrize(
    ("error", "raised"),
    [(BrokenPipeError(32, "Broken pipe"), ReaderGone), (OSError(28, "No space left"), OutputLost)],
)
def test_a_lost_reader_is_no_fault_and_a_full_disk_is(error: OSError, raised: Any) -> None:
    output = Output(Broken(error), io.StringIO(), environ={})
    with pytest.raises(raised):
        output.data("x")
    output.data("after it was said once, silence")
    output.say("narration goes on")


def test_a_closed_stdout_is_said_once_data_is_lost() -> None:
    output = Output(None, io.StringIO(), environ={})
    output.say("narration alone is fine")
    with pytest.raises(OutputLost, match="closed"):
        output.data("x")
