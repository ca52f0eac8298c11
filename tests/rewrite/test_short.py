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
