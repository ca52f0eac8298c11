from __future__ import annotations

import pytest

from tests.check.mending import mended
from tests.check.running import told

CODE = "URL008"


def test_the_texts_stay_and_the_links_go() -> None:
    note = "[Alan Pryce](#), [Rana Zaki](#), Palms, The Basra Times, 3 May 2024, <https://a.example/w>."
    plain = "Alan Pryce, Rana Zaki, Palms, The Basra Times, 3 May 2024, <https://a.example/w>."
    assert mended(CODE, f"(1) {note}") == [plain]


def test_a_note_is_told_once() -> None:
    assert told(CODE, "(1) [Alan Pryce](#), [Rana Zaki](#), Palms, The Basra Times, 3 May 2024.") == ["1"]


@pytest.mark.parametrize("link", ["[Alan Pryce](#n5)", "[Alan Pryce](https://a.example/#)", "Alan Pryce (#)"])
def test_links_that_lead_somewhere_are_not(link: str) -> None:
    assert told(CODE, f"(1) {link}, Palms, The Basra Times, 3 May 2024.") == []
