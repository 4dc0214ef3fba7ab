"""Measure the reading of prose on tellings of a day: `python bench/tellings.py [--part kept]`.

Reads the tables of tests/entries/prose: tellings.tsv and told_entries.tsv, which rules are made
for, with their faults; or tellings_kept.tsv, which only measures, of which only the score is shown.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.entries.prose.tellings import Comparison, Telling, compare, developed_on, kept_aside


def main(*, part: str) -> None:
    """Compare each telling of a part with what is read of it, and print the score."""
    tellings = kept_aside() if part == "kept" else developed_on()
    compared = [(telling, compare(telling)) for telling in tellings]
    if part != "kept":
        for telling, comparison in compared:
            _show_faults(telling, comparison)
    print(f"\n{part}: {len(tellings)} tellings")
    for kind in ("words", "minutes", "manuscript", "periods", "projects", "distractions"):
        _show_score(kind, [comparison for _, comparison in compared])


def _show_faults(telling: Telling, comparison: Comparison) -> None:
    for fault in comparison.faults:
        print(f"{fault:<44} | {telling.text}")


def _show_score(kind: str, compared: list[Comparison]) -> None:
    read = sum(c.read[kind] for c in compared)
    wanted = sum(c.wanted[kind] for c in compared)
    right = sum(c.right[kind] for c in compared)
    qualified = sum(c.misqualified[kind] for c in compared)
    print(
        f"{kind:>13}: precision {right / (read or 1):.3f} ({right}/{read})  "
        f"recall {right / (wanted or 1):.3f} ({right}/{wanted})  qualifier differs in {qualified}"
    )


if __name__ == "__main__":
    main(part="kept" if "kept" in sys.argv else "developed")
