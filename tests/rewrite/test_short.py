"""Repetitions in the short form."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rewrite.rewriting import rewrite

_BATATU = (
    "حنا بطاطو، الطبقات الاجتماعية في العراق: دراسة في الحركات الثورية، "
    "ترجمة عفيف الرزاز، مؤسسة الأبحاث العربية، بيروت، 1990، ص 240."
)
_DARWISH = (
    "Yusuf Darwish, “Land, Law, and the Shaykhs: Tenure Disputes in Amara,” "
    "International Journal of Middle East Studies 31, no. 2 (May 1999): 218."
)
_THREE = "Ann Lee; Bob Ray; Cy Fox, Rivers of Iraq, London: Saqi, 2001, p. 9."


@pytest.mark.parametrize(
    ("full", "again", "short"),
    [
        (_BATATU, "المصدر نفسه، ص 251.", "حنا بطاطو، الطبقات الاجتماعية في العراق، ص 251."),
        (_BATATU, _BATATU.replace("240", "7"), "حنا بطاطو، الطبقات الاجتماعية في العراق، ص 7."),
        (_DARWISH, "Ibid., 225.", "Darwish, “Land, Law, and the Shaykhs,” 225."),
        (_DARWISH, "Darwish, op. cit., p. 4.", "Darwish, “Land, Law, and the Shaykhs,” p. 4."),
        (_THREE, "Ibid., p. 10.", "Lee et al., Rivers of Iraq, p. 10."),
        (_BATATU, "Ibid., p. 3.", "حنا بطاطو، الطبقات الاجتماعية في العراق، ص 3."),
    ],
)
def test_a_repetition_is_author_short_title_and_passage(
    tmp_path: Path, full: str, again: str, short: str
) -> None:
    assert rewrite(tmp_path, [full, again], "short") == [full, short]


def test_a_short_title_that_the_author_chose_is_kept(tmp_path: Path) -> None:
    told = rewrite(tmp_path, [_BATATU, "بطاطو، الطبقات الاجتماعية، مصدر سابق، ص 9."], "short")
    assert told[1] == "حنا بطاطو، الطبقات الاجتماعية، ص 9."
    notes = [_DARWISH, "Darwish, “Land, Law,” 225."]
    assert rewrite(tmp_path, notes, "short") == notes


def test_a_dash_between_two_words_of_a_phrase_begins_no_subtitle(tmp_path: Path) -> None:
    full = (
        "محمد المعيني، الخلاف الأمريكي - الإيراني وتداعياته على العراق بعد الحرب، دار الفكر، عمان، 2005، ص 3."
    )
    told = rewrite(tmp_path, [full, "المصدر نفسه، ص 5."], "short")
    assert told[1] == "محمد المعيني، الخلاف الأمريكي - الإيراني وتداعياته على العراق بعد الحرب، ص 5."


def test_the_first_description_stays_also_behind_a_pointer_that_leads_nowhere(tmp_path: Path) -> None:
    notes = ["بطاطو، مصدر سابق، ص 9.", _BATATU]
    assert rewrite(tmp_path, notes, "short") == notes


def test_a_passage_stays_in_the_volume_of_the_citation_that_it_goes_on_from(tmp_path: Path) -> None:
    full = "عباس العزاوي، تاريخ العراق بين احتلالين، ج8، شركة التجارة، بغداد، 1956، ص 214."
    other = "حنا بطاطو، الشيخ والفلاح في العراق، دار سطور، بغداد، 2018، ص 3."
    notes = [full, "المصدر نفسه، ص 215.", "المصدر نفسه، ج9، ص 3.", "المصدر نفسه، ص 4."]
    told = rewrite(tmp_path, [*notes, other, "العزاوي، مصدر سابق، ص 5."], "short")
    assert told[1:4] == [
        "عباس العزاوي، تاريخ العراق بين احتلالين، ج8، ص 215.",
        "عباس العزاوي، تاريخ العراق بين احتلالين، ج9، ص 3.",
        "عباس العزاوي، تاريخ العراق بين احتلالين، ج9، ص 4.",
    ]
    assert told[5] == "عباس العزاوي، تاريخ العراق بين احتلالين، ص 5."


def test_volume_and_page_that_are_one_print_stay_so(tmp_path: Path) -> None:
    full = "ابن قدامة، المغني، مكتبة القاهرة، القاهرة، 1968، 4/136."
    assert rewrite(tmp_path, [full, "المصدر نفسه، ص 140."], "short")[1] == "ابن قدامة، المغني، 4/140."


def test_a_short_title_has_no_open_brackets(tmp_path: Path) -> None:
    full = (
        'فالح عبد الجبار، دولة الخلافة: التقدم إلى الماضي ("داعش" والمجتمع المحلي في العراق) '
        "(بيروت: المركز العربي للأبحاث، 2017)، ص 154."
    )
    told = rewrite(tmp_path, [full, "المصدر نفسه، ص 160."], "short")
    assert told[1] == "فالح عبد الجبار، دولة الخلافة، ص 160."


def test_one_work_has_the_short_title_that_the_author_gave_it(tmp_path: Path) -> None:
    full = "ابن رشد، بداية المجتهد ونهاية المقتصد، دار ابن حزم، بيروت، 1995، ج3، ص 1234."
    told = rewrite(tmp_path, [full, "المصدر نفسه، ص 9.", "بداية المجتهد، مصدر سابق، ج3، ص 12."], "short")
    assert told[1:] == ["ابن رشد، بداية المجتهد، ج3، ص 9.", "ابن رشد، بداية المجتهد، ج3، ص 12."]


def test_the_name_of_an_author_is_no_title(tmp_path: Path) -> None:
    full = "فيليب حتي، تاريخ سورية ولبنان وفلسطين، ترجمة جورج حداد، دار الثقافة، بيروت، 1958، ص 310."
    told = rewrite(tmp_path, [full, "حتي، المصدر السابق، ص 312."], "short")
    assert told[1] == "فيليب حتي، تاريخ سورية ولبنان وفلسطين، ص 312."


def test_a_document_of_an_archive_is_known_by_its_number(tmp_path: Path) -> None:
    full = "F.O. 371/5068, From High Commissioner, Baghdad, to Secretary of State, 12 June 1920."
    other = "F.O. 371/5068, Telegram from Cox to Curzon, 3 July 1920."
    assert rewrite(tmp_path, [full, "Ibid."], "short")[1] == "F.O. 371/5068."
    told = rewrite(tmp_path, [full, other, "Ibid."], "short")
    assert told[2] == "F.O. 371/5068, Telegram from Cox to Curzon."


def test_a_title_that_asks_needs_no_full_stop(tmp_path: Path) -> None:
    full = "علي السراي، من سيحكم العراق بعد الاحتلال؟، دار سطور، بغداد، 2018، ص 3."
    told = rewrite(tmp_path, [full, "علي السراي، المصدر السابق."], "short")
    assert told[1] == "علي السراي، من سيحكم العراق بعد الاحتلال؟"


def test_a_stop_inside_the_quotation_marks_of_a_chosen_title_is_not_doubled(tmp_path: Path) -> None:
    notes = [_DARWISH, "Ibid.", "Darwish, “Land, Law, and the Shaykhs.”"]
    told = rewrite(tmp_path, notes, "short")
    assert told[1] == "Darwish, “Land, Law, and the Shaykhs,” 218."
