"""How long commands take, against `python -c pass` and against copying files."""

from __future__ import annotations

import statistics
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from bench.measuring import PASS, environment, paired, run_once, show

# What the installed `darlings` runs; `-m` would bring in runpy, which it does not.
DARLINGS = (sys.executable, "-c", "import sys; from tui.main import main; sys.exit(main())")
_WORDS = ("the", "lamp", "stairs", "kettle", "and", "rain", "on", "glass", "wind", "salt", "rope")


def main(size: int = 10_000) -> None:
    """Print each command's ratio for a journal of `size` entries."""
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        small, large = build(base / "small", 100), build(base / "large", size)
        environ = environment(base / "home")
        for root in (small, large):
            run_once((*DARLINGS, "--journal", str(root), "status"), environ=environ, cwd=base)
        _reading(large, environ, base, size)
        _writing(small, large, environ, base)
        _importing(base, environ, size)


def build(root: Path, size: int) -> Path:
    """Write a journal of `size` entries of about 300 words, one a day up to yesterday."""
    last = date.today() - timedelta(days=1)  # noqa: DTZ011  the machine's day is meant
    start = last - timedelta(days=size)
    (root / "entries").mkdir(parents=True)
    (root / "journal.toml").write_text(
        f'[book]\ntitle = "Bench"\ntarget_words = {size * 900}\nstart = {start}\n'
        f"deadline = {last + timedelta(days=180)}\n"
    )
    for number in range(size):
        day = last - timedelta(days=number)
        folder = root / "entries" / str(day.year)
        folder.mkdir(exist_ok=True)
        (folder / f"{day}-entry-{number}.md").write_text(entry_text(day, number))
    return root


def entry_text(day: date, number: int) -> str:
    """Return one entry, much like the ones `log` writes."""
    words = [_WORDS[(number * 7 + at * at) % len(_WORDS)] for at in range(300)]
    rare = " quokkaberry" if number % 1000 == 0 else ""
    return (
        f"---\ndate: {day}\nnumber: {number}\ntitle: Entry {number}\nwords: {300 + number % 700}\n"
        f"minutes: {30 + number % 90}\ndistractions:\n  - email\n---\n\n{' '.join(words)}{rare}\n"
    )


def _reading(root: Path, environ: dict[str, str], cwd: Path, size: int) -> None:
    jobs = (
        (("--help",), 8.0),
        (("status", "--line"), 2.5),
        (("status",), 15.0),
        (("entries", "--last", "10"), 15.0),
        (("search", "quokkaberry"), 15.0),
    )
    for job, budget in jobs:
        argv = (*DARLINGS, *job)
        ratio, cost = paired(argv, environ=environ | {"DARLINGS_JOURNAL": str(root)}, cwd=cwd)
        note = f"x python -c pass, {size:,} entries, {cost.mebibytes:.0f} MiB"
        show(" ".join(job), ratio, budget, note)
    _one_changed(root, environ | {"DARLINGS_JOURNAL": str(root)}, cwd, size)


def _one_changed(root: Path, environ: dict[str, str], cwd: Path, size: int) -> None:
    newest = max((root / "entries").rglob("*.md"))
    ratios = []
    for turn in range(5):
        newest.write_text(newest.read_text() + f"Line {turn}.\n")
        ours = run_once((*DARLINGS, "status"), environ=environ, cwd=cwd)
        ratios.append(ours.seconds / run_once(PASS, environ=environ, cwd=cwd).seconds)
    note = f"x python -c pass, {size:,} entries"
    show("status, one file changed", statistics.median(ratios), 60.0, note)


def _writing(small: Path, large: Path, environ: dict[str, str], cwd: Path) -> None:
    log = (*DARLINGS, "log", "--words", "300", "--minutes", "20", "A line about the lamp.")
    ratio, cost = paired(log, environ=environ | {"DARLINGS_JOURNAL": str(large)}, cwd=cwd)
    show("log, large journal", ratio, 8.0, f"x python -c pass, {cost.mebibytes:.0f} MiB")
    ratio, _ = paired(
        (*DARLINGS, "--journal", str(large), *log[3:]),
        against=(*DARLINGS, "--journal", str(small), *log[3:]),
        environ=environ,
        cwd=cwd,
    )
    show("log, large journal against 100 entries", ratio, 1.2, "x the same log in the small one")


def _importing(base: Path, environ: dict[str, str], size: int) -> None:
    diary = base / "diary"
    diary.mkdir()
    for number in range(size):
        day = date(1990, 1, 1) + timedelta(days=number)
        told = " ".join(_WORDS[(number + at) % len(_WORDS)] for at in range(120))
        (diary / f"{number:06}.txt").write_text(
            f"Entry {number}: Day {number}\n\n{day:%B} {day.day}, {day.year}\n\n"
            f"I wrote {300 + number % 700} words today in about an hour. {told}.\n"
        )
    book = build(base / "importing", 1)
    # A disk that is busy makes a copy several times as dear from one run to the next.
    copies = [_copied(diary, base / f"copy{n}", environ) for n in range(3)]
    ours = run_once(
        (*DARLINGS, "--journal", str(book), "import", str(diary)), environ=environ, cwd=base
    )
    copies += [_copied(diary, base / f"copy{n}", environ) for n in range(3, 5)]
    note = f"x cp -r of {size:,} documents, {ours.mebibytes:.0f} MiB"
    show("import, every entry fsynced", ours.seconds / statistics.median(copies), 60.0, note)
    undone = run_once((*DARLINGS, "--journal", str(book), "undo"), environ=environ, cwd=base)
    note = f"x cp -r of {size:,} documents, {undone.mebibytes:.0f} MiB"
    show("undo of it", undone.seconds / statistics.median(copies), 60.0, note)


def _copied(source: Path, target: Path, environ: dict[str, str]) -> float:
    return run_once(
        ("cp", "-r", str(source), str(target)), environ=environ, cwd=target.parent
    ).seconds


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
