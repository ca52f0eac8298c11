from __future__ import annotations

import pytest

from tests.check.mending import mended
from tests.check.running import told

CODE = "TYP016"


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        (
            "هدى الراوي، صناعةالنسيج في الموصل، بغداد، 2015.",
            "هدى الراوي، صناعة النسيج في الموصل، بغداد، 2015.",
        ),
        (
            "Omar Reid, Tides, Journal ofHarbour Studies, vol. 5, 2019.",
            "Omar Reid, Tides, Journal of Harbour Studies, vol. 5, 2019.",
        ),
    ],
)
def test_a_lost_blank_is_put_back(printed: str, meant: str) -> None:
    assert mended(CODE, f"(1) {printed}", is_safe=False) == [meant]


def test_a_word_that_another_title_parts_is_told() -> None:
    whole = "هدى الراوي، العلاقات التجارية في الموصل، بغداد، دار الرافد، 2015، ص 44."
    joined = whole.replace("العلاقات التجارية", "العلاقاتالتجارية")
    assert told(CODE, f"(1) {whole}\n(2) {joined}\n") == ["2"]


@pytest.mark.parametrize(
    "note",
    [
        "(1) عبدالله الدوري، أرصفة الميناء، البصرة، دار الشط، 2009، ص 3.",
        "(1) Omar Reid, The OfficeMax Years, London, Harrow Press, 2001, p. 6.",
        "(1) Omar Reid, Policymaking in Basra, London, Harrow Press, 2001, p. 6.",
    ],
)
def test_names_and_compounds_are_no_fault(note: str) -> None:
    assert told(CODE, note) == []
