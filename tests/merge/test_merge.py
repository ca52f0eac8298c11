"""Citations to works, in one document and in several."""

from __future__ import annotations

from iqrefs.merge import merge_readings, merge_works
from iqrefs.model import Citation, Place, Reading, Source, SourceLine, SourceRecord
from iqrefs.parse import parse_document
from iqrefs.split import split_source
from tests.resolve.chains import read_notes

TRIPP = "Charles Tripp, A History of Iraq (Cambridge: Cambridge University Press, 2007), p. 20"
DODGE = "Toby Dodge, Inventing Iraq (London: Hurst, 2003), p. 3"
KUWAZ = "محمد سالم الكواز، العلاقات العراقية الأمريكية، دار الحكمة، بغداد، 2007، ص 15"


def read_entries(*texts: str) -> Reading:
    lines = tuple(SourceLine(text, Place(n)) for n, text in enumerate(texts, 1))
    document = split_source(Source("a.txt", "lines", "", "en", bibliography=lines, one_entry_a_line=True))
    return merge_works(document, parse_document(document), {})


def test_a_work_has_all_its_mentions_each_description_before_what_points_to_it() -> None:
    reading = read_notes(TRIPP, DODGE, "Tripp, op. cit., p. 4", "Ibid.", TRIPP, "Ibid.")
    assert [(work.id, work.mentions) for work in reading.works] == [
        ("tripp2007history", ("1#0", "3#0", "4#0", "5#0", "6#0")),
        ("dodge2003inventing", ("2#0",)),
    ]
    assert reading.work_of["4#0"] == "tripp2007history"


def test_unresolved_pointers_and_remarks_are_of_no_work() -> None:
    reading = read_notes("Ibid.", "All translations are mine unless otherwise noted.")
    assert (reading.works, reading.work_of) == ((), {})


def test_a_pointer_has_the_kind_of_its_place_and_no_type() -> None:
    reading = read_notes(TRIPP, "Tripp, A History of Iraq, p. 5")
    short: Citation = reading.citations["2#0"]
    assert (short.kind, "type" in short.item) == ("short", False)


def test_pointers_that_lead_nowhere_are_findings() -> None:
    reading = read_notes("Ibid.", f"{TRIPP}; {DODGE}", "Ibid., p. 4", "Haddad, op. cit., p. 4")
    assert [(f.code, f.place and f.place.line) for f in reading.findings] == [
        ("pointer-unresolved", 1),
        ("pointer-ambiguous", 3),
        ("pointer-unresolved", 4),
    ]
    assert "candidates: notes 2" in reading.findings[1].message


def test_entries_of_one_work_are_one_and_keep_the_other_values() -> None:
    reading = read_entries(
        "Tripp, Charles. A History of Iraq. Cambridge: Cambridge University Press, 2007.",
        "Tripp, C. A History of Iraq. Cambridge: Cambridge University Press, 2007.",
    )
    (work,) = reading.works
    assert work.mentions == ("bibliography:1", "bibliography:2")
    assert work.item["author"] == [{"family": "Tripp", "given": "Charles"}]
    assert [variant.mention for variant in work.variants["author"]] == ["bibliography:2"]


def test_dashes_repeat_the_author_of_the_entry_before() -> None:
    reading = read_entries(
        "Harte, John. Pearls and Debt. London: Faber, 1951.",
        "———. Customs and Captains. London: Faber, 1955.",
        "---. Salt Roads. London: Faber, 1957.",
        "Dodge, Toby. Inventing Iraq. London: Hurst, 2003.",
    )
    assert [work.item["author"][0]["family"] for work in reading.works] == [
        "Harte",
        "Harte",
        "Harte",
        "Dodge",
    ]
    assert "author" not in reading.citations["bibliography:2"].item


def test_a_row_of_tatweel_repeats_the_author_as_dashes_do() -> None:
    works = read_entries(
        "محمد سالم الكواز، العلاقات العراقية الأميركية، دار الحكمة، بغداد، 2007.",
        "ـــــــ، العشيرة والدولة، بغداد، دار الحكمة، 1999.",
    ).works
    assert [work.item["author"] for work in works] == [[{"literal": "محمد سالم الكواز"}]] * 2


def test_dashes_with_no_entry_before_repeat_nothing() -> None:
    (work,) = read_entries("———. Customs and Captains. London: Faber, 1955.").works
    assert "author" not in work.item


def test_ids_that_a_bibliography_gives_are_the_keys() -> None:
    record = SourceRecord("smith99", {"title": "Pearls and Debt"}, "@book{…}", Place(4))
    document = split_source(Source("a.bib", "bibtex", "", "en", records=(record,)))
    reading = merge_works(document, parse_document(document), {})
    assert [work.id for work in reading.works] == ["smith99"]


def test_works_are_left_out_where_they_are_not_asked_for() -> None:
    record = SourceRecord("smith99", {"title": "Pearls and Debt"}, "@book{…}", Place(4))
    document = split_source(Source("a.bib", "bibtex", "", "en", records=(record,)))
    reading = merge_works(document, parse_document(document), {}, grouped=False)
    assert (reading.works, list(reading.citations)) == ((), ["bibliography:1"])


def test_one_reading_is_a_library_as_it_is() -> None:
    reading = read_notes(TRIPP, KUWAZ)
    assert merge_readings([reading]).works == reading.works


def test_works_of_several_documents_are_one_with_mentions_named_by_document() -> None:
    library = merge_readings([read_notes(TRIPP, "Ibid."), read_notes(KUWAZ, TRIPP)])
    assert [(work.id, work.mentions) for work in library.works] == [
        ("tripp2007history", ("1/1#0", "1/2#0", "2/2#0")),
        ("kuaz2007alaqat", ("2/1#0",)),
    ]


FILE = "د.ك.و، ملفات وزارة الري، الملفة"
LETTER = "من المتصرف إلى الوزير"


def list_works(*notes: str) -> list[tuple[str, ...]]:
    return [work.mentions for work in read_notes(*notes).works]


def test_letters_of_other_files_or_days_are_works_of_their_own() -> None:
    assert list_works(
        f"{FILE} 40/17، {LETTER}، 3 أيار 1931، ص 4",
        f"{FILE} 40/18، {LETTER}، 3 أيار 1931، ص 4",
        f"{FILE} 40/17، {LETTER}، 9 أيار 1931، ص 5",
        f"{FILE} 40/17، {LETTER}، 3 أيار 1931، ص 6",
    ) == [("1#0", "4#0"), ("2#0",), ("3#0",)]
    assert list_works(
        "FO 371/8801, Harding to Lowther, 2 March 1925.",
        "FO 371/8802, Harding to Lowther, 12 March 1925.",
        "Ibid.",
    ) == [("1#0",), ("2#0", "3#0")]


def test_files_without_a_title_are_one_in_several_documents_too_where_all_that_is_said_is_the_same() -> None:
    readings = [read_notes("CO 730/1.", "CO 730/2.", "CO 730/1."), read_notes("CO 730/2.")]
    assert [work.mentions for work in readings[0].works] == [("1#0", "3#0"), ("2#0",)]
    assert [work.mentions for work in merge_readings(readings).works] == [
        ("1/1#0", "1/3#0"),
        ("1/2#0", "2/1#0"),
    ]


def test_yearly_reports_are_works_of_their_own_and_their_ministry_alone_tells_none() -> None:
    reading = read_notes(
        "وزارة الري، التقرير السنوي لسنة 1950، بغداد، 1951، ص 7",
        "وزارة الري، التقرير السنوي لسنة 1951، بغداد، 1952، ص 9",
        "وزارة الري، المصدر السابق، ص 12",
    )
    assert [work.mentions for work in reading.works] == [("1#0",), ("2#0",)]
    assert reading.antecedents["3#0"].status == "ambiguous"


def test_no_readings_are_an_empty_library() -> None:
    assert merge_readings([]).works == ()


def test_ids_of_a_bibliography_are_kept_beside_other_documents() -> None:
    record = SourceRecord("smith99", {"title": "Pearls and Debt"}, "@book{…}", Place(4))
    document = split_source(Source("a.bib", "bibtex", "", "en", records=(record,)))
    listed = merge_works(document, parse_document(document), {})
    library = merge_readings([read_notes(TRIPP), listed])
    assert [work.id for work in library.works] == ["tripp2007history", "smith99"]
