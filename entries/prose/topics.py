"""What a stretch of text is about: the book, some other writing, or nothing it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from entries.prose.tokens import Token
from entries.prose.vocabulary import vocabulary

BOOK = vocabulary(
    "book novel manuscript ms chapter chapters draft dissertation thesis section sections "
    "scene scenes intro introduction conclusion memoir novella act epilogue prologue "
    "narrative prose dialogue fiction wip foreword preface diss subsection footnotes sequel "
    "monograph writing drafting"
)
# Other writing that is a project of its own; each figure is kept under its name.
PROJECT_NOUNS = vocabulary(
    "op-ed oped op-eds opeds article articles essay essays column columns blog blogs blogpost "
    "post posts review reviews report reports grant grants proposal proposals paper papers "
    "lecture lectures talk talks speech speeches remarks newsletter newsletters poem poems "
    "testimony memo memos brief briefs feature features abstract abstracts commentary "
    "roundtable screenplay syllabus story piece profile obituary eulogy fellowship preprint "
    "handout slides presentation keynote sermon fanfic fanfiction podcast"
)
# Other words that are no project: written, and never counted anywhere.
_CHAFF = vocabulary(
    "email emails e-mail e-mails mail letter letters note notes outline outlines outlining "
    "journal diary entry tweet tweets thread threads code comment comments feedback "
    "recommendation recommendations reference references homework correspondence texts "
    "synopsis application applications summary brainstorming planning freewriting "
    "morning-pages worldbuilding research transcript transcripts annotations index "
    "bibliography citations grading lesson bio blurb pitch caption captions query queries "
    "messages audio slack twitter facebook spreadsheet invoice invoices forum"
)
_DIFFERENT = vocabulary(
    "different other another separate side unrelated second third new earlier older next"
)
_STRONGLY_DIFFERENT = vocabulary("different other another separate side unrelated second")
_WHOLES = vocabulary("book novel project projects manuscript novella memoir thing one")
_HEADS_AFTER_BOOK = vocabulary("proposal review report club tour launch jacket cover trailer")
_MINE = frozenset(["this", "my", "the", "current"])


@dataclass(frozen=True, slots=True)
class Topic:
    """What words are of. `project` names other writing; "" is writing that is no project."""

    book: bool = False
    project: str | None = None


def topic_of(tokens: Sequence[Token]) -> Topic:
    """Tell what a stretch is about: other writing wins over the book ("the book proposal")."""
    lows = [token.low for token in tokens]
    compounds = _compounds(lows)
    project = _project(lows, compounds)
    if project is not None:
        return Topic(book=False, project=project)
    return Topic(book=any(low in BOOK for low in lows))


def _compounds(lows: Sequence[str]) -> list[str]:
    joined = []
    for at, low in enumerate(lows):
        if at + 2 < len(lows) and lows[at + 1] == "-":
            joined.append(f"{low}-{lows[at + 2]}")
        else:
            joined.append(low)
    return joined


def _project(lows: Sequence[str], compounds: Sequence[str]) -> str | None:
    for at, low in enumerate(lows):
        if compounds[at] in PROJECT_NOUNS or low in PROJECT_NOUNS:
            if not _is_no_project(lows, at):
                return _named(lows, at, compounds[at])
        elif compounds[at] in _CHAFF or low in _CHAFF:
            if lows[at + 1 : at + 2] and lows[at + 1] in PROJECT_NOUNS:
                continue  # "the journal article"
            if not _inside_name(lows, at):
                return ""
        elif low in _WHOLES and _is_another(lows, at):
            return _named(lows, at, low)
        elif low == "short" and lows[at + 1 : at + 2] in (["story"], ["stories"]):
            return "short story"
    return None


def _is_no_project(lows: Sequence[str], at: int) -> bool:
    """Tell "the story", which a novelist says of the book, and verbs, from other writing."""
    if _inside_name(lows, at):
        return True  # "the poem chapter"
    before_it = lows[at - 1] if at else ""
    if before_it == "to" or (lows[at] == "paper" and before_it == "on"):
        return True  # a verb ("to review"), or words "on paper"
    if lows[at] in {"story", "piece", "post", "talk", "feature", "brief", "report"}:
        before = lows[max(0, at - 3) : at]
        if lows[at] == "story":
            return "short" not in before
        return not {"a", "an", "the", "my", "blog", "think", "another", "this", "'s"} & set(before)
    return False


def _inside_name(lows: Sequence[str], at: int) -> bool:
    return at + 1 < len(lows) and lows[at + 1] in {"chapter", "section", "scene", "scenes"}


def _is_another(lows: Sequence[str], at: int) -> bool:
    before = lows[max(0, at - 4) : at]
    if not _STRONGLY_DIFFERENT & set(before):
        return False
    ordinal = {"second", "another"} & set(before)
    return not (ordinal and lows[at] in {"one", "thing"})


def _named(lows: Sequence[str], at: int, head: str) -> str:
    """Name a project by its noun and what stands before it: "different project", "op-ed"."""
    following = lows[at + 1] if at + 1 < len(lows) else ""
    if following in PROJECT_NOUNS and lows[at] in {"grant", "book", "blog", "conference", "guest"}:
        head = f"{head} {following}"
    start = at
    while start > 0 and at - start < 3 and _qualifies(lows[start - 1]):
        start -= 1
    words = [*lows[start:at], head]
    return " ".join(words).replace(" - ", "-")


def _qualifies(low: str) -> bool:
    return low in _DIFFERENT or low in {"blog", "grant", "book", "short", "entirely", "guest"}
