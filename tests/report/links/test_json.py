"""The links as JSON."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from iqrefs.model import LinkRow
from iqrefs.report.links.as_json import render_json
from tests.report.links.rows import AT, HOSTILE, HOSTILE_URL, ROWS, every_reason

DOCUMENTED = Path(__file__).parents[3] / "docs" / "links.md"


def read(rows: tuple[LinkRow, ...]) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads("".join(render_json(rows)))
    return loaded


def documented(heading: str) -> list[str]:
    """The names in the first column of the first table after a heading, in order."""
    table = (
        DOCUMENTED.read_text(encoding="utf-8").split(heading, 1)[1].split("\n| ---", 1)[1].split("\n\n", 1)[0]
    )
    return re.findall(r"(?m)^\| `(\w+)` \|", table)


def test_the_keys_are_those_of_the_documentation_in_their_order() -> None:
    rows = read(ROWS)
    assert all(list(row) == documented("## JSON") for row in rows)
    for part in ("archive", "cited_in", "advice"):
        found = [
            one for row in rows for one in (row[part] if isinstance(row[part], list) else [row[part]]) if one
        ]
        assert found
        assert all(list(one) == documented(f"\n`{part}`:") for one in found)


def test_a_row_tells_all_that_is_known_of_an_address() -> None:
    row = next(row for row in read(ROWS) if row["status"] == "drifted")
    assert (row["state"], row["strikes"], row["since"], row["reason"]) == ("suspect", 1, AT, "other-title")
    assert row["message"] == "Another page answers today: its title does not fit the one cited."
    assert (row["http"], row["final_url"]) == ([200], "https://rawabetcenter.com/archives/12345")
    assert (row["title_seen"], row["title_score"]) == ("أفضل مواقع الألعاب لعام 2025", 0.12)
    assert (row["archive"]["state"], row["archive"]["days"]) == ("found", -11)
    assert row["cited_in"][0]["note"] == "bibliography:rawabet2018"
    assert row["cited_in"][0]["accessed"] == "2019-03-13"
    assert row["advice"][0]["message"].endswith("Without them: https://rawabetcenter.com/archives/12345.")


def test_what_was_never_visited_has_no_status() -> None:
    row = next(row for row in read(ROWS) if row["url"].startswith("https://doi.org"))
    assert (row["status"], row["reason"], row["checked_at"], row["archive"]) == (None, None, None, None)
    assert (row["http"], row["notes"], row["fresh"]) == ([], [], False)


def test_strikes_are_whole_unless_they_are_not() -> None:
    assert '"strikes": 3,' in "".join(render_json(ROWS))
    assert '"strikes": 0.5,' in "".join(render_json(ROWS))


def test_an_access_date_that_could_not_be_read_stands_as_printed() -> None:
    row = next(row for row in read(ROWS) if "un.org" in row["url"])
    assert row["cited_in"][0]["accessed"] == "31 June 2025"


def test_it_is_a_list_two_spaces_deep_in_utf_8() -> None:
    text = "".join(render_json(ROWS[:1]))
    assert text.startswith('[\n  {\n    "url": "https://www.brookings.edu/')
    assert text.endswith('    "advice": []\n  }\n]\n')
    assert "العراق" in "".join(render_json(ROWS))
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"


def test_without_rows_it_is_an_empty_list() -> None:
    assert "".join(render_json([])) == "[]\n"


def test_pages_cannot_steer_the_terminal_and_values_stay_the_same() -> None:
    text = "".join(render_json(HOSTILE))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text)
    row = json.loads(text)[0]
    assert row["url"] == HOSTILE_URL
    assert row["title_seen"].endswith("\x9b31m")
    assert row["cited_in"][0]["document"].startswith("=cmd")


def test_every_reason_has_a_message() -> None:
    messages = [row["message"] for row in read(tuple(every_reason()))]
    assert len(set(messages)) == len(messages)
    assert all(message.endswith(".") and "{" not in message and "[" not in message for message in messages)


def test_the_same_rows_give_the_same_text() -> None:
    assert list(render_json(ROWS)) == list(render_json(ROWS))
