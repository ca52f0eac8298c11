from __future__ import annotations

import pytest

from tests.parse.reading import read, tell, tell_one

AR, EN, FR = "علي ناصر، نهر دجلة، {}", "Karen Doyle, The Rivers, {}", "Claire Dumont, Les fleuves, {}"

# what stands before it, printed, the locator
ROWS: list[tuple[str, str, str]] = [
    (AR, "ص 45", "page 45"),
    (EN, "p. 45", "page 45"),
    (FR, "p. 45", "page 45"),
    (AR, "ص45", "page 45"),
    (EN, "p.45", "page 45"),
    (AR, "ص. 45", "page 45"),
    (AR, "ص ٤٥", "page 45"),
    (AR, "ص ۴۵", "page 45"),
    (AR, "صفحة 45", "page 45"),
    (EN, "page 45", "page 45"),
    (AR, "ص: 45", "page 45"),
    (AR, "(ص 45)", "page 45"),
    (AR, "(45 ص)", "page 45"),
    (EN, "P. 45", "page 45"),
    (EN, "pg. 45", "page 45"),
    # ranges and lists
    (AR, "ص ص 45-47", "page 45-47"),
    (AR, "ص. ص. 45–47", "page 45-47"),
    (AR, "صص 45، 46", "page 45-46"),
    (AR, "ص ٤٥ - ٤٧", "page 45-47"),
    (AR, "ص 45 و46", "page 45-46"),
    (AR, "ص 45 و 46", "page 45-46"),
    (AR, "ص 28، 29، 30", "page 28-30"),
    (AR, "ص 341 342", "page 341-342"),
    (AR, "ص341 342.", "page 341-342"),
    (EN, "pp. 45–47", "page 45-47"),
    (EN, "pp. 45—47", "page 45-47"),
    (EN, "pp. 45, 46", "page 45-46"),
    (EN, "pp. 45 and 46", "page 45-46"),
    (EN, "p.p. 45-7", "page 45-7"),
    (FR, "pp. 45-47", "page 45-47"),
    (FR, "p. 45 et 46", "page 45-46"),
    # what follows a page is no part of it
    (AR, "ص 45 وما بعدها", "page 45"),
    (AR, "ص 45، وما يليها", "page 45"),
    (AR, "ص 45 ومابعدها.", "page 45"),
    (EN, "pp. 45 ff.", "page 45"),
    (EN, "p. 45f.", "page 45"),
    (EN, "p. 45 et seq.", "page 45"),
    (EN, "pp. 45, passim", "page 45"),
    (FR, "pp. 45 et s.", "page 45"),
    (FR, "p. 45 et suiv.", "page 45"),
    # in Roman numerals
    (EN, "p. xii", "page xii"),
    (EN, "pp. xii", "page xii"),
    (FR, "p. XIV", "page XIV"),
    # other passages
    (AR, "الفقرة 12", "paragraph 12"),
    (EN, "para. 12", "paragraph 12"),
    (EN, "paras. 12-14", "paragraph 12-14"),
    (FR, "§ 12", "section 12"),
    (AR, "الفصل 3", "chapter 3"),
    (EN, "ch. 3", "chapter 3"),
    (EN, "chap. III", "chapter III"),
    (FR, "chapitre 3", "chapter 3"),
    (AR, "المبحث 2", "section 2"),
    (EN, "sec. 2", "section 2"),
    (EN, "col. 5", "column 5"),
    (AR, "سطر 5", "line 5"),
    (EN, "line 5", "line 5"),
    (EN, "fol. 12a", "folio 12a"),
    (AR, "مخطوط، ورقة 81ب", "folio 81ب"),
    (AR, "مخطوط، الورقة 81", "folio 81"),
    (AR, "المادة 5", "article 5"),
    (AR, "الدقيقة 14:20", "timestamp 14:20"),
    (AR, "الدقيقة ١٤", "timestamp 14"),
    (EN, "art. 5", "article 5"),
    (FR, "article 5", "article 5"),
]


@pytest.mark.parametrize(("frame", "printed", "locator"), ROWS, ids=[row[1] for row in ROWS])
def test_a_passage_is_read(frame: str, printed: str, locator: str) -> None:
    for end in ("", ".", " .", "،"):
        flat = tell(frame.format(printed) + end, "author", "title", "locator", "remainder")
        assert flat.pop("author") in ("علي ناصر", "Karen Doyle", "Claire Dumont")
        assert flat.pop("title") in ("نهر دجلة", "The Rivers", "Les fleuves")
        assert flat == {"locator": locator}


@pytest.mark.parametrize(
    ("printed", "locator"),
    [
        ("القانون المدني رقم 40 لسنة 1951، المادة 12", "article 12"),
        ("القانون المدني رقم 40 لسنة 1951، المادة (12)", "article 12"),
        ("القانون المدني رقم 40 لسنة 1951، المادة 12/أ", "article 12/أ"),
        ("القانون المدني رقم 40 لسنة 1951، م 12", "article 12"),
        ("القانون المدني رقم 40 لسنة 1951، المواد 12-15", "article 12-15"),
        ("المادة 12 من الدستور العراقي لسنة 2005", "article 12"),
        ("سورة الدخان، الآية 25", "verse 25"),
        ("سورة الدخان، الآيتان 25-26", "verse 25-26"),
        ("سورة الدخان، آية ٢٥", "verse 25"),
        ("المعجم الوسيط، مادة «نهر»", "sub-verbo نهر"),
        ("المعجم الوسيط، مادة نهر", "sub-verbo نهر"),
        ("Dictionary of Rivers, s.v. “Tigris”", "sub-verbo Tigris"),
    ],
)
def test_a_passage_of_a_law_a_scripture_a_dictionary(printed: str, locator: str) -> None:
    assert tell_one(printed, "locator") == locator


@pytest.mark.parametrize(
    ("printed", "locator", "left_over"),
    [
        ("Karen Doyle, The Rivers, ch. 6, section 2, p. 118", "page 118", "ch. 6, section 2"),
        ("علي ناصر، نهر دجلة، الفصل 6، ص 118", "page 118", "الفصل 6"),
        ("علي ناصر، نهر دجلة، ص 118، سطر 4", "page 118", "سطر 4"),
    ],
)
def test_of_several_parts_the_smallest_is_kept_and_the_others_shown(
    printed: str, locator: str, left_over: str
) -> None:
    citation = read(printed)
    assert tell_one(printed, "locator") == locator
    assert citation.remainder == (left_over,)
    assert citation.spans is not None
    assert len(citation.spans["locator"]) == 1


@pytest.mark.parametrize(
    ("printed", "locator", "volume"),
    [
        ("علي ناصر، نهر دجلة، ج3، ص45", "page 45", "3"),
        ("علي ناصر، نهر دجلة، ج3/ ص45", "page 45", "3"),
        ("علي ناصر، نهر دجلة ج 3 ص 45", "page 45", "3"),
        ("Karen Doyle, The Rivers, vol. 3, p. 45", "page 45", "3"),
        ("Claire Dumont, Les fleuves, t. 3, p. 45", "page 45", "3"),
    ],
)
def test_a_volume_cited_with_a_page_is_no_locator(printed: str, locator: str, volume: str) -> None:
    assert tell(printed, "locator", "volume") == {"locator": locator, "volume": volume}


@pytest.mark.parametrize(
    "printed",
    [
        "علي ناصر، نهر دجلة، بغداد، 1999.",
        "علي ناصر، نهر دجلة، د.ت.",
        "Karen Doyle, The Rivers, London, 1999.",
        "P. Doyle, The Rivers, London, 1999.",
        "Karen Doyle, Pages of Basra, London, 1999.",
        "علي ناصر، صفحة من تاريخ العراق، بغداد، 1999.",
    ],
)
def test_where_no_passage_is_printed_there_is_none(printed: str) -> None:
    assert read(printed).locator is None
