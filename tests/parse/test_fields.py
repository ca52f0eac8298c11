from __future__ import annotations

import pytest

from tests.parse.reading import read, tell, tell_one


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("علي ناصر، «نهر دجلة»، بغداد، 1999", "نهر دجلة"),
        ('علي ناصر، "نهر دجلة"، بغداد، 1999', "نهر دجلة"),
        ("علي ناصر، “نهر دجلة”، بغداد، 1999", "نهر دجلة"),
        ("علي ناصر، ‹نهر دجلة›، بغداد، 1999", "نهر دجلة"),
        ("علي ناصر، *نهر دجلة*، بغداد، 1999", "نهر دجلة"),
        ("علي ناصر، **نهر دجلة**، بغداد، 1999", "نهر دجلة"),
        ("علي ناصر، نَهْرُ دِجْلَةَ، بغداد، 1999", "نَهْرُ دِجْلَةَ"),
        ("علي ناصر، نهـــر دجلـة، بغداد، 1999", "نهـــر دجلـة"),
        ("علي ناصر، نهر\nدجلة، بغداد، 1999", "نهر دجلة"),
        ("علي ناصر، نهر  دجلة ، بغداد، 1999", "نهر دجلة"),
        ("Karen Doyle, “The Rivers,” London, 1999", "The Rivers"),
        ("Karen Doyle, ‘The Rivers’, London, 1999", "The Rivers"),
        ("Karen Doyle, _The Rivers_, London, 1999", "The Rivers"),
        ("Karen Doyle, “What Is a River?” London, 1999", "What Is a River?"),
        ("Karen Doyle, The Rivers of the U.S., London, 1999", "The Rivers of the U.S."),
        ("Karen Doyle, The Rivers (and Valleys), London, 1999", "The Rivers (and Valleys)"),
        ("Claire Dumont, « Les fleuves », Paris, 1999", "Les fleuves"),
        ("Claire Dumont, «Les fleuves», Paris, 1999", "Les fleuves"),
    ],
)
def test_a_title_is_printed_without_the_marks_around_it(printed: str, title: str) -> None:
    assert tell_one(printed, "title") == title


@pytest.mark.parametrize(
    ("printed", "publisher"),
    [
        ("علي ناصر، نهر دجلة، بغداد، نشر دار الحكمة، 1999", "دار الحكمة"),
        ("علي ناصر، نهر دجلة، بغداد، الناشر: دار الحكمة، 1999", "دار الحكمة"),
        ("علي ناصر، نهر دجلة، بغداد، من منشورات دار الحكمة، 1999", "دار الحكمة"),
        ("علي ناصر، نهر دجلة، بغداد، منشورات الجمل، 1999", "منشورات الجمل"),
        ("علي ناصر، نهر دجلة، بغداد، دار الحكمة للطباعة والنشر، 1999", "دار الحكمة للطباعة والنشر"),
        ("Karen Doyle, The Rivers (London: Verso, 1999)", "Verso"),
        ("Karen Doyle, The Rivers (New York: W. W. Norton & Company, 1999)", "W. W. Norton & Company"),
    ],
)
def test_a_publisher_is_printed_without_the_verb_before_it(printed: str, publisher: str) -> None:
    assert tell_one(printed, "publisher") == publisher


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        ("علي ناصر، نهر دجلة، بغداد، دار الحكمة، 1999", "بغداد"),
        ("علي ناصر، نهر دجلة، بيروت - لبنان، دار الحكمة، 1999", "بيروت - لبنان"),
        ("علي ناصر، نهر دجلة، بيروت، لبنان، دار الحكمة، 1999", "بيروت، لبنان"),
        ("Karen Doyle, The Rivers, New York, Verso, 1999", "New York"),
        ("Karen Doyle, The Rivers (Cambridge, MA: MIT Press, 1999)", "Cambridge, MA"),
        ("Karen Doyle, The Rivers (London and New York: Verso, 1999)", "London and New York"),
    ],
)
def test_a_place_may_be_two(printed: str, place: str) -> None:
    assert tell_one(printed, "publisher-place") == place


def test_every_variable_keeps_its_span() -> None:
    text = "علي ناصر، نهر دجلة، ط2، بغداد، دار الحكمة، 1999، ص 45"
    citation = read(text)
    assert citation.spans is not None
    shown = {name: [text[start:end] for start, end in spans] for name, spans in citation.spans.items()}
    assert shown == {
        "author": ["علي ناصر"],
        "title": ["نهر دجلة"],
        "edition": ["ط2"],
        "publisher-place": ["بغداد"],
        "publisher": ["دار الحكمة"],
        "issued": ["1999"],
        "locator": ["ص 45"],
    }


def test_what_no_field_takes_is_left_over() -> None:
    flat = tell("علي ناصر، نهر دجلة، بغداد، دار الحكمة، 1999، نسخة مهداة من المؤلف")
    assert flat["remainder"] == "نسخة مهداة من المؤلف"


@pytest.mark.parametrize(
    ("printed", "author", "title", "locator"),
    [
        ("البخاري في صحيحه، كتاب الإيمان، باب أمور الإيمان، رقم (9)", "البخاري", "صحيحه", "issue 9"),
        ("مسلم في صحيحه، كتاب الحج، ح 1218", "مسلم", "صحيحه", "issue 1218"),
        ("أبو داود في سننه، كتاب الصلاة، برقم 33، ج 1، ص 44", "أبو داود", "سننه", "page 44"),
        ("أحمد بن حنبل في مسنده، 3/44", "أحمد بن حنبل", "مسنده", "page 44"),
        (
            "البخاري، صحيح البخاري، كتاب الإيمان، باب أمور الإيمان، رقم 9",
            "البخاري",
            "صحيح البخاري",
            "issue 9",
        ),
        # a book that is called one, and no part of a collection
        ("ابن سعيد، كتاب الرياحين، ص 55", "ابن سعيد", "كتاب الرياحين", "page 55"),
        ("ابن سعيد، كتاب الرياحين، ج 2، ص 55", "ابن سعيد", "كتاب الرياحين", "page 55"),
    ],
)
def test_a_hadith_is_cited_by_its_collection_and_number(
    printed: str, author: str, title: str, locator: str
) -> None:
    assert tell(printed, "author", "title", "locator") == {
        "author": author,
        "title": title,
        "locator": locator,
    }


@pytest.mark.parametrize(
    ("printed", "variable", "value"),
    [
        ("سعد ناصر، نهر دجلة، الخبر: دار السنابل، 1999", "publisher-place", "الخبر"),
        ("سعد ناصر، «نهر دجلة»، الخبر، 5 أيار 1999", "container-title", "الخبر"),
    ],
)
def test_a_newspaper_before_the_colon_of_a_press_is_a_place(printed: str, variable: str, value: str) -> None:
    assert tell_one(printed, variable) == value


@pytest.mark.parametrize(
    ("press", "place"),
    [
        ("مطبعة بغداد", "بغداد"),
        ("دار بيروت", "بيروت"),
        ("مكتبة لبنان", "بيروت"),
        ("جامعة البصرة", "البصرة"),
        ("جسور للنشر والتوزيع", "الجزائر"),
        ("رياض الريس للكتب والنشر", "بيروت"),
    ],
)
@pytest.mark.parametrize(
    "frame", ["{press}، {place}، 1985", "{place}: {press}، 1985", "{place}، {press}، 1985"]
)
def test_a_press_may_be_named_for_its_place_or_its_trade(frame: str, press: str, place: str) -> None:
    flat = tell(f"علي ناصر، نهر دجلة، {frame.format(press=press, place=place)}، ص 5")
    assert (flat["title"], flat["publisher"], flat["publisher-place"]) == ("نهر دجلة", press, place)


def test_a_post_that_has_no_title_gets_none() -> None:
    flat = tell("وزارة الري، تغريدة على تويتر، 9 أيار 2021، https://twitter.com/rivers/status/1")
    assert (flat["author"], flat["container-title"], flat["type"]) == ("وزارة الري", "تويتر", "post")
    assert "title" not in flat


def test_who_shows_a_film_on_a_site_is_its_author() -> None:
    flat = tell("قناة النهر، «أسرار النيل»، يوتيوب، 12 مارس 2019، https://www.youtube.com/watch?v=a1")
    assert (flat["author"], flat["title"], flat["container-title"]) == ("قناة النهر", "أسرار النيل", "يوتيوب")
