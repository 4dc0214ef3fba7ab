from __future__ import annotations

import json
import re
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entries.markdown_text import plain_text
from entries.words import COUNTER, COUNTER_VERSION, count_words, counter_warnings

TABLE = [
    ("well-known state-of-the-art", 2),
    ("don't can’t it's", 3),
    ("word—word", 2),
    ("word – word", 2),
    ("word--word", 2),
    ("a - b", 2),
    ("I am…not sure", 4),
    ("and/or he/she", 2),
    ("3.14 1,000 10:30", 3),
    ("U.S.A. e.g. Ph.D.", 3),
    ("https://www.example.com/a-b?x=1", 1),
    ("hello 👋 world", 2),
    ("# heading\n\n- item\n\n---\n\n* * *\n", 2),
    ("[two words](https://ex.com/a-b)", 2),
    ("un**believ**able", 1),
    ("text <!-- two words -->", 1),
    ("text %%two words%%", 1),
    ("---\ntitle: A Tale\nwords: 5\ntags: [a, b]\n---\n\ntwo words", 2),
    ("- [ ] write chapter", 2),
    ("| a | b |\n|---|:-:|\n| c | d |", 4),
    ("你好，世界。", 4),
    ("私は作家です。", 6),
    ("コンピューター", 7),
    ("나는 작가다", 2),
    ("ฉันเป็นนักเขียน", 1),
    ("हिन्दी में लिखना", 3),
    (unicodedata.normalize("NFD", "naïve café"), 2),
    ("co\u00adoperate", 1),
    ("a\u200bb", 2),
]

MORE = [
    ("", 0),
    (" \n\t", 0),
    ("… -- — * ... ?!", 0),
    ("wait....what ... now", 3),
    ("1️⃣ ℹ️ 👨‍👩‍👧 🇳🇿 ©️ #️⃣", 0),
    ("كتب الولد", 2),
    ("abc你好def", 4),
    ("々〻ー", 3),
    ("a\u2060b a\ufeffb", 2),
    ("a\u00a0b", 2),
    ("a[^1] b\n\n[^1]: the note", 4),
    ("![an image](x.png) ![[embed]] ![x][y] [[Target|a label]] [[Target]]", 3),
    ("[text][ref] and [it]\n\n[ref]: http://x.y/z 'A title'", 3),
    ("[a](http://x/(b)) c", 2),
    ("[![alt](i.png)](http://x) y", 1),
    ("<https://a.b/c--d> ok", 2),
    ("word<br>word un<b>believ</b>able<p>x</p>y", 5),
    ("2 < 3 and 4 > 1", 5),
    ("> 1. first\n> - [x] done\n12) last", 3),
    ("1984. That was a year", 5),
    ("```py\ncode here\n```\ntext `inline code`", 3),
    ("~~~\ncode\n```\nmore\n~~~~\ntext", 1),
    ("```\nnever closed", 2),
    ("<!-- never closed", 2),
    ("%% never closed", 2),
    ("100%% sure", 2),
    ("x &mdash; y&nbsp;z AT&T", 4),
    ("snake_case __init__ _emph_", 3),
    ("one\r\ntwo\rthree\u2028four\x0bfive\x0csix\x85seven", 7),
    ("---\n\nIt was dark.\n\n---\n\nMore.", 4),
    ("---\ntitle: never closed", 3),
    ("one\n\n---\ntitle: not at the start\n---\n", 6),
]


@pytest.mark.parametrize(("text", "count"), TABLE + MORE)
def test_words_are_counted_by_the_definition(text: str, count: int) -> None:
    assert count_words(text) == count


def test_definition_has_a_name_and_a_version() -> None:
    assert (COUNTER, COUNTER_VERSION) == ("prose", 1)


@given(st.lists(st.text("abcdefgh-'", min_size=1).map(lambda word: f"x{word}x"), max_size=20))
def test_plain_words_are_counted_as_they_stand(plain: list[str]) -> None:
    joined = " ".join(word.replace("--", "-") for word in plain)
    assert count_words(re.sub("-+", "-", joined)) == len(plain)


@given(st.text())
def test_composed_and_decomposed_text_count_the_same(text: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert count_words(composed) == count_words(decomposed)


# Openings that never close, and marks that repeat: 100 kB of each.
HOSTILE = [
    *("[[", "[", "[a](", "[a]((b)", "[a][", "[[a|", "![", "![[", "!", "[^", "[x]:", "(", "[]"),
    *("<", "<a ", "</", "<!--", "<!-- -->", "%%", "&", "&#", "&a", "*", "_", "`", "|", ">", "> "),
    *("```\n", "~~~\n", "- ", "-\n", "1. ", "- [ ] ", "---\n", "--", "...", "…", " ", "\t", "\n"),
    *("www.", "http://", "word…!", "1\ufe0f", "#\u20e3", "a\u0301", "你", "\u200b", "<!-- %%"),
]

# All of it takes about two seconds; one pattern that looks back takes more than ten for one text.
COUNT_HOSTILE = """
import json, resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (30, 30))
from entries.words import count_words
for piece in json.load(sys.stdin):
    text = piece * (100_000 // len(piece))
    count_words(text), count_words(f"x{text}x"), count_words(f"---\\na: b\\n{text}")
"""


def test_hostile_texts_take_linear_time() -> None:
    subprocess.run(
        [sys.executable, "-c", COUNT_HOSTILE], input=json.dumps(HOSTILE), text=True, check=True
    )


@pytest.mark.parametrize(
    ("text", "scripts"),
    [
        ("Plain English, 你好, हिन्दी", []),
        ("ฉันเป็นนักเขียน", ["Thai"]),
        ("ຂ້ອຍ ខ្ញុំ ကျွန်", ["Lao", "Khmer", "Burmese"]),
    ],
)
def test_scripts_without_spaces_are_warned_about(text: str, scripts: list[str]) -> None:
    warnings = counter_warnings(text)
    assert [warning.split()[0] for warning in warnings] == scripts


_MARKS = [">", "> ", "-", "- ", "* ", "1. ", "12) ", "[x] ", " ", "\t", "a", "é"]


@given(st.lists(st.lists(st.sampled_from(_MARKS)).map("".join)))
def test_marks_at_the_start_are_those_of_each_line(lines: list[str]) -> None:
    assert plain_text("\n".join(lines)) == "\n".join(map(plain_text, lines))
