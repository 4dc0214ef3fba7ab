"""A log that was cut or mangled anywhere gives records and reasons, and never anything else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from entries.errors import NotUnderstood
from entries.importing.registry import catalogue, read_document
from tests.entries.importing.documents import ABROAD, FIXTURES

LOGS = {
    "csv": ("csv-november.csv",),
    "trackbear": ("trackbear-progress-data.json",),
    "nanowrimo": (
        "nanowrimo-stats-page.txt",
        "nanowrimo-projects.json",
        "nanowrimo-young-writers.json",
    ),
    "scrivener": ("scrivener-Saltwater.scriv/Files/writing.history",),
    "novelwriter": ("novelwriter-lantern/meta/sessions.jsonl",),
}
MANGLES = st.lists(
    st.tuples(
        st.floats(0, 1, exclude_max=True),
        st.integers(0, 12),
        st.one_of(
            st.text(max_size=4),
            st.sampled_from(
                ['"', "null", "-1", "[", "{}", "9" * 30, "\t", "1e999", ",,,", "\\u0000"]
            ),
        ),
    ),
    min_size=1,
    max_size=4,
)


def mangled(text: str, mangles: list[tuple[float, int, str]]) -> bytes:
    for share, cut, put in mangles:
        at = int(share * len(text))
        text = text[:at] + put + text[at + cut :]
    return text.encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("format", LOGS)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_mangled_log_gives_records_or_one_reason(
    tmp_path: Path, format: str, data: st.DataObject
) -> None:
    fixture = FIXTURES / data.draw(st.sampled_from(LOGS[format]))
    path = tmp_path / fixture.name
    path.write_bytes(mangled(fixture.read_text("utf-8"), data.draw(MANGLES)))
    try:
        reading = read_document(path, format=catalogue().find(format), options=ABROAD)
    except NotUnderstood as error:
        assert "\n" not in error.message
        return
    for one in reading.candidates:
        assert one.entry.says_something and one.entry.date is not None
    for rejected in reading.rejected:
        assert "\n" not in rejected.reason


@pytest.mark.parametrize("format", LOGS)
@pytest.mark.parametrize(
    "text", ["x", ",", ",,\n,,\n", "[]", "{}", "[1]", "<a/>", "# a\n", '"', "\t\n"]
)
def test_what_is_no_log_at_all_is_no_log_of_any_kind(
    tmp_path: Path, format: str, text: str
) -> None:
    path = tmp_path / "x.csv"
    path.write_text(text, encoding="utf-8")
    try:
        reading = read_document(path, format=catalogue().find(format))
    except NotUnderstood:
        return
    assert reading.candidates == ()
