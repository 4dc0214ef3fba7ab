"""XML from anywhere is parsed without entities or a network, or refused in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from entries.errors import NotUnderstood
from entries.importing.xml_data import MAX_MARKS, count_marks, parse_xml


def test_elements_know_their_lines_and_control_characters_are_dropped() -> None:
    declared = '<?xml version="1.0" encoding="utf-16"?>\n'
    (item,) = parse_xml(f"{declared}<rss>\n<item>a\x18b é</item>\n</rss>")
    assert item.text == "ab é"
    assert str(item.sourceline) == "3"


def test_a_property_lists_doctype_is_no_harm() -> None:
    doctype = '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://x.invalid/p.dtd">'
    assert parse_xml(f'{doctype}<plist version="1.0"/>').tag == "plist"


def entity(declared: str) -> str:
    return f"<!DOCTYPE a [<!ENTITY b {declared}>]><a>&b;</a>"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (entity('"boom"'), "entities"),
        (entity('SYSTEM "file:///etc/passwd"'), "entities"),
        ("<!-- x -->" + entity('SYSTEM "http://x.invalid/"').lower(), "entities"),
        ("<a>&unknown;</a>", "not XML"),
        ("<a>" * 100_000, "not XML"),
        ("<a/>" * (MAX_MARKS + 1), "800,000"),
        ("<a b=''" + " c=''" * MAX_MARKS, "800,000"),
        ("<a><b></a>", "line 1"),
        ("<a>\n\ncut off", "line 3"),
        ("no xml", "not XML"),
        ("<![CDATA[" * 50_000, "not XML"),
    ],
    ids=lambda value: value[:12],
)
def test_what_is_not_read_is_refused_in_one_line(text: str, reason: str) -> None:
    with pytest.raises(NotUnderstood, match=reason) as caught:
        parse_xml(text)
    assert "\n" not in caught.value.message


def test_an_entity_declared_late_reads_no_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("sesame", encoding="utf-8")
    padding = "<!-- " + "x" * 30_000 + " -->"
    text = f'{padding}<!DOCTYPE a [<!ENTITY b SYSTEM "file://{secret}">]><a>&b;</a>'
    try:
        root = parse_xml(text)
    except NotUnderstood:
        return
    assert "sesame" not in "".join(map(str, root.itertext()))


def test_tags_within_cdata_are_no_tags() -> None:
    assert count_marks("<a><![CDATA[<p><p><p>]]></a>") == 2
    assert count_marks("<a b=''/>") == 3
