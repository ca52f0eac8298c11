from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iqrefs.model import Mention
from iqrefs.parse import MAX_LENGTH, open_for_labelling, parse_mention
from iqrefs.parse.tagger import Labeller
from iqrefs.parse.tagger.features import describe_units
from iqrefs.parse.tagger.shapes import tell_shape
from iqrefs.parse.tagger.units import cut_units
from tests.growth import assert_grows_linearly, repeat
from tests.parse.tagger.samples import CITATIONS
from tests.parse.tagger.told import open_units
from tests.parse.test_properties import TEXTS
from tests.tracing import run_untraced


def describe(text: str) -> list[list[str]]:
    """The features of every unit of a text; none where the labeller would not be asked."""
    draft = open_for_labelling(text)
    return describe_units(draft, cut_units(draft)) if draft else []


def features_of(text: str, word: str) -> list[str]:
    """The features of the first unit that begins with a printed word."""
    draft, units = open_units(text)
    rows = describe_units(draft, units)
    return next(
        row
        for unit, row in zip(units, rows, strict=True)
        if draft.printed(unit.start, unit.start + 1) == word
    )


@pytest.mark.parametrize(
    ("word", "upper", "shape"),
    [
        ("1999", False, "d:year"),
        ("1445", False, "d:hijri"),
        ("2500", False, "d4"),
        ("45", False, "d2"),
        ("1234567", False, "d5"),
        ("الحكمه", False, "al"),
        ("ومحمد", False, "aw"),
        ("ورد", False, "a"),
        ("ت", False, "a1"),
        ("دجله", False, "a"),
        ("doyle", True, "L"),
        ("rivers", False, "l"),
        ("e", True, "I"),
        ("e", False, "i"),
        ("hd", True, "L2"),
        ("b2b", True, "L9"),
        ("\x00", False, "x"),
    ],
)
def test_a_word_has_a_shape(word: str, upper: bool, shape: str) -> None:  # noqa: FBT001 - a table
    assert tell_shape(word, upper=upper) == shape


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("علي ناصر، نهر دجلة، بغداد، 1999", "علي", {"w=علي", "first", "r=author"}),
        ("علي ناصر، نهر دجلة، بغداد، 1999", "نهر", {"b=,", "r=title", "-w=ناصر", "+w=دجله"}),
        ("علي ناصر، نهر دجلة، بغداد، 1999", "1999", {"w=d:year", "s=d:year", "last", "r=issued"}),
        ("علي ناصر، نهر دجلة، بغداد، ص 45", "ص", {"r=locator!"}),
        ("علي ناصر، «نهر دجلة»، بغداد، 1999", "نهر", {"q=q"}),
        ("علي ناصر، «نهر دجلة»، بغداد، 1999", "بغداد", {"q="}),
        ("Karen Doyle, *The Rivers* (London: Verso, 1999)", "The", {"q=i", "s=L"}),
        ("Karen Doyle, *The Rivers* (London: Verso, 1999)", "London", {"q=(", "b=*("}),
        ("Karen Doyle, *The Rivers* (London: Verso, 1999)", "1999", {"a=)"}),
    ],
)
def test_a_unit_is_told_by_its_word_its_marks_its_neighbours_and_the_rules(
    text: str, word: str, expected: set[str]
) -> None:
    assert expected <= set(features_of(text, word))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(CITATIONS) | TEXTS)
def test_any_text_has_one_row_a_unit_alike_twice(text: str) -> None:
    draft = open_for_labelling(text)
    rows = describe(text)
    assert len(rows) == (len(cut_units(draft)) if draft else 0)
    assert rows == describe(text)
    assert all(isinstance(feature, str) and feature for row in rows for feature in row)


HOSTILE = {
    "commas": ",",
    "arabic commas": "،",
    "digits": "7",
    "arabic digits": "٣",
    "digits apart": "7 ",
    "a long word": "ا",
    "a long Latin word": "Z",
    "many words": "a ",
    "quotes": '"a',
    "brackets": "(a",
    "mixed scripts": "عليAliАлиאל一٣3é ",
    "surrogates": "علي\ud800 \udfff a\ud800b، \ud83d\ude00 ",
    "bidi marks": "\u202eعلي\u202c \u200fAli\u200e، \u2066a\u2069 ",
    "nulls": "a\x00b \x00\x00 ",
    "combining marks": "a\u0301\u0301\u0651ا\u0651 ",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_read_once_and_stays_whole(name: str, labeller: Labeller) -> None:
    def read_whole(text: str) -> None:
        assert parse_mention(Mention(text), labeller).text == text

    make = repeat(HOSTILE[name])
    assert_grows_linearly(read_whole, make, MAX_LENGTH)
    assert run_untraced(lambda: describe(make(MAX_LENGTH)) == describe(make(MAX_LENGTH)))
