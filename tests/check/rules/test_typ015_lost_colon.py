from __future__ import annotations

from tests.check.mending import mended
from tests.check.running import told

CODE = "TYP015"
WHOLE = "Omar Reid, Tides of the Shatt: A History of Two Ports, London, Harrow Press, 2001, p. 6."
BARE = "Omar Reid, Tides of the Shatt A History of Two Ports, London, Harrow Press, 2001, p. 9."
ARABIC = "هدى الراوي، معامل النسيج في الموصل: دراسة تاريخية، بغداد، دار الرافد، 2015، ص 44."


def test_a_colon_that_another_description_has_is_told_and_added() -> None:
    notes = f"(1) {WHOLE}\n(2) {BARE}\n"
    assert told(CODE, notes) == ["2"]
    assert mended(CODE, notes, is_safe=False) == [BARE.replace("Shatt A", "Shatt: A")]
    assert told(CODE, f"(1) {ARABIC}\n(2) {ARABIC.replace(':', '')}\n") == ["2"]


def test_without_another_description_and_beside_a_short_title_nothing_is_told() -> None:
    assert told(CODE, f"(1) {BARE}\n") == []
    assert told(CODE, f"(1) {WHOLE}\n(2) {WHOLE}\n") == []
    assert told(CODE, f"(1) {ARABIC}\n(2) هدى الراوي، معامل النسيج في الموصل، المصدر السابق، ص 50.\n") == []
