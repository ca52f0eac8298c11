"""Where one citation of a note ends and the next begins: notes as printed → their mentions."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from iqrefs.model import Place, Source, SourceNote
from iqrefs.split import split_source
from iqrefs.split.notes import split_note, split_notes

KUWAZ = "محمد سالم الكواز، العلاقات العراقية الأمريكية، دار الحكمة، بغداد، 2007، ص 15"
WARDI = "علي الوردي، منطق ابن خلدون، دار كوفان، لندن، 1994، ص 20"
TRIPP = "Charles Tripp, A History of Iraq (Cambridge: Cambridge University Press, 2007), p. 20"
DODGE = "Toby Dodge, Inventing Iraq (London: Hurst, 2003), p. 3"


def texts(note: str) -> list[str]:
    return [mention.text for mention in split_note(note)]


@pytest.mark.parametrize(
    "note", [KUWAZ, TRIPP, "Ibid.", "المصدر نفسه، ص 5.", "السابق والصفحة نفسها.", "https://example.org/a;b=1"]
)
def test_one_citation_stays_whole(note: str) -> None:
    assert texts(note) == [note]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (f"{TRIPP}; {DODGE}.", [TRIPP, f"{DODGE}."]),
        ("Harte, Marshes, 61; Reed, “Dykes,” 120.", ["Harte, Marshes, 61", "Reed, “Dykes,” 120."]),
        ("Harte, The Marsh, 1:19; Reed, Dykes, 50–53.", ["Harte, The Marsh, 1:19", "Reed, Dykes, 50–53."]),
        (f"Ibid, pp. 70–72; see also: {TRIPP}", ["Ibid, pp. 70–72", TRIPP]),
        (f"{KUWAZ}؛ {WARDI}.", [KUWAZ, f"{WARDI}."]),
        (f"{KUWAZ}; {WARDI}", [KUWAZ, WARDI]),
        (f"{TRIPP}؛ {KUWAZ}.", [TRIPP, f"{KUWAZ}."]),
        ("Ibid., p. 5; Dodge, op. cit., p. 7.", ["Ibid., p. 5", "Dodge, op. cit., p. 7."]),
        ("المصدر نفسه، ص 5؛ الوردي، مصدر سابق، ص 7.", ["المصدر نفسه، ص 5", "الوردي، مصدر سابق، ص 7."]),
    ],
)
def test_a_semicolon_joins_citations(note: str, expected: list[str]) -> None:
    assert texts(note) == expected


@pytest.mark.parametrize(
    "note",
    [
        "Tripp, Charles; Dodge, Toby; Haddad, Fanar. Iraq and its Neighbours. London: Hurst, 2010, p. 4.",
        "الكواز، محمد؛ الوردي، علي، تاريخ العراق، دار المدى، بغداد، 2010، ص 4.",
        "Ibid., p. 5; 7; 9.",
        "المصدر نفسه، ص 5؛ ص 7.",
        f"{TRIPP}; p. 25.",
    ],
)
def test_a_semicolon_between_authors_or_pages_joins_nothing(note: str) -> None:
    assert texts(note) == [note]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (f"See {TRIPP}.", [("See", f"{TRIPP}.")]),
        (f"See also {TRIPP}.", [("See also", f"{TRIPP}.")]),
        (f"ينظر: {KUWAZ}.", [("ينظر", f"{KUWAZ}.")]),
        (f"انظر أيضاً: {KUWAZ}.", [("انظر أيضاً", f"{KUWAZ}.")]),
        (f"راجع: {KUWAZ}.", [("راجع", f"{KUWAZ}.")]),
        (f"للمزيد من التفاصيل ينظر: {KUWAZ}.", [("للمزيد من التفاصيل ينظر", f"{KUWAZ}.")]),
        (f"Cf. {TRIPP}; see also {DODGE}.", [("Cf", TRIPP), ("see also", f"{DODGE}.")]),
        (f"ينظر: {KUWAZ}؛ وكذلك: {WARDI}.", [("ينظر", KUWAZ), ("وكذلك", f"{WARDI}.")]),
        ("See Ibid., p. 5.", [("See", "Ibid., p. 5.")]),
        ("ينظر: المصدر نفسه، ص 5.", [("ينظر", "المصدر نفسه، ص 5.")]),
        (f"ينظر في أصل التسمية: {KUWAZ}.", [("ينظر في أصل التسمية", f"{KUWAZ}.")]),
        (f"انظر بهذا الشأن: {KUWAZ}.", [("انظر بهذا الشأن", f"{KUWAZ}.")]),
        (f"See on this point: {TRIPP}.", [("See on this point", f"{TRIPP}.")]),
        (f"On the early years see {TRIPP}.", [("On the early years see", f"{TRIPP}.")]),
        (f"حول نشأته ينظر {KUWAZ}.", [("حول نشأته ينظر", f"{KUWAZ}.")]),
    ],
)
def test_words_that_lead_in_are_the_signal(note: str, expected: list[tuple[str, str]]) -> None:
    assert [(mention.signal, mention.text) for mention in split_note(note)] == expected


@pytest.mark.parametrize(
    "note",
    [
        "On Learning to See (London: Hurst, 2003), p. 3",
        "في النظام السياسي: دراسة مقارنة، دار الحكمة، بغداد، 2007، ص 15",
        "How Americans see Iraq, Hurst, London, 2003, p. 3",
        "F.O. 371/ 115759, Annual Report on Iraq for 1954, p. 3.",
        "F.O.371/4937, Annual Report on Iraq for 1954, p. 3.",
    ],
)
def test_titles_and_the_numbers_of_files_lead_nothing_in_and_part_nothing(note: str) -> None:
    assert [(mention.signal, mention.text) for mention in split_note(note)] == [(None, note)]


def test_a_sentence_behind_a_page_is_no_part_of_the_citation() -> None:
    note = "On this, see Dodge, Inventing Iraq, 20. The argument was first made in the press."
    assert [(mention.signal, mention.text) for mention in split_note(note)] == [
        ("On this, see", "Dodge, Inventing Iraq, 20.")
    ]


def test_a_sentence_before_a_signal_takes_no_citation_along() -> None:
    note = "Dodge et al., Iraq, 15. For a different view, see Tripp, History, 70."
    assert [(mention.signal, mention.text) for mention in split_note(note)] == [
        (None, "Dodge et al., Iraq, 15."),
        ("For a different view, see", "Tripp, History, 70."),
    ]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (f"{KUWAZ}، نقلا عن: {WARDI}.", [(None, KUWAZ), ("نقلا عن", f"{WARDI}.")]),
        (f"نقلاً عن {WARDI}.", [("نقلاً عن", f"{WARDI}.")]),
        (f"{TRIPP}, quoted in {DODGE}.", [(None, TRIPP), ("quoted in", f"{DODGE}.")]),
        (f"{TRIPP}, cited in: {DODGE}.", [(None, TRIPP), ("cited in", f"{DODGE}.")]),
    ],
)
def test_a_work_cited_through_another_is_a_citation_of_its_own(
    note: str, expected: list[tuple[str | None, str]]
) -> None:
    assert [(mention.signal, mention.text) for mention in split_note(note)] == expected


@pytest.mark.parametrize(
    "note",
    [
        "هذا المصطلح يستعمله الباحث للدلالة على مجموع الدول المطلة على الخليج.",
        "يقصد بالهور الأرض التي يغمرها الماء طوال السنة.",
        "The term is used here for the whole of the lower river and its marshes.",
        "All translations are mine unless otherwise noted.",
        "Author’s translation.",
        "...",
        "",
    ],
)
def test_a_note_that_cites_nothing_is_one_remark(note: str) -> None:
    (mention,) = split_note(note)
    assert (mention.is_remark, mention.text) == (True, note)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (f"يقصد بالهور الأرض التي يغمرها الماء طوال السنة. ينظر: {KUWAZ}.", f"{KUWAZ}."),
        (f"The marsh is the land that is under water all year. See {TRIPP}.", f"{TRIPP}."),
        (f"{KUWAZ}. وهو كتاب كتبه المؤلف قبل الحرب ثم نقحه بعدها.", f"{KUWAZ}."),
    ],
)
def test_a_remark_beside_a_citation_is_left_out(note: str, expected: str) -> None:
    (mention,) = split_note(note)
    assert (mention.is_remark, mention.text) == (False, expected)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("كان الرجل يسكن المدينة القديمة. (ص 5 من المصدر السابق)", "ص 5 من المصدر السابق"),
        (
            "تغمر المياه الحقول القديمة طوال السنة ويزرع الناس ما حولها (المصدر نفسه، ص 5).",
            "المصدر نفسه، ص 5",
        ),
        ("He lived in Basra all his life and wrote all his books there (Ibid., p. 5).", "Ibid., p. 5"),
    ],
)
def test_a_pointer_in_brackets_at_the_end_of_prose_is_the_citation(note: str, expected: str) -> None:
    assert texts(note) == [expected]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("(Ibid., p. 5)", "Ibid., p. 5"),
        ("(المصدر نفسه، ص 5).", "المصدر نفسه، ص 5"),
        ("(Ibid.) p. 5 (again)", "(Ibid.) p. 5 (again)"),
    ],
)
def test_brackets_around_the_whole_are_left_out(note: str, expected: str) -> None:
    assert texts(note) == [expected]


def test_prose_that_names_a_person_keeps_its_pointer() -> None:
    note = "قال الأعظمي إن المدينة بنيت في العصر القديم ثم هجرها أهلها بعد الفيضان (المرجع نفسه ص 131)"
    assert texts(note) == [note]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (f"{KUWAZ}. {TRIPP}.", [f"{KUWAZ}.", f"{TRIPP}."]),
        (f"{TRIPP}. {KUWAZ}.", [f"{TRIPP}.", f"{KUWAZ}."]),
        (
            "الكواز، المصدر السابق، ص80. Tripp. Op. Cit. P. 180.",
            ["الكواز، المصدر السابق، ص80.", "Tripp. Op. Cit. P. 180."],
        ),
    ],
)
def test_after_a_full_stop_another_script_is_another_citation(note: str, expected: list[str]) -> None:
    assert texts(note) == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (
            'الكواز، العلاقات (ص 154)، و"منطق ابن خلدون" (ص 46).',
            ["الكواز، العلاقات (ص 154)", '"منطق ابن خلدون" (ص 46).'],
        ),
        ('المصدر نفسه (ص154)، و"تحرير القواعد" (ص 46).', ["المصدر نفسه (ص154)", '"تحرير القواعد" (ص 46).']),
        ("Ibid., Tripp, p. 76 and Dodge, p. 62.", ["Ibid., Tripp, p. 76", "Dodge, p. 62."]),
        ("Tripp, op. cit., pp. 76-114 and Dodge, p. 62.", ["Tripp, op. cit., pp. 76-114", "Dodge, p. 62."]),
    ],
)
def test_an_and_after_a_cited_passage_joins_citations(note: str, expected: list[str]) -> None:
    assert texts(note) == expected


def test_a_pointer_word_governs_the_citation_after_the_and() -> None:
    first, second = split_note("Ibid., Tripp, p. 76 and Dodge, p. 62.")
    assert (first.governed_by, second.governed_by) == ("", "Ibid.")


PARTS = (
    KUWAZ,
    WARDI,
    TRIPP,
    DODGE,
    "Ibid.",
    "المصدر نفسه، ص 5",
    "See",
    "؛ ",
    "; ",
    ". ",
    "(",
    ")",
    " and ",
    "\n",
    '"',
)


@example("A).")
@given(st.one_of(st.text(), st.lists(st.sampled_from(PARTS)).map("".join)))
def test_any_note_has_mentions_and_they_stand_in_it_in_order(note: str) -> None:
    mentions = split_note(note)
    assert mentions
    place = 0
    for mention in mentions:
        if not mention.is_remark and note.count(mention.text) == 1:
            assert note.index(mention.text) >= place
            place = note.index(mention.text)
        assert mention.text in note


def source_of(*notes: str) -> Source:
    listed = tuple(SourceNote(str(i), note, Place(i)) for i, note in enumerate(notes, 1))
    return Source("a.txt", "notes", "", "en", listed)


def test_every_note_of_a_source_keeps_its_label_text_and_place() -> None:
    notes = split_notes(source_of(f"{TRIPP}; {DODGE}", "Ibid."))
    assert [(note.label, note.place.line, len(note.mentions)) for note in notes] == [("1", 1, 2), ("2", 2, 1)]
    assert notes[0].text == f"{TRIPP}; {DODGE}"


@pytest.mark.parametrize(
    ("marker", "note", "remarks"),
    [
        ("*", "أستاذ مساعد في كلية العلوم السياسية، جامعة بغداد.", [True]),
        ("**", "مستل من أطروحة الدكتوراه الموسومة «السياسة المائية» بإشراف الدكتور قيس محمود.", [True]),
        ("(†)", "Lecturer in History, University of Basra.", [True]),
        ("*", KUWAZ, [False]),
        ("*", "See Toby Dodge, Inventing Iraq.", [False]),
        ("1", "وزارة التخطيط، خطة التنمية.", [False]),
    ],
)
def test_a_note_under_a_sign_cites_only_where_it_shows_that(
    marker: str, note: str, remarks: list[bool]
) -> None:
    source = Source("a.docx", "docx", "", "ar", (SourceNote("1", note, Place(1), marker),))
    (read,) = split_notes(source)
    assert [mention.is_remark for mention in read.mentions] == remarks


def test_a_huge_note_is_kept_whole() -> None:
    (mention,) = split_note("Ibid.; " * 5_000)
    assert mention.is_remark


def test_a_source_is_cut_into_notes_and_entries() -> None:
    document = split_source(source_of(TRIPP, "Ibid."))
    assert ([note.label for note in document.notes], document.bibliography) == (["1", "2"], ())


@pytest.mark.parametrize("row", ["ـــــ", "-----", "———", "____", "–––"])
def test_dashes_that_stand_for_the_author_stay_with_the_citation(row: str) -> None:
    (mention,) = split_note(f"{row}، نهر الفرات، دار الحكمة، بغداد، 2001، ص 5.")
    assert mention.text == f"{row}، نهر الفرات، دار الحكمة، بغداد، 2001، ص 5."


@pytest.mark.parametrize("bullet", ["-", "–", "- -"])
def test_one_dash_is_but_a_bullet(bullet: str) -> None:
    (mention,) = split_note(f"{bullet} {WARDI}.")
    assert mention.text == f"{WARDI}."


LONG = "Much of what has been written on this question repeats earlier claims, without testing them. "


@pytest.mark.parametrize(
    ("cited", "comment"),
    [
        (f"{TRIPP}.", LONG),
        (f"{TRIPP}.", LONG * 5),
        ("Charles Tripp, A History of Iraq (Cambridge: Cambridge University Press, 2007), 20.", LONG * 5),
        ("Charles Tripp, A History of Iraq (Cambridge: Cambridge University Press, 2007).", LONG * 5),
        ("Tripp, Iraq, 201.", LONG),
        (f"{KUWAZ}.", "ويرى بعض الباحثين أن هذا الرأي، على شهرته، لا يستند إلى دليل واضح."),
        (
            "محمد سالم الكواز، العلاقات العراقية الأمريكية (بغداد: دار الحكمة، 2007).",
            "ولم يلتفت أكثر الدارسين إلى هذه المسألة، مع أنها من أهم مسائل الباب.",
        ),
    ],
)
def test_a_citation_ends_before_the_comment_on_it_however_long(cited: str, comment: str) -> None:
    assert texts(f"{cited} {comment}") == [cited]


@pytest.mark.parametrize(
    "note",
    [
        f"{KUWAZ}. علي الوردي، منطق ابن خلدون، لندن، دار كوفان.",
        "Smith, John. A History of the Rivers. London: Verso, 1999. The Book of Dams, p. 5.",
    ],
)
def test_what_may_be_another_work_is_not_dropped_as_a_comment(note: str) -> None:
    assert "".join(texts(note)).endswith(note[-20:])


def test_a_comment_costs_time_linear_in_its_sentences() -> None:
    assert texts(f"{KUWAZ}. " + "كذا (1999). " * 400)[0].startswith(KUWAZ)
