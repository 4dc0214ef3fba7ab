"""From claims to figures: what is repeated is counted once, sessions are summed, totals win.

Claims that contradict one another leave no figure: a wrong figure is worse than a missing one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from entries.prose.claims import WHICH_DAY, Claim
from entries.prose.corrections import without_corrected
from entries.prose.said import Figure, PeriodFigure, ProjectFigure, Qualifier


def settle_day(claims: Iterable[Claim]) -> Figure | None:
    """Settle the claims of words, or of minutes, of the entry's day for the book."""
    claims = list(claims)
    firm = [c for c in claims if c.of_the_day and c.project is None and not c.doubt]
    unplaced = any(c.doubt == WHICH_DAY and c.project is None for c in claims)
    if unplaced and not any(c.role in {"net", "total"} for c in firm):
        return None  # the sum of the rest would leave out what may be of the day
    return _settle(firm)


def settle_manuscript(claims: Sequence[Claim]) -> Figure | None:
    """Give the manuscript's total: the last one said plainly, else the last mark passed."""
    firm = [claim for claim in claims if claim.qualifier != "over"] or list(claims)
    return firm[-1].figure if firm else None


def settle_periods(words: Sequence[Claim], minutes: Sequence[Claim]) -> tuple[PeriodFigure, ...]:
    """Settle the claims of other periods, one figure for each."""
    found = []
    for mine, time in _by(_period, words, minutes):
        cue = (mine or time)[0].cue
        figures = _settle(mine), _settle(time)
        if cue is not None and any(figure is not None for figure in figures):
            found.append(PeriodFigure(cue.name, cue.covers, *figures))
    return tuple(found)


def settle_projects(words: Sequence[Claim], minutes: Sequence[Claim]) -> tuple[ProjectFigure, ...]:
    """Settle the claims of the day for other writing, one figure for each project."""
    found = []
    for mine, time in _by(_project, words, minutes):
        figures = _settle(mine), _settle(time)
        if any(figure is not None for figure in figures):
            found.append(ProjectFigure((mine or time)[0].project or "", *figures))
    return tuple(found)


def _period(claim: Claim) -> str:
    if claim.of_the_day or claim.project is not None or claim.doubt or claim.cue is None:
        return ""
    return claim.cue.name


def _project(claim: Claim) -> str:
    return claim.project or "" if claim.of_the_day and not claim.doubt else ""


def _by(
    key: Callable[[Claim], str], words: Sequence[Claim], minutes: Sequence[Claim]
) -> list[tuple[list[Claim], list[Claim]]]:
    """Group claims of words and of minutes by a key, in the order of the text; "" is left out."""
    groups: dict[str, tuple[list[Claim], list[Claim]]] = {}
    for claim in sorted([*words, *minutes], key=lambda claim: claim.place):
        if key(claim):
            mine, time = groups.setdefault(key(claim), ([], []))
            (time if claim.unit == "minutes" else mine).append(claim)
    return list(groups.values())


def _settle(claims: Sequence[Claim]) -> Figure | None:
    claims = _without_repeats(without_corrected(claims))
    if not claims:
        return None
    for role in ("net", "total"):
        decisive = [claim for claim in claims if claim.role == role]
        if decisive:
            return _decided(decisive, claims)
    return _by_sessions(_without_zeros([c for c in claims if c.role != "gross"]))


def _decided(decisive: Sequence[Claim], claims: Sequence[Claim]) -> Figure:
    if len(decisive) == 1 and decisive[0].value == 0:
        return _by_sessions([c for c in claims if c.value]) or decisive[0].figure
    return decisive[-1].figure


def _without_repeats(claims: Sequence[Claim]) -> list[Claim]:
    """Drop a figure told again; "another 300" after 300 is no repeat."""
    kept: list[Claim] = []
    first: dict[int, Claim] = {}
    for claim in sorted(claims, key=lambda claim: claim.place):
        same = first.setdefault(claim.value, claim)
        if same is claim or claim.role == "additional" or _apart(same, claim):
            kept.append(claim)
    return kept


def _apart(first: Claim, second: Claim) -> bool:
    """Tell "300 in the morning and 300 at night", two sessions of one sentence."""
    sessions = first.role == second.role == "session"
    return sessions and first.sentence == second.sentence and first.place != second.place


def _without_zeros(claims: list[Claim]) -> list[Claim]:
    """A part of the day without words says nothing beside the words of another."""
    written = [claim for claim in claims if claim.value]
    zeros = [claim for claim in claims if not claim.value]
    firm = [claim for claim in zeros if claim.role == "plain" and claim.qualifier == "exact"]
    return claims if firm or not written else written


def _by_sessions(claims: Sequence[Claim]) -> Figure | None:
    plain = [claim for claim in claims if claim.role == "plain"]
    parts = [claim for claim in claims if claim.role in {"session", "additional"}]
    if not claims:
        return None
    if not plain:
        return _sum(parts)
    if len(plain) == 1 and not parts:
        return plain[0].figure
    return _mixed(plain, parts)


def _mixed(plain: list[Claim], parts: list[Claim]) -> Figure | None:
    total = sum(part.value for part in parts)
    whole = [claim for claim in plain if claim.value == total and parts]
    if whole:
        return whole[0].figure
    if any(part.role == "additional" for part in parts) and _one_after_another(plain, parts):
        return _sum([*plain, *parts])
    dated = [claim for claim in plain if claim.cue is not None]
    if len(dated) == 1 and dated[0].value >= total:
        return dated[0].figure
    if not parts and len({claim.sentence for claim in plain}) == 1 and _all_written(plain):
        return _sum(plain)
    return None


def _one_after_another(plain: Sequence[Claim], parts: Sequence[Claim]) -> bool:
    return len(plain) == 1 and plain[0].place < parts[-1].place


def _all_written(plain: Sequence[Claim]) -> bool:
    return all(claim.value > 0 for claim in plain)


def _sum(claims: Sequence[Claim]) -> Figure:
    ordered = sorted(claims, key=lambda claim: claim.place)
    sentences = list(dict.fromkeys(claim.sentence for claim in ordered))
    value = sum(claim.value for claim in ordered)
    return Figure(value, _sum_qualifier(ordered), " … ".join(sentences))


def _sum_qualifier(claims: Sequence[Claim]) -> Qualifier:
    said = {claim.qualifier for claim in claims} - {"exact"}
    if not said:
        return "exact"
    return "about" if len(said) > 1 else next(iter(said))
