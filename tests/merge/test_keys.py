"""Citation keys: stable, ASCII, unique, readable."""

from __future__ import annotations

from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.merge.keys import make_key, make_keys
from iqrefs.model import Item


def item(**variables: Any) -> Item:
    return cast("Item", variables)


TRIPP = item(
    title="A History of Iraq",
    author=[{"family": "Tripp", "given": "Charles"}],
    issued={"date-parts": [[2007]]},
)
KUWAZ = item(
    title="العلاقات العراقية الأمريكية",
    author=[{"literal": "محمد سالم الكواز"}],
    issued={"date-parts": [[2007]]},
)


@pytest.mark.parametrize(
    ("described", "key"),
    [
        (TRIPP, "tripp2007history"),
        (KUWAZ, "kuaz2007alaqat"),
        (item(title="A History of Iraq", author=[{"family": "Tripp"}]), "tripphistory"),
        (item(title="Études arabes", author=[{"family": "Müller"}]), "mulleretudes"),
        (
            item(title="Dates", editor=[{"family": "Dodge"}], issued={"date-parts": [[1999]]}),
            "dodge1999dates",
        ),
        (item(title="تجارة التمور"), "tjarhtmur"),
    ],
)
def test_author_year_and_the_first_telling_word_of_the_title(described: Item, key: str) -> None:
    assert make_key(described) == key


def test_two_spellings_of_a_description_have_one_key() -> None:
    spelt = item(
        **{**KUWAZ, "title": "العلاقات العراقيه الامريكيه", "author": [{"literal": "محمد سالم الكوّاز"}]}
    )
    assert make_key(spelt) == make_key(KUWAZ)


def test_a_second_work_of_the_same_key_gets_a_code_of_its_own_description() -> None:
    other = item(**{**TRIPP, "title": "A History of Basra"})
    first, second = make_keys([TRIPP, other], [None, None])
    assert (first, second[:17], len(second)) == ("tripp2007history", "tripp2007history-", 21)


def test_keys_that_a_bibliography_gives_are_kept_whatever_comes_first() -> None:
    other = item(**{**TRIPP, "title": "A History of Basra"})
    keys = make_keys([TRIPP, other], [None, "tripp2007history"])
    assert keys[1] == "tripp2007history"
    assert keys[0].startswith("tripp2007history-")


def test_files_and_laws_have_codes_of_their_own_numbers() -> None:
    files = [item(type="manuscript", archive_location=place) for place in ("CO 730/1", "CO 730/2")]
    laws = [item(title="قانون الري", number=number) for number in ("10", "11", "12")]
    keys = make_keys([*files, *laws], [None] * 5)
    assert keys == make_keys(files, [None] * 2) + make_keys(laws, [None] * 3)
    assert make_keys([laws[0], laws[2]], [None] * 2) == [keys[2], keys[4]]


WORDS = st.sampled_from(["history", "تاريخ", "العراق", "power", "日本", "؟", "a"]) | st.text(max_size=6)
ITEMS = st.builds(
    lambda title, author, year: item(
        **({"title": title} if title else {}),
        **({"author": [{"literal": author}]} if author else {}),
        **({"issued": {"date-parts": [[year]]}} if year else {}),
    ),
    st.none() | WORDS,
    st.none() | WORDS,
    st.sampled_from([None, 1999, 2007]),
)
LISTS = st.lists(ITEMS, max_size=6)


@given(LISTS, st.data())
def test_keys_are_unique_and_ascii(items: list[Item], data: st.DataObject) -> None:
    keys = make_keys(items, [None] * len(items))
    assert len(set(keys)) == len(keys) == len(items)
    assert all(key.isascii() and key.replace("-", "").isalnum() for key in keys)
    given_ids = data.draw(
        st.lists(st.none() | st.sampled_from(["a", "b", *keys]), min_size=len(items), max_size=len(items))
    )
    mixed = make_keys(items, given_ids)
    assert len(set(mixed)) == len(items)


@given(LISTS, LISTS)
def test_keys_stay_when_entries_are_added(items: list[Item], added: list[Item]) -> None:
    before = make_keys(items, [None] * len(items))
    after = make_keys([*items, *added], [None] * (len(items) + len(added)))
    assert after[: len(items)] == before


@given(LISTS)
def test_keys_of_other_authors_change_nothing(items: list[Item]) -> None:
    assert make_keys([*items, TRIPP], [None] * (len(items) + 1))[-1] == "tripp2007history"
