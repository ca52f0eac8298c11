"""The profiles that ship, and those that a journal writes itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from iqrefs.check.needs.needs import NEEDS, TYPES, code_of
from iqrefs.check.rules import BY_CODE
from iqrefs.check.settings.profiles import DEFAULT, list_profiles, load_profile
from iqrefs.errors import InputError

OURS = """
name = "Journal of the Marshes"
extends = "iraqi-academic"
digits = "arabic-indic"
honorifics = true
ignore = ["REQ007"]

[titles]
ar = "مجلة الأهوار"

[needs]
book = ["author", "title"]

[pointers.ar]
op-cit = ["مصدر سابق"]
"""

MISTAKES = [
    ('extend = "apa-7"', ['"extend"', 'did you mean "extends"?']),
    ('extends = "apa7"', ['no profile "apa7"', 'did you mean "apa-7"?']),
    ('extends = "ours.toml"', ["cannot extend itself"]),
    ('digits = "indic"', ['"digits" must be one of any, document', "arabic-indic"]),
    ("honorifics = 'no'", ['"honorifics" must be true or false']),
    ('ignore = ["REQ99"]', ['"ignore" is wrong', '"REQ99"']),
    ('needs = ["author"]', ['"needs" must be a table']),
    ('[needs]\narticle-jurnal = ["author"]', ['"needs.article-jurnal"', 'did you mean "article-journal"?']),
    ('[needs]\nbook = ["autor|editor"]', ['"needs.book" asks for "autor"', 'did you mean "author"?']),
    ('[needs]\nbook = "author"', ['"needs.book" must be a list']),
    ("[pointers.arabic]", ['"pointers.arabic"']),
    ('[pointers.ar]\nibed = ["م.ن"]', ['"pointers.ar.ibed"', 'did you mean "ibid"?']),
    ("[titles]\nar = 3", ['"titles.ar" must be a string']),
]


def write(folder: Path, text: str, name: str = "ours.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_promised_profiles_ship_the_default_first() -> None:
    expected = (DEFAULT, "apa-7", "chicago-notes", "iraqi-academic", "iso-690", "mla-9")
    assert list_profiles() == expected


@pytest.mark.parametrize("name", list_profiles())
def test_a_shipped_profile_says_its_title_in_both_languages(name: str) -> None:
    profile = load_profile(name)
    assert profile.name == name
    assert set(profile.titles) == {"en", "ar"}
    assert all(profile.titles.values())


@pytest.mark.parametrize("name", list_profiles())
def test_each_need_of_a_shipped_profile_is_spoken_of_by_a_rule(name: str) -> None:
    for kind, needs in load_profile(name).needs.items():
        assert kind in TYPES
        for need in needs:
            assert code_of(need, kind) in BY_CODE
            assert set(need.split("|")) <= set(NEEDS)


@pytest.mark.parametrize("name", list_profiles())
def test_a_profile_asks_for_no_less_than_the_general_one(name: str) -> None:
    assert set(load_profile(DEFAULT).needs) <= set(load_profile(name).needs)


def test_a_journal_writes_its_own_on_top_of_another(tmp_path: Path) -> None:
    base = load_profile("iraqi-academic")
    ours = load_profile(str(write(tmp_path, OURS)))
    assert ours.name == "Journal of the Marshes"
    assert ours.titles == {"en": base.titles["en"], "ar": "مجلة الأهوار"}
    assert ours.needs == {**base.needs, "book": ("author", "title")}
    assert ours.pointers["ar"] == {**base.pointers["ar"], "op-cit": ("مصدر سابق",)}
    assert ours.pointers["en"] == base.pointers["en"]
    assert (ours.digits, ours.honorifics, ours.full_names) == ("arabic-indic", True, True)
    assert ours.ignores == ("REQ007",)


def test_a_profile_may_extend_one_that_lies_beside_it(tmp_path: Path) -> None:
    write(tmp_path, OURS)
    path = write(tmp_path, 'extends = "ours.toml"\ndigits = "any"\nignore = ["TYP"]', "special-issue.toml")
    special = load_profile(str(path))
    assert (special.name, special.digits, special.honorifics) == ("special-issue", "any", True)
    assert special.ignores == ("REQ007", "TYP")


def test_what_a_journal_does_not_say_is_as_in_the_general_profile(tmp_path: Path) -> None:
    ours = load_profile(str(write(tmp_path, "honorifics = true")))
    assert ours.needs == load_profile(DEFAULT).needs
    assert ours.honorifics


def test_a_file_with_the_name_of_a_shipped_one_is_named_by_its_path(tmp_path: Path) -> None:
    write(tmp_path, "full-names = false", "mla-9.toml")
    assert load_profile("mla-9", tmp_path).full_names
    assert not load_profile("mla-9.toml", tmp_path).full_names


@pytest.mark.parametrize(("text", "told"), MISTAKES)
def test_a_mistake_is_one_sentence_with_file_and_key(tmp_path: Path, text: str, told: list[str]) -> None:
    path = write(tmp_path, text)
    with pytest.raises(InputError) as raised:
        load_profile(str(path))
    message = str(raised.value)
    assert "ours.toml" in message
    assert "\n" not in message
    for words in told:
        assert words in message


def test_profiles_that_extend_one_another_in_a_circle_are_refused(tmp_path: Path) -> None:
    write(tmp_path, 'extends = "two.toml"', "one.toml")
    write(tmp_path, 'extends = "x/one.toml"', "two.toml")
    (tmp_path / "x").mkdir()
    write(tmp_path / "x", 'extends = "../two.toml"', "one.toml")
    with pytest.raises(InputError, match="cannot extend itself"):
        load_profile(str(tmp_path / "one.toml"))


def test_an_unknown_profile_is_told_with_the_nearest() -> None:
    with pytest.raises(InputError, match=r'^--profile: no profile "iraki-academic".*"iraqi-academic"\?'):
        load_profile("iraki-academic")


def test_the_example_of_the_manual_is_a_profile(tmp_path: Path) -> None:
    page = Path(__file__).parents[3].joinpath("docs", "profiles.md").read_text(encoding="utf-8")
    example = page.partition("```toml\n")[2].partition("```")[0]
    ours = load_profile(str(write(tmp_path, example)))
    assert ours.name == "Journal of the Marshes"
    assert all(name in page for name in list_profiles())
    assert all(f"`{variable}`" in page for variable in NEEDS)
