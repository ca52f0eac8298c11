"""A web source is named, and not by its address alone."""

from __future__ import annotations

import pytest

from tests.check.running import told

NOTES: list[tuple[str, list[str]]] = [
    ("(1) Omar Zaki, The last boats of the Shatt, April 14, 2016, https://www.example.org/168/37081", ["1"]),
    ("(1) عمر زكي، آخر زوارق الشط، 14 نيسان 2016، على الرابط: https://www.example.org/168/37081", ["1"]),
    (
        (
            "(1) Omar Zaki, The last boats of the Shatt, Basra News, April 14, 2016, "
            "https://www.example.org/168/37081"
        ),
        [],
    ),
    (
        (
            "(1) Omar Zaki, The last boats of the Shatt, April 14, 2016, "
            "https://www.omarzaki.example.com/boats"
        ),
        [],
    ),
    (
        (
            "(1) Human Rights Watch, “Boats under fire,” 5 December 2017, "
            "https://www.hrw.org/news/2017/12/05/boats"
        ),
        [],
    ),
    ("(1) وزارة الموارد المائية، خطة الري، 5 أيار 2017، https://www.example.org/plans/7", []),
    ("(1) Omar Zaki, The last boats of the Shatt, April 14, 2016, https://www.example.org", []),
    (
        "(1) Omar Zaki, Boats (Basra: Delta Press, 1999), p. 4, http:/www.example.org/boats (3 May 2021).",
        [],
    ),
    (
        (
            "(1) Omar Zaki, “Boats of the Shatt,” Journal of Gulf Crafts, Vol. 3, 2016, "
            "https://doi.org/10.1234/boats"
        ),
        [],
    ),
    (
        (
            "(1) Omar Zaki, The last boats of the Shatt, April 14, 2016, https://www.example.org/168/37081\n"
            "(2) Ibid.\n"
            "(3) Zaki, op. cit.\n"
        ),
        ["1"],
    ),
]


@pytest.mark.parametrize(("text", "labels"), NOTES)
def test_unnamed_source_is_told_of_notes(text: str, labels: list[str]) -> None:
    assert told("REQ012", text) == labels
