from __future__ import annotations

import pytest

from tests.parse.reading import tell

AR, EN, FR = (
    "علي ناصر، «نهر دجلة»، 2019، https://a.org/x، {}",
    "Karen Doyle, “The Rivers”, 2019, https://a.org/x, {}",
    "Claire Dumont, « Les fleuves », 2019, https://a.org/x, {}",
)

ROWS: list[tuple[str, str, str]] = [
    (AR, "تاريخ الزيارة 3/4/2021", "2021-04-03"),
    (AR, "تاريخ الزيارة: 3 نيسان 2021", "2021-04-03"),
    (AR, "(تاريخ الزيارة: ٣/٤/٢٠٢١)", "2021-04-03"),
    (AR, "تم الدخول في 3 أبريل 2021", "2021-04-03"),
    (AR, "تم الدخول بتاريخ 2021/4/3", "2021-04-03"),
    (AR, "تم الاطلاع عليه في 3 نيسان/ أبريل 2021", "2021-04-03"),
    (AR, "تاريخ الاطلاع: 3-4-2021", "2021-04-03"),
    (AR, "شوهد في 3/4/2021", "2021-04-03"),
    (AR, "تاريخ التصفح 3 أفريل 2021", "2021-04-03"),
    (AR, "آخر زيارة: نيسان 2021", "2021-04"),
    (EN, "accessed 3 April 2021", "2021-04-03"),
    (EN, "(accessed April 3, 2021)", "2021-04-03"),
    (EN, "Accessed on: 3 April 2021", "2021-04-03"),
    (EN, "last accessed 3 Apr. 2021", "2021-04-03"),
    (EN, "last visited Apr. 3, 2021", "2021-04-03"),
    (EN, "[accessed 3 April 2021]", "2021-04-03"),
    (EN, "retrieved 2021-04-03", "2021-04-03"),
    (EN, "accessed April 2021", "2021-04"),
    (FR, "consulté le 3 avril 2021", "2021-04-03"),
    (FR, "(consulté le 3 avril 2021)", "2021-04-03"),
    (FR, "page consultée le 3/4/2021", "2021-04-03"),
]


@pytest.mark.parametrize(("frame", "printed", "accessed"), ROWS, ids=[row[1] for row in ROWS])
def test_an_access_clause_is_a_date_and_nothing_more(frame: str, printed: str, accessed: str) -> None:
    for end in ("", "."):
        flat = tell(frame.format(printed) + end)
        assert flat.pop("author") in ("علي ناصر", "Karen Doyle", "Claire Dumont")
        assert flat.pop("title") in ("نهر دجلة", "The Rivers", "Les fleuves")
        assert flat == {"URL": "https://a.org/x", "issued": "2019", "accessed": accessed, "type": "webpage"}


@pytest.mark.parametrize(
    ("printed", "accessed"),
    [
        ("Karen Doyle, “The Rivers”, 2019. Retrieved April 3, 2021, from https://a.org/x", "2021-04-03"),
        ("Karen Doyle, “The Rivers”, 2019. Accessed April 3, 2021. https://a.org/x.", "2021-04-03"),
        (
            "Karen Doyle, “The Rivers”, 2019, available at: https://a.org/x (accessed 3 April 2021)",
            "2021-04-03",
        ),
        ("Karen Doyle, “The Rivers”, 2019. Available online at https://a.org/x", None),
        ("علي ناصر، «نهر دجلة»، 2019، تم الاسترجاع بتاريخ 3/4/2021 من https://a.org/x", "2021-04-03"),
        ("علي ناصر، «نهر دجلة»، 2019، متاح على الرابط: https://a.org/x", None),
        ("علي ناصر، «نهر دجلة»، 2019، على الموقع الإلكتروني: https://a.org/x", None),
        ("علي ناصر، «نهر دجلة»، 2019، شوهد في 3/4/2021، في: https://a.org/x", "2021-04-03"),
        ("Claire Dumont, « Les fleuves », 2019, disponible sur : https://a.org/x", None),
        ("Claire Dumont, « Les fleuves », 2019, [en ligne], https://a.org/x", None),
    ],
)
def test_the_words_around_a_link_belong_to_no_field(printed: str, accessed: str | None) -> None:
    flat = tell(printed)
    assert flat.pop("author") in ("علي ناصر", "Karen Doyle", "Claire Dumont")
    assert flat.pop("title") in ("نهر دجلة", "The Rivers", "Les fleuves")
    assert flat.pop("accessed", None) == accessed
    assert flat == {"URL": "https://a.org/x", "issued": "2019", "type": "webpage"}


def test_a_bare_date_without_a_word_of_access_is_the_date_of_issue() -> None:
    assert tell("علي ناصر، «نهر دجلة»، https://a.org/x، 3/4/2021", "issued", "accessed") == {
        "issued": "2021-04-03"
    }
    assert tell("Karen Doyle, “Rivers”, https://a.org/x, 3 April 2021", "issued", "accessed") == {
        "issued": "2021-04-03"
    }


def test_a_word_of_access_without_a_date_takes_none() -> None:
    assert "accessed" not in tell("Karen Doyle, “Accessed by Water”, Water Journal 3 (2019): 4")
    assert "accessed" not in tell("علي ناصر، شوهد في بغداد، بغداد، دار الحكمة، 1999")
