"""Count the words of a Markdown text as an editor would, with Chinese and Japanese by character.

Prose count, version 1:

1. Marks are taken away (`entries.markdown_text`): front matter, comments (`<!-- -->`, `%% %%`),
   fenced code, images, link targets, list, quote and task marks, tables' rules, HTML tags.
2. Dashes (U+2012 to U+2015, `--`), ellipses (`…`, `...`) and U+200B part words; hyphens,
   apostrophes, `/`, `.` and `:` within a word do not. A web address is one word. Soft hyphens,
   U+2060 and U+FEFF are nothing at all. Emoji are no words.
3. Every Han, Hiragana or Katakana character, and each of `ー 々 〻`, is a word.
4. Of the rest, whatever stands between spaces is a word if it has a letter or a digit.
"""

from __future__ import annotations

import re
import unicodedata

from entries.markdown_text import plain_text

COUNTER = "prose"
"""The name of the definition, stored with every count."""

COUNTER_VERSION = 1
"""The version of the definition; another one may give other figures."""

_CJK = re.compile(
    "[々〇〡-〩〻ぁ-ゖゝ-ゟァ-ヺー-ヿㇰ-ㇿｦ-ﾝ"
    "\u2e80-\u2fdf\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U0001b000-\U0001b16f\U00020000-\U0003ffff]"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[!-;=?-~]+")
_EMOJI_OF_LETTER = re.compile("[\\w#*]\ufe0f\u20e3?|[0-9#*]\u20e3")
_PARTING = re.compile("[\u2012-\u2015…\u200b]|--+|\\.\\.\\.+")
_WORD = re.compile(r"[^\W_]")
_NOTHING = "\xad\u2060\ufeff\uff9e\uff9f"

_SPACELESS = (
    ("Thai", re.compile("[\u0e01-\u0e3a\u0e40-\u0e4e]")),
    ("Lao", re.compile("[\u0e81-\u0ede]")),
    ("Khmer", re.compile("[\u1780-\u17d3]")),
    ("Burmese", re.compile("[\u1000-\u103f]")),
)


def count_words(markdown: str) -> int:
    """Count the words of a Markdown text by the definition above, in time linear in its length."""
    text = plain_text(markdown)
    if "://" in text or "www." in text:
        text = _ADDRESS.sub("w", text)
    characters = 0
    if not text.isascii():
        text, characters = _CJK.subn(" ", _without_signs(unicodedata.normalize("NFC", text)))
    if not text.isascii() or "--" in text or "..." in text:
        text = _PARTING.sub(" ", text)
    words = text.split()
    # Most words start with a letter, which is quicker to see than to search for.
    signs = [word for word in words if not word[0].isalnum() and not _WORD.search(word)]
    return characters + len(words) - len(signs)


def _without_signs(text: str) -> str:
    for nothing in _NOTHING:
        text = text.replace(nothing, "")
    if "\ufe0f" in text or "\u20e3" in text:
        text = _EMOJI_OF_LETTER.sub("", text)
    return text


def counter_warnings(text: str) -> tuple[str, ...]:
    """Say, a line each, for which scripts in a text the count is known to fall short."""
    return tuple(
        f"{script} is written without spaces: what stands between two spaces counts as one word"
        for script, letters in _SPACELESS
        if letters.search(text)
    )
