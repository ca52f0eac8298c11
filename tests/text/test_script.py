from __future__ import annotations

import pytest

from iqrefs.text.script import count_arabic, count_latin, has_arabic, is_arabic


@pytest.mark.parametrize(
    ("text", "mostly", "some"),
    [
        ("المصدر السابق، ص 5", True, True),
        ("ﻣﺼﺪﺭ", True, True),
        ("٥", True, True),
        ("صحيفة The Guardian", False, True),
        ("مجلة المستقبل العربي، Beirut", True, True),
        ("Ibid., p. 5", False, False),
        ("Études", False, False),
        ("12-15", False, False),
        ("", False, False),
    ],
)
def test_a_text_is_arabic_where_most_of_its_letters_are(text: str, *, mostly: bool, some: bool) -> None:
    assert is_arabic(text) is mostly
    assert has_arabic(text) is some


def test_letters_are_counted_by_script() -> None:
    assert (count_arabic("كتاب Book ٥ 5"), count_latin("كتاب Book ٥ 5")) == (5, 4)
