"""What a web page prints round a text: known by its form, line by line."""

from __future__ import annotations

import re

_I = re.IGNORECASE
FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Mm]ine|[Mm]yself)\b")

_SHARE = re.compile(
    r"(?:please )?(?:share|tweet|email|print|bookmark|pin) (?:this|it|on|via|the)\b.{0,80}\Z"
    r"|share:?\Z|share this:?.{0,80}\Z|like this:\Z|loading(?:\.{3}|…)\Z|\d+ shares?\Z"
    r"|click here to .{0,160}\Z|click to (?:share|email|print)\b.{0,120}\Z"
    r"|\(?opens in new window\)?\Z"
    r"|follow (?:us|me|him|her|them)? ?on \w+.{0,80}\Z",
    _I,
)
_NETWORK = re.compile(
    r"facebook|twitter|linkedin|reddit|whatsapp|pinterest|e-?mail|print|pocket|tumblr|telegram"
    r"|google|mastodon|bluesky|threads|instagram|share|tweet|copy|link|flipboard|more"
)
_SURVEY = re.compile(
    r"(?:please|help us|take|fill|complete|have your say|we want|we['’]d like|tell us|got a|have a|"
    r"your (?:feedback|opinion)|do you|reader survey|survey)\b.{0,200}",
    _I,
)
_READ_MORE = re.compile(
    r"(?:read|see|learn|continue|keep) (?:more|next|reading|also)(?: here)?\W*\Z"
    r"|(?:read|see) (?:more|next|also|the rest)\s?(?::|»|→|\|).{0,160}\Z"
    r"|continue reading\b.{0,120}\Z",
    _I,
)
_JOIN = re.compile(
    r"(?:subscribe|sign up|join|become|support|donate|enter your email|get)\b"
    r".{0,120}\b(?:newsletter|mailing list|inbox|e-?mail|members?(?:ship)?|patreon|podcast)\b"
    r".{0,80}\Z"
    r"|subscribe(?: now| today)?\W*\Z|advertisements?\Z|sponsored\Z",
    _I,
)
_RIGHTS = re.compile(
    r"(?:copyright|©|\(c\) ?\d{4})|.{0,80}\ball rights reserved\b"
    r"|this (?:article|work|post|piece) (?:is|was) (?:first |originally )?"
    r"(?:published|licensed|posted)\b",
    _I,
)
_LABELS = re.compile(
    r"(?:tags?|tagged|categor(?:y|ies)|topics?|filed under|posted in|tagged with|more on)\s?:"
    r".{1,200}\Z"
    r"|(?:tagged|filed under|posted in|this entry was (?:posted|tagged))\s.{1,200}\Z",
    _I,
)
_CAPTION = re.compile(
    r"\(?(?:image|photo|picture|photograph|illustration|header image|featured image|caption)s?"
    r"(?:\s(?:credit|source|courtesy))?s?\s?(?::|by\b|via\b|courtesy\b|©)\s?\S.{0,160}\Z"
    r"|(?:credit|source)s?:\s?\S.{0,80}\Z",
    _I,
)
_FILE_NAME = re.compile(r"\S{1,120}\.(?:jpe?g|png|gif|webp|svg)\Z", _I)
_ALT_TEXT = re.compile(r"[^\W_]+(?:[-_][^\W_]+){2,}\Z")
_LICENSED = re.compile(r".{1,160},? \(?CC(?:[ -]BY\S*)?(?: \d\.\d)?\)?\Z")
_NAVIGATION = re.compile(
    r"(?:skip to (?:main )?content|menu|main menu|search|home|in this section|print this page"
    r"|back to top|toggle navigation|table of contents|log in|sign in)\W*\Z"
    r"|(?:previous|next|older|newer)(?: (?:post|entry|article|instal?lment)s?)?\s?(?::|[←→«»‹›])"
    r".{0,160}\Z"
    r"|(?:previous|next|older|newer) (?:post|entry|article|instal?lment)s?\W*\Z"
    r"|(?:[←→«»‹›]|<<|>>).{0,160}\Z|.{1,160}[→»]\Z|home\s?[>»/|].{0,160}\Z",
    _I,
)
_COUNTS = re.compile(
    r"(?:\d+|no|one|leave a|add a|post a)\s"
    r"(?:comments?|repl(?:y|ies)|responses?|claps?|likes?|views?)\Z"
    r"|\d{1,3}[ -]min(?:ute)?s?[ -]read\Z|comments are closed\.?\Z|(?:follow|listen|clap)\Z",
    _I,
)
_UPDATED = re.compile(
    r"\(?(?:last |first )?(?:updated|modified|edited|revised)\b[^.!?]{0,12}\d[^.!?]{0,40}\Z", _I
)
# Case counts here: a name begins with a capital.
BYLINE = re.compile(
    r"(?:(?:[Ww]ritten|[Pp]osted|[Ss]tory|[Tt]ext|[Ww]ords) )?(?:[Bb]y|BY):? "
    r"(?P<name>[^\W\d_a-z][^,|.!?]{1,60}(?:, [^.!?]{1,60})?)\Z"
)
_AFTERWARDS = re.compile(
    r"(?:related(?: (?:posts?|articles?|stories|reading))?|more from\b.{0,60}|read next"
    r"|you (?:may|might) also (?:like|enjoy).{0,20}|recommended(?: (?:for you|reading))?"
    r"|more (?:stories|posts|like this)|about the author|(?:most )?popular(?: posts)?"
    r"|latest (?:posts|articles)|recent posts)\s?:?\Z",
    _I,
)
_COMMENTS = re.compile(
    r"(?:leave a (?:reply|comment)"
    r"|(?:\d+|one|two|three) (?:comments?|repl(?:y|ies)|responses?|thoughts?)\b.{0,160}"
    r"|(?:comments|responses|discussion)(?: \(\d+\))?)\s?:?\Z",
    _I,
)
_COMMENT_SIGN = re.compile(
    r".{1,60} (?:says|said|wrote|replied|commented)\b.{0,40}:?\Z|(?:reply|log in to reply)\Z"
    r"|your email address will not be published.{0,80}|post comment\Z",
    _I,
)


def is_furniture(text: str) -> bool:
    """Tell whether a line, standing alone anywhere in a text, can only be the page's."""
    if not text or len(text) > 300:
        return False
    if _SHARE.match(text) or _READ_MORE.match(text) or _FILE_NAME.match(text):
        return True
    if FIRST_PERSON.search(text):
        return False
    return bool(_JOIN.match(text) or is_survey(text) or is_caption(text))


def is_edge_furniture(text: str) -> bool:
    """Tell the same of a line above the first or below the last paragraph, where more is clear."""
    if is_furniture(text):
        return True
    if not text or len(text) > 300 or FIRST_PERSON.search(text):
        return False
    patterns = (_RIGHTS, _LABELS, _NAVIGATION, _COUNTS, _UPDATED)
    return any(pattern.match(text) for pattern in patterns) or _is_network_list(text)


def is_survey(text: str) -> bool:
    """Tell whether a line invites the reader to a survey."""
    return "survey" in text.lower() and bool(_SURVEY.match(text))


def is_caption(text: str) -> bool:
    """Tell whether a line is a picture's caption or credit."""
    return bool(_CAPTION.match(text) or _LICENSED.match(text))


def is_alt_text(text: str) -> bool:
    """Tell whether a line is a picture's name, as in `Harbour-at-night-2`."""
    return bool(_ALT_TEXT.match(text) or _FILE_NAME.match(text))


def is_share(text: str) -> bool:
    """Tell whether a line asks to share the page."""
    return bool(_SHARE.match(text[:300]))


def is_network(text: str) -> bool:
    """Tell whether a line only names places to share on; alone, it may be a distraction."""
    words = _words(text)
    return bool(words) and all(map(_NETWORK.fullmatch, words))


def _is_network_list(text: str) -> bool:
    words = _words(text)
    return len(words) > 1 and bool(words & {"share", "tweet"}) and is_network(text)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w-]+", text[:300].lower()))


def opens_afterwards(text: str) -> bool:
    """Tell whether a line heads what a page prints after its article, related posts say."""
    return bool(_AFTERWARDS.match(text[:200]))


def opens_comments(text: str, after: list[str]) -> bool:
    """Tell whether a line heads readers' comments, by the lines `after` it too."""
    if not _COMMENTS.match(text[:200]):
        return False
    return text.lower().startswith("leave a") or any(
        _COMMENT_SIGN.match(line[:200]) for line in after
    )
