from __future__ import annotations

import pytest

from tests.check.mending import mended
from tests.check.running import check_text, told

CODE = "TYP012"


def test_a_document_is_told_once_and_the_fix_mends_all_of_it() -> None:
    notes = (
        "(1) هدى الراوي ، معامل النسيج، (بغداد : دار الرافد، 2015)، ص 44 .\n"
        "(2) Clara Voss ; Omar Reid, Why the Dams Failed , London, Harrow Press, 2018, p. 40.\n"
    )
    found = [one for one in check_text(notes) if one.code == CODE]
    assert [(one.mention, one.values["number"]) for one in found] == [("1#0", "5")]
    assert found[0].related == ("2#0",)
    assert mended(CODE, notes) == ["هدى الراوي، معامل النسيج، (بغداد: دار الرافد، 2015)، ص 44."]


@pytest.mark.parametrize(
    "note",
    [
        "(1) هدى الراوي، معامل النسيج، (بغداد: دار الرافد، 2015)، ص 44.",
        "(1) Clara Voss, Dams, May 3, 2018, <https://dams.example/failed> .",
        "(1) Clara Voss, Dams ... and Palms, London, Harrow Press, 2018, p. 40.",
        "(1) Clara Voss, The .NET Years, London, Harrow Press, 2018, p. 40.",
        "(1) MARCHAND Luc, « Les oasis ; formes », Paris : Éditions du Lac, 2003, p. 4.",
        "(1) ــــ ، معامل النسيج، بغداد، دار الرافد، 2015، ص 44.",
    ],
)
def test_spaces_with_a_use_are_no_fault(note: str) -> None:
    assert told(CODE, note) == []
