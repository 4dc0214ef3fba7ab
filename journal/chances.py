"""The words and the figure of a chance, the same on every page, in every report and in the prompt.

The words are the likelihood scale of the IPCC (Mastrandrea et al. 2010, Guidance Note for Lead
Authors of the Fifth Assessment Report). People read such words in very different ways, and less so
with the number beside them (Budescu, Broomell and Por 2009), so the number is always there. It is
counted in 10, 20 or 100 chances, never as "1 in X", which sounds like more than it is (Pighin et
al. 2011), and is no finer than a forecast can be: to 5 % between 10 and 90 %.
"""

from __future__ import annotations

from math import floor

_SCALE = (
    (90, "very likely"),
    (66, "likely"),
    (34, "about as likely as not"),
    (11, "unlikely"),
)


def percent_shown(probability: float) -> int:
    """Return a probability as the percentage to show: to 5 between 10 and 90, else whole.

    0 and 100 are for what is over; what is open is never either.
    """
    percent = probability * 100
    if 10 < percent < 90:
        return 5 * floor(percent / 5 + 0.5)
    return round(percent) if probability in (0, 1) else min(99, max(1, round(percent)))


def percent_text(probability: float) -> str:
    """Return a probability as it is shown in figures: `85%`."""
    return f"{percent_shown(probability)}%"


def likelihood(probability: float) -> str:
    """Return `very likely` and the like: the words for the percentage shown."""
    shown = percent_shown(probability)
    return next((words for least, words in _SCALE if shown >= least), "very unlikely")


def odds(probability: float) -> str:
    """Return `9 in 10`, `17 in 20`, `98 in 100`."""
    percent = percent_shown(probability)
    whole = _whole(percent)
    return f"{percent * whole // 100} in {whole}"


def chances(probability: float) -> str:
    """Return `9 chances in 10`, `1 chance in 10`, `98 chances in 100`."""
    return _counted(percent_shown(probability), _whole(percent_shown(probability)))


def chances_instead(probability: float, before: float) -> str:
    """Return `17 chances in 20 instead of 6`: both counted in the same whole, or `still ...`."""
    shown, old = percent_shown(probability), percent_shown(before)
    whole = max(_whole(shown), _whole(old))
    if shown == old:
        return f"still {_counted(shown, whole)}"
    return f"{_counted(shown, whole)} instead of {old * whole // 100 or 'none'}"


def _counted(percent: int, whole: int) -> str:
    number = percent * whole // 100
    return f"{number} {'chance' if number == 1 else 'chances'} in {whole}"


def _whole(percent: int) -> int:
    return next(whole for whole in (10, 20, 100) if percent * whole % 100 == 0)
