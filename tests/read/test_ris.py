"""RIS read: tags old and new, and files that are broken."""

from typing import Any, cast

import pytest

from iqrefs.read.ris import read_ris


def item(*lines: str, ris_type: str = "JOUR") -> dict[str, Any]:
    return cast("dict[str, Any]", read_ris("\n".join([f"TY  - {ris_type}", *lines, "ER  - "]))[0][0].item)


@pytest.mark.parametrize(
    ("lines", "variable", "value"),
    [
        (["A1  - محمد عابد الجابري", "AU  - Smith, John"], "author",
         [{"literal": "محمد عابد الجابري"}, {"family": "Smith", "given": "John"}]),
        (["ED  - وزارة التخطيط"], "editor", [{"literal": "وزارة التخطيط"}]),
        (["T1  - تكوين العقل", "العربي"], "title", "تكوين العقل العربي"),
        (["JO  - مجلة حمورابي"], "container-title", "مجلة حمورابي"),
        (["SP  - 45", "EP  - 67"], "page", "45-67"),
        (["PY  - 1994"], "issued", {"date-parts": [[1994]]}),
        (["Y1  - 1994/09/26/"], "issued", {"date-parts": [[1994, 9, 26]]}),
        (["PY  - 1994", "DA  - 1994/09//أيلول"], "issued", {"date-parts": [[1994, 9]], "literal": "أيلول"}),
        (["SN  - 1234-5678", "SN  - 9789953820"], "ISSN", "1234-5678"),
        (["KW  - العراق", "KW  - Iraq"], "keyword", "العراق, Iraq"),
        (["N1  - a", "N1  - b"], "note", "a b"),
        (["IS  - 52"], "issue", "52"),
        (["XX  - ب"], "custom", {"XX": "ب"}),
    ],
)  # fmt: skip
def test_tags_are_read(lines: Any, variable: Any, value: Any) -> None:
    assert item(*lines)[variable] == value


@pytest.mark.parametrize(
    ("text", "count", "found"),
    [
        ("\ufeffTY  - BOOK\r\nTI  - x\r\nER  - \r\n", 1, []),
        ("TY  - BOOK\nTI  - x\nTY  - BOOK\nTI  - y\nER  -", 2, [("ris-missing-end", 1)]),
        ("words\nTY  - BOOK\nER  - ", 1, [("ris-stray-line", 1)]),
        ("TY  - WHAT\nER  - ", 1, [("ris-unknown-type", 1)]),
        ("TY  - BOOK\nID  - a\nER  - \nTY  - BOOK\nID  - a\nER  - ", 2, [("ris-duplicate-id", 4)]),
        ("", 0, []),
    ],
)
def test_a_broken_file_keeps_what_can_be_read(text: Any, count: Any, found: Any) -> None:
    records, findings = read_ris(text)
    assert len(records) == count
    assert [(finding.code, finding.place and finding.place.line) for finding in findings] == found
