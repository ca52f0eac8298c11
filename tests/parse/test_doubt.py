from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iqrefs.model import Citation, Document, Entry, Mention, Note, Place, Source
from iqrefs.parse import parse_document
from iqrefs.parse.doubt import DOUBTFUL, find_doubtful, leave_doubtful
from tests.parse.reading import flatten, read
from tests.parse.tagger.samples import CITATIONS
from tests.parse.tagger.told import ToldLabeller, label_as_ruled, open_units
from tests.parse.test_properties import list_lost

RIVERS = "علي ناصر، نهر دجلة، بغداد، دار الحكمة، 1999، ص 45"


def weigh(text: str, **sure: float) -> Citation:
    """A citation of whose variables somebody is so sure; `_` in a variable's name is a hyphen."""
    return replace(read(text), confidence={name.replace("_", "-"): value for name, value in sure.items()})


def leave(text: str, least: float, **sure: float) -> dict[str, str]:
    return flatten(leave_doubtful(weigh(text, **sure), least))


def test_what_is_doubtful_goes_to_the_remainder() -> None:
    flat = leave(RIVERS, 0.5, title=0.9, publisher=0.3)
    assert flat["remainder"] == "دار الحكمة"
    assert flat["title"] == "نهر دجلة"
    assert "publisher" not in flat


def test_what_nobody_weighed_stays() -> None:
    flat = leave(RIVERS, 1.0, title=0.9)
    assert flat["remainder"] == "نهر دجلة"
    assert (flat["issued"], flat["locator"], flat["author"]) == ("1999", "page 45", "علي ناصر")


def test_a_doubtful_locator_goes_to_the_remainder() -> None:
    citation = leave_doubtful(weigh(RIVERS, locator=0.2), 0.5)
    assert citation.locator is None
    assert citation.remainder == ("ص 45",)


def test_several_doubtful_fields_stand_in_the_order_of_the_print() -> None:
    citation = leave_doubtful(weigh(RIVERS, publisher=0.1, title=0.2, publisher_place=0.3), 0.5)
    assert citation.remainder == ("نهر دجلة", "بغداد", "دار الحكمة")
    assert citation.confidence == {}


def test_what_was_left_over_before_stays_before() -> None:
    citation = leave_doubtful(weigh(f"{RIVERS}، نسخة مهداة", title=0.2), 0.5)
    assert citation.remainder == ("نسخة مهداة", "نهر دجلة")


@pytest.mark.parametrize(("sure", "stays"), [(0.49, False), (0.5, True), (0.51, True)])
def test_what_is_just_sure_enough_stays(sure: float, stays: bool) -> None:  # noqa: FBT001 - a table
    assert ("title" in leave(RIVERS, 0.5, title=sure)) is stays


def test_a_citation_without_doubt_is_the_same() -> None:
    citation = weigh(RIVERS, title=0.9, publisher=0.8)
    assert leave_doubtful(citation, 0.5) is citation
    assert leave_doubtful(read(RIVERS), 1.0) == read(RIVERS)


def test_the_citation_given_is_not_altered() -> None:
    citation = weigh(RIVERS, title=0.1, locator=0.1)
    leave_doubtful(citation, 0.5)
    assert citation == weigh(RIVERS, title=0.1, locator=0.1)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(CITATIONS), st.data())
def test_no_word_is_lost_whatever_is_doubtful(text: str, data: st.DataObject) -> None:
    citation = read(text)
    weighed = sorted((citation.spans or {}).keys())
    doubtful = data.draw(st.sets(st.sampled_from(weighed)))
    left = leave_doubtful(replace(citation, confidence=dict.fromkeys(doubtful, 0.1)), 0.5)
    assert set(list_lost(left)) <= set(list_lost(citation))
    assert doubtful.isdisjoint(left.item)
    assert doubtful.isdisjoint(left.spans or {})


def make_document(note: str, entry: str) -> Document:
    """A document of one note with one citation on its 7th line, and of one entry on its 9th."""
    notes = (Note("28", note, Place(7), (Mention(note),)),)
    return Document(Source("paper.txt", "text", "", "ar"), notes, (Entry("4", None, entry, Place(9)),))


def test_a_doubtful_field_is_told_with_its_place() -> None:
    document = make_document(RIVERS, CITATIONS[5])
    citations = {
        "28#0": weigh(RIVERS, title=0.3, author=0.4, publisher=0.9),
        "bibliography:4": weigh(CITATIONS[5], publisher=0.1),
    }
    assert [(one.code, one.message, one.place, one.label) for one in find_doubtful(document, citations)] == [
        ("doubtful-field", "In note 28 these were read without certainty: author, title.", Place(7), "28"),
        ("doubtful-field", "In entry 4 these were read without certainty: publisher.", Place(9), "4"),
    ]


@pytest.mark.parametrize("sure", [DOUBTFUL, 0.9, 1.0])
def test_what_is_sure_is_not_told(sure: float) -> None:
    document = make_document(RIVERS, CITATIONS[5])
    assert find_doubtful(document, {"28#0": weigh(RIVERS, title=sure), "bibliography:4": read(RIVERS)}) == []


def read_document(entry: str, sure: float, least: float) -> Citation:
    """An entry read by who says what the rules say, so surely."""
    _draft, units = open_units(entry)
    document = Document(Source("paper.txt", "text", "", "ar"), (), (Entry("4", None, entry, Place(9)),))
    labeller = ToldLabeller(label_as_ruled(units), sure)
    return parse_document(document, labeller, least)["bibliography:4"]


def test_a_document_is_read_without_what_is_doubtful() -> None:
    entry = "علي ناصر، نهر دجلة، بغداد، دار الحكمة، 1999، نسخة مهداة"
    assert flatten(read_document(entry, 0.7, 0.6))["title"] == "نهر دجلة"
    assert "title" not in read_document(entry, 0.7, 0.8).item
    assert list_lost(read_document(entry, 0.7, 0.8)) == []


def test_the_pages_of_an_entry_are_left_with_its_doubtful_locator() -> None:
    entry = "علي ناصر، نهر دجلة، مجلة العراق، العدد 3، 1999، ص 45-60، نسخة مهداة"
    assert read_document(entry, 0.9, 0.5).item["page"] == "45-60"
    citation = read_document(entry, 0.3, 0.5)
    assert "45-60" in " ".join(citation.remainder)
    assert "page" not in citation.item
