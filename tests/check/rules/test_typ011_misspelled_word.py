from __future__ import annotations

import pytest

from tests.check.mending import mended
from tests.check.running import told

CODE = "TYP011"


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        (
            "سعاد الربيعي، التحولات الاتقصادية وتدايعاتها، بغداد، دار الرافد، 2015.",
            "سعاد الربيعي، التحولات الاقتصادية وتداعياتها، بغداد، دار الرافد، 2015.",
        ),
        (
            "Omar Reid, The Goverment of the Marshes, London, Harrow Press, 2001.",
            "Omar Reid, The Government of the Marshes, London, Harrow Press, 2001.",
        ),
        (
            "Omar Reid, The foriegn ministry and the Sea, London, Harrow Press, 2001.",
            "Omar Reid, The foreign ministry and the Sea, London, Harrow Press, 2001.",
        ),
        (
            "Omar Reid, Tides (Edinbrugh: Harrow Press, 2001), 6.",
            "Omar Reid, Tides (Edinburgh: Harrow Press, 2001), 6.",
        ),
        (
            "Omar Reid, Tides (Göttigen: Harrow Press, 2001), 6.",
            "Omar Reid, Tides (Göttingen: Harrow Press, 2001), 6.",
        ),
        ("Omar Reid, Tides (London: Routlege, 2001), 6.", "Omar Reid, Tides (London: Routledge, 2001), 6."),
    ],
)
def test_slips_of_frequent_words_are_mended(printed: str, meant: str) -> None:
    assert mended(CODE, f"(1) {printed}", is_safe=False) == [meant]


def test_a_slip_is_told_by_another_description_of_the_work() -> None:
    notes = (
        "(1) سعاد الربيعي، أسواق البصرة القديمة: دراسة في العلاقات، بغداد، دار الرافد، 2015، ص 4.\n"
        "(2) سعاد الربيعي، أسواق البصرة القديمة: دراسة في العلاققات، بغداد، دار الرافد، 2015، ص 9.\n"
    )
    assert told(CODE, notes) == ["2"]


@pytest.mark.parametrize(
    "notes",
    [
        "(1) سعاد الربيعي، السياسة الاقتصادية الجماعية، بغداد، دار الرافد، 2015، ص 4.",
        "(1) سعاد الربيعي، الأراضي الخراجية والنقابات العمالية، بغداد، دار الرافد، 2015، ص 4.",
        "(1) Inès Valcourt, Le gouvernement des marais, Paris, Éditions du Lac, 2003, p. 9.",
        "(1) Omar Reid, Tides and Ports (Damaskus: Harrow Press, 2001), 6.",
        "(1) Omar Reid, Tides and Ports (Florenz: Harrow Press, 2001), 6.",
        "(1) Omar Reid, Tides and Ports (London: Harper Collins, 2001), 6.",
        "(1) Omar Reid, Tides and Ports (London: Longmann, 2001), 6.",
        "(1) Inés Prado, El comercio internacional, Madrid, Ediciones del Lago, 2003, p. 9.",
        (
            "(1) سعاد الربيعي، السياسة الأمريكية في البصرة، بغداد، دار الرافد، 2015، ص 4.\n"
            "(2) سعاد الربيعي، السياسة الأميركية في البصرة، بغداد، دار الرافد، 2015، ص 9."
        ),
        (
            "(1) Omar Reid, The Days of Khadimi, London, Harrow Press, 2001, p. 6.\n"
            "(2) Omar Reid, The Days of Kadhimi, London, Harrow Press, 2001, p. 9."
        ),
    ],
)
def test_other_words_spellings_and_names_are_no_slip(notes: str) -> None:
    assert told(CODE, notes) == []
