"""What folding makes equal, and that the print is found again."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.text.fold import fold_key, fold_string, fold_text

# printed, folded
ARABIC = [
    ("أحمد", "احمد"),
    ("إبراهيم", "ابراهيم"),
    ("آمال", "امال"),
    ("ٱلمصدر", "المصدر"),
    ("مصطفى", "مصطفي"),
    ("فؤاد", "فواد"),
    ("هيئة", "هييه"),
    ("علماء", "علما"),
    ("مكتبة", "مكتبه"),
    ("کتاب", "كتاب"),
    ("یوسف", "يوسف"),
    ("المصـــدر", "المصدر"),
    ("المَصْدَرُ نَفْسُهُ", "المصدر نفسه"),
    ("ﻣﺼﺪﺭ", "مصدر"),
    ("ﻻ", "لا"),
    ("ﷲ", "الله"),
    ("٢٠٢٥", "2025"),
    ("۲۰۲۵", "2025"),
    ("«العقد»", '"العقد"'),
    ("ص ١٢، ١٣؛ ج٢", "ص 12, 13; ج2"),
    ("ماذا؟", "ماذا?"),
    ("١٬٠٠٠", "1,000"),
    ("\u202bالمصدر\u202c\u200f", "المصدر"),
    ("د.\u00a0أحمد", "د. احمد"),
]
LATIN = [
    ("Ibid.", "ibid."),
    ("ÉTUDES", "etudes"),
    ("Dār al-Ḥikma", "dar al-hikma"),
    ("al-Maʿarrī", "al-maarri"),
    ("Łódź", "lodz"),
    ("Straße", "strasse"),
    ("Æsop", "aesop"),
    ("ﬁrst", "first"),
    ("Ｉｂｉｄ", "ibid"),
    ("“Iraq”", '"iraq"'),
    ("„Irak‟", '"irak"'),
    ("Iraq’s", "iraq's"),
    ("12–15", "12-15"),
    ("12—15", "12-15"),
    ("12−15", "12-15"),
    ("a\u200bb\ufeffc", "abc"),
    ("soft\u00adware", "software"),
    ("²³", "23"),
    ("a\u2003b", "a b"),
    ("one\ntwo\tthree", "one\ntwo\tthree"),
    ("", ""),
]

# two prints of one word
ALIKE = [
    ("الجوهرى", "الجوهري"),
    ("المكتبة", "المكتبه"),
    ("أسامة", "اسامه"),
    ("مسؤول", "مسوول"),
    ("Müller", "Muller"),
    ("IBID", "ibid"),
]


@pytest.mark.parametrize(("printed", "folded"), ARABIC + LATIN)
def test_what_folding_takes_away(printed: str, folded: str) -> None:
    assert fold_string(printed) == folded
    assert fold_text(printed).folded == folded


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_two_spellings_of_a_word_fold_alike(one: str, other: str) -> None:
    assert fold_string(one) == fold_string(other)


@pytest.mark.parametrize(
    ("printed", "word", "found"),
    [
        ("ينظر: المَصْدَرُ نَفْسُهُ، ص ٥", "المصدر نفسه", "المَصْدَرُ نَفْسُهُ"),
        ("see ﻣﺼﺪﺭ here", "مصدر", "ﻣﺼﺪﺭ"),
        ("see ʿAbd al-Nūr", "abd", "ʿAbd"),
        ("المصــدر السابق", "المصدر", "المصــدر"),
        ("\u200fعلماء\u200f بغداد", "علما", "علماء\u200f"),
        ("in Straße 5", "strasse", "Straße"),
        ("Ibid., p. 5", "p. 5", "p. 5"),
        ("« العقد »", "العقد", "العقد"),
    ],
)
def test_what_matched_is_found_in_the_print(printed: str, word: str, found: str) -> None:
    fold = fold_text(printed)
    start = fold.folded.index(word)
    first, last = fold.locate(start, start + len(word))
    assert printed[first:last] == found


def test_half_of_a_ligature_is_the_whole_of_it() -> None:
    fold = fold_text("xﷲy")
    assert fold.folded == "xاللهy"
    assert [fold.locate(i, i + 1) for i in range(1, 5)] == [(1, 2)] * 4


def test_nothing_stands_at_its_place() -> None:
    fold = fold_text("ـab")
    assert fold.locate(0, 0) == (1, 1)
    assert fold.locate(2, 2) == (3, 3)


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("العلاقات العراقية – الأمريكية", "علاقات عراقيه امريكيه"),
        ("تاريخ  العراق (الحديث).", "تاريخ عراق حديث"),
        ("والعراق", "عراق"),
        ("للعلامة", "علامه"),
        ("آل سعود", "ال سعود"),
        ("الف ليلة", "الف ليله"),
        ("A History of Iraq", "a history of iraq"),
        ("Iraq’s “Future”: 2003–2013", "iraqs future 2003 2013"),
        ("snake_case", "snake case"),
        ("؟!", ""),
    ],
)
def test_a_key_is_words_without_marks_and_the_arabic_article(printed: str, key: str) -> None:
    assert fold_key(printed) == key


@given(st.text())
def test_every_folded_character_comes_from_one_place_of_the_print(text: str) -> None:
    fold = fold_text(text)
    last = 0
    for index, char in enumerate(fold.folded):
        start, end = fold.locate(index, index + 1)
        assert last <= start < end <= len(text)
        assert char in fold_string(text[start:end])
        last = start


def test_folding_again_changes_nothing() -> None:
    every = [char for char in map(chr, range(0x110000)) if unicodedata.category(char) not in ("Cn", "Co")]
    changed = [folded for char in every if (folded := fold_string(char)) != char]
    assert [folded for folded in changed if fold_string(folded) != folded] == []


@given(st.characters(exclude_categories=["Cs"]))
def test_folding_is_a_matter_of_single_characters(char: str) -> None:
    assert fold_string(f"a{char}ب") == f"a{fold_string(char)}ب"


@given(st.text(alphabet=st.characters(categories=["Lo", "Ll", "Lu", "Mn", "Nd"])))
def test_a_composed_and_a_decomposed_text_fold_alike(text: str) -> None:
    composed, decomposed = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    assert fold_string(composed) == fold_string(decomposed)
