"""The contract of `convert --to json`."""

import json

from iqrefs.model import (
    Antecedent,
    Citation,
    Document,
    Entry,
    Finding,
    Item,
    Mention,
    Note,
    Place,
    Reading,
    Source,
    Status,
    Variant,
    Work,
)
from iqrefs.write.reading_json import write_reading_json

TEXT = "ميثاق مناحي العيسى،\nالمصدر السابق، ص 4"


def reading(status: Status = "resolved") -> Reading:
    source = Source("paper.txt", "text", "ab12", "ar")
    note = Note("28", TEXT, Place(161), (Mention(TEXT),))
    entry = Entry("1", "أ. البحوث", "تكوين\u2028العقل\x9b", Place(300))
    item: Item = {"language": "ar", "author": [{"literal": "ميثاق مناحي العيسى"}]}
    return Reading(
        Document(source, (note,), (entry,)),
        {
            "28#0": Citation(
                TEXT, "op-cit", item, locator={"label": "page", "value": "4"}, spans={"author": ((0, 18),)}
            ),
            "bibliography:1": Citation(entry.text, "full", {"title": "تكوين", "type": "book"}),
        },
        {"28#0": Antecedent("op-cit", status, None, "23#0", "23" if status == "resolved" else None)},
        {"28#0": "w", "bibliography:1": "w"},
        (Work("w", {"title": "تكوين", "type": "book"}, ("28#0",), {"title": (Variant("t", "28#0"),)}),),
        (Finding("missing-notes", "warning", "note 5 is missing", Place(7)),),
    )


def test_keys_stand_in_the_order_of_the_contract() -> None:
    printed = json.loads(write_reading_json([reading()]))
    (note,), (entry,), (work,) = printed["notes"], printed["bibliography"], printed["works"]
    assert list(printed) == ["iqrefs", "source", "notes", "bibliography", "works", "findings"]
    assert list(note) == ["label", "place", "text", "citations"]
    assert list(note["citations"][0]) == [
        "text", "kind", "status", "reason", "work", "refers_to", "candidates", "signal", "locator", "item",
        "spans", "remainder", "confidence",
    ]  # fmt: skip
    assert list(entry) == [
        "label",
        "section",
        "place",
        "text",
        "work",
        "item",
        "spans",
        "remainder",
        "confidence",
    ]
    assert list(work["item"]) == ["type", "title"]
    assert work["variants"] == {"title": [{"value": "t", "mention": "28#0"}]}
    assert printed["findings"] == [
        {"code": "missing-notes", "severity": "warning", "message": "note 5 is missing", "place": {"line": 7}}
    ]


def test_line_breaks_are_spaces_and_spans_hold() -> None:
    citation = json.loads(write_reading_json([reading()]))["notes"][0]["citations"][0]
    start, end = citation["spans"]["author"][0]
    assert citation["text"] == TEXT.replace("\n", " ")
    assert citation["text"][start:end] == citation["item"]["author"][0]["literal"]


def test_a_pointer_has_a_work_only_if_it_is_resolved() -> None:
    statuses: tuple[Status, ...] = ("resolved", "ambiguous", "unresolved")
    works = [
        json.loads(write_reading_json([reading(status)]))["notes"][0]["citations"][0]["work"]
        for status in statuses
    ]
    assert works == ["w", None, None]


def test_several_readings_are_json_lines_and_no_control_character_is_bare() -> None:
    printed = write_reading_json([reading(), reading()])
    assert len(printed.splitlines()) == 2
    assert "\\u009b" in printed
    assert write_reading_json([reading()]).startswith('{\n  "iqrefs": 1,')
