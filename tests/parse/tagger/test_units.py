from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iqrefs.parse import MAX_LENGTH, open_for_labelling
from iqrefs.parse.tagger.units import cut_units
from tests.parse.tagger.samples import CITATIONS
from tests.parse.tagger.told import open_units
from tests.parse.test_properties import TEXTS


def show_units(text: str) -> list[tuple[str, str]]:
    """What is printed of each unit, and what the rules read it as."""
    draft, units = open_units(text)
    return [(draft.printed(unit.start, unit.end), unit.ruled) for unit in units]


def list_certain(text: str) -> list[str]:
    draft, units = open_units(text)
    return [draft.printed(unit.start, unit.end) for unit in units if unit.certain]


def test_words_are_units_and_shaped_passages_are_one_each() -> None:
    assert show_units("علي ناصر، نهر دجلة، ط 2، بغداد، 12 آذار 1999، ص 45-48") == [
        ("علي", "author"),
        ("ناصر", "author"),
        ("نهر", "title"),
        ("دجلة", "title"),
        ("ط 2", "edition"),
        ("بغداد", "publisher-place"),
        ("12 آذار 1999", "issued"),
        ("ص 45-48", "locator"),
    ]


@pytest.mark.parametrize(
    ("printed", "passage"),
    [
        ("Karen Doyle, The Rivers, London, 12 May 1999, pp. 15-20", "12 May 1999"),
        ("Karen Doyle, The Rivers, London, 12 May 1999, pp. 15-20", "pp. 15-20"),
        ("Karen Doyle, The Rivers, vol. 3, London, 1999", "vol. 3"),
        ("علي ناصر، نهر دجلة، مجلة العراق، العدد 12، 1999", "العدد 12"),
        ("علي ناصر، نهر دجلة، الطبعة الثالثة، بغداد، 1999", "الطبعة الثالثة"),
        ("علي ناصر، نهر دجلة، https://a.org/b-c.pdf", "https://a.org/b-c.pdf"),
    ],
)
def test_a_shaped_passage_is_one_unit(printed: str, passage: str) -> None:
    assert passage in [unit for unit, _ruled in show_units(printed)]


@pytest.mark.parametrize(
    ("printed", "certain"),
    [
        ("علي ناصر، نهر دجلة، بغداد، 1999، ص 15", ["ص 15"]),
        ("علي ناصر، نهر دجلة، بغداد، 1999، 15", []),
        ("علي ناصر، نهر دجلة، بغداد، 12 آذار 1999", ["12 آذار 1999"]),
        ("Karen Doyle, The Rivers, London, 1999, p. 15", ["p. 15"]),
        ("Karen Doyle, The Rivers, London, 1999, 15", []),
        ("Karen Doyle, The Rivers, vol. 3, London, 1999", ["vol. 3"]),
    ],
)
def test_what_has_a_word_or_shape_of_its_own_is_certain(printed: str, certain: list[str]) -> None:
    assert list_certain(printed) == certain


def test_the_marks_before_a_unit_are_told() -> None:
    _draft, units = open_units('Karen Doyle, "The Rivers," (London, 1999)')
    assert [unit.before for unit in units] == ["", "", ',"', "", ',"(', ","]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(CITATIONS) | TEXTS)
def test_every_word_is_in_one_unit_in_order(text: str) -> None:
    draft = open_for_labelling(text)
    if draft is None:
        return
    units = cut_units(draft)
    within = [index for unit in units for index in range(unit.start, unit.end)]
    assert within == sorted(set(within))
    assert {index for index in range(draft.size) if not draft.is_delimiter(index)} <= set(within)
    assert not any(draft.is_delimiter(unit.start) or draft.is_delimiter(unit.end - 1) for unit in units)


@pytest.mark.parametrize("text", ["", " ", "، . -", "«»", "\n\n"])
def test_marks_alone_make_no_unit(text: str) -> None:
    assert show_units(text) == []


@pytest.mark.parametrize("text", ["المصدر السابق، ص 15", "Ibid., 15", "ا" * (MAX_LENGTH + 1)])
def test_pointers_and_what_is_too_long_are_not_for_the_labeller(text: str) -> None:
    assert open_for_labelling(text) is None
