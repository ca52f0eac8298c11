"""Names compared as two bibliographies give them, and words by their sound."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.match.persons import compare_lists, compare_persons, read_person, same_across_scripts
from iqrefs.match.sounds import same_sound
from iqrefs.model import Name


def literal(text: str) -> Any:
    return read_person(Name(literal=text))


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("John Harte", "Harte, John", "same"),
        ("عبد الله الدوري", "عبدالله الدوري", "same"),
        ("نور الدين العاني", "نورالدين العاني", "same"),
        ("أبو بكر العاني", "ابي بكر العاني", "same"),
        ("د. سالم العاني", "سالم العاني", "same"),
        ("J. Harte", "John Harte", "short"),
        ("محمد العاني", "محمد سالم العاني", "short"),
        ("العاني", "محمد سالم العاني", "short"),
        ("S.A. Harte", "Salah al-Din Harte", "short"),
        ("O. Harte", "Uthman Harte", "short"),
        ("Khamees Haddad", "Khamis Hadad", "respelt"),
        ("Marion Aljabiri", "Marion al-Jabri", "respelt"),
        ("إسماعيل الأنصاري", "إسماعيل الانصارري", "respelt"),
        ("محمد", "محمد سالم العاني", "other"),
        ("John Harte", "Jane Harte", "other"),
        ("John A. Harte", "John B. Harte", "other"),
        ("Hassan Haddad", "Hussein Haddad", "other"),
        ("حسن العاني", "حسين العاني", "other"),
        ("J. R.", "John Richard", "other"),
        ("سالم العاني", "Salim Ani", "other"),
    ],
)
def test_names_are_the_same_short_respelt_or_other(one: str, other: str, likeness: str) -> None:
    assert compare_persons(literal(one), literal(other)) == likeness
    assert compare_persons(literal(other), literal(one)) == likeness


def test_joined_initials_are_read_apart() -> None:
    joined = read_person(Name(family="Okafor", given="CRH"))
    assert compare_persons(joined, literal("Clara Rose Helen Okafor")) == "short"


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        (["John Harte", "Ann Hollis"], ["Hollis, Ann", "Harte, John"], "same"),
        (["John Harte", "Ann Hollis"], ["J. Harte"], "short"),
        (["John Harte", "Ann Hollis"], ["John Harte", "Toby Brandt"], "some"),
        (["John Harte"], ["Toby Brandt"], "other"),
    ],
)
def test_lists_are_alike_where_all_names_of_the_shorter_one_are(
    one: list[str], other: list[str], likeness: str
) -> None:
    assert compare_lists([literal(text) for text in one], [literal(text) for text in other]) == likeness


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("khamees", "khamis", True),
        ("mohammed", "muhammad", True),
        ("husayn", "hussein", True),
        ("qasim", "kassem", True),
        ("gamal", "jamal", True),
        ("takriti", "tikriti", True),
        ("fatima", "fatimah", True),
        ("hassan", "hussein", False),
        ("jamal", "jamil", False),
        ("karam", "karim", False),
        ("ali", "ola", False),
    ],
)
def test_spellings_of_a_name_sound_alike(one: str, other: str, *, same: bool) -> None:
    assert same_sound(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ميثاق العيسى", "Methaq Al-Issa", True),
        ("يوسف الجابري", "Yusuf al-Jabiri", True),
        ("يوسف الجابري", "Yusuf Haddad", False),
        ("يوسف", "Yusuf", False),
        ("Yusuf al-Jabiri", "Yusuf al-Jabiri", False),
    ],
)
def test_names_in_two_scripts_sound_alike_by_two_words(one: str, other: str, *, same: bool) -> None:
    assert same_across_scripts(literal(one), literal(other)) is same


@given(st.text(max_size=20), st.text(max_size=20))
def test_likeness_has_no_direction(one: str, other: str) -> None:
    assert compare_persons(literal(one), literal(other)) == compare_persons(literal(other), literal(one))
