"""What two descriptions are to each other, and by what that is told."""

from __future__ import annotations

from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.match.compare import compare_items, is_contradiction
from iqrefs.model import Item


def item(**fields: Any) -> Item:
    """An item of its fields: `_` stands for `-`, a year or `1999-03-05` for a date, `A; B` for names."""
    read = {name.replace("_", "-"): value for name, value in fields.items() if value is not None}
    for name in ("author", "editor", "translator"):
        if name in read:
            read[name] = [_name(text.strip()) for text in read[name].split(";")]
    if "issued" in read:
        read["issued"] = {"date-parts": [[int(part) for part in str(read["issued"]).split("-")]]}
    return cast("Item", read)


def _name(text: str) -> dict[str, str]:
    family, comma, given_name = text.partition(", ")
    return {"family": family, "given": given_name} if comma else {"literal": text}


BOOK = {
    "type": "book", "title": "Salt Roads of Old Arabia: Caravans and Credit", "author": "Ellery, Marion",
    "publisher": "Harbour Press", "publisher_place": "London", "issued": 1994,
}  # fmt: skip
KITAB = {
    "type": "book", "title": "تجارة التمور في البصرة القديمة", "author": "عبد الرحمن سالم العيسى",
    "publisher": "دار الضفاف", "publisher_place": "بغداد", "issued": 1994,
}  # fmt: skip
ARTICLE = {
    "type": "article-journal", "title": "Debt and Pearl Fishing in the Gulf",
    "author": "Harte, John; Selwyn, Nora",
    "container_title": "Journal of Gulf History", "volume": "12", "issue": "3", "page": "45-67",
    "issued": 2001,
}  # fmt: skip
NEWS = {
    "type": "article-newspaper", "title": "River Talks Resume in Mosul", "author": "Keating, Louise",
    "container_title": "Tigris Daily", "issued": "2021-03-05", "URL": "https://tigris.example/news/5511",
}  # fmt: skip
LAW = {
    "type": "legislation", "title": "قانون إدارة الأهوار رقم 36 لسنة 2015", "number": "36", "issued": 2015,
    "container_title": "الوقائع الوطنية",
}  # fmt: skip

SAME = [
    (BOOK, {"title": "SALT ROADS OF OLD ARABIA. Caravans & credit"}, "title-same"),
    (BOOK, {"title": "Salt Roads of Old Arabia"}, "title-subtitle"),
    (BOOK, {"title": "Salt Roads of Old Arabia: Caravans and Credit (Gulf Library)"}, "title-subtitle"),
    (BOOK, {"title": "Salt Raods of Old Arabia: Caravans and Credit"}, "title-near"),
    (BOOK, {"title": "Salt Roads ofOld Arabia: Caravans and Credit"}, "title-same"),
    (BOOK, {"author": "M. Ellery", "publisher": None}, "names-initials"),
    (BOOK, {"author": "Marion, Ellery"}, "names-same"),
    (BOOK, {"author": None, "publisher_place": None}, "year-same"),
    (BOOK, {"type": "report"}, "names-same"),
    (KITAB, {"title": "تجارة التمور فى البصره القديمه", "author": "عبدالرحمن العيسي"}, "names-initials"),
    (KITAB, {"title": "تجارة تمور في البصرة القديمة"}, "title-same"),
    (KITAB, {"title": "تجارة التمور في البصرة القذيمة"}, "title-near"),
    (KITAB, {"issued": None, "publisher": "دار الضفاف للنشر"}, "publisher-same"),
    (ARTICLE, {"container_title": "J. Gulf Hist.", "author": "Harte, J.; Selwyn, N."}, "container-same"),
    (ARTICLE, {"container_title": "JGH", "volume": "Vol. XII", "issue": "no. 3"}, "volume-same"),
    (ARTICLE, {"author": "Harte, John", "page": "45"}, "pages-same"),
    (ARTICLE, {"issued": 2002}, "pages-same"),
    (NEWS, {"URL": "http://www.tigris.example/news/5511/?utm_source=x#top", "issued": "2021-03"}, "url-same"),
    (NEWS, {"type": "webpage", "issued": None}, "url-same"),
    (NEWS, {"URL": "https://web.archive.org/web/20220101000000/https://tigris.example/news/5511"},
    "url-same"),
    (LAW, {"number": "٣٦", "container_title": None}, "number-and-year-same"),
]  # fmt: skip


@pytest.mark.parametrize(("base", "changes", "clue"), SAME)
def test_one_work_in_two_descriptions_and_the_clue_to_it(
    base: dict[str, Any], changes: dict[str, Any], clue: str
) -> None:
    left, right = item(**base), item(**{**base, **changes})
    for found in (compare_items(left, right), compare_items(right, left)):
        assert found.relation == "same"
        assert found.score >= 0.75
        assert clue in {one.code for one in found.clues}


NAMES = [
    ("Khamees, Ali", "Khamis, Ali", "names-transliterated"),
    ("Al-Issa, Methaq", "Alissa, Methaq", "names-transliterated"),
    ("Al-Issa, Methaq", "Issa, M.", "names-initials"),
    ("Haddad, Mohammed", "Hadad, Muhammad", "names-transliterated"),
    ("Qaddouri, Hussein", "Kadduri, Husayn", "names-transliterated"),
    ("Abd al-Rahman Azzam", "Abdulrahman Azzam", "names-same"),
    ("Nur al-Din Shakir", "Nureddin Shaker", "names-transliterated"),
    ("Okafor, CRH", "Okafor, C. R. H.", "names-same"),
]


@pytest.mark.parametrize(("left", "right", "clue"), NAMES)
def test_spellings_of_a_name_are_one_person(left: str, right: str, clue: str) -> None:
    found = compare_items(item(**{**BOOK, "author": left}), item(**{**BOOK, "author": right}))
    assert found.relation == "same"
    assert clue in {one.code for one in found.clues}


OTHERS = [
    # two works, and what keeps them apart
    (BOOK, {"edition": "1"}, {"edition": "2nd ed."}, "edition"),
    (BOOK, {}, {"issued": 2003}, "edition"),
    (BOOK, {"volume": "1"}, {"volume": "Vol. II"}, "part"),
    (BOOK, {"title": "Salt Roads: Part One"}, {"title": "Salt Roads: Part Two"}, "part"),
    (BOOK, {"title": "Salt Roads of Arabia"}, {"title": "Salt Roads of Arabia, Volume II"}, "part"),
    (KITAB, {"title": "تاريخ البصرة: الجزء الأول"}, {"title": "تاريخ البصرة: الجزء الثاني"}, "part"),
    (BOOK, {"title": "World Report 2019", "type": "report"}, {"title": "World Report 2020"}, "issue"),
    (BOOK, {"title": "Annual Report", "type": "report"}, {"title": "Annual Report", "type": "report",
    "issued": 1995},
     "issue"),
    (ARTICLE, {"title": "Editorial"}, {"title": "Editorial", "issue": "4", "page": "1-2"}, "issue"),
    (NEWS, {"title": "Morning Briefing"},
     {"title": "Morning Briefing", "issued": "2021-03-09", "URL": "https://tigris.example/news/6000"},
     "issue"),
    (BOOK, {"translator": "Hollis, Ann"}, {"translator": "Brandt, Eric"}, "translation"),
    (BOOK, {"title": "Trade in Basra", "author": "Salim Batati"},
     {**KITAB, "author": "سليم بطاطي", "translator": "نوري العاني"}, "translation"),
    (BOOK, {"title": "Roots of Rule", "author": "Salim Batati"},
     {**KITAB, "author": "سليم بطاطي", "translator": "نوري العاني"}, "other"),
    (BOOK, {}, {**KITAB, "original_title": "Salt Roads of Old Arabia: Caravans and Credit"}, "translation"),
    (BOOK, {}, {**ARTICLE, "title": "Review of Salt Roads of Old Arabia"}, "review"),
    (KITAB, {}, {"title": "قراءة في كتاب تجارة التمور في البصرة القديمة", "type": "article-journal"},
    "review"),
    (BOOK, {}, {"type": "review-book", "author": "Larkin, Ada"}, "review"),
    (BOOK, {"type": "thesis"}, {"issued": 1997}, "edition"),
    (BOOK, {}, {"author": "Brandt, Toby"}, "other"),
    (BOOK, {"title": "A History of Iraq"}, {"title": "A History of Iran", "author": None}, "other"),
    (BOOK, {"title": "Parliament Rejects the Water Bill"}, {"title": "Parliament Approves the Water Bill"},
    "other"),
    (BOOK, {"title": "The Talks Will Resume Soon"}, {"title": "The Talks Will Not Resume Soon"}, "other"),
    (BOOK, {"title": "Iraq: Oil and State"}, {"title": "Iraq: Town and Tribe"}, "other"),
    (KITAB, {"title": "أحكام القانون المدني"}, {"title": "أحكام القانون الجنائي"}, "other"),
    (LAW, {}, {"title": "قانون إدارة الأهوار رقم 37 لسنة 2015", "number": "37"}, "other"),
    (ARTICLE, {"DOI": "10.1000/a"}, {"DOI": "10.1000/b"}, "other"),
    (BOOK, {"type": "chapter", "container_title": "Gulf Essays"}, {}, "other"),
    (BOOK, {"author": "Haddad, Hassan"}, {"author": "Haddad, Hussein"}, "other"),
]  # fmt: skip


@pytest.mark.parametrize(("base", "one", "other", "relation"), OTHERS)
def test_works_that_are_alike_are_two_or_kin(
    base: dict[str, Any], one: dict[str, Any], other: dict[str, Any], relation: str
) -> None:
    left, right = item(**{**base, **one}), item(**{**base, **other})
    for found in (compare_items(left, right), compare_items(right, left)):
        assert found.relation == relation
        assert is_contradiction(found)


NEAR = [
    # what may be one work, but is not certain
    (BOOK, {"author": None, "title": "Salt Roads"}, {"title": "Salt Roads"}),
    (BOOK, {}, {"volume": "2"}),
    (BOOK, {}, {"issued": 1995}),
    (BOOK, {"title": "A History of Iraq"}, {"title": "A History of Iran"}),
    (ARTICLE, {}, {"container_title": "Studies in Credit", "volume": None, "issue": None, "page": None}),
    (ARTICLE, {"DOI": "10.1000/a"}, {"DOI": "10.1000/A", "title": "Quite Another Thing Altogether"}),
    (ARTICLE, {"DOI": "10.1000/a"}, {"DOI": "10.1000/a", "title": "الديون وصيد اللؤلؤ في الخليج"}),
    (NEWS, {"issued": None}, {"issued": None, "URL": "https://tigris.example/mobile/5511"}),
]


@pytest.mark.parametrize(("base", "one", "other"), NEAR)
def test_what_is_likely_but_not_certain_is_near(
    base: dict[str, Any], one: dict[str, Any], other: dict[str, Any]
) -> None:
    found = compare_items(item(**{**base, **one}), item(**{**base, **other}))
    assert found.relation == "near"
    assert found.score < 0.75


IDENTIFIERS = [
    # an identifier that both have, the relation
    ({"DOI": "10.1000/x", "issued": 1990}, {"DOI": "https://doi.org/10.1000/X", "issued": 1997}, "same"),
    ({"DOI": "10.1000/x"}, {"URL": "https://dx.doi.org/10.1000/x", "author": None}, "same"),
    ({"ISBN": "978-0-306-40615-7", "issued": 1990}, {"ISBN": "0306406152", "issued": None, "author": None},
    "same"),
    ({"ISBN": "9780306406157", "volume": "1"}, {"ISBN": "9780306406157", "volume": "2"}, "part"),
    ({"ISBN": "9780306406157", "type": "chapter", "title": "Pearls"},
     {"ISBN": "9780306406157", "type": "chapter", "title": "Dates"}, "other"),
    ({"URL": "https://press.example/", "title": "Pearls"}, {"URL": "https://press.example",
    "title": "Dates"}, "other"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "relation"), IDENTIFIERS)
def test_an_identifier_counts_where_it_is_of_the_thing_itself(
    one: dict[str, Any], other: dict[str, Any], relation: str
) -> None:
    assert compare_items(item(**{**BOOK, **one}), item(**{**BOOK, **other})).relation == relation


def test_a_clue_holds_both_values_as_printed() -> None:
    found = compare_items(item(**ARTICLE), item(**{**ARTICLE, "volume": "Vol. XII"}))
    assert ("volume-same", "12", "Vol. XII") in {(one.code, one.left, one.right) for one in found.clues}


def test_hijri_years_are_those_they_fall_in() -> None:
    hijri = Item({**item(**KITAB), "issued": {"literal": "1414هـ"}})
    assert compare_items(item(**KITAB), hijri).relation == "same"
    assert compare_items(item(**{**KITAB, "issued": 2003}), hijri).relation == "edition"


@pytest.mark.parametrize(
    "text", ["a " * 99_999, "1" * 99_999, "(" * 99_999, "عبد ال" * 50_000, "<i>" * 50_000]
)
def test_values_of_a_hostile_length_are_compared_all_the_same(text: str) -> None:
    names = [{"literal": text}, *({"literal": f"Author {n} {text[:60]}"} for n in range(3000))]
    hostile = cast(
        "Any", {**item(**BOOK), "title": text, "author": names, "volume": text, "URL": text, "ISBN": text}
    )
    other = cast("Any", {**hostile, "title": text + "b", "author": names[::-1]})
    assert compare_items(hostile, other) == compare_items(hostile, other)


TEXTS = st.text(max_size=12) | st.sampled_from(
    [
        "",
        "Part 2",
        "مراجعة كتاب",
        "Review of",
        "A: B (C) / D",
        "10.1/x",
        "٣",
        "IV",
        "&amp;<i>x</i>",
        "عبدالله",
        "-" * 9,
    ]
)
ITEMS = st.fixed_dictionaries(
    {},
    optional={
        "type": st.sampled_from(["book", "chapter", "thesis", "article-journal", "webpage", "legislation",
        "x"]),
        "title": TEXTS, "container-title": TEXTS, "publisher": TEXTS, "volume": TEXTS, "issue": TEXTS,
        "edition": TEXTS, "number": TEXTS, "page": TEXTS, "DOI": TEXTS, "ISBN": TEXTS, "URL": TEXTS,
        "language": TEXTS,
        "author": st.lists(st.builds(dict, literal=TEXTS) | st.builds(dict, family=TEXTS, given=TEXTS),
                           max_size=3),
        "translator": st.lists(st.builds(dict, literal=TEXTS), max_size=2),
        "issued": st.sampled_from([{}, {"date-parts": [[]]}, {"date-parts": [[2001, 3], [2002]]},
        {"literal": "1420هـ"}]),
    },
)  # fmt: skip


@given(ITEMS, ITEMS)
def test_a_comparison_has_no_direction_and_never_fails(one: Any, other: Any) -> None:
    first, second = compare_items(one, other), compare_items(other, one)
    assert (first.relation, first.score) == (second.relation, second.score)
    assert 0.0 <= first.score <= 1.0
