"""A thousand ways the days ahead may go, drawn from how the days so far went.

Half of the paths resample the writer's own days under a pace that drifts; half draw from a
Bayesian hurdle model (does the writer write on a day, and if so how much); any path may lie still
for weeks. The method, the evidence and every figure below: docs/forecasting.md. Words are net
words a day, a cut counting as a day of 0 words.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import sqrt
from typing import NamedTuple

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]

HALF_LIFE = 7.0
"""Days after which a day of the past counts half; up to three times as many for a steady writer, of
whom one bad week tells less."""
FIRST_DAY = 0.45
"""What the first day weighs of what it would: a log begins on a day of writing."""
LIKELY = 0.45
"""How often writers write on a day, before we know this one."""

_TABLE = 4096


@dataclass(frozen=True)
class Past:
    """The days so far on which writing was planned, in order: their words and weekdays."""

    words: Floats
    weekdays: Numbers

    @cached_property
    def weights(self) -> Floats:
        """How much each day tells of the next, the latest 1."""
        age = np.arange(len(self.words) - 1, -1, -1)
        weights: Floats = 2.0 ** (-age / (HALF_LIFE * (3 - 2 * self.doubt)))
        weights[0] *= FIRST_DAY
        return weights

    @cached_property
    def wrote(self) -> Flags:
        """On which days there were words."""
        return self.words > 0

    @cached_property
    def unrest(self) -> float:
        """How much the words vary, from 0 to 1: their coefficient of variation against 1.5.

        Over all days, drawn towards 1 while they are few; never less than over the last fortnight.
        """
        days = len(self.words)
        drawn = sqrt((days * _variation(self.words) ** 2 + 2 * 1.5**2) / (days + 2))
        return min(1.0, max(drawn, _variation(self.words[-14:])) / 1.5)

    @cached_property
    def doubt(self) -> float:
        """How far to doubt that the writer goes on as steadily: 0 for a metronome, mostly 1."""
        return float(np.clip((self.unrest - 0.35) / (0.75 - 0.35), 0.0, 1.0))


@dataclass(frozen=True, slots=True)
class Ahead:
    """The days ahead on which writing is planned: days from the first day ahead, and weekdays."""

    offsets: Numbers
    weekdays: Numbers


def simulate(past: Past, ahead: Ahead, *, paths: int, seed: int) -> Floats:
    """Draw `paths` futures: words for each path (row) and planned day ahead (column).

    The same arguments give the same words. A steady past takes its paths from the drifting pace
    alone, and drifts and pauses less.
    """
    chance = np.random.default_rng(seed)
    if not len(ahead.offsets):
        return np.zeros((paths, 0))
    hurdle = round(paths * 0.5 * past.doubt)
    drifting = _drifting(past, ahead, paths - hurdle, chance)
    words = np.concatenate([drifting, _hurdle(past, ahead, hurdle, chance)])
    words[_paused(past, ahead, paths, chance)] = 0.0
    return words


def _variation(words: Floats) -> float:
    mean = float(words.mean())
    return float(words.std()) / mean if mean > 0 else 3.0


# -- the writer's own days, under a drifting pace -------------------------------------------------


def _drifting(past: Past, ahead: Ahead, paths: int, chance: Generator) -> Floats:
    shape = (paths, len(ahead.offsets))
    words = _resampled(past, ahead, shape, chance)
    told = float(past.weights.sum())
    doubted = (0.3 + 0.7 * past.doubt) * 12.0 / (12.0 + told)
    words = np.where(_random(shape, chance) < doubted, _slow(past, shape, chance), words)
    drift: Floats = words * _drift(past, ahead, paths, chance)
    return drift


def _resampled(past: Past, ahead: Ahead, shape: tuple[int, int], chance: Generator) -> Floats:
    """Draw past days by their weight, mostly those of the same weekday."""
    words = _drawn(past.words, past.weights, shape, chance)
    for weekday in range(7):
        days = np.flatnonzero(ahead.weekdays == weekday)
        same = past.weekdays == weekday
        told = float(past.weights[same].sum())
        if told == 0 or not len(days):
            continue
        part = (shape[0], len(days))
        alike = _drawn(past.words[same], past.weights[same], part, chance)
        words[:, days] = np.where(_random(part, chance) < told / (told + 1), alike, words[:, days])
    return words


def _slow(past: Past, shape: tuple[int, int], chance: Generator) -> Floats:
    """Draw from the whole past alike, or (while it is short) from what writers mostly do."""
    count = len(past.words)
    any_day = past.words[chance.integers(0, count, shape)]
    writing = past.words[past.wrote]
    often = LIKELY + (1 - past.doubt) * (float(past.wrote.mean()) - LIKELY)
    writes = _random(shape, chance) < often
    typical = np.where(writes, writing[chance.integers(0, len(writing), shape)], 0.0)
    return np.where(_random(shape, chance) < count / (count + 20), any_day, typical)


def _drift(past: Past, ahead: Ahead, paths: int, chance: Generator) -> Floats:
    """How the pace of each path moves: an uncertain level, and a random walk by the week."""
    level = past.unrest * (0.3 + 0.7 * past.doubt)
    unsure = np.sqrt(0.40**2 + 0.70**2 * 7 / (int(past.wrote.sum()) + 3))
    tall = level * (unsure * chance.normal(size=(paths, 1)) - 0.30 * past.doubt)
    strides = past.unrest * 0.50 * np.sqrt(7 / 30)
    weeks = ahead.offsets // 7
    steps = chance.normal(0, strides, (paths, int(weeks[-1]) + 1))
    steps[:, 0] = 0.0
    walk = np.cumsum(steps, axis=1)
    drift: Floats = np.exp(tall + 1.5 * np.tanh(walk / 1.5))[:, weeks]
    return drift


def _random(shape: tuple[int, int], chance: Generator) -> NDArray[np.float32]:
    return chance.random(shape, dtype=np.float32)


def _drawn(values: Floats, weights: Floats, shape: tuple[int, int], chance: Generator) -> Floats:
    """Draw values with the odds of their weights, to one part in 4,096."""
    odds = np.cumsum(weights) / weights.sum()
    table = values[np.searchsorted(odds, (np.arange(_TABLE) + 0.5) / _TABLE)]
    return table[chance.integers(0, _TABLE, shape, dtype=np.int16)]


# -- whether the writer writes, and how much ------------------------------------------------------


def _hurdle(past: Past, ahead: Ahead, paths: int, chance: Generator) -> Floats:
    """Draw days from a beta-Bernoulli hurdle and a lognormal amount, conjugate posteriors of both.

    Gelman et al., Bayesian Data Analysis, 3rd ed., 2.4 and 3.3.
    """
    shape = (paths, len(ahead.offsets))
    weights = past.weights.copy()
    weights[0] = 0.0
    did, did_not = float(weights[past.wrote].sum()), float(weights[~past.wrote].sum())
    likely = chance.beta(LIKELY * 3 + did, (1 - LIKELY) * 3 + did_not, (paths, 1))
    mean, spread = _amounts(past, paths, chance)
    amounts = np.exp(mean + spread * chance.standard_normal(shape, dtype=np.float32) - 0.15)
    most = max(1.5 * float(past.words.max()), 1500.0) * np.exp(-0.15)
    return np.where(_random(shape, chance) < likely, np.minimum(amounts, most), 0.0)


def _amounts(past: Past, paths: int, chance: Generator) -> tuple[Floats, Floats]:
    """Draw the mean and spread of log words on a writing day: normal, inverse gamma."""
    logs = np.log(np.maximum(past.words[past.wrote], 1.0))
    weights = past.weights[past.wrote]
    told, prior = float(weights.sum()), 1.5
    seen = float((weights * logs).sum()) / told
    centre = (prior * 5.85 + told * seen) / (prior + told)
    scatter = (
        1.5 * 1.73**2
        + 0.5 * float((weights * (logs - seen) ** 2).sum())
        + 0.5 * told * prior * (seen - 5.85) ** 2 / (prior + told)
    )
    variance = scatter / chance.gamma(1.5 + told / 2, size=(paths, 1))
    mean = centre + np.sqrt(variance / (prior + told)) * chance.normal(size=(paths, 1))
    return mean, np.sqrt(variance)


class _Pause(NamedTuple):
    """How many paths hold a pause, between which days it begins, and its mean length in days."""

    often: float
    begins: tuple[int, int]
    length: int


def _paused(past: Past, ahead: Ahead, paths: int, chance: Generator) -> Flags:
    """On which days a path lies still: soon, as unsteady writers do, or later, as all may."""
    soon = _Pause(0.35 * past.unrest * (0.1 + 0.9 * past.doubt), (-15, 30), 30)
    later = _Pause(0.25, (14, 120), 20)
    still = _still(soon, ahead, paths, chance)
    return still | _still(later, ahead, paths, chance)


def _still(pause: _Pause, ahead: Ahead, paths: int, chance: Generator) -> Flags:
    pauses = chance.random((paths, 1)) < pause.often
    begins = chance.uniform(*pause.begins, (paths, 1))
    ends = np.maximum(begins, 0) + chance.exponential(pause.length, (paths, 1))
    middle = ahead.offsets + 0.5
    return pauses & (middle >= begins) & (middle < ends)
