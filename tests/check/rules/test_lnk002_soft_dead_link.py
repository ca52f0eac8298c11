from __future__ import annotations

from tests.check.judging import find_links, know

CODE = "LNK002"


def test_a_page_that_says_that_it_is_gone_is_told_with_its_title() -> None:
    [found] = find_links(CODE, know("soft-dead", title_seen="الصفحة غير موجودة"))
    assert "الصفحة غير موجودة" in found.message


def test_a_page_that_is_not_found_is_left_to_another_rule() -> None:
    assert find_links(CODE, know("dead")) == []
