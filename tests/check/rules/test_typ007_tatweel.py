from __future__ import annotations

import pytest

from tests.check.mending import mended
from tests.check.running import told

CODE = "TYP007"


def test_strokes_inside_words_are_taken_out() -> None:
    note = "(1) باسم الطائي، الـعـراق الحـــديث، بغداد، دار الرافد، 1990، ص 5."
    assert mended(CODE, note) == ["باسم الطائي، العراق الحديث، بغداد، دار الرافد، 1990، ص 5."]
    record = "@book{a, title = {العـراق}}"
    assert mended(CODE, record, "bibtex") == ["@book{a, title = {العراق}}"]


@pytest.mark.parametrize(
    "note",
    [
        "(1) باسم الطائي، العراق الحديث، بغداد، دار الرافد، 1410هـ، جـ 2، صـ 5.",
        "(1) باسم الطائي، رسائل لـ«الحياة» في الـ 20 عاما، بغداد، دار الرافد، 1990.",
        "(1) باسم الطائي ـ العراق الحديث ـ بغداد ـ دار الرافد، 1990.",
    ],
)
def test_strokes_with_a_use_are_no_fault(note: str) -> None:
    assert told(CODE, note) == []
