from __future__ import annotations

import pytest

from iqrefs.check.identifiers.check_digits import is_isbn, is_issn, is_orcid


@pytest.mark.parametrize(
    ("number", "is_right"),
    [
        ("9783161484100", True),
        ("9783161484101", False),
        ("0306406152", True),
        ("080442957x", True),
        ("0306406153", False),
        ("1148410163978", False),
        ("306406152", False),
        ("03064x6152", False),
        ("", False),
    ],
)
def test_an_isbn_has_ten_figures_or_thirteen(number: str, *, is_right: bool) -> None:
    assert is_isbn(number) == is_right


@pytest.mark.parametrize(
    ("number", "is_right"), [("20493630", True), ("2434561x", True), ("20493631", False), ("2049363", False)]
)
def test_an_issn_has_eight(number: str, *, is_right: bool) -> None:
    assert is_issn(number) == is_right


@pytest.mark.parametrize(
    ("number", "is_right"),
    [
        ("0000000218250097", True),
        ("000000021694233X", True),
        ("0000000218250098", False),
        ("00000002182500", False),
        ("x000000218250097", False),
    ],
)
def test_an_orcid_has_sixteen(number: str, *, is_right: bool) -> None:
    assert is_orcid(number) == is_right
