"""One item of many descriptions."""

from __future__ import annotations

from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.merge.cluster import Described
from iqrefs.merge.values import merge_items
from iqrefs.model import Item, Variant


def merge(*items: dict[str, Any]) -> tuple[Item, dict[str, tuple[Variant, ...]]]:
    return merge_items([Described(f"{n}#0", cast("Item", item)) for n, item in enumerate(items, 1)])


@pytest.mark.parametrize(
    ("variable", "values", "chosen"),
    [
        ("title", ["Iraq", "Iraq", "Iraq: A History"], "Iraq"),
        ("title", ["Iraq", "Iraq: A History"], "Iraq: A History"),
        ("title", ["Basra", "Mosul"], "Basra"),
        ("publisher", ["دار الحكمة", "دار الحكمة للنشر", "دار الحكمة"], "دار الحكمة"),
        (
            "author",
            [[{"literal": "A"}], [{"literal": "A"}, {"literal": "B"}]],
            [{"literal": "A"}, {"literal": "B"}],
        ),
        (
            "issued",
            [{"date-parts": [[2007]]}, {"date-parts": [[2007]]}, {"date-parts": [[2007, 3, 5]]}],
            {"date-parts": [[2007, 3, 5]]},
        ),
        (
            "issued",
            [{"date-parts": [[2007]]}, {"date-parts": [[2008]]}, {"date-parts": [[2008]]}],
            {"date-parts": [[2008]]},
        ),
    ],
)
def test_the_most_frequent_and_then_the_most_complete_value(
    variable: str, values: list[Any], chosen: Any
) -> None:
    merged, _ = merge(*({variable: value} for value in values))
    assert merged == {variable: chosen}


def test_every_variable_of_any_description_is_there() -> None:
    merged, variants = merge({"title": "Iraq"}, {"publisher": "Hurst"}, {"title": "Iraq", "volume": "2"})
    assert (merged, variants) == ({"title": "Iraq", "publisher": "Hurst", "volume": "2"}, {})


def test_every_other_value_is_kept_once_with_its_first_place() -> None:
    _, variants = merge(
        {"title": "Iraq"}, {"title": "Irak"}, {"title": "Iraq"}, {"title": "Irak"}, {"title": "Iraq."}
    )
    assert variants == {"title": (Variant("Irak", "2#0"), Variant("Iraq.", "5#0"))}


def test_an_id_is_no_description() -> None:
    assert merge({"id": "a", "title": "Iraq"}, {"id": "b"}) == ({"title": "Iraq"}, {})


ITEMS = st.fixed_dictionaries(
    {},
    optional={
        "title": st.sampled_from(["Iraq", "Iraq: A History", "Irak"]),
        "issued": st.sampled_from(
            [{"date-parts": [[2007]]}, {"date-parts": [[2007, 3]]}, {"literal": "n.d."}]
        ),
        "author": st.sampled_from([[{"literal": "A"}], [{"literal": "A"}, {"literal": "B"}]]),
    },
)


@given(st.lists(ITEMS, min_size=1, max_size=6))
def test_no_value_is_made_up_and_none_is_lost(items: list[dict[str, Any]]) -> None:
    merged, variants = merge(*items)
    for variable, chosen in cast("dict[str, Any]", merged).items():
        printed = [item[variable] for item in items if variable in item]
        kept = [chosen, *(variant.value for variant in variants.get(variable, ()))]
        assert all(value in kept for value in printed)
        assert all(value in printed for value in kept)
