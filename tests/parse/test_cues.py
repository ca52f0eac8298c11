from __future__ import annotations

import pytest

from tests.parse.reading import read, tell, tell_one

BASE = {"علي ناصر": "نهر دجلة", "Karen Doyle": "The Rivers", "Claire Dumont": "Les fleuves"}


@pytest.mark.parametrize(
    ("printed", "variable", "value"),
    [
        ("علي ناصر، نهر دجلة، بغداد، 1999، ISBN 978-3-16-148410-0", "ISBN", "978-3-16-148410-0"),
        ("Karen Doyle, The Rivers, London, 1999. ISBN: 3-16-148410-X.", "ISBN", "3-16-148410-X"),
        ("Karen Doyle, The Rivers, London, 1999, ISBN 9783161484100", "ISBN", "9783161484100"),
        ("Claire Dumont, Les fleuves, Paris, 1999, ISSN 0021-1990", "ISSN", "0021-1990"),
        ("Karen Doyle, The Rivers, 1999 (ISSN: 0021-199X)", "ISSN", "0021-199X"),
        ("Karen Doyle, The Rivers, arXiv:2203.19087, 1999", "number", "arXiv:2203.19087"),
    ],
)
def test_an_identifier_is_kept_as_printed(printed: str, variable: str, value: str) -> None:
    flat = tell(printed)
    assert flat[variable] == value
    assert flat["issued"] == "1999"
    assert "remainder" not in flat


@pytest.mark.parametrize(
    "printed", ["Karen Doyle, The Rivers, ISBN 12345", "علي ناصر، نهر دجلة، ISBN غير معروف"]
)
def test_an_identifier_of_the_wrong_length_is_none(printed: str) -> None:
    assert "ISBN" not in read(printed).item


ABSENCES = [
    "علي ناصر، نهر دجلة، بغداد، دار الحكمة، {}، ص 5",
    "علي ناصر، نهر دجلة، بغداد، دار الحكمة، ({})، ص 5",
    "علي ناصر، نهر دجلة، بغداد: دار الحكمة، {}، ص 5.",
]


@pytest.mark.parametrize("frame", ABSENCES)
@pytest.mark.parametrize(
    "words",
    [
        "د.ت",
        "د. ت",
        "د.ت.",
        "د ت",
        "بدون تاريخ",
        "بلا تاريخ",
        "دون سنة نشر",
        "ب.ت",
        "د.م",
        "د.ن",
        "بدون سنة طبع",
    ],
)
def test_words_for_what_is_not_known_are_no_field(frame: str, words: str) -> None:
    assert tell(frame.format(words)) == {
        "author": "علي ناصر",
        "title": "نهر دجلة",
        "publisher-place": "بغداد",
        "publisher": "دار الحكمة",
        "locator": "page 5",
        "type": "book",
    }


@pytest.mark.parametrize(
    "printed",
    [
        "Karen Doyle, The Rivers, London, Verso, n.d., p. 5",
        "Karen Doyle, The Rivers (London: Verso, n.d.), p. 5",
        "Karen Doyle, The Rivers, London, Verso, no date, p. 5",
        "Claire Dumont, Les fleuves, Paris, Seuil, s.d., p. 5",
        "Claire Dumont, Les fleuves, Paris, Seuil, sans date, p. 5",
        "Karen Doyle, The Rivers, n.p., Verso, n.d., p. 5",
    ],
)
def test_words_for_what_is_not_known_in_latin_script(printed: str) -> None:
    flat = tell(printed)
    assert BASE[flat["author"]] == flat["title"]
    assert flat["publisher"] in ("Verso", "Seuil")
    assert flat["locator"] == "page 5"
    assert not {"issued", "remainder"} & set(flat)


@pytest.mark.parametrize(
    ("printed", "author", "death"),
    [
        ("ابن الأثير (ت 630هـ)، الكامل في التاريخ، بيروت، 1997", "ابن الأثير", "ت 630هـ"),
        ("الطبري (ت: 310هـ)، تاريخ الرسل والملوك، القاهرة، 1997", "الطبري", "ت: 310هـ"),
        ("الجاحظ (ت. 255 هـ / 869 م)، البيان والتبيين، القاهرة، 1997", "الجاحظ", "ت. 255 هـ / 869 م"),
        ("Ibn Khaldun (d. 1406), The Muqaddimah, London, 1997", "Ibn Khaldun", "d. 1406"),
    ],
)
def test_the_year_of_a_death_is_no_year_of_issue(printed: str, author: str, death: str) -> None:
    citation = read(printed)
    assert tell(printed, "author", "issued") == {"author": author, "issued": "1997"}
    assert citation.remainder == (death,)


@pytest.mark.parametrize(
    ("printed", "genre", "type_"),
    [
        ("علي ناصر، نهر دجلة، رسالة ماجستير، جامعة بغداد، 1999", "رسالة ماجستير", "thesis"),
        ("علي ناصر، نهر دجلة، رسالة ماجستير غير منشورة، جامعة بغداد، 1999",
         "رسالة ماجستير غير منشورة", "thesis"),
        ("علي ناصر، نهر دجلة، أطروحة دكتوراه (غير منشورة)، جامعة بغداد، 1999",
         "أطروحة دكتوراه (غير منشورة)", "thesis"),
        ("علي ناصر، نهر دجلة، (رسالة ماجستير غير منشورة)، جامعة بغداد، 1999",
         "رسالة ماجستير غير منشورة", "thesis"),
        ("علي ناصر، نهر دجلة، مذكرة ماجستير، جامعة وهران، 1999", "مذكرة ماجستير", "thesis"),
        ("علي ناصر، نهر دجلة، أطروحة دكتوراه في التاريخ، جامعة بغداد، 1999",
         "أطروحة دكتوراه في التاريخ", "thesis"),
        ("Karen Doyle, The Rivers, PhD thesis, University of Exeter, 1999", "PhD thesis", "thesis"),
        ("Karen Doyle, “The Rivers” (unpublished PhD thesis, University of Exeter, 1999)",
         "unpublished PhD thesis", "thesis"),
        ("Karen Doyle, The Rivers, M.A. thesis, University of Exeter, 1999", "M.A. thesis", "thesis"),
        ("Claire Dumont, Les fleuves, thèse de doctorat, Université de Paris, 1999",
         "thèse de doctorat", "thesis"),
        ("Claire Dumont, Les fleuves, mémoire de master, Université de Paris, 1999",
         "mémoire de master", "thesis"),
        ("Water Office, The Rivers, policy paper, 1999", "policy paper", "report"),
        ("مركز المياه، نهر دجلة، ورقة سياسات، بغداد، 1999", "ورقة سياسات", "report"),
        ("علي ناصر، نهر دجلة، مخطوط، المكتبة الظاهرية، ورقة 5", "مخطوط", "manuscript"),
    ],
)  # fmt: skip
def test_the_kind_of_work_is_kept_in_its_words(printed: str, genre: str, type_: str) -> None:
    assert tell(printed, "genre", "type", "remainder") == {"genre": genre, "type": type_}


@pytest.mark.parametrize(
    ("printed", "genre", "event", "place"),
    [
        ("علي ناصر، نهر دجلة، بحث مقدم إلى المؤتمر الدولي للمياه، عمان، 1999",
         "بحث", "المؤتمر الدولي للمياه", "عمان"),
        ("علي ناصر، نهر دجلة، ورقة مقدمة في ندوة الأنهار العربية، بيروت، 1999",
         "ورقة", "ندوة الأنهار العربية", "بيروت"),
        ("Karen Doyle, “The Rivers”, paper presented at the World Water Forum, Kyoto, 1999",
         "paper", "World Water Forum", "Kyoto"),
    ],
)  # fmt: skip
def test_a_paper_and_the_meeting_it_was_read_to(printed: str, genre: str, event: str, place: str) -> None:
    expected = {"genre": genre, "event-title": event, "publisher-place": place, "type": "paper-conference"}
    assert tell(printed, "genre", "event-title", "publisher-place", "type", "remainder") == expected


@pytest.mark.parametrize(
    ("printed", "series", "number"),
    [
        ("علي ناصر، نهر دجلة، سلسلة عالم المعرفة (275)، الكويت، 1999", "سلسلة عالم المعرفة", "275"),
        ("علي ناصر، نهر دجلة، سلسلة عالم المعرفة، رقم 275، الكويت، 1999", "سلسلة عالم المعرفة", "275"),
        ("علي ناصر، نهر دجلة، سلسلة عالم المعرفة، العدد 275، الكويت، 1999", "سلسلة عالم المعرفة", "275"),
        (
            "علي ناصر، نهر دجلة، (سلسلة كتب المستقبل العربي 12)، بيروت، 1999",
            "سلسلة كتب المستقبل العربي",
            None,
        ),
        ("علي ناصر، نهر دجلة، سلسلة دراسات العدد 4، بيروت، 1999", "سلسلة دراسات", "4"),
    ],
)
def test_a_series_keeps_its_word_and_leaves_its_number(printed: str, series: str, number: str | None) -> None:
    assert tell_one(printed, "collection-title") == series
    if number:
        assert tell_one(printed, "collection-number") == number
    assert tell_one(printed, "issued") == "1999"


@pytest.mark.parametrize(
    "printed",
    [
        "علي ناصر وآخرون، نهر دجلة، بغداد، 1999",
        "علي ناصر، وآخرون، نهر دجلة، بغداد، 1999",
        "Karen Doyle et al., The Rivers, London, 1999",
        "Claire Dumont et autres, Les fleuves, Paris, 1999",
    ],
)
def test_and_others_is_no_name(printed: str) -> None:
    flat = tell(printed)
    assert BASE[flat["author"]] == flat["title"]
    assert "remainder" not in flat


@pytest.mark.parametrize(
    "printed",
    [
        "———. The Rivers. London: Verso, 1999.",
        "ـــــــ ، نهر دجلة، بغداد، 1999",
        "--- , The Rivers, London, 1999",
    ],
)
def test_dashes_stand_for_the_author_before(printed: str) -> None:
    flat = tell(printed)
    assert flat["title"] in BASE.values()
    assert not {"author", "remainder"} & set(flat)
