"""The characters of Rich Text, out of bytes in code pages and numbers of Unicode."""

from __future__ import annotations

from dataclasses import dataclass, field

from entries.errors import NotUnderstood
from entries.importing.document import MAX_BYTES
from entries.importing.office.markdown import TOO_MUCH_TEXT
from entries.importing.office.rtf_charsets import BY_WORD, DEFAULT, codec_of_font, codec_of_page


@dataclass(slots=True)
class Decoder:
    """Gathers bytes until a letter is whole, and joins the halves of what UTF-16 cuts in two.

    `unreadable` says that there were bytes or numbers that mean no character.
    """

    unreadable: bool = False
    default_font: int | None = None
    _codec: str = DEFAULT
    _fonts: dict[int, str] = field(default_factory=dict)
    _pending: bytearray = field(default_factory=bytearray)
    _high: int = 0
    _fallback: int = 0
    _bytes: int = 0

    def add(self, data: bytes) -> None:
        """Add bytes, without those that stand in for a Unicode character before them.

        Raises NotUnderstood for more than any entry has.
        """
        if self._fallback:
            skipped = min(self._fallback, len(data))
            self._fallback -= skipped
            data = data[skipped:]
        self._bytes += len(data)
        if self._bytes > MAX_BYTES:
            raise NotUnderstood(TOO_MUCH_TEXT)
        if data and self._high:
            self._high = 0
            self._lost()
        self._pending += data

    def take(self, font: int | None) -> str:
        """Give the text of the bytes that were added since, in this font."""
        if not self._pending:
            return ""
        codec = self._codec if font is None else self._fonts.get(font, self._codec)
        text = self._pending.decode(codec, "replace")
        self._pending.clear()
        self.unreadable = self.unreadable or "\ufffd" in text
        return text

    def unicode(self, number: int, *, fallback: int) -> str:
        """Give the character of a number, with `fallback` characters behind it to pass over."""
        self._fallback = fallback
        code = number + 0x10000 if number < 0 else number
        high, self._high = self._high, 0
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return ""
        if 0xDC00 <= code < 0xE000:
            return (
                chr(0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)) if high else self._lost()
            )
        return chr(code) if 0 <= code < 0x110000 else ""

    def _lost(self) -> str:
        """Note that half a character was without its other half."""
        self.unreadable = True
        return "\ufffd"

    def end_fallback(self) -> None:
        """Pass over no more, for the group ends or another begins."""
        self._fallback = 0

    def passes_over(self) -> bool:
        """Tell whether the control word or symbol at hand is itself a stand-in."""
        if not self._fallback:
            return False
        self._fallback -= 1
        return True

    def head(self, name: str, arg: int | None) -> None:
        """Take a word of the document's head that says its code page."""
        if name in BY_WORD:
            self._codec = BY_WORD[name]
        elif name == "ansicpg":
            self._codec = codec_of_page(arg or 0) or self._codec
        elif name == "deff":
            self.default_font = arg

    def font(self, font: int | None, name: str, arg: int | None) -> None:
        """Take a word of the table of fonts that says a font's character set or code page."""
        codec = None
        if name == "fcharset":
            codec = codec_of_font(arg or 0)
        elif name == "cpg":
            codec = codec_of_page(arg or 0)
        if codec and font is not None:
            self._fonts[font] = codec
