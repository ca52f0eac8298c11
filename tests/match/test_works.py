"""Whether two descriptions are of one work."""

from __future__ import annotations

from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.match.works import block_keys, makers_of, same_work, year_of
from iqrefs.model import Item, Name

TRIPP = Item(
    title="A History of Iraq",
    author=[Name(family="Tripp", given="Charles")],
    publisher="Cambridge University Press",
    issued={"date-parts": [[2007]]},
)
KUWAZ = Item(
    title="العلاقات العراقية الأمريكية",
    author=[Name(literal="محمد سالم الكواز")],
    publisher="دار الحكمة",
    issued={"date-parts": [[2007]]},
)


def other(item: Item, **changes: Any) -> Item:
    """The item with some variables changed, or (None) left out."""
    changed = {**item, **{key.replace("_", "-"): value for key, value in changes.items()}}
    return cast("Item", {key: value for key, value in changed.items() if value is not None})


@pytest.mark.parametrize(
    ("item", "changes"),
    [
        (TRIPP, {}),
        (TRIPP, {"author": [Name(literal="C. Tripp")]}),
        (TRIPP, {"author": [Name(family="Tripp")], "publisher": None, "issued": None}),
        (TRIPP, {"title": "A history of Iraq."}),
        (TRIPP, {"title": "A History of Iraq: From the Ottomans to the Present"}),
        (TRIPP, {"issued": {"date-parts": [[2008, 3]]}}),
        (TRIPP, {"publisher": "CUP"}),
        (KUWAZ, {"author": [Name(literal="الكواز")]}),
        (KUWAZ, {"title": "العلاقات العراقيه – الامريكيه"}),
        (KUWAZ, {"publisher": None, "author": None}),
    ],
)
def test_one_work_described_in_two_ways(item: Item, changes: dict[str, Any]) -> None:
    assert same_work(item, other(item, **changes))
    assert same_work(other(item, **changes), item)


@pytest.mark.parametrize(
    ("item", "changes"),
    [
        (TRIPP, {"title": "The Power and the People"}),
        (TRIPP, {"title": "A History of Iran"}),
        (TRIPP, {"author": [Name(literal="Toby Dodge")]}),
        (TRIPP, {"issued": {"date-parts": [[2002]]}}),
        (TRIPP, {"title": "A History of Iraq 2"}),
        (TRIPP, {"title": None}),
        (KUWAZ, {"author": [Name(literal="علي الوردي")]}),
    ],
)
def test_two_works_that_look_alike(item: Item, changes: dict[str, Any]) -> None:
    assert not same_work(item, other(item, **changes))
    assert not same_work(other(item, **changes), item)


@pytest.mark.parametrize(("variable", "one", "two"), [("issue", "3", "4"), ("number", "36", "37")])
def test_numbers_that_differ_make_two_works(variable: str, one: str, two: str) -> None:
    assert same_work(other(KUWAZ, **{variable: one}), other(KUWAZ, **{variable: one}))
    assert same_work(other(KUWAZ, **{variable: one}), KUWAZ)
    assert not same_work(other(KUWAZ, **{variable: one}), other(KUWAZ, **{variable: two}))


def test_a_doi_decides() -> None:
    one = other(TRIPP, DOI="10.1000/ABC")
    assert same_work(one, Item(title="Something else", DOI="10.1000/abc"))
    assert not same_work(one, other(TRIPP, DOI="10.1000/abd"))


def test_a_plain_title_alone_is_no_evidence_a_telling_one_is() -> None:
    assert not same_work(Item(title="Introduction"), Item(title="Introduction", publisher="Hurst"))
    assert same_work(
        Item(title="The Caravan Roads of Arabia"),
        Item(title="The Caravan Roads of Arabia", publisher="Hurst"),
    )


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ({"issue": "4321"}, {"issue": "4321"}, True),
        ({"issue": "4321"}, {"issue": "4322"}, False),
        ({"issued": {"date-parts": [[2005, 8, 1]]}}, {"issued": {"date-parts": [[2005, 8, 1]]}}, True),
        ({}, {}, False),
    ],
)
def test_an_untitled_number_of_a_gazette(left: dict[str, Any], right: dict[str, Any], *, same: bool) -> None:
    gazette = Item({"container-title": "الوقائع العراقية"})
    assert same_work(other(gazette, **left), other(gazette, **right)) is same


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (TRIPP, other(TRIPP, title="A History of Iraq: From the Ottomans to the Present")),
        (KUWAZ, other(KUWAZ, title="العلاقات العراقيه – الامريكيه")),
        (KUWAZ, other(KUWAZ, title="علاقات العراقيه الامريكيه", author=None)),
        (other(TRIPP, DOI="10.1/A"), Item(title="X", DOI="10.1/a")),
        (
            Item({"container-title": "الوقائع", "issue": "4"}),
            Item({"container-title": "الوقايع", "issue": "4"}),
        ),
    ],
)
def test_descriptions_of_one_work_meet_in_a_block(one: Item, two: Item) -> None:
    assert set(block_keys(one)) & set(block_keys(two))


def test_what_says_nothing_is_in_no_block() -> None:
    assert list(block_keys(Item())) == list(block_keys(Item(title="؟!"))) == []


def test_an_editor_stands_in_for_the_author() -> None:
    assert makers_of(Item(editor=[Name(literal="Dodge")])) == [Name(literal="Dodge")]
    assert makers_of(other(TRIPP, editor=[Name(literal="Dodge")])) == TRIPP["author"]
    assert makers_of(Item()) == []


@pytest.mark.parametrize(
    ("date", "year"),
    [
        ({"date-parts": [[2007, 3], [2008]]}, 2007),
        ({"literal": "n.d."}, None),
        ({"date-parts": [[]]}, None),
        (None, None),
    ],
)
def test_the_year_is_the_first(date: Any, year: int | None) -> None:
    assert year_of(date) == year


ITEMS = st.builds(
    other,
    st.sampled_from([TRIPP, KUWAZ]),
    title=st.sampled_from([None, "A History of Iraq", "A History of Iraq: Since 1900", "منطق"])
    | st.text(max_size=9),
    issue=st.sampled_from([None, "1", "2"]),
    DOI=st.sampled_from([None, "10.1/a", "10.1/b"]),
    container_title=st.sampled_from([None, "مجلة"]),
)


@given(ITEMS, ITEMS)
def test_sameness_has_no_direction(one: Item, two: Item) -> None:
    assert same_work(one, two) is same_work(two, one)


@given(ITEMS)
def test_every_titled_description_is_of_the_same_work_as_itself(item: Item) -> None:
    if block_keys(item) and "title" in item and list(block_keys(item)):
        assert same_work(item, item)
