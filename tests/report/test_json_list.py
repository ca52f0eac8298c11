"""A list of objects as JSON."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from iqrefs.report.json_list import write_list


def test_a_list_is_written_two_spaces_deep() -> None:
    assert "".join(write_list([{"a": "كتاب"}, {"b": []}])) == (
        '[\n  {\n    "a": "كتاب"\n  },\n  {\n    "b": []\n  }\n]\n'
    )
    assert "".join(write_list([])) == "[]\n"


@given(st.lists(st.dictionaries(st.text(st.characters(codec=None)), st.text(st.characters(codec=None)))))
def test_values_stay_and_nothing_steers_a_terminal(things: list[dict[str, str]]) -> None:
    text = "".join(write_list(things))
    assert json.loads(text) == things
    assert not any(char in text for char in "\x1b\x9b\u202e\u2068")
    text.encode("utf-8")
