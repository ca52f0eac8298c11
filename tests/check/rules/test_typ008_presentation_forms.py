from __future__ import annotations

import pytest

from tests.check.mending import mended
from tests.check.running import told

CODE = "TYP008"


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("خالد السعدي، ﺗﺎرﻳﺦ الري، بغداد، 1990، ص 5.", "خالد السعدي، تاريخ الري، بغداد، 1990، ص 5."),
        ("خالد السعدي، أيام ﻻ تنسى، بغداد، 1990، ص 5.", "خالد السعدي، أيام لا تنسى، بغداد، 1990، ص 5."),
        ("خالد السعدي، مدر\ufe77سة، بغداد، 1990.", "خالد السعدي، مدر\u064eسة، بغداد، 1990."),
        ("Edith Marlow, The Oﬃce, London, 1998, p. 7.", "Edith Marlow, The Office, London, 1998, p. 7."),
    ],
)
def test_shapes_become_letters(printed: str, meant: str) -> None:
    assert mended(CODE, f"(1) {printed}") == [meant]


@pytest.mark.parametrize(
    "note",
    [
        "(1) خالد السعدي، سيرة محمد ﷺ، بغداد، دار الرافد، 1990، ص 5.",
        "(1) خالد السعدي، تاريخ\ufe73 الري، بغداد، دار الرافد، 1990، ص 5.",
        "(1) خالد السعدي، تفسير ﴿والعصر﴾، بغداد، دار الرافد، 1990، ص 5.",
    ],
)
def test_signs_with_a_meaning_are_no_fault(note: str) -> None:
    assert told(CODE, note) == []
