from __future__ import annotations

import pytest

from tests.parse.reading import tell_one


@pytest.mark.parametrize(
    ("printed", "language"),
    [
        ("علي ناصر، نهر دجلة، بغداد، 1999", "ar"),
        ("علي ناصر، «العراق و Iraq»، بغداد، 1999", "ar"),
        ("علي ناصر، نهر دجلة، https://a.org/the-rivers-of-iraq-and-their-valleys", "ar"),
        ("موقع BBC، «نهر دجلة»، 2019، https://www.bbc.com/arabic/middleeast-12345678", "ar"),
        ("Karen Doyle, The Rivers of Iraq, London, 1999", "en"),
        ("Karen Doyle, Rivers, London, 1999", "en"),
        ("Ahmad Nasir, Nahr Dijla, Baghdad, 1999", "en"),
        ("Karen Doyle, The Rivers, p. 45 et seq.", "en"),
        ("Claire Dumont, Les fleuves d'Irak, Paris, 1999", "fr"),
        ("Claire Dumont, « La presse et le pouvoir », Revue des eaux, n° 7, 1999, p. 4", "fr"),
        ("Doyle, op. cit., p. 4", "en"),
        ("ناصر، مصدر سابق، ص 4", "ar"),
        ("Ibid., vol. 2", "en"),
        ("المصدر نفسه، ج2", "ar"),
    ],
)
def test_the_language_is_that_of_the_citations_own_text(printed: str, language: str) -> None:
    assert tell_one(printed, "language") == language
