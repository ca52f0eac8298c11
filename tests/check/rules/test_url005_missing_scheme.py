from __future__ import annotations

import pytest

from tests.check.mending import mended
from tests.check.running import told

CODE = "URL005"
WHOLE = "(2) رعد الخفاجي، قنوات الري، صحيفة الرافدين، 14 تموز 2024، https://rafidain.example/w/5.\n"
NOTE = "Alan Pryce, “Palms”, The Basra Times, 3 May 2024, {}."


def test_an_address_without_its_beginning_is_told_with_a_guess() -> None:
    notes = f"(1) {NOTE.format('www.a.example/w/5')}\n{WHOLE}"
    assert mended(CODE, notes, is_safe=False) == [NOTE.format("http://www.a.example/w/5")]


@pytest.mark.parametrize(
    "notes",
    [
        f"(1) {NOTE.format('https://www.a.example/w/5')}\n{WHOLE}",
        f"(1) {NOTE.format('www.a.example')}\n{WHOLE}",
        f"(1) {NOTE.format('www.a.example/w/5')}\n(3) {NOTE.format('www.b.example/w/5')}\n",
    ],
)
def test_sites_and_documents_that_leave_it_out_are_not(notes: str) -> None:
    assert told(CODE, notes) == []
