"""The wheel, installed beside nothing but what it asks for, runs and carries its data."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_NAME = re.compile(r"[A-Za-z0-9._-]+")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel without isolation: what builds it is installed with the tests."""
    out = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out)]
    subprocess.run([*build, str(ROOT)], check=True, capture_output=True)
    (built,) = out.glob("darlings-*.whl")
    return built


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lay out the wheel and links to what it requires, and nothing else, as one site folder."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    for required in _closure(_requirements(folder)):
        for name in _top_names(required):
            link = folder / name
            if not link.exists():
                link.symlink_to(Path(str(required.locate_file(name))))
    return folder


def _requirements(site: Path) -> list[str]:
    (metadata,) = site.glob("darlings-*.dist-info/METADATA")
    lines = metadata.read_text("utf-8").split("\n")
    named = [line.removeprefix("Requires-Dist: ") for line in lines if "Requires-Dist: " in line]
    return [one for one in named if "extra ==" not in one]


def _closure(requirements: list[str]) -> Iterator[Distribution]:
    seen: set[str] = set()
    waiting = list(requirements)
    while waiting:
        match = _NAME.match(waiting.pop())
        assert match is not None
        name = match[0].lower().replace("_", "-")
        if name in seen:
            continue
        seen.add(name)
        try:
            found = distribution(name)
        except PackageNotFoundError:  # required on another system or Python only
            continue
        waiting += [one for one in found.requires or [] if "extra ==" not in one]
        yield found


def _top_names(found: Distribution) -> set[str]:
    files = found.files or []
    return {path.parts[0] for path in files if path.parts[0] not in {"..", "__pycache__"}}


def _run(site: Path, home: Path, *args: str) -> subprocess.CompletedProcess[str]:
    environ = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "PYTHONPATH": str(site),
        "LC_ALL": "C.UTF-8",
    }
    # -S: no site-packages but ours, so that a development dependency can't help.
    command = [sys.executable, "-S", "-m", "tui.main", *args]
    return subprocess.run(
        command, check=False, cwd=home, env=environ, capture_output=True, text=True
    )


def test_wheel_carries_the_style_sheet_the_report_page_and_the_sample_journal(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())

    assert "tui/app.tcss" in names
    assert "journal/sample/diary.txt" in names
    assert "journal/report/report.html" in names
    assert not any(name.startswith(("tests/", "bench/")) for name in names)


def test_installed_wheel_has_no_development_dependency(site: Path) -> None:
    assert not any((site / name).exists() for name in ("pytest", "hypothesis", "mypy", "ruff"))


def test_installed_wheel_runs_the_main_job(site: Path, tmp_path: Path) -> None:
    made = _run(
        site, tmp_path, "new", "book", "--title", "T", "--target", "900", "--deadline", "2031-01-01"
    )
    assert made.returncode == 0, made.stderr

    logged = _run(site, tmp_path, "--journal", "book", "log", "--words", "300", "A line.")
    assert logged.returncode == 0, logged.stderr

    status = _run(site, tmp_path, "--journal", "book", "status", "--json")
    assert status.returncode == 0, status.stderr
    assert '"total_words": 300' in status.stdout

    for form in ("html", "csv"):
        report = _run(site, tmp_path, "--journal", "book", "report", "--format", form)
        assert report.returncode == 0, report.stderr
        assert "300" in report.stdout


def test_installed_wheel_runs_the_demo(site: Path, tmp_path: Path) -> None:
    demo = _run(site, tmp_path, "demo", "sample")

    assert demo.returncode in {0, 1}, demo.stderr
    assert "The Keeper of Carrow Light" in demo.stdout


def test_installed_app_can_be_imported(site: Path, tmp_path: Path) -> None:
    environ = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "PYTHONPATH": str(site)}
    code = "import tui.app"
    subprocess.run([sys.executable, "-S", "-c", code], env=environ, cwd=tmp_path, check=True)
