"""Measure the reading of prose against hand labels: `python bench/prose.py FOLDER [--quiet]`.

FOLDER holds `NN.txt` and `labels.json`: a list of objects with number, date, words_book,
words_qualifier, minutes, minutes_qualifier, other_period_words, manuscript_total, distractions and
distraction_labelled. Prints what was read of each text against its label, then precision and
recall. A figure is right when its value is; wrong qualifiers are counted apart.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from entries.importing.registry import read_document
from entries.prose import Figure, Said, read_prose


@dataclass
class Score:
    """How many figures were read, labelled, right, and right with the wrong qualifier."""

    read: int = 0
    labelled: int = 0
    right: int = 0
    misqualified: int = 0

    def add(self, figure: Figure | None, value: int | None, qualifier: str | None) -> bool:
        """Count one figure against its label; True when both agree."""
        self.read += figure is not None
        self.labelled += value is not None
        right = figure is not None and figure.value == value
        self.right += right
        self.misqualified += bool(right and figure and qualifier and figure.qualifier != qualifier)
        return right or (figure is None and value is None)

    def __str__(self) -> str:
        """Show precision, recall and what they are shares of."""
        precision = self.right / self.read if self.read else 1.0
        recall = self.right / self.labelled if self.labelled else 1.0
        return (
            f"precision {precision:.3f} ({self.right}/{self.read})  recall {recall:.3f} "
            f"({self.right}/{self.labelled})  qualifier differs in {self.misqualified}"
        )


def main(folder: Path, *, quiet: bool) -> None:
    """Read every labelled text of a folder and print the comparison."""
    scores = {name: Score() for name in ("words", "minutes", "manuscript", "other periods")}
    named = [0, 0]
    for label in json.loads((folder / "labels.json").read_text(encoding="utf-8")):
        said = _read(folder / f"{label['number']:02d}.txt", label["date"])
        lines = [*_figures(scores, label, said), *_periods(scores["other periods"], label, said)]
        lines += _distractions(named, label, said)
        for line in lines:
            if not quiet or line.startswith("!"):
                print(f"{label['number']:>3} {line}")
    print(f"\n{folder}")
    for name, score in scores.items():
        print(f"{name:>14}: {score}")
    print(f"{'labelled distractions':>22}: {named[0]} of {named[1]} found")


def _read(path: Path, day: str | None) -> Said:
    when = date.fromisoformat(day) if day else None
    return read_prose(_body(path), day=when)


def _body(path: Path) -> str:
    """Give the diary's own words: what the importer keeps of the page."""
    candidates = read_document(path).candidates
    return next(c.entry.body for c in candidates if c.entry.body)


def _figures(scores: dict[str, Score], label: dict[str, Any], said: Said) -> Iterator[str]:
    for name, figure, value, qualifier in (
        ("words", said.words, label["words_book"], label["words_qualifier"]),
        ("minutes", said.minutes, label["minutes"], label["minutes_qualifier"]),
        ("manuscript", said.manuscript, label["manuscript_total"], None),
    ):
        agrees = scores[name].add(figure, value, qualifier)
        if figure is not None or value is not None:
            mark = " " if agrees else "!"
            yield f"{mark} {name}: {_show(figure)} | label {value} {qualifier or ''}"


def _show(figure: Figure | None) -> str:
    return f"{figure.value} {figure.qualifier} «{figure.sentence}»" if figure else "-"


def _periods(score: Score, label: dict[str, Any], said: Said) -> Iterator[str]:
    """Match each period read with the label of that name; a gross figure needs no match."""
    wanted = [p for p in label["other_period_words"] if "gross" not in p["period"]]
    for period in said.other_periods:
        found = [p for p in wanted if period.period.lower() in p["period"].lower()]
        value = found[0]["words"] if found else None
        agrees = score.add(period.words, value, found[0]["qualifier"] if found else None)
        wanted = [p for p in wanted if p not in found[:1]]
        covers = f" {period.covers.first}/{period.covers.last}" if period.covers else ""
        yield (
            f"{' ' if agrees else '!'} {period.period}{covers}: {_show(period.words)}, "
            f"minutes {_show(period.minutes)} | label {value}"
        )
    for period in wanted:
        score.add(None, period["words"], None)
        yield f"! {period['period']}: - | label {period['words']}"


def _distractions(named: list[int], label: dict[str, Any], said: Said) -> Iterator[str]:
    read = [d.what for d in said.distractions]
    if label["distraction_labelled"]:
        named[0] += any(what in label["distractions"] for what in read)
        named[1] += 1
    for distraction in said.distractions:
        kind = "labelled" if distraction.labelled else "outright"
        yield f"  distraction ({kind}): {distraction.what} | label {label['distractions']}"


if __name__ == "__main__":
    main(Path(sys.argv[1]), quiet="--quiet" in sys.argv)
