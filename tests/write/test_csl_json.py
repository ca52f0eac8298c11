"""CSL-JSON and CSL-YAML: valid by the schema, and the same items when read back."""

import json
from pathlib import Path
from typing import Any, cast

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from iqrefs.interchange.csl import TYPES
from iqrefs.model import Item, Work
from iqrefs.read.csl_json import read_csl_json
from iqrefs.write.csl_json import to_csl_items, write_csl_json
from iqrefs.write.csl_yaml import write_csl_yaml

from .samples import ALL, work, works_of

SCHEMA = json.loads((Path(__file__).parents[1] / "samples" / "csl-data.json").read_text("utf-8"))


def test_the_items_hold_to_the_schema() -> None:
    jsonschema.validate(to_csl_items(ALL), SCHEMA)


def test_the_schema_refuses_what_csl_does_not_have() -> None:
    for fault in ({"author": [{"name": "x"}]}, {"colour": "red"}, {"type": "ebook"}, {"title": 3}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate([{"id": "a", "type": "book", **fault}], SCHEMA)


def test_what_csl_has_no_place_for_stands_in_custom() -> None:
    (item,) = to_csl_items([work(cast("Item", {"type": "ebook", "title": "x", "colour": "أحمر"}))])
    assert item == {
        "id": "k",
        "type": "document",
        "title": "x",
        "custom": {"colour": "أحمر", "type": "ebook"},
    }
    jsonschema.validate([item], SCHEMA)


@pytest.mark.parametrize("csl_type", sorted(TYPES))
def test_every_type_is_written_as_it_is(csl_type: Any) -> None:
    assert to_csl_items([work({"type": csl_type})]) == [{"id": "k", "type": csl_type}]


def test_csl_json_reads_back_to_the_same_bytes() -> None:
    printed = write_csl_json(ALL)
    records, findings = read_csl_json(printed)
    assert findings == ()
    assert write_csl_json(works_of(records)) == printed


def load_yaml(works: list[Work]) -> Any:
    return YAML(typ="safe").load(write_csl_yaml(works))["references"]


def test_yaml_loads_back_equal() -> None:
    assert load_yaml(ALL) == to_csl_items(ALL)


@settings(max_examples=100, deadline=None)
@given(title=st.text(), note=st.text(), name=st.text())
def test_any_text_loads_back_equal(title: Any, note: Any, name: Any) -> None:
    works = [work({"type": "book", "title": title, "note": note, "author": [{"literal": name}]})]
    assert load_yaml(works) == to_csl_items(works)


def test_nothing_is_an_empty_list() -> None:
    assert (write_csl_json([]), write_csl_yaml([])) == ("[]\n", "references: []\n")
