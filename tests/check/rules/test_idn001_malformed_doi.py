from __future__ import annotations

import pytest

from tests.check.mending import mended, underlined
from tests.check.running import told

CODE = "IDN001"
NOTE = "(1) Alan Pryce, “Palms”, Journal of Water, vol. 3, no. 2, 2019, pp. 4-19, {}"


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("doi: 5555/12345678.", ["doi: 5555/12345678"]),
        ("DOI: 10.5555.", ["DOI: 10.5555"]),
        ("doi:10,5555/12345678", ["doi:10,5555/12345678"]),
        ("https://doi.org/105555/12345678", ["https://doi.org/105555/12345678"]),
        (
            "doi:10.5555/12345678, https://doi.org/10.5555/87654321",
            ["doi:10.5555/12345678", "https://doi.org/10.5555/87654321"],
        ),
    ],
)
def test_a_doi_of_another_form_is_told(printed: str, words: list[str]) -> None:
    assert underlined(CODE, NOTE.format(printed)) == words


@pytest.mark.parametrize(
    "printed",
    [
        "https://doi.org/10.5555/12345678.",
        "doi:10.5555/12345678",
        "DOI: https://doi.org/10.5555/12345678",
        "https://doi.org/10.5555/\n12345678.",
        "https://doi.org/10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
        "https://doi.org/10.5555%2F12345678",
        "https://doi.org/10/abcd",
        "doi: not assigned",
        "doi:10.5555/ABC, https://doi.org/10.5555/abc",
    ],
)
def test_dois_in_their_forms_are_not(printed: str) -> None:
    assert told(CODE, NOTE.format(printed)) == []


@pytest.mark.parametrize("twice", ["https://doi.org/https://doi.org/", "https://doi.org/doi:", "doi:doi:"])
def test_what_leads_to_it_twice_leads_to_it_once(twice: str) -> None:
    note = f"(1) Alan Pryce, “Palms”, Journal of Water, 2019, pp. 4-19, {twice}10.5555/12345678"
    assert mended(CODE, note) == [
        "Alan Pryce, “Palms”, Journal of Water, 2019, pp. 4-19, https://doi.org/10.5555/12345678"
    ]


@pytest.mark.parametrize(
    ("value", "clean"),
    [
        ("https://doi.org/10.5555/12345678", "10.5555/12345678"),
        ("doi: 10.5555/12345678", "10.5555/12345678"),
        ("10.5555/12345678.", "10.5555/12345678"),
    ],
)
def test_the_field_of_a_record_holds_the_doi_alone(value: str, clean: str) -> None:
    record = "@article{{a, title={{Palms}}, author={{Pryce, Alan}}, year={{2019}}, doi={{{}}}}}"
    assert mended(CODE, record.format(value), "bibtex") == [record.format(clean)]


@pytest.mark.parametrize(
    ("fields", "labels"),
    [
        ("doi={10.5555/a}, url={https://doi.org/10.5555/b}", ["bibliography:1"]),
        ("doi={10.5555/a}, url={https://doi.org/10.5555/A}", []),
        ("doi={10.5555/a}, url={https://a.example/w}", []),
        ("doi={5555/a}", ["bibliography:1"]),
    ],
)
def test_a_record_names_one_doi(fields: str, labels: list[str]) -> None:
    assert told(CODE, f"@article{{a, title={{Palms}}, year={{2019}}, {fields}}}\n", "bibtex") == labels
