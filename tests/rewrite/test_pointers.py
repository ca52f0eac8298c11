"""Repetitions as the pointers of a style."""

from __future__ import annotations

from pathlib import Path

from tests.rewrite.rewriting import rewrite, rewrite_chapters

_BATATU = "حنا بطاطو، الطبقات الاجتماعية في العراق، مؤسسة الأبحاث العربية، بيروت، 1990، ص 240."
_HASANI = "عبد الرزاق الحسني، تاريخ الوزارات العراقية، ج4، دار الشؤون الثقافية العامة، بغداد، 1988، ص112."
_ASRAR = "عبد الرزاق الحسني، الاسرار الخفية في حركة السنة التحررية، دار الكتب، بيروت، 1982، ص 77."
_DODGE = "Toby Dodge, Inventing Iraq (New York: Columbia University Press, 2003), 45."


def test_right_after_its_own_citation_a_work_is_the_same_source(tmp_path: Path) -> None:
    told = rewrite(tmp_path, [_BATATU, _BATATU.replace("240", "7")], "pointers", "iraqi-academic")
    assert told == [_BATATU, "المصدر نفسه، ص 7."]


def test_later_it_is_the_author_and_the_word_of_the_style(tmp_path: Path) -> None:
    notes = [_BATATU, _DODGE, _BATATU.replace("240", "7"), _DODGE.replace("45", "61")]
    told = rewrite(tmp_path, notes, "pointers", "iraqi-academic")
    assert told[2:] == ["حنا بطاطو، مصدر سبق ذكره، ص 7.", "Dodge, op. cit., 61."]


def test_behind_a_signal_ibid_is_small(tmp_path: Path) -> None:
    told = rewrite(tmp_path, [_DODGE, f"See {_DODGE.replace('45', '61')}"], "pointers", "iraqi-academic")
    assert told[1] == "See ibid., 61."


def test_after_a_note_with_two_works_no_ibid_is_written(tmp_path: Path) -> None:
    notes = [f"{_BATATU[:-1]}؛ {_HASANI}", _BATATU.replace("240", "7")]
    assert rewrite(tmp_path, notes, "pointers")[1] == "حنا بطاطو، مصدر سابق، ص 7."


def test_of_an_author_with_two_works_the_title_is_named(tmp_path: Path) -> None:
    notes = [_HASANI, _ASRAR, _HASANI.replace("ص112", "ص 9")]
    assert (
        rewrite(tmp_path, notes, "pointers")[2]
        == "عبد الرزاق الحسني، تاريخ الوزارات العراقية، مصدر سابق، ج4، ص 9."
    )


def test_a_style_without_op_cit_has_the_short_form_in_its_place(tmp_path: Path) -> None:
    notes = [_DODGE, _BATATU, _DODGE.replace("45", "61"), "Ibid., 70."]
    told = rewrite(tmp_path, notes, "pointers", "chicago-notes")
    assert told[2:] == ["Dodge, Inventing Iraq, 61.", "Ibid., 70."]


def test_where_no_style_is_asked_for_the_pointers_stay_and_new_ones_have_their_words(tmp_path: Path) -> None:
    again = _HASANI.replace("ص112", "ص 9")
    notes = [_BATATU, _HASANI, "بطاطو، م.س، ص 5.", "م.ن، ص 6.", "م.ن.", "نفسه.", _DODGE, "ibid, 46."]
    told = rewrite(tmp_path, [*notes, again, again], "pointers")
    assert told[:8] == notes
    assert told[8:] == ["عبد الرزاق الحسني، م.س، ج4، ص 9.", "م.ن، ج4، ص 9."]


def test_a_style_that_names_words_changes_those_that_are_there(tmp_path: Path) -> None:
    notes = [_BATATU, "م.ن، ص 6.", _DODGE, "بطاطو، م.س، ص 5."]
    told = rewrite(tmp_path, notes, "pointers", "iraqi-academic")
    assert told[1:] == ["المصدر نفسه، ص 6.", _DODGE, "حنا بطاطو، مصدر سبق ذكره، ص 5."]


def test_the_words_of_a_document_are_its_own_also_where_they_are_rare(tmp_path: Path) -> None:
    notes = [_BATATU, "السابق نفسه، ص 5.", "السابق نفسه، ص 6.", _BATATU.replace("240", "7")]
    assert rewrite(tmp_path, notes, "pointers")[3] == "السابق نفسه، ص 7."


def test_a_bare_ibid_is_not_written_where_it_would_repeat_a_passage_that_is_not_meant(tmp_path: Path) -> None:
    notes = [_BATATU, _BATATU.replace("، ص 240", "")]
    assert rewrite(tmp_path, notes, "pointers")[1] == "حنا بطاطو، مصدر سابق."


def test_where_notes_are_counted_anew_no_ibid_leads_back_and_a_full_citation_stays(tmp_path: Path) -> None:
    again = _BATATU.replace("240", "7")
    chapters = [[_DODGE, _HASANI, _BATATU], [again, _BATATU.replace("240", "8"), _DODGE, "بطاطو، م.س، ص 9."]]
    told = rewrite_chapters(tmp_path, chapters, "pointers")
    assert told == [
        *chapters[0],
        again,
        "المصدر نفسه، ص 8.",
        _DODGE,
        "حنا بطاطو، مصدر سبق ذكره، ص 9.",
    ]


def test_a_pointer_at_the_head_of_a_chapter_names_its_author(tmp_path: Path) -> None:
    chapters = [[_DODGE, _HASANI, _BATATU], ["حنا بطاطو، مرجع سابق، ص 7.", "المصدر نفسه، ص 8.", _DODGE]]
    told = rewrite_chapters(tmp_path, chapters, "pointers")
    assert told[3:5] == ["حنا بطاطو، مصدر سبق ذكره، ص 7.", "المصدر نفسه، ص 8."]


def test_a_page_that_stood_behind_a_colon_gets_its_word_behind_a_comma(tmp_path: Path) -> None:
    notes = [_BATATU.replace("ص 240", "ص240"), "م.ن: 16.", _DODGE, "بطاطو، مصدر سابق: 60."]
    told = rewrite(tmp_path, notes, "pointers", "iraqi-academic")
    assert told[1:] == ["المصدر نفسه، ص16.", _DODGE, "حنا بطاطو، مصدر سبق ذكره، ص60."]


def test_a_page_stays_bare_where_the_pointers_of_the_document_have_no_word(tmp_path: Path) -> None:
    notes = [_BATATU, "م.ن، 16.", "م.ن، 17.", "المصدر نفسه: 18."]
    assert rewrite(tmp_path, notes, "pointers", "iraqi-academic")[3] == "المصدر نفسه، 18."
