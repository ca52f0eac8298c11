"""Whether two printed names can be one person's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.match.names import fit_names, fits_name, name_text, name_words, same_names
from iqrefs.model import Name


def words(name: str) -> tuple[str, ...]:
    return name_words(Name(literal=name))


@pytest.mark.parametrize(
    ("printed", "full"),
    [
        ("Tripp", "Charles Tripp"),
        ("C. Tripp", "Charles Tripp"),
        ("Charles Tripp", "C. Tripp"),
        ("Tripp Charles", "Charles Tripp"),
        ("A. Aref", "Aref Ahmad"),
        ("Al Aref", "Omar Al Aref"),
        ("Berg", "Jan van der Berg"),
        ("Müller", "Hans Muller"),
        ("Hadad", "Fanar Haddad"),
        ("Cresell", "Keppel Creswell"),
        ("الكواز", "محمد سالم الكواز"),
        ("محمد الكواز", "محمد سالم الكواز"),
        ("الجوهرى", "يوسف الجوهري"),
        ("فؤاد حمزة", "فواد حمزه"),
        ("عبدالرحمن عزام", "عبد الرحمن عزام"),
        ("محمد علي", "علي محمد"),
    ],
)
def test_a_printed_name_fits_a_fuller_one(printed: str, full: str) -> None:
    assert fits_name(words(printed), words(full))


@pytest.mark.parametrize(
    ("printed", "full"),
    [
        ("Tripp", "Toby Dodge"),
        ("Charles Tripp", "Tripp"),
        ("T. C.", "Charles Tripp"),
        ("C.", "Charles Tripp"),
        ("Salman", "S. Nuri"),
        ("R. Smith", "Jane Smith"),
        ("Hall", "Peter Hill"),
        ("Creswell", "K. Greswell"),
        ("الكواز", "علي الوردي"),
        ("علي الوردي", "علي الوردان"),
        ("محمد محمد", "محمد علي"),
        ("غازي", "عازي"),
        ("", "Tripp"),
        ("Tripp", ""),
    ],
)
def test_another_name_does_not(printed: str, full: str) -> None:
    assert not fits_name(words(printed), words(full))


def test_particles_and_marks_are_no_words_of_a_name() -> None:
    assert words("Jan van der Berg") == ("jan", "berg")
    assert words("الكواز، محمد") == ("كواز", "محمد")
    assert words("Al") == ("al",)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (Name(family="Tripp", given="Charles"), "Charles Tripp"),
        (Name(family="King", given="Martin Luther", suffix="Jr."), "Martin Luther King Jr."),
        (Name(family="Tripp"), "Tripp"),
        (Name(literal="محمد سالم الكواز"), "محمد سالم الكواز"),
        (Name(), ""),
    ],
)
def test_a_name_in_one_line(name: Name, text: str) -> None:
    assert name_text(name) == text


def names(*literals: str) -> list[Name]:
    return [Name(literal=literal) for literal in literals]


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (["Tripp"], ["Charles Tripp"], True),
        (["Charles Tripp"], ["Tripp"], True),
        (["Charles Tripp", "Toby Dodge"], ["Charles Tripp"], True),
        (["Toby Dodge", "Charles Tripp"], ["Charles Tripp"], False),
        ([], ["Charles Tripp"], False),
        ([], [], False),
    ],
)
def test_lists_of_names_are_the_same_where_the_first_ones_are(
    left: list[str], right: list[str], *, same: bool
) -> None:
    assert same_names(names(*left), names(*right)) is same


@pytest.mark.parametrize(
    ("printed", "fit"),
    [(["Dodge"], True), (["Tripp", "Dodge"], True), (["Tripp", "Haddad"], False), ([], False)],
)
def test_every_printed_name_must_be_one_of_the_full_ones(printed: list[str], *, fit: bool) -> None:
    assert fit_names(names(*printed), names("Charles Tripp", "Toby Dodge")) is fit


@given(st.lists(st.sampled_from(["charles", "tripp", "علي", "وردي", "c"]), min_size=1, unique=True))
def test_a_name_fits_itself_in_any_order(parts: list[str]) -> None:
    assert fits_name(parts, parts[::-1]) is any(len(part) > 1 for part in parts)


@given(st.text(), st.text())
def test_sameness_has_no_direction(one: str, other: str) -> None:
    assert same_names(names(one), names(other)) is same_names(names(other), names(one))
