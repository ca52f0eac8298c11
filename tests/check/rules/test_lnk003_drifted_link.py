from __future__ import annotations

from tests.check.judging import find_links, know

CODE = "LNK003"


def test_another_page_is_told_with_its_title() -> None:
    [found] = find_links(CODE, know("drifted", title_seen="Boats for sale"))
    assert "Boats for sale" in found.message
    assert found.severity == "warning"


def test_a_page_that_fits_is_not() -> None:
    assert find_links(CODE, know("ok", title_seen="Palms")) == []
